// The language is changed at every step: nothing typed is lost, everything said follows, and the page is not loaded anew.
import { confirm, expect, SAY, SEEN, speak, test } from './world.mjs';

const TODAY = new Date('2026-03-02T09:00:00Z');
const DELETED = new Date('2026-05-31T09:00:00Z');

/** Marks the page: the mark is gone if it is loaded anew. */
async function mark(page) {
  await page.evaluate(() => (window.marked = true));
}

/** What must be so in a language, whatever the page. */
async function speaks(page, tag, title) {
  await expect(page.locator('html')).toHaveAttribute('lang', tag);
  await expect(page).toHaveTitle(SAY[tag]('page-title', { page: [title(SAY[tag])] }));
  await expect(page.getByRole('heading', { level: 1, name: title(SAY[tag]) })).toBeVisible();
  const other = SAY[tag === 'en' ? 'nl-NL' : 'en'];
  await expect(page.getByText(other('footer-note'))).toHaveCount(0);
  expect(await page.evaluate(() => window.marked), 'the page was loaded anew').toBe(true);
}

/** Opens a page in Dutch and checks it there, in English, and in Dutch again. */
async function inBoth(page, title, check) {
  await mark(page);
  for (const tag of ['nl-NL', 'en', 'nl-NL']) {
    await speak(page, tag);
    await speaks(page, tag, title);
    await check(SAY[tag]);
  }
}

const NAME = 'Bakkerij De Vries – webshop (productie)';

async function start(page, world, path, spec = {}) {
  await world.create({ scenario: 'single', ...spec });
  const id = await world.first();
  await world.enter(page, `${path.replace(':id', id)}?lang=nl-NL`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return id;
}

test('the list keeps its search, filter and order', async ({ page, world }) => {
  await start(page, world, '/subscriptions', { scenario: 'thousands', count: 1_234 });
  await expect(page.getByText(SAY['nl-NL']('list-count', { count: 1_234 }))).toBeVisible();
  await page.getByRole('searchbox').fill('a');
  await page.locator('form select').nth(0).selectOption('enabled');
  await page.locator('form select').nth(1).selectOption('name-desc');
  await expect(page.getByText(/^[\d.]+ van 1\.234 voldoen$/)).toBeVisible();
  const counted = await page.locator('.count').textContent();
  const matching = Number(counted.split(' ')[0].replace('.', ''));
  await inBoth(page, (say) => say('list-title'), async (say) => {
    await expect(page.getByRole('searchbox', { name: say('list-search-label') })).toHaveValue('a');
    await expect(page.getByRole('combobox', { name: say('list-state-label'), exact: true })).toHaveValue('enabled');
    await expect(page.getByRole('combobox', { name: say('list-sort-label') })).toHaveValue('name-desc');
    await expect(page.getByText(say('list-count-matching', { matching, count: 1_234 }))).toBeVisible();
    await expect(page.getByRole('columnheader', { name: say('offer-label') })).toBeVisible();
  });
  await expect(page).toHaveURL(/q=a&state=enabled&sort=name-desc&lang=nl-NL$/);
});

test('the details follow', async ({ page, world }) => {
  await start(page, world, '/subscriptions/:id');
  await inBoth(page, (say) => say('plain-name', { name: NAME }), async (say) => {
    await expect(page.getByText(say('details-role-allowed'))).toBeVisible();
    await expect(page.getByText(say('offer-pay-as-you-go'))).toBeVisible();
  });
});

test('the first step follows', async ({ page, world }) => {
  await start(page, world, '/subscriptions/:id/cancel');
  await inBoth(page, (say) => say('prepare-title', { name: NAME }), async (say) => {
    await expect(page.getByText(say('cancel-step', { step: 1, steps: 2 }))).toBeVisible();
    await expect(page.getByText(say('prepare-backup-text', { days: 90 }))).toBeVisible();
  });
});

test('the second step keeps reason and notes, and its dialog stays open', async ({ page, world }) => {
  await start(page, world, '/subscriptions/:id/cancel/review');
  await page.locator('.reason select').selectOption('moved-provider');
  await page.getByRole('textbox', { name: SAY['nl-NL']('review-note-label') }).fill('Zie ticket “4711” – São Paulo');
  const title = (say) => say('review-title', { name: NAME });
  await inBoth(page, title, async (say) => {
    await expect(page.getByRole('textbox', { name: say('review-note-label') })).toHaveValue('Zie ticket “4711” – São Paulo');
    await expect(page.getByRole('combobox', { name: say('review-reason-label') })).toHaveValue('moved-provider');
    await expect(page.getByText(say('when-until', { at: DELETED })).first()).toBeVisible();
  });
  await page.getByRole('button', { name: SAY['nl-NL']('review-confirm') }).click();
  const dialog = page.getByRole('dialog');
  for (const tag of ['nl-NL', 'en']) {
    // A modal dialog leaves the menu out of reach of the pointer, but not of the browser's own accelerators.
    await page.locator('header select').evaluate((menu, value) => {
      menu.value = value;
      menu.dispatchEvent(new Event('change', { bubbles: true }));
    }, tag);
    await expect(dialog).toContainText(SAY[tag]('dialog-title', { name: NAME }));
    await expect(dialog).toContainText(SAY[tag]('dialog-text', { until: DELETED }));
    await expect(dialog.getByRole('button', { name: SAY[tag]('dialog-yes') })).toBeVisible();
  }
  await dialog.getByRole('button', { name: SAY.en('dialog-no') }).click();
  await expect(page.getByRole('textbox', { name: SAY.en('review-note-label') })).toHaveValue('Zie ticket “4711” – São Paulo');
});

test('a pending and a known cancellation follow, with dates', async ({ page, world }) => {
  await start(page, world, '/subscriptions/:id/cancel/review');
  await page.getByRole('textbox', { name: SAY['nl-NL']('review-note-label') }).fill('verhuisd');
  await confirm(page, 'nl-NL');
  const title = (say) => say('status-title-named', { name: NAME });
  await expect(page.getByText(SAY['nl-NL']('story-pending-cancel-title'))).toBeVisible();
  await inBoth(page, title, async (say) => {
    await expect(page.getByText(say('story-pending-cancel-title'))).toBeVisible();
    await expect(page.getByText(say.day(TODAY)).first()).toBeVisible();
    await expect(page.getByText('verhuisd')).toBeVisible();
  });
  await world.advance(600);
  await page.getByRole('button', { name: SAY['nl-NL']('status-check-now') }).click();
  await expect(page.getByText(SAY['nl-NL']('story-cancelled-title'))).toBeVisible();
  await inBoth(page, title, async (say) => {
    await expect(page.getByText(say('reactivate-here-text', { until: DELETED }))).toBeVisible();
    await expect(page.getByText('verhuisd')).toBeVisible();
  });
});

test('a page that could not be read follows', async ({ page, world }) => {
  await world.create({ scenario: 'single', ...SEEN });
  const id = await world.first();
  await world.fault({ operation: 'Subscriptions_Get', fault: { kind: 'status', status: 429, retryAfter: 90 } });
  await world.enter(page, `/subscriptions/${id}?lang=nl-NL`);
  await inBoth(page, (say) => say('title-subscription'), async (say) => {
    await expect(page.getByText(say('error-too-many-wait', { seconds: 90 }))).toBeVisible();
  });
});

test('a refusal follows', async ({ page, world }) => {
  await start(page, world, '/subscriptions/:id/cancel/review', { scenario: 'not-an-administrator' });
  await confirm(page, 'nl-NL');
  await inBoth(page, (say) => say('review-title', { name: 'Gemeente Zwolle: zaaksysteem test' }), async (say) => {
    await expect(page.getByRole('alert').filter({ visible: true })).toContainText(say('refused-not-allowed'));
  });
});
