// Where the tokens of a certified OpenID provider go: each to the one address it is for, and nowhere else.
import { confirm, expect, SAY, toReview } from './world.mjs';
import { signIn, test } from './provider-world.mjs';

const say = SAY.en;

test('no token is kept, shown, logged, or sent anywhere but where it belongs', async ({ page, enter, provider, site }) => {
  const given = { access_token: new Set(), refresh_token: new Set(), id_token: new Set() };
  const reading = [];
  page.on('response', (response) => {
    if (!response.url().endsWith('/token')) return;
    reading.push(response.json().then((answer) => Object.keys(given).forEach((kind) => answer[kind] && given[kind].add(answer[kind]))));
  });
  const requests = [];
  const codes = new Set();
  page.on('request', (request) => {
    requests.push(request);
    const code = new URL(request.url()).searchParams.get('code');
    if (code) codes.add(code);
  });
  const logged = [];
  page.on('console', (message) => logged.push(message.text()));

  await enter('/subscriptions?lang=en');
  await signIn(page, say);
  await toReview(page, say);
  provider.endAccess();
  await confirm(page, 'en');
  await expect(page.getByText(say('story-pending-cancel-title'))).toBeVisible();
  const kept = await page.evaluate(async () => JSON.stringify([
    { ...localStorage }, { ...sessionStorage }, history.state, location.href, document.cookie, await indexedDB.databases(), await caches.keys(),
  ]));
  await Promise.all(reading);
  // The first tokens, and those that followed when they were worth nothing any more.
  expect(given.access_token.size).toBeGreaterThan(1);
  expect(given.refresh_token.size).toBeGreaterThan(1);
  expect(codes.size).toBe(1);

  const tokens = Object.values(given).flatMap((kind) => [...kind]);
  const holdsNone = (text, secrets, where) => secrets.forEach((secret) => expect(text, where).not.toContain(secret));
  holdsNone(kept, [...tokens, ...codes], 'kept');
  holdsNone(await page.content(), [...tokens, ...codes], 'shown');
  holdsNone(logged.join('\n'), [...tokens, ...codes], 'logged');
  for (const request of requests) {
    const url = new URL(request.url());
    const { authorization = '', ...headers } = await request.allHeaders();
    const isApi = url.origin === site.origin && url.pathname.startsWith('/api/');
    const isToken = url.origin === provider.origin && url.pathname.endsWith('/token');
    expect(Boolean(authorization), `a token with ${url.pathname}`).toBe(isApi);
    holdsNone(request.url(), tokens, url.pathname);
    holdsNone(JSON.stringify(headers), [...tokens, ...codes], `headers of ${url.pathname}`);
    const mayHold = isToken ? [...given.refresh_token, ...codes] : [];
    holdsNone(request.postData() ?? '', [...tokens, ...codes].filter((one) => !mayHold.includes(one)), `body of ${url.pathname}`);
  }
});
