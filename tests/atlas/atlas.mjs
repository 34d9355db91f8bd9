// The atlas as the tests and the contact sheet walk it: which states there are, and how one is opened.
import { expect } from '@playwright/test';

export const languages = ['nl-NL', 'en', 'en-XA', 'en-XB'];
export const widths = [1280, 320];

/// The names of all states, read from the page that lists them.
export async function names(page) {
  await page.goto('/review/states?lang=en');
  await expect(page.getByRole('heading', { level: 1, name: 'Every state' })).toBeVisible();
  const all = await page.locator('.atlas th').allTextContents();
  await expect(page.getByText(`${all.length} states of the app`)).toBeVisible();
  return all;
}

/// Opens a state from cold; says what the page says of having reached it.
export async function open(page, name, language) {
  await page.goto(`/review/states/${name}?lang=${language}`);
  await page.waitForFunction(() => (document.documentElement.dataset.atlas ?? 'opening') !== 'opening');
  return page.locator('html').getAttribute('data-atlas');
}

/// What the reviewers' list says of the screen: the messages that may be at each place, words that are no message, and
/// words that do not fit. The list follows the page in the next frame or two, so it is read when it has come to rest.
export async function screen(page) {
  return page.evaluate(async () => {
    const read = () => {
      const rows = [...document.querySelectorAll('.review-panel li')];
      return {
        spots: rows.reduce((spots, row) => {
          (spots[row.dataset.spot] ??= []).push(row.dataset.key ?? 'no message');
          return spots;
        }, []),
        inner: rows.flatMap((row) => row.dataset.inner?.split(' ').filter(Boolean) ?? []),
        unknown: rows.filter((row) => 'unknown' in row.dataset).map((row) => row.textContent),
        misfits: rows
          .filter((row) => row.dataset.misfit)
          .map((row) => `${row.dataset.misfit}: ${row.textContent.slice(0, 90)}`),
        sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      };
    };
    const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    let before;
    let now = read();
    do {
      await frame();
      before = now;
      now = read();
    } while (JSON.stringify(before) !== JSON.stringify(now));
    return now;
  });
}

/// Whether two screens say the same, place by place. Two messages may have the same words in one language, so a place may
/// be said by any of several.
export function sameMessages(one, other) {
  return one.length === other.length && one.every((keys, place) => keys.some((key) => other[place].includes(key)));
}

/// What a person has done in a page and would hate to lose.
export async function done(page) {
  return page.evaluate(() => ({
    fields: [...document.querySelectorAll('#content input, #content textarea, #content select')].map(
      (field) => field.value,
    ),
    dialog: document.querySelector('dialog[open]') !== null,
    path: location.pathname,
    marked: window.marked === true,
  }));
}

export async function speak(page, language) {
  await page.evaluate((tag) => {
    const menu = document.querySelector('header select');
    menu.value = tag;
    menu.dispatchEvent(new Event('change', { bubbles: true }));
  }, language);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}
