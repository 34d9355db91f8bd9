// Every way in which the cancel itself can fail: refused (nothing has changed) or unclear (it may have happened), never
// one in the words of the other, and never sent twice.
import { confirm, expect, SAY, speak, test } from './world.mjs';
import { REFUSALS, UNCLEAR } from './faults.mjs';

const CANCEL = 'Subscription_Cancel';

async function cancelled(page, world, fault) {
  await world.create({ scenario: 'single' });
  const id = await world.first();
  await world.fault({ operation: CANCEL, fault });
  await world.enter(page, `/subscriptions/${id}/cancel/review?lang=nl-NL`);
  await confirm(page, 'nl-NL');
  return id;
}

for (const [what, { fault, says, quotes }] of Object.entries(REFUSALS)) {
  test(`a cancel refused with ${what} says that nothing has changed, and why`, async ({ page, world }) => {
    const id = await cancelled(page, world, fault);
    const alert = page.getByRole('main').getByRole('alert');
    for (const tag of ['nl-NL', 'en']) {
      const say = SAY[tag];
      await speak(page, tag);
      await expect(alert).toContainText(say('refused-title'));
      await expect(alert).toContainText(say('refused-nothing-changed'));
      await expect(alert).toContainText(say(says));
      if (quotes) await expect(alert).toContainText(say('error-azure-says', quotes));
    }
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(await world.cancels()).toBe(1);
    // Nothing has changed, so after a reload it can be cancelled as before.
    await world.heal();
    await page.reload();
    expect(await world.cancels()).toBe(1);
    await confirm(page, 'en');
    await expect(page.getByText(SAY.en('story-pending-cancel-title'))).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`/subscriptions/${id}/status`));
    expect(await world.cancels()).toBe(2);
  });
}

for (const [what, { fault, arrives }] of Object.entries(UNCLEAR)) {
  test(`a cancel that ends in ${what} is unclear, survives a reload and is sent once`, async ({ page, world }) => {
    const id = await cancelled(page, world, fault);
    for (const tag of ['nl-NL', 'en']) {
      await speak(page, tag);
      await expect(page.getByText(SAY[tag]('story-unclear-cancel-title'))).toBeVisible();
    }
    await page.reload();
    await expect(page.getByText(SAY.en('story-unclear-cancel-title'))).toBeVisible();
    // No page offers a second one while it is open.
    await page.goto(`/subscriptions/${id}/cancel/review`);
    await expect(page.getByText(SAY.en('state-cancel-sent')).or(page.getByText(SAY.en('list-status')))).toBeVisible();
    await expect(page.getByRole('button', { name: SAY.en('review-confirm') })).toHaveCount(0);
    await world.heal();
    await world.advance(15 * 60);
    await page.goto(`/subscriptions/${id}/status`);
    const known = arrives ? 'story-cancelled-title' : 'story-unanswered-cancel-title';
    await expect(page.getByText(SAY.en(known))).toBeVisible();
    expect(await world.cancels()).toBe(1);
  });
}
