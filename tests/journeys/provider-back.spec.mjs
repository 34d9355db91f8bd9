// Turning back with the browser's own Back. A browser keeps a page as it was when somebody left it, unless it is told not to, as
// Playwright tells it; so a page that said "Signing in…" would say so for ever.
import { expect, SAY } from './world.mjs';
import { ASKS } from './provider-pages.mjs';
import { signIn, test as base } from './provider-world.mjs';

const test = base.extend({
  launchOptions: [
    async ({ launchOptions }, use) => {
      await use({ ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] });
    },
    { scope: 'worker' },
  ],
});

test('whoever turns back from the provider can sign in after all', async ({ page, enter }) => {
  const say = SAY.en;
  await page.addInitScript(() => addEventListener('pageshow', (event) => { window.isKept = event.persisted; }));
  await enter('/subscriptions?q=bakker&lang=en');
  await page.getByRole('button', { name: say('sign-in-button') }).click();
  await expect(page.getByRole('heading', { level: 1, name: ASKS.who })).toBeVisible();
  // Playwright's own way back waits for a page that loads.
  await page.evaluate(() => history.back());
  await expect(page.getByRole('heading', { level: 1, name: say('sign-in-title') })).toBeVisible();
  expect(await page.evaluate(() => window.isKept)).toBe(true);
  await signIn(page, say);
  await expect(page.getByRole('searchbox')).toHaveValue('bakker');
});
