// A person who can reach several directories: a token is good for one of them, and one may ask more than another.
import { confirm, expect, GUEST, LANGUAGES, SAY, test, thereAndBack, visitBoth } from './world.mjs';

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
    await thereAndBack(page, say, all.length);
  });
}

for (const tag of LANGUAGES) {
  const say = SAY[tag];

  test(`a second factor for another directory is asked for by its name, and what was typed comes along (${tag})`, async ({ page, world }) => {
    const { all, other } = await enter(page, world, tag);
    await expect(page.getByText(say('list-count', { count: all.length }), { exact: true })).toBeVisible();
    await world.signIn({ secondFactor: true });
    await page.getByRole('row').filter({ hasText: other[0].subscriptionId }).getByRole('link', { name: say('list-cancel'), exact: false }).click();
    await page.getByRole('link', { name: say('prepare-continue') }).click();
    await page.getByLabel(say('review-note-label')).fill('The shop has moved.');
    await confirm(page, tag);
    await expect(page.getByText(say('refused-sign-in'))).toBeVisible();
    // It is not their own directory that wants more of them.
    await expect(page.getByRole('button', { name: say('sign-in-again') })).toHaveCount(0);
    await page.getByRole('alert').getByRole('button', { name: say('sign-in-to-directory', { name: GUEST }) }).click();
    await expect(page.getByLabel(say('review-note-label'))).toHaveValue('The shop has moved.');
    await confirm(page, tag);
    await expect(page.getByText(say('story-pending-cancel-title'))).toBeVisible();
    await page.getByRole('link', { name: say('nav-subscriptions') }).first().click();
    await expect(page.getByText(say('sign-in-directory', { name: GUEST }))).toBeVisible();
    expect(await world.cancels()).toBe(2);
  });
}

const say = SAY.en;

test('a directory that wants both the person and a second factor gets both', async ({ page, world }) => {
  const { all, other } = await enter(page, world, 'en', undefined, { personElsewhere: true });
  await page.getByRole('alert').getByRole('button', { name: say('sign-in-to-directory', { name: GUEST }) }).click();
  await expect(page.getByText(say('list-count', { count: all.length }), { exact: true })).toBeVisible();
  await world.signIn({ secondFactor: true });
  await page.getByRole('row').filter({ hasText: other[0].subscriptionId }).getByRole('link', { name: say('list-cancel'), exact: false }).click();
  await page.getByRole('link', { name: say('prepare-continue') }).click();
  await confirm(page, 'en');
  await page.getByRole('button', { name: say('sign-in-again') }).click();
  await expect(page.getByText(say('refused-sign-in'))).toHaveCount(0);
  await confirm(page, 'en');
  await expect(page.getByText(say('story-pending-cancel-title'))).toBeVisible();
});

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
