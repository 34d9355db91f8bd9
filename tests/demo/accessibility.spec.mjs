// axe on what every page of the demo says of itself, in both languages, both themes, wide and narrow.
import { expect, test } from '@playwright/test';
import { keepsToTheRules, RULES } from '../journeys/rules.mjs';
import { LANGUAGES, SAY } from '../journeys/words.mjs';
import { serveFiles } from './files.mjs';

test.use(RULES);

for (const tag of LANGUAGES) {
  test(`the banner keeps to the rules (${tag})`, async ({ page }) => {
    const files = await serveFiles(process.env.WINDDOWN_DEMO);
    await page.goto(`${files.origin}/?lang=${tag}`);
    await expect(page.getByRole('complementary', { name: SAY[tag]('demo-title') })).toBeVisible();
    const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await keepsToTheRules(page, async () => expect(await sideways()).toBeLessThanOrEqual(0));
    await files.close();
  });
}
