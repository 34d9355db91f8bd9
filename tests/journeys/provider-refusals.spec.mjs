// Ways in which nobody is signed in at a certified OpenID provider: what it sends back is told in the person's language with the
// way on, and what it cannot send back to anybody stays on its own page.
import { expect, LANGUAGES, SAY } from './world.mjs';
import { MOVED, NARROW } from './provider.mjs';
import { ASKS, FAILED, PRESS } from './provider-pages.mjs';
import { isIn, press, signIn, test } from './provider-world.mjs';

function begin(page, say) {
  return page.getByRole('button', { name: say('sign-in-button') }).click();
}

function told(page) {
  return page.getByRole('main').getByRole('alert');
}

for (const tag of LANGUAGES) {
  const say = SAY[tag];

  test(`whoever turns back at the provider is told so, and can sign in after all (${tag})`, async ({ page, enter }) => {
    await enter(`/subscriptions?q=bakker&lang=${tag}`);
    await begin(page, say);
    await press(page, PRESS.cancel);
    await expect(told(page)).toContainText(say('sign-in-consent'));
    expect([...new URL(page.url()).searchParams.keys()].sort()).toEqual(['lang', 'q']);
    await signIn(page, say);
    await expect(page.getByRole('searchbox')).toHaveValue('bakker');
  });

  test(`whoever does not let the app in is told so, and can sign in with another account (${tag})`, async ({ page, enter }) => {
    await enter(`/subscriptions?lang=${tag}`);
    await begin(page, say);
    await press(page, PRESS.in);
    await expect(page.getByRole('heading', { level: 1, name: ASKS.consent })).toBeVisible();
    await press(page, PRESS.refuse);
    await expect(told(page)).toContainText(say('sign-in-consent'));
    // The provider knows the person by now, and asks all the same who they are.
    await page.getByRole('button', { name: say('sign-in-other-account') }).click();
    await expect(page.getByRole('heading', { level: 1, name: ASKS.who })).toBeVisible();
    await press(page, PRESS.both);
    await isIn(page, say);
  });

  test(`an app that may not ask for this is told in the provider's words (${tag})`, async ({ page, enter, site }) => {
    site.auth.clientId = NARROW;
    await enter(`/subscriptions?lang=${tag}`);
    await begin(page, say);
    await expect(told(page)).toContainText(say('sign-in-registration', { message: 'requested scope is not allowed' }));
    await expect(page.getByRole('button', { name: say('sign-in-button') })).toBeVisible();
  });

  test(`a computer whose clock is wrong is told so, and once it is right its owner gets in (${tag})`, async ({ page, enter, context }) => {
    await enter(`/subscriptions?lang=${tag}`);
    const now = Date.now();
    await context.clock.setSystemTime(new Date(now - 600_000));
    await begin(page, say);
    await press(page, PRESS.both);
    await expect(told(page)).toContainText(say('sign-in-clock'));
    await context.clock.setSystemTime(new Date(now));
    await begin(page, say);
    await isIn(page, say);
  });

  for (const [what, fails, key] of [
    ['does not answer', (response) => response.destroy(), 'sign-in-unreachable'],
    ['has a problem of its own', (response, app) => response.writeHead(503, { 'access-control-allow-origin': app }).end(), 'sign-in-unavailable'],
  ]) {
    test(`a token endpoint that ${what} is told, and the next attempt works (${tag})`, async ({ page, enter, provider }) => {
      await enter(`/subscriptions?lang=${tag}`);
      provider.orders.tokenFails = fails;
      await begin(page, say);
      await press(page, PRESS.both);
      await expect(told(page)).toContainText(say(key));
      provider.orders.tokenFails = undefined;
      // The provider knows the person by now.
      await begin(page, say);
      await isIn(page, say);
    });
  }
}

for (const [what, clientId, error] of [
  ['it does not know', '00000000-0000-0000-0000-000000000000', 'invalid_client'],
  ['that is registered for another address', MOVED, 'invalid_redirect_uri'],
]) {
  test(`an app ${what} is told on the provider's page, and Back leads to the app`, async ({ page, enter, site, provider }) => {
    const say = SAY.en;
    site.auth.clientId = clientId;
    await enter('/subscriptions?lang=en');
    await begin(page, say);
    // There is no address to which it could safely send anybody back, so the app has no say in it.
    await expect(page.getByRole('heading', { level: 1, name: FAILED })).toBeVisible();
    await expect(page.getByText(error)).toBeVisible();
    expect(new URL(page.url()).origin).toBe(provider.origin);
    await page.goBack();
    await expect(page.getByRole('button', { name: say('sign-in-button') })).toBeVisible();
  });
}
