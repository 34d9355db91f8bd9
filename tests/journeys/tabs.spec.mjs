// Several tabs of one browser, and browsers that keep little: a change is sent once, and every tab tells the truth.
import { confirm, expect, SAY, test, watch } from './world.mjs';

const say = SAY.en;
const PENDING = say('story-pending-cancel-title');

/** Opens the review in a tab, as far as the last question. */
async function ask(page, world, id) {
  await world.enter(page, `/subscriptions/${id}/cancel/review?lang=en`);
  await page.getByRole('main').getByRole('button', { name: say('review-confirm') }).click();
  await expect(page.getByRole('button', { name: say('dialog-yes') })).toBeVisible();
}

/** Presses "yes" in both tabs as nearly at once as can be. */
async function bothSayYes(pages) {
  await Promise.all(pages.map((page) => page.getByRole('button', { name: say('dialog-yes') }).click()));
}

for (const [browser, without] of [
  ['that has locks', () => {}],
  ['without locks', () => Object.defineProperty(navigator, 'locks', { value: undefined })],
]) {
  test(`two tabs of a browser ${browser} confirm at once: one request, and both tell of it`, async ({ page, context, world }) => {
    const other = await context.newPage();
    await watch(other, []);
    for (const tab of [page, other]) await tab.addInitScript(without);
    await world.create({ scenario: 'single' });
    // The answer takes a while, so that both are at it.
    await world.fault({ operation: 'Subscription_Cancel', fault: { kind: 'delay', milliseconds: 700 } });
    const id = await world.first();
    await ask(page, world, id);
    await ask(other, world, id);
    await bothSayYes([page, other]);
    for (const tab of [page, other]) await expect(tab.getByText(PENDING)).toBeVisible();
    expect(await world.cancels()).toBe(1);
    await world.advance(600);
    for (const tab of [page, other]) {
      await tab.getByRole('button', { name: say('status-check-now') }).click();
      await expect(tab.getByText(say('story-cancelled-title'))).toBeVisible();
    }
    expect(await world.cancels()).toBe(1);
  });
}

test('a tab that is closed while its request is on its way leaves the truth to the next', async ({ page, context, world }) => {
  await world.create({ scenario: 'single' });
  await world.fault({ operation: 'Subscription_Cancel', fault: { kind: 'delay', milliseconds: 1500 } });
  const id = await world.first();
  const first = await context.newPage();
  await ask(first, world, id);
  await first.getByRole('button', { name: say('dialog-yes') }).click();
  await expect(first.getByText(say('dialog-sending'))).toBeVisible();
  await expect.poll(() => world.cancels()).toBe(1);
  await first.close();
  await world.enter(page, `/subscriptions/${id}/status?lang=en`);
  await expect(page.getByText(say('story-unclear-cancel-title'))).toBeVisible();
  await world.advance(600);
  await page.getByRole('button', { name: say('status-check-now') }).click();
  await expect(page.getByText(say('story-cancelled-title'))).toBeVisible();
  expect(await world.cancels()).toBe(1);
});

test('a browser that stores nothing remembers in the tab, across a reload, and says so', async ({ page, world }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('refused', 'QuotaExceededError');
    };
    Storage.prototype.setItem = refuse;
  });
  await world.create({ scenario: 'single' });
  const id = await world.first();
  await world.enter(page, `/subscriptions/${id}/cancel/review?lang=en`);
  await confirm(page, 'en');
  await expect(page.getByText(PENDING)).toBeVisible();
  await expect(page.getByText(say('tabs-kept-here-only'))).toBeVisible();
  await page.reload();
  await expect(page.getByText(PENDING)).toBeVisible();
  await page.getByRole('link', { name: say('status-done') }).click();
  await expect(page.getByRole('link', { name: say('list-status') })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('link', { name: say('list-status') })).toBeVisible();
  expect(await world.cancels()).toBe(1);
});
