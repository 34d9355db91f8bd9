// Several subscriptions, chosen in the list and cancelled together, with the keyboard and in both languages.
import { expect, LANGUAGES, SAY, test } from './world.mjs';

for (const tag of LANGUAGES) {
  const say = SAY[tag];

  test(`${tag}: three are chosen, one is left out, and two are cancelled, once each`, async ({ page, world }) => {
    await world.create({ scenario: 'pay-as-you-go', count: 3 });
    await world.enter(page, `/subscriptions?lang=${tag}`);
    await page.getByRole('button', { name: say('together-choose') }).focus();
    await page.keyboard.press('Enter');
    const boxes = page.getByRole('checkbox');
    await expect(boxes).toHaveCount(3);
    for (const box of await boxes.all()) {
      await box.focus();
      await page.keyboard.press('Space');
    }
    await expect(page.getByText(say('together-chosen', { count: 3 }))).toBeVisible();
    await page.getByRole('button', { name: say('together-continue') }).click();
    await expect(page.getByRole('heading', { level: 1, name: say('together-title', { count: 3 }) })).toBeFocused();
    await page.getByRole('button', { name: say('together-leave-out') }).first().click();
    // What is reviewed survives a reload.
    await page.reload();
    await page.getByRole('main').getByRole('button', { name: say('together-confirm', { count: 2 }) }).click();
    await page.getByRole('button', { name: say('together-dialog-yes', { count: 2 }) }).click();
    await expect(page.getByText(say('together-tally', { accepted: 2, all: 2, refused: 0 }))).toBeVisible();
    expect(await world.cancels()).toBe(2);
    await page.getByRole('button', { name: say('status-done') }).click();
    await expect(page.getByRole('link', { name: say('list-status') })).toHaveCount(2);
    await expect(page.getByRole('link', { name: say('list-cancel') })).toHaveCount(1);
  });
}

test('Back leads from the review to the list, where the choice still stands', async ({ page, world }) => {
  const say = SAY.en;
  await world.create({ scenario: 'pay-as-you-go', count: 2 });
  await world.enter(page, '/subscriptions?lang=en');
  await page.getByRole('button', { name: say('together-choose') }).click();
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: say('together-continue') }).click();
  await expect(page.getByText(say('together-lead'))).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('checkbox').first()).toBeChecked();
  expect(await world.cancels()).toBe(0);
});
