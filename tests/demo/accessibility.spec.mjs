// axe on what every page of the demo says of itself, in both languages, both themes, wide and narrow.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from '@playwright/test';
import { LANGUAGES, SAY } from '../journeys/words.mjs';
import { serveFiles } from './files.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// axe is put into the page as a script of its own, which the page's policy rightly refuses.
test.use({ bypassCSP: true, contextOptions: { reducedMotion: 'reduce' } });

for (const tag of LANGUAGES) {
  test(`the banner keeps to the rules (${tag})`, async ({ page }) => {
    const files = await serveFiles(process.env.WINDDOWN_DEMO);
    await page.goto(`${files.origin}/?lang=${tag}`);
    await expect(page.getByRole('complementary', { name: SAY[tag]('demo-title') })).toBeVisible();
    await page.addScriptTag({ content: axe });
    for (const colorScheme of ['light', 'dark']) {
      for (const width of [1280, 320]) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        const { violations } = await page.evaluate(() => window.axe.run());
        const found = violations.map((violation) => `${violation.id}: ${violation.nodes[0].html}`);
        expect(found, `${colorScheme}, ${width}`).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      }
    }
    await files.close();
  });
}
