// What a person keeps of a cancellation, and how far they can see: a look ahead, dates for their calendar, a receipt that is
// checked again, and what was done in this browser.
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { confirm, expect, LANGUAGES, NOW, SAY, SEEN, speak, test } from './world.mjs';

const NAME = 'Bakkerij De Vries – webshop (productie)';

async function cancel(page, world, tag, spec = { scenario: 'single' }) {
  await world.create(spec);
  const id = await world.first();
  await world.enter(page, `/subscriptions/${id}/cancel/review?lang=${tag}`);
  await confirm(page, tag);
  const say = SAY[tag];
  await expect(page.getByText(say('story-pending-cancel-title'))).toBeVisible();
  await world.advance(600);
  await page.getByRole('button', { name: say('status-check-now') }).click();
  await expect(page.getByText(say('story-cancelled-title'))).toBeVisible();
  return id;
}

async function download(page, name) {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

async function check(page, say, text) {
  const file = page.getByLabel(say('check-label'));
  if (!(await file.isVisible())) await page.getByText(say('check-title'), { exact: true }).click();
  await file.setInputFiles({ name: 'receipt.json', mimeType: 'application/json', buffer: Buffer.from(text) });
}

for (const tag of LANGUAGES) {
  const say = SAY[tag];

  test(`the dates go into a calendar, and a later download moves them (${tag})`, async ({ page, world }) => {
    const id = await cancel(page, world, tag);
    const first = await download(page, say('dates-download'));
    expect(first.name).toBe(`winddown-${id}.ics`);
    const parse = (text) => {
      // A strict parser: it throws on whatever it would have to guess at.
      ICAL.design.strict = true;
      const calendar = new ICAL.Component(ICAL.parse(text));
      return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    };
    const events = parse(first.text);
    const plain = (words) => words.replaceAll(/[\u2068\u2069]/g, '');
    expect(events.map((event) => event.summary)).toEqual([
      plain(say('dates-reactivate', { name: NAME })),
      plain(say('dates-deleted', { name: NAME })),
    ]);
    for (const event of events) {
      expect(event.startDate.isDate, 'a whole day').toBe(true);
      // Sent on 2 March at 10:00 in Amsterdam; ninety days later it is 31 May there.
      expect(event.startDate.toString()).toBe('2026-05-31');
      expect(event.endDate.toString()).toBe('2026-06-01');
      expect(event.component.getFirstPropertyValue('url')).toContain(`/subscriptions/${id}/status`);
      expect(event.component.getFirstProperty('summary').getParameter('language')).toBe(tag);
      const alarms = event.component.getAllSubcomponents('valarm');
      expect(alarms.map((alarm) => alarm.getFirstPropertyValue('trigger').toString())).toEqual(['-P6DT15H', '-PT15H']);
    }
    expect(first.text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75 && !line.includes('\n'))).toBe(true);
    await world.advance(3_600);
    await page.getByRole('button', { name: say('status-check-now') }).click();
    await expect(page.getByText(say('status-checking'))).toHaveCount(0);
    const later = parse((await download(page, say('dates-download'))).text);
    expect(later.map((event) => event.uid)).toEqual(events.map((event) => event.uid));
    later.forEach((event, place) => expect(event.sequence).toBeGreaterThan(events[place].sequence));
  });

  test(`a receipt is downloaded, opened again and checked (${tag})`, async ({ page, world }) => {
    const id = await cancel(page, world, tag);
    const receipt = await download(page, say('receipt-download'));
    expect(receipt.name).toBe(`winddown-receipt-${id}.json`);
    const { content } = JSON.parse(receipt.text);
    expect(content.name).toBe(NAME);
    expect(content.language).toBe(tag);
    expect(content.zone).toBe('Europe/Amsterdam');
    // Azure's own date and this browser's are of two clocks.
    expect(content.steps.map((step) => step.what).sort()).toEqual(['accepted', 'asked', 'cancelled-by-billing', 'seen']);
    expect(content.steps.find((step) => step.what === 'accepted').correlationId).toMatch(/^[0-9a-f-]{36}$/);
    expect(content.shown).toContain(say('story-cancelled-title'));
    // Without a connection, too.
    await page.context().setOffline(true);
    await check(page, say, receipt.text);
    await expect(page.getByText(say('check-unchanged-title'))).toBeVisible();
    await check(page, say, receipt.text.replace(NAME, 'Bakkerij De Boer – webshop (productie)'));
    await expect(page.getByRole('alert').filter({ hasText: say('check-changed-title') })).toBeVisible();
    await expect(page.getByText('Bakkerij De Boer – webshop (productie)')).toBeVisible();
    await check(page, say, receipt.text.replaceAll(id, '83aa47df-e3e9-49ff-877b-94304bf3d3ad'));
    await expect(page.getByText(say('check-other'))).toBeVisible();
    for (const [text, why] of [
      [receipt.text.slice(0, 300), 'check-damaged'],
      ['', 'check-foreign'],
      ['\u0000\u0001', 'check-foreign'],
      [receipt.text.replace('"version": 1', '"version": 7'), 'check-later'],
      ['x'.repeat(1_000_001), 'check-too-large'],
    ]) {
      await check(page, say, text);
      await expect(page.getByText(say(why))).toBeVisible();
    }
    await page.context().setOffline(false);
  });

  test(`a day to come is looked at by keyboard, by slider and in the calendar (${tag})`, async ({ page, world }) => {
    await cancel(page, world, tag);
    const day = page.getByLabel(say('ahead-label'));
    const slider = page.getByLabel(say('ahead-slider-label'));
    const data = page.locator('[data-lane=lane-data]');
    await expect(page.getByText(say('countdown-data', { left: 90 }))).toBeVisible();
    await day.fill('2026-05-30');
    const told = (iso) => say('ahead-told', { day: new Date(iso) });
    await expect(page.getByText(told('2026-05-30T12:00:00Z'))).toBeVisible();
    await expect(page.getByText(say('countdown-data', { left: 1 }))).toBeVisible();
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    await expect(day).toHaveValue('2026-05-31');
    await expect(data.getByText(say('ahead-due'))).toBeVisible();
    await expect(page.getByText(say('countdown-data', { left: 1 }))).toHaveCount(0);
    await page.keyboard.press('Home');
    await expect(page.getByText(say('ahead-hint'))).toBeVisible();
    await day.fill('2031-01-01');
    const bounds = { first: new Date(NOW), last: new Date('2026-06-30T12:00:00Z') };
    await expect(page.getByText(say('ahead-out-of-range', bounds))).toBeVisible();
    await expect(day).toHaveValue('2031-01-01');
    await day.fill('2026-04-10');
    await page.getByRole('button', { name: say('look-calendar'), exact: true }).click();
    const month = new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric' }).format(new Date('2026-05-01T12:00:00Z'));
    const table = page.getByRole('table', { name: month });
    await expect(table.getByRole('cell', { name: say('event-deleted') })).toBeVisible();
    // What was chosen stays when the language changes, and weeks begin where the language says.
    const other = LANGUAGES.find((language) => language !== tag);
    await speak(page, other);
    await expect(day.or(page.getByLabel(SAY[other]('ahead-label')))).toHaveValue('2026-04-10');
    const begins = { 'nl-NL': 'maandag', en: 'Sunday' }[other];
    await expect(page.getByRole('columnheader').first()).toContainText(begins);
    await page.getByRole('button', { name: SAY[other]('ahead-clear') }).click();
    await expect(page.getByText(SAY[other]('ahead-hint'))).toBeVisible();
  });

  test(`what was done here is listed, kept as a file, and cleared when asked (${tag})`, async ({ page, world }) => {
    const id = await cancel(page, world, tag);
    await page.reload();
    await page.getByText(say('history-title'), { exact: true }).click();
    const rows = page.locator('.past');
    await expect(rows).toHaveCount(3);
    await expect(rows.first()).toContainText(say('past-cancel-seen'));
    await expect(rows.last()).toContainText(say('past-cancel-asked'));
    await expect(rows.first().getByRole('link')).toHaveAttribute('href', `/subscriptions/${id}/status`);
    const { text } = await download(page, say('history-export'));
    expect(JSON.parse(text).entries.map((entry) => entry.what)).toEqual(['asked', 'accepted', 'seen']);
    expect(text).not.toMatch(/bearer|token/i);
    await page.getByRole('button', { name: say('history-clear'), exact: true }).click();
    await page.getByRole('button', { name: say('history-clear-no') }).click();
    await expect(rows).toHaveCount(3);
    await page.getByRole('button', { name: say('history-clear'), exact: true }).click();
    await page.getByRole('button', { name: say('history-clear-yes') }).click();
    await expect(page.getByText(say('history-empty'))).toBeVisible();
    await page.reload();
    // The cancellation itself is not forgotten.
    await expect(page.getByText(say('story-cancelled-title'))).toBeVisible();
    await expect(page.locator('.past')).toHaveCount(0);
  });
}

test('a history that cannot be read is kept until it is cleared', async ({ page, world }) => {
  const say = SAY.en;
  await world.create({ scenario: 'cancelled' });
  const id = await world.first();
  await world.enter(page, `/subscriptions/${id}/status?lang=en`);
  await expect(page.getByText(say('story-cancelled-title'))).toBeVisible();
  const key = `winddown:${new URL(world.api(), page.url()).href}:history`;
  for (const [text, why] of [['{"version":9}', 'history-later'], ['\u0000', 'history-spoiled']]) {
    await page.evaluate(([key, text]) => localStorage.setItem(key, text), [key, text]);
    await page.reload();
    await page.getByText(say('history-title'), { exact: true }).click();
    await expect(page.getByRole('alert').filter({ hasText: say(why) })).toBeVisible();
    expect((await download(page, say('history-export'))).text).toBe(text);
    expect(await page.evaluate((key) => localStorage.getItem(key), key)).toBe(text);
  }
  await page.getByRole('button', { name: say('history-clear'), exact: true }).click();
  await page.getByRole('button', { name: say('history-clear-yes') }).click();
  await expect(page.getByText(say('history-empty'))).toBeVisible();
});

test('a receipt can be checked where Azure cannot be asked', async ({ page, world }) => {
  const say = SAY['nl-NL'];
  await world.create({ scenario: 'single' });
  await world.fault({ operation: 'Subscriptions_Get', fault: { kind: 'status', status: 403 } });
  await world.enter(page, `/subscriptions/${await world.first()}/status?lang=nl-NL`);
  await expect(page.getByText(say('error-not-allowed'))).toBeVisible();
  const golden = readFileSync(new URL('../../src/receipt/golden.json', import.meta.url), 'utf8');
  await check(page, say, golden);
  await expect(page.getByText(say('check-unchanged-title'))).toBeVisible();
  await expect(page.getByText(say('check-other'))).toBeVisible();
});

test('a computer whose clock is wrong by years tells the dates of Azure', async ({ page, world }) => {
  const say = SAY.en;
  await page.clock.setFixedTime(new Date('2011-01-01T00:00:00Z'));
  await world.create({ scenario: 'cancelled', ...SEEN });
  await world.enter(page, `/subscriptions/${await world.first()}/status?lang=en`);
  await expect(page.getByText(say('countdown-data', { left: 60 }))).toBeVisible();
});
