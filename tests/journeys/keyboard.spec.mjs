// The whole cancel without a pointer: every stop is reached by Tab, is visibly focused, and does its work by Enter or
// Space.
import { confirm, expect, LANGUAGES, SAY, test } from './world.mjs';

// Where the focus is must be looked at when the page has come to rest there.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** What has the focus: its words, and whether somebody can see that it has. */
async function focus(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const seen = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    const { top, bottom } = element.getBoundingClientRect();
    return {
      words: (element.getAttribute('aria-label') ?? element.textContent).trim(),
      kind: element.tagName,
      seen: seen && bottom > 0 && top < innerHeight,
    };
  });
}

/** Tabs until the focus is on something, and requires that every stop on the way can be seen. */
async function tabTo(page, words, kind) {
  const stops = [];
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab');
    const stop = await focus(page);
    if (stop.kind === 'BODY') continue;
    expect(stop, `the focus on «${stop.words}» cannot be seen`).toMatchObject({ seen: true });
    if (stop.words === words && stop.kind === kind) return;
    stops.push(stop.words);
  }
  throw new Error(`Tab does not reach «${words}»; it stops at ${stops.join(' | ')}`);
}

for (const tag of LANGUAGES) {
  test(`the keyboard alone cancels (${tag})`, async ({ page, world }) => {
    const say = SAY[tag];
    await world.create({ scenario: 'trial' });
    await world.enter(page, `/subscriptions?lang=${tag}`);
    await expect(page.getByText(say('list-count', { count: 1 }))).toBeVisible();
    await tabTo(page, say('list-cancel-named', { name: 'Gratis proefversie' }), 'A');
    await page.keyboard.press('Enter');

    // A new page begins at its heading, for the eye and for a screen reader.
    const prepare = page.getByRole('heading', { name: say('prepare-title', { name: 'Gratis proefversie' }) });
    await expect(prepare).toBeFocused();
    await expect(page.getByRole('link', { name: say('prepare-continue') })).toBeVisible();
    await tabTo(page, say('prepare-continue'), 'A');
    await page.keyboard.press('Enter');

    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(page.getByRole('main').getByRole('button', { name: say('review-confirm') })).toBeVisible();
    await tabTo(page, say('review-confirm'), 'BUTTON');
    await page.keyboard.press('Space');
    await expect(page.getByRole('dialog')).toBeVisible();

    // Escape means no, and leads back to where the person was.
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('button', { name: say('review-confirm') })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: say('dialog-no') })).toBeFocused();

    // The dialog keeps the focus: only its two buttons, and the browser itself, are reached.
    const within = new Set();
    for (let step = 0; step < 6; step += 1) {
      await page.keyboard.press('Tab');
      const { kind, words } = await focus(page);
      if (kind !== 'BODY') within.add(words);
    }
    expect([...within].sort()).toEqual([say('dialog-no'), say('dialog-yes')].sort());
    await tabTo(page, say('dialog-yes'), 'BUTTON');
    await page.keyboard.press('Enter');
    await expect(page.getByText(say('story-pending-cancel-title'))).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    expect(await world.cancels()).toBe(1);
  });
}

test('Escape does not call back what has been sent', async ({ page, world }) => {
  await world.create({ scenario: 'single' });
  await world.fault({ operation: 'Subscription_Cancel', fault: { kind: 'delay', milliseconds: 5_000 } });
  await world.enter(page, `/subscriptions/${await world.first()}/cancel/review?lang=en`);
  await confirm(page, 'en');
  await expect(page.getByText(SAY.en('dialog-sending'))).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByText(SAY.en('dialog-sending'))).toBeVisible();
  await expect(page.getByText(SAY.en('story-pending-cancel-title'))).toBeVisible();
  expect(await world.cancels()).toBe(1);
});

test('the first Tab offers to skip to the content', async ({ page, world }) => {
  await world.create({ scenario: 'single' });
  await world.enter(page, '/subscriptions?lang=en');
  await expect(page.getByText(SAY.en('list-count', { count: 1 }))).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: SAY.en('skip-to-content') })).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, '', 'INPUT');
  await expect(page.getByRole('searchbox')).toBeFocused();
});
