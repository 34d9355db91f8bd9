// The production build behind a real web server, with the configuration that is shipped for it. `cargo xtask test
// deployments` starts the server twice over: at WINDDOWN_SHIPPED_URL there is nothing but what is shipped, and at
// WINDDOWN_URL the simulator answers for Azure behind it. What is expected here is written down anew, not read from the
// Rust that wrote the configuration.
import { get } from 'node:http';
import { confirm, expect, SAY, test } from '../journeys/world.mjs';

const NAME = 'Bakkerij De Vries – webshop (productie)';
const SHIPPED = process.env.WINDDOWN_SHIPPED_URL;
const SUBSCRIPTION = '/subscriptions/11111111-2222-3333-4444-555555555555';

const FOREVER = 'public, max-age=31536000, immutable';

/** The addresses of the files that the page names, and of one that only its scripts name. */
async function files(request) {
  const html = await (await request.get(`${SHIPPED}/`)).text();
  const find = (pattern) => pattern.exec(html)?.[1] ?? expect(pattern, 'is in the page').toBeNull();
  const texts = JSON.parse(find(/data-texts="([^"]+)"/).replaceAll('&quot;', '"'));
  return {
    html,
    script: find(/data-js="([^"]+)"/),
    wasm: find(/data-wasm="([^"]+)"/),
    style: find(/href="(\/style-[^"]+\.css)"/),
    joining: find(/href="(\/below-[^"]+\.js)"/),
    texts: `/${texts['nl-NL']}`,
  };
}

/** What every answer carries, whatever it answers. */
function expectSecured(answer, html) {
  const headers = answer.headers();
  const stated = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)[1];
  expect(headers['content-security-policy']).toBe(`${stated}; frame-ancestors 'none'`);
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect(headers['permissions-policy']).toContain('camera=()');
  expect(headers['cross-origin-opener-policy']).toBe('same-origin');
  expect(headers['server'] ?? '', 'names no version').not.toMatch(/\d/);
  expect(headers['strict-transport-security'], 'is for the operator to turn on').toBeUndefined();
}

test('a subscription is cancelled from the list to its status, and a reload finds it', async ({ page, world }) => {
  const say = SAY['nl-NL'];
  await world.create({ scenario: 'single' });
  await world.enter(page, '/subscriptions?lang=nl-NL');
  await page.getByRole('link', { name: say('list-cancel-named', { name: NAME }) }).click();
  await page.getByRole('link', { name: say('prepare-continue') }).click();
  await confirm(page, 'nl-NL');
  await expect(page.getByText(say('story-pending-cancel-title'))).toBeVisible();
  await page.reload();
  await expect(page.getByText(say('story-pending-cancel-title'))).toBeVisible();
  await world.advance(600);
  await page.getByRole('button', { name: say('status-check-now') }).click();
  await expect(page.getByText(say('story-cancelled-title'))).toBeVisible();
  // The address by itself, as from a bookmark.
  await page.goto('about:blank');
  await page.goto(`/subscriptions/${await world.first()}/status?lang=nl-NL`);
  await expect(page.getByText(say('story-cancelled-title'))).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl-NL');
  expect(await world.cancels()).toBe(1);
});

test('a mistyped address is told by the app, in the language of the person', async ({ page, world }) => {
  await world.create({ scenario: 'single' });
  await world.enter(page, '/subscriptions?lang=nl-NL');
  const answer = await page.goto('/abonnementen?lang=nl-NL');
  expect(answer.status()).toBe(404);
  await expect(page.getByRole('heading', { name: SAY['nl-NL']('not-found-title') })).toBeVisible();
});

test('each kind of file has its type, its time and every header', async ({ request }) => {
  const { html, script, wasm, style, joining, texts } = await files(request);
  for (const [path, type, caching] of [
    ['/', 'text/html', 'no-cache'],
    ['/index.html', 'text/html', 'no-cache'],
    ['/config.json', 'application/json', 'no-cache'],
    ['/boot.js', 'text/javascript', 'no-cache'],
    ['/language.js', 'text/javascript', 'no-cache'],
    ['/icon.svg', 'image/svg+xml', 'no-cache'],
    [script, 'text/javascript', FOREVER],
    [joining, 'text/javascript', FOREVER],
    [wasm, 'application/wasm', FOREVER],
    [style, 'text/css', FOREVER],
    [texts, 'text/plain', FOREVER],
  ]) {
    await test.step(path, async () => {
      const answer = await request.get(`${SHIPPED}${path}`, { maxRedirects: 0 });
      expect(answer.status()).toBe(200);
      expect(answer.headers()['content-type'].split(';')[0]).toBe(type);
      expect(answer.headers()['cache-control']).toBe(caching);
      expectSecured(answer, html);
      const again = await request.get(`${SHIPPED}${path}`, { headers: { 'If-None-Match': answer.headers()['etag'] } });
      expect(again.status(), 'what has not changed is not sent again').toBe(304);
      expectSecured(again, html);
    });
  }
});

test('pages of the app are the page, and nothing else is', async ({ request }) => {
  const { html } = await files(request);
  for (const path of ['/?lang=en', '/subscriptions', '/subscriptions?q=a.b', SUBSCRIPTION, `${SUBSCRIPTION}/cancel/review`, '/subscriptions/no.guid']) {
    const answer = await request.get(`${SHIPPED}${path}`, { maxRedirects: 0 });
    expect(answer.status(), path).toBe(200);
    expect(answer.headers()['cache-control'], path).toBe('no-cache');
    expect(await answer.text(), path).toBe(html);
    expectSecured(answer, html);
  }
  const absent = ['/x.js', '/winddown-0000000000000000.js', '/texts/de-0000000000000000.txt', '/texts', '/texts/'];
  for (const path of [...absent, '/config.json.bak', '/a/b.css', '/nowhere', '/winddown.nginx.conf', '/staticwebapp.config.json']) {
    const answer = await request.get(`${SHIPPED}${path}`, { maxRedirects: 0 });
    expect(answer.status(), path).toBe(404);
    expect(answer.headers()['cache-control'], `${path} is asked for again once it is there`).toBe('no-cache');
    expectSecured(answer, html);
  }
});

/** An answer as it comes over the wire, which Playwright would unpack. */
function raw(path, accepted) {
  return new Promise((resolve, reject) => {
    get(`${SHIPPED}${path}`, { headers: { 'Accept-Encoding': accepted } }, async (answer) => {
      let bytes = 0;
      for await (const chunk of answer) bytes += chunk.length;
      resolve({ headers: answer.headers, bytes });
    }).on('error', reject);
  });
}

test('the module is sent as it was compressed beforehand', async ({ request }) => {
  const { wasm } = await files(request);
  const sizes = {};
  for (const [accepted, sent] of [['br, gzip', 'br'], ['gzip', 'gzip'], ['identity', undefined]]) {
    const { headers, bytes } = await raw(wasm, accepted);
    expect(headers['content-encoding'], accepted).toBe(sent);
    expect(headers['content-type'], accepted).toBe('application/wasm');
    // A cache on the way must not hand one to whoever asked for the other.
    if (sent) expect(headers['vary'], accepted).toMatch(/accept-encoding/i);
    sizes[sent ?? 'plain'] = bytes;
  }
  expect(sizes.br).toBeLessThan(sizes.gzip);
  expect(sizes.gzip).toBeLessThan(sizes.plain / 2);
});

test('the build as it is may be pointed at the public cloud, and nowhere else', async ({ request }) => {
  const { html } = await files(request);
  const connect = /connect-src ([^;]+);/.exec(html)[1].split(' ');
  expect(connect).toEqual(["'self'", 'https://management.azure.com', 'https://login.microsoftonline.com']);
});
