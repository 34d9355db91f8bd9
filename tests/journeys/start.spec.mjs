// A start that goes wrong, and addresses that lead nowhere: each ends in words that say what to mend or where to go.
import { expect, LANGUAGES, SAY, speak, test } from './world.mjs';

const configuration = (members) => JSON.stringify({ api: { baseUrl: '/api' }, ...members });

/** What `config.json` may be, and what the page then says. */
const MISTAKES = {
  'no file': [{ configStatus: 404 }, 'start-unreachable-status', { status: '404' }],
  'a server that fails': [{ configStatus: 500 }, 'start-unreachable-status', { status: '500' }],
  'no JSON': [{ config: '{"api":\n  nonsense}' }, 'start-not-json', { line: 2, column: 4 }],
  'JSON that is no object': [{ config: '[]' }, 'start-not-object', {}],
  'a missing key': [{ config: '{}' }, 'start-missing', { key: 'api.baseUrl' }],
  'a wrong type': [
    { config: configuration({ policy: { retentionDays: 'ninety' } }) },
    'start-wrong-type',
    { key: 'policy.retentionDays', expected: ['start-expected-number', { most: 36_500 }] },
  ],
  'a bad address': [
    { config: configuration({ api: { baseUrl: 'ftp://azure' } }) },
    'start-bad-url',
    { key: 'api.baseUrl', value: 'ftp://azure' },
  ],
};

for (const [what, [spec, key, args]] of Object.entries(MISTAKES)) {
  test(`a start with ${what} for config.json names what to mend`, async ({ page, world }) => {
    await world.create({ scenario: 'single', ...spec });
    await world.enter(page, '/subscriptions?lang=nl-NL');
    for (const tag of LANGUAGES) {
      const say = SAY[tag];
      await speak(page, tag);
      await expect(page.getByRole('heading', { level: 1, name: say('start-title') })).toBeVisible();
      const told = args.expected ? { ...args, expected: say(...args.expected) } : args;
      await expect(page.getByRole('main').getByRole('alert')).toHaveText(say(key, told));
      await expect(page.getByRole('button', { name: say('start-reload') })).toBeVisible();
    }
  });
}

test('keys of config.json that nobody knows are ignored', async ({ page, world }) => {
  await world.create({ scenario: 'single', config: configuration({ future: { a: [1] }, policy: { later: 'x' } }) });
  await world.enter(page, '/subscriptions?lang=en');
  await expect(page.getByRole('table', { name: SAY.en('list-table-label') })).toBeVisible();
});

const LOST = {
  'an address of no page': ['/no/such/page', 'not-found-title', 'not-found-text'],
  'an id that is none': ['/subscriptions/my-shop', 'malformed-title', 'malformed-text', { id: 'my-shop' }],
  'an id that is none, deep in the flow': [
    '/subscriptions/1%3Cb%3E2/cancel/review',
    'malformed-title',
    'malformed-text',
    { id: '1<b>2' },
  ],
};

for (const [what, [address, title, body, args]] of Object.entries(LOST)) {
  test(`${what} says so and leads to the list`, async ({ page, world }) => {
    await world.create({ scenario: 'single' });
    await world.enter(page, `${address}?lang=nl-NL`);
    for (const tag of LANGUAGES) {
      const say = SAY[tag];
      await speak(page, tag);
      await expect(page.getByRole('heading', { level: 1, name: say(title) })).toBeVisible();
      await expect(page.getByText(say(body, args))).toBeVisible();
      await expect(page).toHaveTitle(say('page-title', { page: [say(title)] }));
    }
    await page.getByRole('link', { name: SAY.en('error-go-to-list') }).click();
    await expect(page.getByText(SAY.en('list-count', { count: 1 }))).toBeVisible();
  });
}

for (const path of ['', '/cancel', '/cancel/review', '/status']) {
  test(`a subscription that nobody knows says so at ${path || '/'}`, async ({ page, world }) => {
    await world.create({ scenario: 'single' });
    await world.enter(page, `/subscriptions/00000000-0000-4000-8000-000000000000${path}?lang=nl-NL`);
    for (const tag of LANGUAGES) {
      await speak(page, tag);
      const alert = page.getByRole('main').getByRole('alert');
      await expect(alert).toContainText(SAY[tag]('missing-title'));
      await expect(alert).toContainText(SAY[tag]('error-not-found'));
    }
    await expect(page.getByRole('button', { name: SAY.en('review-confirm') })).toHaveCount(0);
  });
}

for (const [tag, words] of [
  ['nl-NL', 'Deze pagina kon niet starten.'],
  ['en', 'This page could not start.'],
]) {
  test(`a page whose texts cannot be fetched says so by itself (${tag})`, async ({ page, world }) => {
    await world.create({ scenario: 'single' });
    await page.route('**/texts/**', (route) => route.abort());
    await world.enter(page, `/subscriptions?lang=${tag}`);
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(page.getByText(words)).toBeVisible();
    await expect(page.getByText(tag === 'en' ? 'Deze pagina' : 'This page')).toBeHidden();
  });
}

test('a language that cannot be fetched is told beside the menu, and the page keeps its own', async ({ page, world }) => {
  await world.create({ scenario: 'single' });
  await world.enter(page, '/subscriptions?lang=nl-NL');
  await expect(page.getByText(SAY['nl-NL']('list-count', { count: 1 }))).toBeVisible();
  await page.route('**/texts/**', (route) => route.abort());
  const menu = page.locator('header').getByRole('combobox', { name: SAY['nl-NL']('language-label') });
  await menu.selectOption('en');
  await expect(page.locator('header').getByRole('alert')).toHaveText(SAY['nl-NL']('language-missing', { language: 'English' }));
  await expect(menu).toHaveValue('nl-NL');
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl-NL');
  await expect(page.getByText(SAY['nl-NL']('list-count', { count: 1 }))).toBeVisible();
  await page.unroute('**/texts/**');
  await speak(page, 'en');
  await expect(page.getByText(SAY.en('list-count', { count: 1 }))).toBeVisible();
  await expect(page.locator('header').getByRole('alert')).toBeEmpty();
});
