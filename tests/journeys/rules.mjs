// The rules of accessibility, as axe knows them.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from '@playwright/test';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** How tests are to run that use it: axe is put into the page as a script of its own, which the page's policy rightly refuses. */
export const RULES = { bypassCSP: true, contextOptions: { reducedMotion: 'reduce' } };

/** Holds a page against the rules, in both themes, wide and narrow; `also` is asked in each. */
export async function keepsToTheRules(page, also = () => {}) {
  await page.addScriptTag({ content: axe });
  for (const colorScheme of ['light', 'dark']) {
    for (const width of [1280, 320]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      const { violations } = await page.evaluate(() => window.axe.run());
      const found = violations.map((violation) => `${violation.id}: ${violation.nodes[0].html}`);
      expect(found, `${colorScheme}, ${width}`).toEqual([]);
      await also();
    }
  }
}
