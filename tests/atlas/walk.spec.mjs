// Walks every state of the atlas: each opens from cold in both languages, and in each a switch of the language loses
// nothing, leaves no word untranslated and lets every word fit, at the widest and the narrowest, in the two languages
// that nobody speaks as well.
import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { done, languages, names, open, sameMessages, screen, speak, widths } from './atlas.mjs';

// Slices, not states, are the tests: their number is known before the app has said which states there are.
const SLICES = 24;
test.describe.configure({ mode: 'parallel' });

for (let slice = 0; slice < SLICES; slice += 1) {
  test(`the states of slice ${slice + 1} of ${SLICES}`, async ({ page }) => {
    test.setTimeout(300_000);
    const reports = [];
    page.on('pageerror', (error) => reports.push(error.message));
    page.on('console', (message) => message.type() === 'error' && reports.push(message.text()));
    // A document that a state opens would lie before the page, which is drawn once a second then: every state after it takes a
    // dozen times as long.
    page.on('popup', (document) => document.close());
    const all = await names(page);
    const mine = all.filter((_, index) => index % SLICES === slice);
    const seen = {};
    for (const name of mine) {
      seen[name] = await test.step(name, () => walk(page, name));
    }
    expect(reports).toEqual([]);
    mkdirSync('target/atlas', { recursive: true });
    writeFileSync(`target/atlas/seen-${slice}.json`, JSON.stringify({ states: all.length, seen }));
  });
}

/**
 * The screen, once everything is read and it says the same for a moment; longer where an answer is awaited, or nobody says whether one is.
 * What is still being read says something else in a moment.
 */
async function settled(page) {
  let last = await screen(page);
  let same = 0;
  const patience = () => page.evaluate(() => (document.documentElement.dataset.azure === 'quiet' ? 5 : 9));
  await expect
    .poll(
      async () => {
        const before = last;
        last = await screen(page);
        same = sameMessages(before.spots, last.spots) ? same + 1 : 0;
        return same >= (await patience());
      },
      { intervals: [100], timeout: 20_000 },
    )
    .toBe(true);
  return last;
}

async function walk(page, name) {
  const said = expect.configure({ soft: true });
  said(await open(page, name, 'en'), `${name} opens in English`).toBe('reached');
  said(await open(page, name, 'nl-NL'), `${name} opens in Dutch`).toBe('reached');
  await page.evaluate(() => {
    window.marked = true;
    // A person's click, without moving anything: an open dialog would swallow a real one.
    [...document.querySelectorAll('.review-bar button')][1].click();
  });
  await expect(page.locator('.review-panel')).toBeAttached();
  const before = await done(page);
  const { spots, inner } = await settled(page);
  // Where the texts of every other language are out of reach, there is nothing to switch to.
  if (name === 'elsewhere-language-missing') return [...spots.flat(), ...inner];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const language of languages) {
      await speak(page, language);
      const now = await screen(page);
      const place = `${name}, ${language}, ${width} px`;
      said(now.misfits, `${place}: words that do not fit`).toEqual([]);
      said(now.sideways, `${place}: pixels to scroll sideways`).toBeLessThanOrEqual(0);
      said(now.unknown, `${place}: words that are no message`).toEqual([]);
      // A page that awaits an outcome looks now and then, and says so while it does.
      await said
        .poll(async () => sameMessages(spots, (await screen(page)).spots), `${place}: the same messages`)
        .toBe(true);
      said(await done(page), `${place}: nothing is lost`).toEqual(before);
    }
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  return [...spots.flat(), ...inner];
}
