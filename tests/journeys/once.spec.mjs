// A cancellation is sent exactly once, whatever the person does in the middle of it.
import { expect, LANGUAGES, SAY, test } from './world.mjs';

/** Takes the flow from its first step to the end; after each step it is this moment. */
const STEPS = [
  ['in the first step', async () => {}],
  ['in the second step', ({ page, say }) => page.getByRole('link', { name: say('prepare-continue') }).click()],
  ['before the last question is answered', ({ page, say }) => page.getByRole('main').getByRole('button', { name: say('review-confirm') }).click()],
  ['while it is being sent', async ({ page, say, world }) => {
    await page.getByRole('button', { name: say('dialog-yes') }).click();
    await expect.poll(() => world.cancels()).toBe(1);
  }],
];

/** Goes on from wherever a reload has left the person. */
async function goOn({ page, say }) {
  const yes = page.getByRole('button', { name: say('dialog-yes') });
  const confirmed = page.getByRole('main').getByRole('button', { name: say('review-confirm') });
  const next = page.getByRole('link', { name: say('prepare-continue') });
  await expect(yes.or(confirmed).or(next).first()).toBeVisible();
  if (await next.isVisible()) await next.click();
  await confirmed.click();
  await yes.click();
}

for (const [moment, [when]] of STEPS.entries()) {
  const tag = LANGUAGES[moment % LANGUAGES.length];
  test(`a reload ${when} leads to one request in the end (${tag})`, async ({ page, world }) => {
    const say = SAY[tag];
    await world.create({ scenario: 'single' });
    await world.fault({ operation: 'Subscription_Cancel', fault: { kind: 'delay', milliseconds: 1500 } });
    const id = await world.first();
    await world.enter(page, `/subscriptions/${id}/cancel?lang=${tag}`);
    for (const [, step] of STEPS.slice(0, moment + 1)) await step({ page, say, world });
    await page.reload();
    if (moment < STEPS.length - 1) await goOn({ page, say });
    await expect.poll(() => world.cancels()).toBe(1);
    await world.enter(page, `/subscriptions/${id}/status?lang=${tag}`);
    await expect(page.getByText(say('story-pending-cancel-title')).or(page.getByText(say('story-unclear-cancel-title')))).toBeVisible();
    await page.reload();
    await world.advance(600);
    await page.reload();
    await expect(page.getByText(say('story-cancelled-title'))).toBeVisible();
    await page.reload();
    await expect(page.getByText(say('story-cancelled-title'))).toBeVisible();
    expect(await world.cancels()).toBe(1);
  });
}

for (const [how, press] of [
  ['a double click', (yes) => yes.dblclick()],
  ['Enter pressed twice', async (yes) => {
    await yes.focus();
    await yes.press('Enter');
    // The button may be gone by then, and the key goes to whatever has the focus.
    await yes.page().keyboard.press('Enter');
  }],
]) {
  test(`${how} on the last answer sends one request`, async ({ page, world }) => {
    const say = SAY.en;
    await world.create({ scenario: 'single' });
    await world.fault({ operation: 'Subscription_Cancel', fault: { kind: 'delay', milliseconds: 700 } });
    const id = await world.first();
    await world.enter(page, `/subscriptions/${id}/cancel/review?lang=en`);
    await page.getByRole('main').getByRole('button', { name: say('review-confirm') }).click();
    await press(page.getByRole('button', { name: say('dialog-yes') }));
    await expect(page.getByText(say('story-pending-cancel-title'))).toBeVisible();
    await world.advance(600);
    await page.getByRole('button', { name: say('status-check-now') }).click();
    await expect(page.getByText(say('story-cancelled-title'))).toBeVisible();
    expect(await world.cancels()).toBe(1);
  });
}
