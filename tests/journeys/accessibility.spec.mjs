// axe on every page, in both languages and both themes.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, NOW, test } from './world.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pages = {
  list: () => '/subscriptions',
  details: (id) => `/subscriptions/${id}`,
  prepare: (id) => `/subscriptions/${id}/cancel`,
  review: (id) => `/subscriptions/${id}/cancel/review`,
  status: (id) => `/subscriptions/${id}/status`,
  'not found': () => '/nowhere',
};

test.use({ bypassCSP: true });

for (const [name, address] of Object.entries(pages)) {
  for (const language of ['nl-NL', 'en']) {
    for (const colorScheme of ['light', 'dark']) {
      test(`${name} has no violation (${language}, ${colorScheme})`, async ({ page, world, request }) => {
        await world.create({ scenario: name === 'status' ? 'cancelled' : 'single', now: NOW });
        await page.emulateMedia({ colorScheme });
        await world.enter(page, `/subscriptions?lang=${language}`);
        const link = page.getByRole('rowheader').getByRole('link').first();
        const id = (await link.getAttribute('href')).split('/').at(-1);
        await page.goto(`${address(id)}?lang=${language}`);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await page.waitForLoadState('networkidle');
        await page.addScriptTag({ content: axe });
        const { violations } = await page.evaluate(() => window.axe.run());
        expect(violations.map((violation) => `${violation.id}: ${violation.nodes[0].html}`)).toEqual([]);
      });
    }
  }
}
