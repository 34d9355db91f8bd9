// Signing in over real HTTP, at the simulator's own service: there and back with nothing lost, and no token anywhere it does
// not belong.
import { confirm, expect, LANGUAGES, SAY, SEEN, speak, test, toReview } from './world.mjs';

const PERSON = 'Anouk Bakker';

/** Enters a world whose calls need a token, as far as the page where nobody is signed in. */
async function enter(page, world, to, spec = {}) {
  await world.create({ scenario: 'single', signIn: true, ...spec });
  await world.enter(page, to);
}

async function signIn(page, say) {
  await page.getByRole('button', { name: say('sign-in-button') }).click();
  await expect(page.getByText(say('signed-in-as', { name: PERSON }))).toBeVisible();
}

/** Every call that a page made, and every place in the browser where something is kept. */
function listening(page) {
  const requests = [];
  page.on('request', (request) => requests.push(request));
  return {
    requests,
    async kept() {
      return page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state, location.href, document.cookie]));
    },
  };
}

/** The tokens that went with calls to the API. */
function tokens(requests) {
  return Promise.all(requests.map((request) => request.headerValue('authorization'))).then((all) => [
    ...new Set(all.filter(Boolean).map((value) => value.replace('Bearer ', ''))),
  ]);
}

for (const tag of LANGUAGES) {
  const say = SAY[tag];

  test(`whoever signs in comes back to where they were, cancels, and signs out (${tag})`, async ({ page, world }) => {
    await enter(page, world, '/subscriptions?q=bakker');
    await speak(page, tag);
    await expect(page.getByRole('heading', { level: 1, name: say('sign-in-title') })).toBeVisible();
    await signIn(page, say);
    await expect(page.getByRole('searchbox')).toHaveValue('bakker');
    expect(new URL(page.url()).search).not.toMatch(/code|state/);
    await toReview(page, say);
    await confirm(page, tag);
    await expect(page.getByText(say('story-pending-cancel-title'))).toBeVisible();
    // A reload goes to the service and back by itself.
    await page.reload();
    await expect(page.getByText(say('story-pending-cancel-title'))).toBeVisible();
    await page.getByRole('button', { name: say('sign-out') }).click();
    await expect(page.getByRole('heading', { level: 1, name: say('sign-in-title') })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: say('sign-in-title') })).toBeVisible();
    expect(await world.cancels()).toBe(1);
    await page.getByRole('button', { name: say('sign-in-other-account') }).click();
    await expect(page.getByText(say('signed-in-as', { name: PERSON }))).toBeVisible();
  });

  for (const [error, key, description] of [
    ['access_denied', 'sign-in-consent', ''],
    ['unauthorized_client', 'sign-in-registration', 'AADSTS700016: Application not found.'],
    ['temporarily_unavailable', 'sign-in-unavailable', ''],
  ]) {
    test(`${error} is told with the way on (${tag})`, async ({ page, world }) => {
      await enter(page, world, `/subscriptions?lang=${tag}`);
      await world.signIn({ refuse: { error, description } });
      await page.getByRole('button', { name: say('sign-in-button') }).click();
      await expect(page.getByRole('main').getByRole('alert')).toContainText(say(key, { message: description }));
      await signIn(page, say);
      await expect(page.getByRole('table', { name: say('list-table-label') })).toBeVisible();
    });
  }

  test(`whoever has no subscriptions is told so, and can go on with another account (${tag})`, async ({ page, world }) => {
    await enter(page, world, `/subscriptions?lang=${tag}`, { scenario: 'empty' });
    await signIn(page, say);
    await expect(page.getByText(say('list-empty-title'), { exact: true })).toBeVisible();
    await expect(page.getByText(say('list-empty-text'))).toBeVisible();
    await page.getByRole('button', { name: say('sign-out') }).click();
    await page.getByRole('button', { name: say('sign-in-other-account') }).click();
    await expect(page.getByText(say('signed-in-as', { name: PERSON }))).toBeVisible();
  });
}

test('a clock that is wrong is put right where the service tells the time', async ({ page, world }) => {
  const now = new Date(Date.now() + 5 * 3_600_000).toISOString();
  await enter(page, world, '/subscriptions?lang=en', { ...SEEN, now });
  await signIn(page, SAY.en);
});

for (const [what, fault, key] of [
  ['does not answer', { kind: 'reset' }, 'sign-in-unreachable'],
  ['has a problem of its own', { kind: 'status', status: 503 }, 'sign-in-unavailable'],
  ['answers what nobody can read', { kind: 'malformed' }, 'sign-in-unusable'],
  ['finds the code too old', { kind: 'status', status: 400, code: 'invalid_grant' }, 'sign-in-expired'],
]) {
  test(`a service that ${what} is told, and the next attempt works`, async ({ page, world }) => {
    await enter(page, world, '/subscriptions?lang=en');
    await world.fault({ operation: 'Login_Token', times: 1, fault });
    await page.getByRole('button', { name: SAY.en('sign-in-button') }).click();
    await expect(page.getByRole('main').getByRole('alert')).toHaveText(new RegExp(SAY.en(key).slice(0, 30)));
    await signIn(page, SAY.en);
  });
}

test('an answer that was forged, or comes a second time, signs nobody in', async ({ page, world }) => {
  await enter(page, world, '/?code=forged&state=forged&lang=en');
  await expect(page.getByRole('main').getByRole('alert')).toContainText(SAY.en('sign-in-not-expected'));
  const answers = [];
  page.on('request', (request) => /[?&]code=/.test(request.url()) && answers.push(request.url()));
  await signIn(page, SAY.en);
  await page.getByRole('button', { name: SAY.en('sign-out') }).click();
  await expect(page.getByRole('heading', { level: 1, name: SAY.en('sign-in-title') })).toBeVisible();
  await page.goto(answers[0]);
  await expect(page.getByRole('main').getByRole('alert')).toContainText(SAY.en('sign-in-not-expected'));
});

test('a token that ends is renewed in the middle of the flow, and nobody notices', async ({ page, world }) => {
  const say = SAY.en;
  await enter(page, world, '/subscriptions?lang=en');
  await signIn(page, say);
  await page.getByRole('link', { name: say('list-cancel'), exact: false }).first().click();
  await expect(page.getByRole('link', { name: say('prepare-continue') })).toBeVisible();
  await world.advance(3600);
  await page.getByRole('link', { name: say('prepare-continue') }).click();
  await expect(page.getByRole('main').getByRole('button', { name: say('review-confirm') })).toBeVisible();
  await world.signIn({ revokeAccess: true });
  await confirm(page, 'en');
  await expect(page.getByText(say('story-pending-cancel-title'))).toBeVisible();
  expect(await world.cancels()).toBe(1);
  await expect(page.getByText(say('sign-in-again-title'))).toHaveCount(0);
});

test('a token that Azure refuses, however new it is, leads to signing in again', async ({ page, world }) => {
  const say = SAY.en;
  await enter(page, world, '/subscriptions?lang=en');
  await signIn(page, say);
  await expect(page.getByRole('table', { name: say('list-table-label') })).toBeVisible();
  await world.fault({ operation: 'Subscriptions_Get', fault: { kind: 'status', status: 401 } });
  await page.getByRole('link', { name: say('list-cancel'), exact: false }).first().click();
  await expect(page.getByRole('button', { name: say('sign-in-again') })).toBeVisible();
  await world.heal();
  await page.getByRole('button', { name: say('sign-in-again') }).click();
  await expect(page.getByRole('link', { name: say('prepare-continue') })).toBeVisible();
});

test('a second factor is asked for when Azure wants one, and what was typed comes along', async ({ page, world }) => {
  const say = SAY.en;
  await enter(page, world, '/subscriptions?lang=en');
  await signIn(page, say);
  await world.signIn({ secondFactor: true });
  await toReview(page, say);
  await page.getByLabel(say('review-note-label')).fill('The shop has moved.');
  await confirm(page, 'en');
  await expect(page.getByText(say('refused-sign-in'))).toBeVisible();
  await page.getByRole('button', { name: say('sign-in-again') }).click();
  await expect(page.getByLabel(say('review-note-label'))).toHaveValue('The shop has moved.');
  await expect(page).toHaveURL(/\/cancel\/review/);
  await confirm(page, 'en');
  await expect(page.getByText(say('story-pending-cancel-title'))).toBeVisible();
});

test('no token is kept, shown, logged, or sent anywhere but to the API', async ({ page, world }) => {
  const say = SAY.en;
  const heard = listening(page);
  const logged = [];
  page.on('console', (message) => logged.push(message.text()));
  await enter(page, world, '/subscriptions?lang=en');
  await signIn(page, say);
  await toReview(page, say);
  await confirm(page, 'en');
  await expect(page.getByText(say('story-pending-cancel-title'))).toBeVisible();
  const access = await tokens(heard.requests);
  expect(access.length).toBeGreaterThan(0);
  const places = [await heard.kept(), await page.content(), logged.join('\n'), JSON.stringify(await world.log())];
  for (const request of heard.requests) {
    const url = new URL(request.url());
    places.push(request.url());
    if (!url.pathname.startsWith('/api/')) places.push(JSON.stringify(await request.allHeaders()));
  }
  for (const secret of [...access, 'refresh.']) {
    for (const place of places) expect(place).not.toContain(secret);
  }
});
