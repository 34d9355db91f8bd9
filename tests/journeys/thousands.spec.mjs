// Ten thousand subscriptions: they come page by page with progress shown, are searched without a stall, and each of them
// can be reached.
import { listenForStalls } from './stalls.mjs';
import { expect, SAY, test } from './world.mjs';

const say = SAY.en;

test('they come over ten pages, and the count goes up as they come', async ({ page, world }) => {
  await world.create({ scenario: 'thousands' });
  await world.fault({ operation: 'Subscriptions_List', fault: { kind: 'delay', milliseconds: 250 } });
  // Every text of the status line is noted, because each is there for a moment only.
  await page.addInitScript(() => {
    window.said = [];
    new MutationObserver(() => {
      const words = document.querySelector('#content [role=status].count')?.textContent;
      if (words && words !== window.said.at(-1)) window.said.push(words);
    }).observe(document, { childList: true, subtree: true, characterData: true });
  });
  await world.enter(page, '/subscriptions?lang=en');
  await expect(page.getByText(say('list-count', { count: 10_000 }), { exact: true })).toBeVisible({ timeout: 30_000 });
  const steps = Array.from({ length: 10 }, (_, page) => say('list-progress', { count: page * 1_000 }));
  const said = await page.evaluate(() => window.said);
  expect(said.filter((words) => steps.includes(words))).toEqual(steps);
  const lists = (await world.log()).filter((entry) => entry.operation === 'Subscriptions_List');
  expect(lists).toHaveLength(10);
});

test('a search answers while somebody types', async ({ browser, page, world }) => {
  await world.create({ scenario: 'thousands' });
  await world.enter(page, '/subscriptions?lang=en');
  await expect(page.getByText(say('list-count', { count: 10_000 }), { exact: true })).toBeVisible({ timeout: 30_000 });
  const stalls = await listenForStalls(browser, page);
  const search = page.getByRole('searchbox');
  let before = '';
  for (const letter of 'productie') {
    await search.press(letter);
    await expect(page).toHaveURL(new RegExp(`q=${before}${letter}`));
    before += letter;
    await expect(page.getByText(/ of 10,000 match/)).toBeVisible();
  }
  await search.fill('zzzz-none');
  await expect(page.getByText(say('list-none-title'))).toBeVisible();
  await expect(page.getByText(say('list-count-matching', { matching: 0, count: 10_000 }))).toBeVisible();
  await page.getByRole('button', { name: say('list-clear') }).click();
  await expect(search).toHaveValue('');
  expect(await stalls()).toEqual([]);
});

/** Waits until it is known, or asked in vain, whether each row on the screen may be cancelled: a row may say so. */
async function rightsAreRead(page, world) {
  const links = page.locator('tbody a[href$="/cancel"].button');
  await expect
    .poll(async () => {
      const reads = (await world.log()).filter((entry) => entry.operation === 'Permissions_List');
      const asked = reads.map((entry) => /subscriptions\/([0-9a-f-]+)\//.exec(entry.target)[1]);
      const shown = await links.evaluateAll((all) => all.map((link) => link.pathname.split('/')[2]));
      return shown.filter((id) => !asked.includes(id));
    })
    .toEqual([]);
  // The last answers are here, and on the screen, when nothing has changed for a while.
  await page.evaluate(
    () =>
      new Promise((rests) => {
        let timer = setTimeout(rests, 300);
        new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(rests, 300);
        }).observe(document.querySelector('tbody'), { childList: true, subtree: true, characterData: true });
      }),
  );
}

/** What a page says, to the eye and to a screen reader, without what is nobody's to translate. */
function said() {
  const words = [document.title];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === Node.ELEMENT_NODE) words.push(node.getAttribute('aria-label') ?? '');
    else if (!node.parentElement.closest('bdi, code, .brand, option[lang], script, #shell, noscript')) words.push(node.data.trim());
  }
  return words.filter((text) => /\p{Letter}/u.test(text));
}

/** Texts that two languages have in common. */
function shared(one, other) {
  const plain = (say, key) => {
    try {
      return say(key);
    } catch {
      return undefined; // It has arguments.
    }
  };
  return new Set(one.keys.filter((key) => plain(one, key) === plain(other, key)).map((key) => plain(one, key)));
}

test('another language is on the screen in the frame after it was chosen', async ({ browser, page, world }) => {
  await world.create({ scenario: 'thousands' });
  await world.enter(page, '/subscriptions?lang=en');
  await expect(page.getByText(say('list-count', { count: 10_000 }), { exact: true })).toBeVisible({ timeout: 30_000 });
  await rightsAreRead(page, world);
  const menu = page.locator('header').getByRole('combobox');
  const fetched = page.waitForResponse(/\/texts\/nl-NL-/);
  await menu.focus();
  await (await fetched).finished();
  // Nobody chooses before the page has read what it has just received.
  await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)));
  const stalls = await listenForStalls(browser, page);
  const before = await page.evaluate(said);
  await page.evaluate(`
    document.querySelector('header select').addEventListener('input', () => requestAnimationFrame(() => {
      window.framed = (${said})();
    }), { once: true, capture: true });
  `);
  await menu.selectOption('nl-NL');
  const after = await page.waitForFunction(() => window.framed).then((handle) => handle.jsonValue());
  await expect(page.getByText(SAY['nl-NL']('list-count', { count: 10_000 }), { exact: true })).toBeVisible();
  expect(after, 'something followed later').toEqual(await page.evaluate(said));
  expect(after).toHaveLength(before.length);
  const same = shared(say, SAY['nl-NL']);
  const stale = after.filter((text, place) => text === before[place] && !same.has(text));
  expect(stale, 'these are still in English').toEqual([]);
  // Fifty rows with a state, an offer, an action and the name of the action.
  expect(after.filter((text, place) => text !== before[place]).length).toBeGreaterThan(150);
  expect(await stalls()).toEqual([]);
});

test('each of them is on exactly one page of the table', async ({ page, world }) => {
  await world.create({ scenario: 'thousands' });
  await world.enter(page, '/subscriptions?lang=en');
  await expect(page.getByText(say('list-count', { count: 10_000 }), { exact: true })).toBeVisible({ timeout: 30_000 });
  // Pressed in the page itself: two hundred round trips of the test would measure the test.
  const ids = await page.evaluate(async (next) => {
    const seen = [];
    const rows = () => [...document.querySelectorAll('tbody code')].map((cell) => cell.textContent);
    for (;;) {
      seen.push(...rows());
      const button = document.querySelector(`button[aria-label="${next}"]`);
      if (button.getAttribute('aria-disabled')) return seen;
      const first = rows()[0];
      button.click();
      while (rows()[0] === first) await new Promise(requestAnimationFrame);
    }
  }, say('list-page-next'));
  expect(ids).toHaveLength(10_000);
  expect(new Set(ids).size).toBe(10_000);
  await expect(page.getByText(say('list-range', { first: 9_951, last: 10_000, count: 10_000 }))).toBeVisible();
  await page.getByRole('button', { name: say('list-page-first') }).click();
  await expect(page.getByText(say('list-range', { first: 1, last: 50, count: 10_000 }))).toBeVisible();
});

test('a page of the list that fails leaves those before it, and says that more is missing', async ({ page, world }) => {
  await world.create({ scenario: 'thousands', count: 3_000 });
  await world.fault({ operation: 'Subscriptions_List', skip: 2, fault: { kind: 'status', status: 403 } });
  await world.enter(page, '/subscriptions?lang=en');
  await expect(page.getByRole('main').getByRole('alert')).toContainText(say('list-incomplete-title'));
  await expect(page.getByText(say('list-count', { count: 2_000 }))).toBeVisible();
  await world.heal();
  await page.getByRole('button', { name: say('button-retry') }).click();
  await expect(page.getByText(say('list-count', { count: 3_000 }))).toBeVisible();
});
