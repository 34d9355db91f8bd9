// The first step over HTTP: thousands of resources, and machines that stop while somebody is in the middle of the list.
import { listenForStalls } from './stalls.mjs';
import { expect, LANGUAGES, SAY, test } from './world.mjs';

async function prepare(page, world, tag) {
  const id = await world.first();
  await world.enter(page, `/subscriptions/${id}/cancel?lang=${tag}`);
  return id;
}

for (const tag of LANGUAGES) {
  test(`${tag}: of 5,000 resources the first are shown at once, all come, nothing stalls, and no call is made twice`, async ({ browser, page, world }) => {
    const say = SAY[tag];
    await world.create({ scenario: 'large-estate' });
    await world.fault({ operation: 'Resources_List', skip: 1, fault: { kind: 'delay', milliseconds: 1_500 } });
    await prepare(page, world, tag);
    await expect(page.getByText(say('check-running', { count: 1_000 })).first()).toBeVisible();
    // What has come is there to be read and used, while the rest is on its way.
    const group = page.getByRole('textbox', { name: say('move-group-label') });
    await group.fill('rg-elders');
    const stalls = await listenForStalls(browser, page);
    await expect(page.getByText(say('others-found', { count: 5_000 }))).toBeVisible({ timeout: 20_000 });
    await expect(group).toHaveValue('rg-elders');
    await expect(page.getByText(say('machines-found', { count: 50 }))).toBeVisible();
    await expect(page.getByText(say('backups-found', { open: 100, count: 110 }))).toBeVisible({ timeout: 20_000 });
    expect(await stalls()).toEqual([]);
    const calls = (await world.log()).map((entry) => entry.operation);
    const count = (name) => calls.filter((one) => one === name).length;
    expect(count('Resources_List')).toBe(5);
    expect(count('BackupProtectedItems_List')).toBe(10);
    for (const once of ['VirtualMachines_ListAll', 'PublicIPAddresses_ListAll', 'ManagementLocks_ListAtSubscriptionLevel', 'Permissions_List']) {
      expect(count(once), once).toBe(1);
    }
  });
}

test('the focus stays where it is while machines stop, and those that failed can be tried again', async ({ page, world }) => {
  const say = SAY.en;
  await world.create({ scenario: 'fifty-machines' });
  await prepare(page, world, 'en');
  await page.getByRole('button', { name: say('machines-stop-all') }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(say('machines-confirm-title', { count: 50 }))).toBeVisible();
  // The question has the focus, so that a person with a keyboard goes on from there.
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: say('machines-confirm-no') })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const tally = (stopped, failed) => page.getByText(say('stop-tally', { stopped, all: 50, failed }));
  await expect(tally(0, 0)).toBeFocused();
  await page.getByText(say('stop-each')).focus();
  await page.keyboard.press('Enter');
  await expect(async () => {
    await world.advance(300);
    await expect(tally(47, 3)).toBeVisible({ timeout: 4_000 });
  }).toPass({ timeout: 50_000 });
  await expect(page.getByText(say('stop-each'))).toBeFocused();
  // Those that failed come first, each with its reason.
  const each = page.getByRole('group').filter({ hasText: say('stop-each') });
  const failed = each.getByRole('listitem').filter({ has: page.getByRole('button', { name: say('button-retry') }) });
  await expect(failed).toHaveCount(3);
  await expect(failed.first()).toContainText(say('error-azure-says', { code: '', message: '' }).slice(0, 14));
  // Whatever becomes of it, that machine is asked for once more, and no other.
  const asked = async () => (await world.log()).filter((entry) => entry.operation === 'VirtualMachines_Deallocate').length;
  expect(await asked()).toBe(50);
  await failed.first().getByRole('button', { name: say('button-retry') }).click();
  await expect.poll(asked).toBe(51);
});
