// What stands beside a subscription may fail without harm: the page says what is not known, and the way on stays open.
import { expect, LANGUAGES, SAY, speak, test } from './world.mjs';
import { LONG, PAGES, READ_FAULTS } from './faults.mjs';

const KINDS = ['403', '500', 'malformed JSON', 'a wrong type'];
const NAME = 'Bakkerij De Vries – webshop (productie)';

async function enter(page, world, name, operation, fault, scenario = PAGES[name].scenario) {
  await world.create({ scenario });
  const id = await world.first();
  await world.fault({ operation, fault });
  await world.enter(page, `${PAGES[name].address(id)}?lang=nl-NL`);
}

for (const what of KINDS) {
  const { fault } = READ_FAULTS[what];

  test(`prepare: permissions that end in ${what} are not known, and the person may go on`, async ({ page, world }) => {
    await enter(page, world, 'prepare', 'Permissions_List', fault);
    for (const tag of LANGUAGES) {
      await speak(page, tag);
      await expect(page.getByText(SAY[tag]('prepare-unknown-title'))).toBeVisible();
      await expect(page.getByText(SAY[tag]('prepare-unknown-text'))).toBeVisible();
      await expect(page.getByRole('link', { name: SAY[tag]('prepare-continue') })).toBeVisible();
    }
    await world.heal();
    await page.getByRole('button', { name: SAY.en('button-retry') }).click();
    await expect(page.getByText(SAY.en('prepare-unknown-title'))).toHaveCount(0);
  });

  test(`details: all that stands beside ends in ${what}, and the page is there`, async ({ page, world }) => {
    await world.create({ scenario: 'single' });
    const id = await world.first();
    for (const operation of ['Permissions_List', 'BillingProperty_Get', 'Tenants_List']) {
      await world.fault({ operation, fault });
    }
    await world.enter(page, `/subscriptions/${id}?lang=nl-NL`);
    await expect(page.getByText(SAY['nl-NL']('details-role-unknown'))).toBeVisible({ timeout: 20_000 });
    for (const tag of LANGUAGES) {
      await speak(page, tag);
      await expect(page.getByRole('heading', { level: 1, name: SAY[tag]('plain-name', { name: NAME }) })).toBeVisible();
      await expect(page.getByText(SAY[tag]('details-unknown'), { exact: true })).toBeVisible();
      await expect(page.getByRole('link', { name: SAY[tag]('details-cancel') })).toBeVisible();
    }
  });

  test(`status: billing that ends in ${what} is said to be unread, not untold, and can be checked again`, async ({ page, world }) => {
    await enter(page, world, 'status', 'BillingProperty_Get', fault);
    for (const tag of LANGUAGES) {
      await speak(page, tag);
      await expect(page.getByText(SAY[tag]('story-disabled-title'))).toBeVisible();
      await expect(page.getByText(SAY[tag]('story-disabled-unread-text'))).toBeVisible();
    }
    await world.heal();
    await page.getByRole('button', { name: SAY.en('status-check-now') }).click();
    await expect(page.getByText(SAY.en('story-cancelled-title'))).toBeVisible();
  });
}

test('status: billing that takes long is waited for in words', async ({ page, world }) => {
  await enter(page, world, 'status', 'BillingProperty_Get', LONG);
  for (const tag of LANGUAGES) {
    await speak(page, tag);
    await expect(page.getByText(SAY[tag]('loading-slow'))).toBeVisible();
  }
  await world.heal();
  await page.reload();
  await expect(page.getByText(SAY.en('story-cancelled-title'))).toBeVisible();
});

test('status: a check that fails keeps what is known on screen', async ({ page, world }) => {
  await world.create({ scenario: 'cancelled' });
  const id = await world.first();
  await world.enter(page, `/subscriptions/${id}/status?lang=en`);
  await expect(page.getByText(SAY.en('story-cancelled-title'))).toBeVisible();
  await world.fault({ operation: 'Subscriptions_Get', fault: { kind: 'status', status: 403 } });
  await page.getByRole('button', { name: SAY.en('status-check-now') }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText(SAY.en('error-not-allowed'));
  await world.heal();
  await page.getByRole('main').getByRole('button', { name: SAY.en('button-retry') }).click();
  await expect(page.getByText(SAY.en('story-cancelled-title'))).toBeVisible();
});
