// Every way in which a reading can fail, on every page that reads: the page says what to do, in both languages, and
// trying again helps once the fault is gone.
import { expect, SAY, SEEN, speak, test } from './world.mjs';
import { LONG, PAGES, READ_FAULTS } from './faults.mjs';

/** What stands on a page that could be read, in English. */
const READ = {
  list: (say) => say('list-count', { count: 1 }),
  details: (say) => say('details-role-allowed'),
  prepare: (say) => say('prepare-nothing-blocks'),
  review: (say) => say('review-lead'),
  status: (say) => say('story-cancelled-title'),
};

/** How a page names a state that the specification does not. */
const UNFAMILIAR = {
  list: (say) => say('state-unknown', { word: 'Hibernating' }),
  details: (say) => say('state-unknown', { word: 'Hibernating' }),
  prepare: (say) => say('prepare-not-now-title'),
  review: (say) => say('prepare-not-now-title'),
  status: (say) => say('story-unfamiliar-text', { word: 'Hibernating' }),
};

for (const [name, { address, operation, scenario }] of Object.entries(PAGES)) {
  for (const [what, { fault, says, ofList, ofHeader, args }] of Object.entries(READ_FAULTS)) {
    test(`${name}: ${what} is told in both languages, and trying again helps`, async ({ page, world }) => {
      await world.create({ scenario, ...(ofHeader && SEEN) });
      if (ofHeader) await page.clock.install();
      const to = address(await world.first());
      await world.fault({ operation, fault });
      await world.enter(page, `${to}?lang=nl-NL`);
      const title = name === 'list' ? 'list-failed-title' : what === '404' ? 'missing-title' : 'unavailable-title';
      const advice = (name === 'list' && ofList) || says;
      const alert = page.getByRole('main').getByRole('alert');
      for (const tag of ['nl-NL', 'en']) {
        await speak(page, tag);
        await expect(alert).toContainText(SAY[tag](title));
        await expect(alert).toContainText(SAY[tag](advice, args));
      }
      await expect(page.getByText(SAY.en('list-count', { count: 0 }))).toHaveCount(0);
      await world.heal();
      // Azure refuses whoever asks again before the time that it told, so nobody does.
      if (ofHeader) await page.clock.fastForward(args.seconds * 1_000);
      await alert.getByRole('button', { name: SAY.en('button-retry') }).click();
      await expect(page.getByText(READ[name](SAY.en), { exact: true })).toBeVisible();
      await expect(alert).toHaveCount(0);
    });
  }

  test(`${name}: an unknown state is shown as such and leads to no cancel`, async ({ page, world }) => {
    await world.create({ scenario });
    const to = address(await world.first());
    await world.fault({ operation, fault: { kind: 'unknownEnum' } });
    await world.enter(page, `${to}?lang=nl-NL`);
    for (const tag of ['nl-NL', 'en']) {
      await speak(page, tag);
      await expect(page.getByText(UNFAMILIAR[name](SAY[tag]))).toBeVisible();
      const cancel = page.getByRole('main').getByText(SAY[tag]('review-confirm'), { exact: true });
      await expect(cancel).toHaveCount(0);
    }
    await world.heal();
    await page.reload();
    await expect(page.getByText(READ[name](SAY.en), { exact: true })).toBeVisible();
  });

  test(`${name}: an answer that takes long is waited for in words`, async ({ page, world }) => {
    await world.create({ scenario });
    const to = address(await world.first());
    await world.fault({ operation, fault: LONG });
    await world.enter(page, `${to}?lang=nl-NL`);
    const waiting = name === 'list' ? ['list-progress', { count: 0 }] : ['loading-slow'];
    for (const tag of ['nl-NL', 'en']) {
      await speak(page, tag);
      await expect(page.getByText(SAY[tag](...waiting))).toBeVisible();
    }
    await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0);
    await world.heal();
    await page.reload();
    await expect(page.getByText(READ[name](SAY.en), { exact: true })).toBeVisible();
  });

  test(`${name}: a late answer appears by itself`, async ({ page, world }) => {
    await world.create({ scenario });
    const to = address(await world.first());
    await world.fault({ operation, times: 1, fault: { kind: 'delay', milliseconds: 1_200 } });
    await world.enter(page, `${to}?lang=nl-NL`);
    await expect(page.getByText(READ[name](SAY['nl-NL']), { exact: true })).toBeVisible();
    await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0);
  });
}
