// Tokens of a certified OpenID provider end, and are renewed while nobody notices: each refresh token is used once, which the
// provider watches over, and each tenant has tokens of its own.
import { confirm, expect, LANGUAGES, SAY, thereAndBack, toReview, visitBoth } from './world.mjs';
import { CLIENT } from './provider.mjs';
import { cancelsOf, signIn, test } from './provider-world.mjs';

const say = SAY.en;

/** Every refresh token that the page used, in order. */
function used(page) {
  const tokens = [];
  page.on('request', (request) => {
    const token = /\/token$/.test(request.url()) && new URLSearchParams(request.postData() ?? '').get('refresh_token');
    if (token) tokens.push(token);
  });
  return tokens;
}

/** What the API answered at last to every call whose path ends so; nothing where there was none. */
function ends(calls, ...paths) {
  return paths.map((path) => calls.findLast((call) => call.path.endsWith(path))?.status);
}

/** The calls that were refused and not answered since. */
function unanswered(calls) {
  return [...new Map(calls.map((call) => [`${call.method} ${call.path}`, call.status]))].filter(([, status]) => status === 401);
}

test('a token that ends is renewed in the middle of the flow, and the cancel is sent once', async ({ page, enter, world, provider, site }) => {
  const renewals = used(page);
  await enter('/subscriptions?lang=en');
  await signIn(page, say);
  await page.getByRole('link', { name: say('list-cancel'), exact: false }).first().click();
  await expect(page.getByRole('link', { name: say('prepare-continue') })).toBeVisible();
  expect(renewals).toEqual([]);
  // Shortly before its end by the clock.
  await world.advance(3540);
  await page.getByRole('link', { name: say('prepare-continue') }).click();
  await expect(page.getByRole('main').getByRole('button', { name: say('review-confirm') })).toBeVisible();
  await expect.poll(() => renewals.length).toBe(1);
  // And before its time, between the last look and the cancel.
  site.beforeCancel = provider.endAccess;
  await confirm(page, 'en');
  await expect(page.getByText(say('story-pending-cancel-title'))).toBeVisible();
  expect(cancelsOf(site)).toEqual([401, 200]);
  expect(await world.cancels()).toBe(1);
  await expect(page.getByText(say('sign-in-again-title'))).toHaveCount(0);
  expect(new Set(renewals).size).toBe(renewals.length);
  expect(provider.heard.refused).toEqual([]);
});

test('tokens that last a minute are good for a call each', async ({ page, enter, provider, world }) => {
  const renewals = used(page);
  provider.orders.accessLasts = 60;
  await enter('/subscriptions?lang=en');
  await signIn(page, say);
  await toReview(page, say);
  await confirm(page, 'en');
  await expect(page.getByText(say('story-pending-cancel-title'))).toBeVisible();
  expect(await world.cancels()).toBe(1);
  expect(new Set(renewals).size).toBe(renewals.length);
  expect(provider.heard.refused).toEqual([]);
});

test('a refresh token that somebody else uses again ends the session, and the app says so', async ({ page, enter, provider, request }) => {
  const renewals = used(page);
  await enter('/subscriptions?lang=en');
  await signIn(page, say);
  await expect(page.getByText(say('list-count', { count: 1 }))).toBeVisible();
  provider.endAccess();
  await page.getByRole('button', { name: say('list-refresh') }).click();
  await expect.poll(() => renewals.length).toBeGreaterThan(0);
  await expect(page.getByText(say('list-count', { count: 1 }))).toBeVisible();
  const form = { client_id: CLIENT, grant_type: 'refresh_token', refresh_token: renewals[0] };
  const answer = await request.post(`${provider.origin}/organizations/oauth2/v2.0/token`, { form });
  expect((await answer.json()).error).toBe('invalid_grant');
  // That the provider notices is what the other journeys rest on, where it must have nothing to notice.
  expect(provider.heard.revoked.splice(0)).toHaveLength(1);
  await page.getByRole('link', { name: say('list-cancel'), exact: false }).first().click();
  await expect(page.getByRole('button', { name: say('sign-in-again') })).toBeVisible();
});

test.describe('a person in two tenants', () => {
  const portfolio = { scenario: 'portfolio', guest: true };

  test('sees the subscriptions of both, each asked with a token of its own tenant', async ({ page, enter, world, site }) => {
    await enter('/subscriptions?lang=en', portfolio);
    const all = await world.all();
    await signIn(page, say);
    await expect(page.getByText(say('list-count', { count: all.length }))).toBeVisible();
    await visitBoth(page, say, all.length);
    expect(new Set(site.calls.map((call) => call.tenant))).toEqual(new Set(all.map((one) => one.tenantId)));
    expect(site.calls.filter((call) => call.status === 401)).toEqual([]);
  });

  for (const tag of LANGUAGES) {
    const say = SAY[tag];

    test(`signs in to the other one, and back (${tag})`, async ({ page, enter, world, site }) => {
      await enter(`/subscriptions?lang=${tag}`, portfolio);
      const all = await world.all();
      await signIn(page, say);
      await thereAndBack(page, say, all.length);
      expect(site.calls.filter((call) => call.status === 401)).toEqual([]);
    });
  }

  test('does not notice that the tokens of both end at once', async ({ page, enter, world, site, provider }) => {
    const renewals = used(page);
    await enter('/subscriptions?lang=en', portfolio);
    const all = await world.all();
    const guest = all.find((one) => one.tenantId !== provider.orders.home);
    await signIn(page, say);
    await expect(page.getByText(say('list-count', { count: all.length }))).toBeVisible();
    provider.endAccess();
    site.calls.length = 0;
    // The first renewal is under way for long enough that calls in both tenants wait for it.
    const isRefused = (path) => site.calls.some((call) => call.path.endsWith(path) && call.status === 401);
    provider.orders.tokenAfter = () => expect.poll(() => isRefused('/billingAccounts') && isRefused('/resources')).toBe(true);
    await page.getByRole('link', { name: guest.displayName }).first().click();
    // The page asks in both at the same time: what is the person's, and what is in the subscription.
    const both = ['/tenants', '/billingAccounts', '/resources', '/roleAssignments'];
    await expect.poll(() => ends(site.calls, ...both)).toEqual([200, 200, 200, 200]);
    // What the rows of the list had asked ended with the list.
    const isOfList = (call) => call.path.includes('/subscriptions/') && !call.path.includes(guest.subscriptionId);
    await expect.poll(() => unanswered(site.calls.filter((call) => !isOfList(call)))).toEqual([]);
    await expect(page.getByText(say('error-sign-in'))).toHaveCount(0);
    expect(new Set(renewals).size).toBe(renewals.length);
  });
});
