// The workbench as a reviewer uses it: by keyboard, with edits seen at once, work that survives, and a way out to other
// tools and back that loses nothing.
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { open } from './atlas.mjs';

const KEY = 'story-cancelled-title';
const DUTCH = 'Uw abonnement is opgezegd';

test.beforeEach(async ({ page }) => {
  page.on('pageerror', (error) => expect(error.message).toBe(''));
});

async function bench(page, search = KEY) {
  await page.goto('/review?lang=nl-NL');
  await page.getByRole('searchbox', { name: 'Zoeken in sleutels en woorden' }).fill(search);
  await expect(page.getByRole('row', { name: search }).first()).toBeVisible();
  await page.getByRole('heading', { level: 1, name: 'Werkbank' }).click();
}

async function edit(page, words) {
  await bench(page);
  await page.keyboard.press('j');
  await page.keyboard.press('e');
  const field = page.getByLabel('Nederlands, zoals in het bestand');
  await expect(field).toBeFocused();
  await field.fill(words);
  await page.keyboard.press('Escape');
}

async function download(page, button) {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

async function importFile(page, name, text) {
  await page.getByLabel('JSON, CSV, XLIFF of .ftl importeren').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
}

test('a message is judged and commented by keyboard, and the work survives a reload', async ({ page }) => {
  await bench(page);
  await page.keyboard.press('j');
  await page.keyboard.press('f');
  await page.keyboard.press('c');
  await page.keyboard.type('Klopt dit?');
  await page.keyboard.press('Escape');
  await expect(page.getByText('Goed: 0. Gemarkeerd: 1.')).toBeVisible();
  await bench(page);
  await expect(page.getByRole('row', { name: KEY })).toContainText('Gemarkeerd');
  await page.keyboard.press('j');
  await expect(page.getByLabel('Uw opmerking')).toHaveValue('Klopt dit?');
  await page.keyboard.press('o');
  await expect(page.getByText('Goed: 1. Gemarkeerd: 0.')).toBeVisible();
});

test('an edit is seen in context without a build, and can be downloaded as a file', async ({ page }) => {
  await edit(page, `${KEY} = Uw abonnement is nu echt opgezegd`);
  await expect(page.getByRole('row', { name: KEY })).toContainText('bewerkt');
  const { name, text } = await download(page, 'Gewijzigde bestanden downloaden');
  expect(name).toBe('locales.nl-NL.status.ftl');
  const before = readFileSync('locales/nl-NL/status.ftl', 'utf8');
  expect(text).toBe(before.replace(`${KEY} = ${DUTCH}\n`, `${KEY} = Uw abonnement is nu echt opgezegd\n`));
  expect(await open(page, 'status-pay-as-you-go-day-1', 'nl-NL')).toBe('reached');
  await expect(page.getByText('Uw abonnement is nu echt opgezegd')).toBeVisible();
});

test('a mistake in an edit is found while it is typed', async ({ page }) => {
  await edit(page, `${KEY} = Hallo, uw  abonnement is geannuleerd en je bent klaar`);
  const findings = page.locator('.findings');
  for (const rule of ['spacing', 'cancel-word', 'address']) {
    await expect(findings).toContainText(rule);
  }
  await page.keyboard.press('e');
  await page.getByLabel('Nederlands, zoals in het bestand').fill(`${KEY} = { $unknown }`);
  await expect(findings).toContainText('$unknown');
  await page.getByRole('button', { name: 'Bewerking terugnemen' }).click();
  await expect(findings).toHaveCount(0);
});

test('a round trip through XLIFF gives a file that builds', async ({ page }) => {
  await bench(page);
  const { text } = await download(page, 'XLIFF exporteren');
  expect(text).toContain(`>${DUTCH}</target>`);
  await importFile(page, 'terug.xlf', text.replace(`>${DUTCH}</target>`, '>Uw abonnement is beëindigd</target>'));
  await expect(page.getByText(/Nieuw: [1-9]/)).toBeVisible();
  await expect(page.getByRole('row', { name: KEY })).toContainText('Uw abonnement is beëindigd');
  const file = await download(page, 'Gewijzigde bestanden downloaden');
  expect(file.text).toContain(`${KEY} = Uw abonnement is beëindigd\n`);
  await importFile(page, 'status.ftl', file.text);
  await expect(page.getByText(/Gelezen teksten: \d+/)).toBeVisible();
});

test('exports to JSON and CSV come back without loss', async ({ page, browser }) => {
  await edit(page, `${KEY} = Uw abonnement is voorgoed opgezegd`);
  for (const [button, name] of [['JSON exporteren', 'werk.json'], ['CSV exporteren', 'werk.csv']]) {
    const { text } = await download(page, button);
    // Another reviewer's browser, which knows nothing yet.
    const context = await browser.newContext();
    const other = await context.newPage();
    await bench(other);
    await importFile(other, name, text);
    await expect(other.getByRole('row', { name: KEY })).toContainText('Uw abonnement is voorgoed opgezegd');
    await context.close();
  }
});

test('a file that cannot be used says why and changes nothing', async ({ page }) => {
  await bench(page);
  const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><xliff>&b;</xliff>';
  for (const [name, text] of [
    ['bom.xlf', bomb],
    ['kapot.xlf', '<xliff version="2.0"><file>'],
    ['ander.json', '{"hello": "world"}'],
    ['vreemd.ftl', 'no-such-key = x\n'],
    ['foto.png', '\u0000\u0001'],
  ]) {
    await importFile(page, name, text);
    await expect(page.getByText(`${name} kon niet worden gebruikt. Er is niets veranderd.`)).toBeVisible();
  }
  await expect(page.getByText('Goed: 0. Gemarkeerd: 0.')).toBeVisible();
});

test('a record of a later version is kept and offered', async ({ page }) => {
  const record = '{"format":"winddown-review-work","version":99,"work":{}}';
  await page.addInitScript((text) => {
    if (!localStorage.getItem('winddown:review')) localStorage.setItem('winddown:review', text);
  }, record);
  await page.goto('/review?lang=nl-NL');
  await expect(page.getByRole('alert').filter({ hasText: 'kon niet worden gelezen' })).toBeVisible();
  expect((await download(page, 'Downloaden')).text).toBe(record);
  await page.getByRole('button', { name: 'Verwijderen' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'kon niet worden gelezen' })).toHaveCount(0);
});

test('in context, pointing tells the message, a click opens it and does nothing else, Escape leaves', async ({ page }) => {
  await open(page, 'review-offer-pay-as-you-go', 'nl-NL');
  await page.getByRole('button', { name: 'Op zijn plaats' }).click();
  await page.getByRole('button', { name: 'Abonnement opzeggen' }).hover();
  await expect(page.locator('.review-card')).toContainText('review-confirm');
  await expect(page.locator('.review-card')).toContainText('Cancel subscription');
  await page.getByRole('button', { name: 'Abonnement opzeggen' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('heading', { name: 'review-confirm' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Teksten hier' }).click();
  await page.getByRole('button', { name: 'Abonnement opzeggen' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('the twin says the same in the other language, follows the page, and marks what is clicked', async ({ page }) => {
  await open(page, 'review-offer-pay-as-you-go', 'nl-NL');
  await page.locator('.review-bar select').selectOption('en');
  const twin = page.locator('.review-twin');
  await expect(twin.getByText('Nothing has been cancelled yet', { exact: false })).toBeVisible();
  await page.locator('#content textarea').fill('te duur');
  await page.locator('#content').getByText('Wat er wanneer gebeurt').click();
  await expect(twin.locator('[data-mark=twin]')).toHaveText('What happens when');
  await expect(twin.locator('textarea')).toHaveValue('te duur');
  await twin.getByText('Billing stops', { exact: true }).click();
  await expect(page.locator('#content [data-mark=twin]')).toHaveText('De facturering stopt');
});
