// The demo as somebody meets it who has no Azure and no server but one for files: the whole journey, with the time that it
// takes, and no call to anybody.
import { test as base, expect } from '@playwright/test';
import { LANGUAGES, SAY } from '../journeys/words.mjs';
import { serveFiles } from './files.mjs';

const NAME = 'Bakkerij De Vries – webshop (productie)';
const MINUTES = { minutes: 10 };
const DAYS = { days: 90 };

const test = base.extend({
  /** A browser that has never been here, and whatever it asks for. */
  demo: async ({ context }, use) => {
    const files = await serveFiles(process.env.WINDDOWN_DEMO);
    const reports = [];
    const calls = [];
    context.on('weberror', (error) => reports.push(error.error().message));
    context.on('request', (request) => calls.push(request));
    await use({ ...files, at: (path) => `${files.origin}${path}` });
    await files.close();
    expect(reports).toEqual([]);
    // A request is for a file that is there, or for a page of the app itself; and nobody else is asked anything.
    // What the browser shows an invoice with is its own.
    const strange = calls.map((call) => call.url()).filter((url) => !url.startsWith(files.origin) && !/^(blob|data|chrome[a-z-]*):/.test(url));
    expect(strange).toEqual([]);
    const missing = files.asked.filter(({ status, path }) => status !== 200 && !/^\/subscriptions(\/|$)/.test(path));
    expect(missing).toEqual([]);
  },
});

const banner = (page, say) => page.getByRole('complementary', { name: say('demo-title') });
const step = (page, say, key, args) => banner(page, say).getByRole('button', { name: say(key, args) });

for (const tag of LANGUAGES) {
  const say = SAY[tag];

  test(`a cancel, a quarter of a year, and a new beginning (${tag})`, async ({ page, demo }) => {
    await page.goto(demo.at(`/?lang=${tag}`));
    await expect(banner(page, say)).toContainText(say('demo-text'));
    await page.getByRole('link', { name: say('list-cancel-named', { name: NAME }) }).click();
    await expect(banner(page, say)).toBeVisible();
    await page.getByRole('link', { name: say('prepare-continue') }).click();
    await expect(banner(page, say)).toBeVisible();
    await page.getByRole('main').getByRole('button', { name: say('review-confirm') }).click();
    await page.getByRole('button', { name: say('dialog-yes') }).click();
    await expect(page.getByText(say('story-pending-cancel-title'))).toBeVisible();
    await step(page, say, 'demo-minutes', MINUTES).click();
    await expect(page.getByText(say('story-cancelled-title'))).toBeVisible();
    const before = await banner(page, say).textContent();
    await step(page, say, 'demo-day').click();
    await expect(banner(page, say)).not.toHaveText(before);
    await expect(page.getByText(say('story-cancelled-title'))).toBeVisible();
    await step(page, say, 'demo-days', DAYS).click();
    await expect(page.getByText(say('story-deleted-title'))).toBeVisible();
    await step(page, say, 'demo-restart').click();
    await expect(page.getByRole('link', { name: say('list-cancel-named', { name: NAME }) })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', tag);
  });
}

test('a reload and another tab go on where the demo is', async ({ page, context, demo }) => {
  const say = SAY.en;
  await page.goto(demo.at('/subscriptions?lang=en'));
  await page.getByRole('link', { name: say('list-cancel-named', { name: NAME }) }).click();
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(second.getByRole('link', { name: say('prepare-continue') })).toBeVisible();
  await page.getByRole('link', { name: say('prepare-continue') }).click();
  await page.getByRole('main').getByRole('button', { name: say('review-confirm') }).click();
  await page.getByRole('button', { name: say('dialog-yes') }).click();
  await expect(page.getByText(say('story-pending-cancel-title'))).toBeVisible();
  // The app of the other tab hears of it, and its Azure knows of it.
  await expect(second.getByText(say('prepare-pending-title'))).toBeVisible();
  const before = await banner(second, say).textContent();
  await step(second, say, 'demo-minutes', MINUTES).click();
  await expect(banner(second, say)).not.toHaveText(before);
  await second.goto(page.url());
  await expect(second.getByText(say('story-cancelled-title'))).toBeVisible();
  await page.reload();
  await expect(page.getByText(say('story-cancelled-title'))).toBeVisible();
});

test('an invoice opens, though no server has it', async ({ page, context, demo }) => {
  const say = SAY.en;
  await page.goto(demo.at('/subscriptions?lang=en'));
  await page.getByRole('row').filter({ hasText: NAME }).getByRole('link').first().click();
  const opened = context.waitForEvent('page');
  await page.getByRole('button', { name: say('invoice-download'), exact: false }).first().click();
  expect((await opened).url()).toMatch(/^blob:/);
  await expect(page.getByText(say('invoice-ready'), { exact: false })).toBeVisible();
});

test('a browser that keeps nothing has a demo all the same', async ({ page, demo }) => {
  const say = SAY.en;
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('refused', 'QuotaExceededError');
    };
  });
  await page.goto(demo.at('/?lang=en'));
  await page.getByRole('link', { name: say('list-cancel-named', { name: NAME }) }).click();
  await page.getByRole('link', { name: say('prepare-continue') }).click();
  await page.getByRole('main').getByRole('button', { name: say('review-confirm') }).click();
  await page.getByRole('button', { name: say('dialog-yes') }).click();
  await expect(page.getByText(say('story-pending-cancel-title'))).toBeVisible();
  // A step in time loads the page again, which would lose all of it.
  await expect(banner(page, say)).toBeVisible();
  await expect(banner(page, say).getByRole('button')).toHaveCount(0);
});
