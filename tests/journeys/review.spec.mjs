// The second step over HTTP: what follows, what remains to be paid, and a support plan's renewal, each part by itself.
import { expect, LANGUAGES, SAY, test, watch } from './world.mjs';

async function review(page, world, scenario, tag) {
  await world.create({ scenario });
  const id = await world.first();
  await world.enter(page, `/subscriptions/${id}/cancel/review?lang=${tag}`);
}

const heading = (page, name) => page.getByRole('heading', { name, exact: true });

for (const tag of LANGUAGES) {
  const say = SAY[tag];

  test(`${tag}: usage is told while support plans are still being read`, async ({ page, world }) => {
    await world.create({ scenario: 'support-plan' });
    await world.fault({ operation: 'BillingAccounts_List', fault: { kind: 'delay', milliseconds: 4_000 } });
    const id = await world.first();
    await world.enter(page, `/subscriptions/${id}/cancel/review?lang=${tag}`);
    await expect(heading(page, say('usage-title'))).toBeVisible();
    await expect(page.getByText(say('usage-so-far', { amounts: '' }).trim())).toBeVisible({ timeout: 3_500 });
    await expect(page.getByRole('button', { name: say('renewal-turn-off') })).toHaveCount(0);
    await expect(page.getByRole('button', { name: say('renewal-turn-off') })).toBeVisible();
  });

  test(`${tag}: what each resource has cost stands beside it, and what belongs to none is told apart`, async ({ page, world }) => {
    await review(page, world, 'web-shop', tag);
    const fold = page.getByText(say('effect-read-only', { count: 2 }));
    await fold.click();
    const first = page.getByRole('listitem').filter({ hasText: 'stwebshopfotos' });
    await expect(first).toContainText(say('in-group', { group: 'rg-Webshop-Productie' }));
    await expect(first).toContainText(say('cost-of-one', { amounts: '' }).trim());
    await expect(page.getByText(say('costly-elsewhere', { amounts: '' }).trim())).toHaveCount(0);
    await world.change({ kind: 'removeResource', name: 'stwebshopfotos' });
    await page.reload();
    await expect(page.getByText(say('effect-read-only', { count: 1 }))).toBeVisible();
    await expect(page.getByText(say('costly-elsewhere', { amounts: '' }).trim())).toBeVisible();
  });
}

test('two tabs turn off the renewal of a plan at once: one request, and both say that it is off', async ({ page, context, world }) => {
  const say = SAY.en;
  const other = await context.newPage();
  await watch(other, []);
  await world.create({ scenario: 'support-plan' });
  await world.fault({ operation: 'BillingSubscriptions_Update', fault: { kind: 'delay', milliseconds: 700 } });
  const id = await world.first();
  for (const tab of [page, other]) {
    await world.enter(tab, `/subscriptions/${id}/cancel/review?lang=en`);
    await expect(tab.getByRole('button', { name: say('renewal-turn-off') })).toBeVisible();
  }
  // Whoever comes too late finds no button any more, because the other tab's request is known by then.
  const press = async (tab) => {
    const button = tab.getByRole('button', { name: say('renewal-turn-off') });
    await button.click({ timeout: 3_000 }).catch(() => expect(button).toHaveCount(0));
  };
  await Promise.all([page, other].map(press));
  for (const tab of [page, other]) await expect(tab.getByText(say('renewal-changing'))).toBeVisible();
  await world.advance(600);
  for (const tab of [page, other]) await expect(tab.getByText(say('renewal-is-off'))).toBeVisible({ timeout: 30_000 });
  // The second tab has its turn a moment after the first; leaving and coming back gives it time to do harm.
  await page.reload();
  await expect(page.getByText(say('renewal-is-off'))).toBeVisible();
  const sent = (await world.log()).filter((entry) => entry.operation === 'BillingSubscriptions_Update');
  expect(sent).toHaveLength(1);
});

test('a tab that is closed while it turns a renewal off leaves the rest to the other', async ({ page, context, world }) => {
  const say = SAY.en;
  const other = await context.newPage();
  await watch(other, []);
  await world.create({ scenario: 'support-plan' });
  const id = await world.first();
  for (const tab of [page, other]) {
    await world.enter(tab, `/subscriptions/${id}/cancel/review?lang=en`);
    await expect(tab.getByRole('button', { name: say('renewal-turn-off') })).toBeVisible();
  }
  await other.getByRole('button', { name: say('renewal-turn-off') }).click();
  await expect(page.getByText(say('renewal-changing'))).toBeVisible();
  await other.close();
  await world.advance(600);
  await expect(page.getByText(say('renewal-is-off'))).toBeVisible({ timeout: 30_000 });
});
