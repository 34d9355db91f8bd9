// Makes the pictures of the README: `cargo xtask screenshots`. The world's clock stands still, so they change only when
// the app does.
import { chromium } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import config from '../playwright.config.js';

const origin = process.env.WINDDOWN_URL;
const folder = new URL('../public/screenshots/', import.meta.url).pathname;
mkdirSync(folder, { recursive: true });

const { launchOptions } = config.projects.find((project) => project.name === 'journeys').use;
const browser = await chromium.launch(launchOptions);
for (const [language, scheme] of [['nl-NL', 'light'], ['en', 'dark']]) {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 900 },
    colorScheme: scheme,
    timezoneId: 'Europe/Amsterdam',
  });
  const answer = await page.request.post(`${origin}/_sim/worlds`, {
    data: { scenario: 'portfolio', now: '2026-03-02T09:00:00Z' },
  });
  const { id } = await answer.json();
  await page.goto(`${origin}/_sim/worlds/${id}/enter?to=/subscriptions?lang=${language}`);
  await page.getByRole('table').waitFor();
  await page.screenshot({ path: `${folder}list.${language}.png` });
  const link = page.getByRole('rowheader').filter({ hasText: 'webshop (productie)' }).getByRole('link');
  const subscription = (await link.getAttribute('href')).split('?')[0];
  await page.goto(`${origin}${subscription}/cancel/review?lang=${language}`);
  await page.locator('.lanes').waitFor();
  await page.screenshot({ path: `${folder}review.${language}.png` });
  await page.close();
}
await browser.close();
