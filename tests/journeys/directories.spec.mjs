// A person who can reach several directories: a token is good for one of them, and one may ask more than another.
import { expect, LANGUAGES, SAY, test, visitBoth } from './world.mjs';

const HOME = 'Voorbeeld Groep';
const GUEST = 'Stichting Tweede Thuis';

/** Signs in to a world with two directories; gives the subscriptions of each. */
async function enter(page, world, tag, to = () => '/subscriptions', orders = {}) {
  await world.create({ scenario: 'portfolio', signIn: true, guest: true });
  await world.signIn(orders);
  const all = await world.all();
  const home = all[0].tenantId;
  const [own, other] = [all.filter(({ tenantId }) => tenantId === home), all.filter(({ tenantId }) => tenantId !== home)];
  await world.enter(page, `${to(other[0].subscriptionId)}?lang=${tag}`);
  await page.getByRole('button', { name: SAY[tag]('sign-in-button') }).click();
  return { all, own, other };
}

for (const tag of LANGUAGES) {
  const say = SAY[tag];

  test(`one that wants the person says so, hides nothing of the others, and lets them in (${tag})`, async ({ page, world }) => {
    const { all, own } = await enter(page, world, tag, undefined, { personElsewhere: true });
    await expect(page.getByText(say('list-count', { count: own.length }), { exact: true })).toBeVisible();
    const told = page.getByRole('alert').filter({ hasText: say('sign-in-wanting-title', { name: GUEST }) });
    await expect(told).toContainText(say('sign-in-wanting-text'));
    await told.getByRole('button', { name: say('sign-in-to-directory', { name: GUEST }) }).click();
    await expect(page.getByText(say('list-count', { count: all.length }), { exact: true })).toBeVisible();
    await expect(told).toHaveCount(0);
    // It is that directory after a reload, too.
    await page.reload();
    await expect(page.getByText(say('sign-in-directory', { name: GUEST }))).toBeVisible();
    await expect(page.getByText(say('list-count', { count: all.length }), { exact: true })).toBeVisible();
  });

  test(`somebody signs in to another directory, and back (${tag})`, async ({ page, world }) => {
    const { all } = await enter(page, world, tag);
    for (const [from, to] of [
      [HOME, GUEST],
      [GUEST, HOME],
    ]) {
      await page.getByText(say('sign-in-directory', { name: from })).click();
      await page.getByRole('button', { name: say('sign-in-to-directory', { name: to }) }).click();
      await expect(page.getByText(say('sign-in-directory', { name: to }))).toBeVisible();
      await expect(page.getByText(say('list-count', { count: all.length }), { exact: true })).toBeVisible();
    }
  });
}

const say = SAY.en;

test('each subscription is asked with a token of its own directory', async ({ page, world }) => {
  const { all } = await enter(page, world, 'en');
  await expect(page.getByText(say('list-count', { count: all.length }))).toBeVisible();
  await visitBoth(page, say, all.length);
});

test('an address leads to a subscription of another directory, in a browser that never saw the list', async ({ page, world }) => {
  const { other } = await enter(page, world, 'en', (id) => `/subscriptions/${id}`);
  await expect(page.getByRole('heading', { level: 1, name: other[0].displayName })).toBeVisible();
  await expect(page.getByRole('heading', { name: say('details-essentials') })).toBeVisible();
});

test('an address into a directory that wants the person leads there after they signed in to it', async ({ page, world }) => {
  const { other } = await enter(page, world, 'en', (id) => `/subscriptions/${id}/cancel`, { personElsewhere: true });
  const id = other[0].tenantId;
  // Its name is not known, because no list was read.
  await page.getByRole('button', { name: say('sign-in-to-directory', { name: id }) }).click();
  await expect(page.getByRole('heading', { level: 1, name: other[0].displayName })).toBeVisible();
  await expect(page).toHaveURL(/\/cancel/);
});
