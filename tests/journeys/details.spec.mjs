// Who may cancel, what a subscription holds and costs, and what to tell support: as a person goes through them.
import { expect, LANGUAGES, SAY, SEEN, speak, test } from './world.mjs';

const ADMINISTRATOR = 'willem.smit@voorbeeldgroep.example';
const NAME = 'Gemeente Zwolle: zaaksysteem test';

const copied = (page) => page.evaluate(() => navigator.clipboard.readText());

for (const tag of LANGUAGES) {
  const say = SAY[tag];

  test(`whoever may not cancel finds out who can and takes a request along (${tag})`, async ({ page, world }) => {
    await world.create({ scenario: 'not-an-administrator' });
    const id = await world.first();
    await world.enter(page, `/subscriptions?lang=${tag}`);
    const row = page.getByRole('row', { name: NAME });
    await expect(row.getByText(say('details-role-not-allowed'))).toBeVisible();
    await expect(row.getByText(say('list-cancel'), { exact: true })).toHaveCount(0);
    await row.getByRole('link', { name: say('who-link') }).click();

    const notice = page.getByRole('alert').filter({ hasText: say('prepare-not-allowed-title') });
    await expect(notice.getByText(say('prepare-not-allowed-text'))).toBeVisible();
    await expect(notice.getByRole('link', { name: ADMINISTRATOR })).toHaveAttribute('href', `mailto:${ADMINISTRATOR}`);
    await expect(notice.getByText(say('who-by-object-id'))).toBeVisible();
    await notice.getByText(say('request-title')).click();
    const asks = say('request-asks', { name: NAME });
    await expect(notice.getByText(asks)).toBeVisible();

    await notice.getByRole('button', { name: say('request-copy') }).click();
    await expect(notice.getByText(say('copied'))).toBeVisible();
    const words = await copied(page);
    for (const line of [asks, say('request-id', { id }), say('request-why'), say('request-thanks')]) {
      expect(words.split('\n')).toContain(line);
    }
    expect(words).toContain(`/subscriptions/${id}/cancel`);

    const mail = new URL(await notice.getByRole('link', { name: say('request-mail') }).getAttribute('href'));
    expect(decodeURIComponent(mail.pathname)).toBe(ADMINISTRATOR);
    expect(mail.searchParams.get('subject')).toBe(say('request-subject', { name: NAME }));
    expect(mail.searchParams.get('body').replaceAll('\r\n', '\n')).toBe(words);
    // Nothing stands in the way of trying.
    await expect(page.getByRole('link', { name: say('prepare-continue') })).toBeVisible();
  });

  test(`the invoices of a subscription are listed, and a document opens beside the page (${tag})`, async ({ page, world, context }) => {
    await world.create({ scenario: 'web-shop' });
    const id = await world.first();
    await world.enter(page, `/subscriptions/${id}?lang=${tag}`);
    const table = page.getByRole('table', { name: say('invoices-title') });
    const row = table.getByRole('row').nth(1);
    await expect(row.getByText(say('invoice-paid'))).toBeVisible();
    const number = await row.getByRole('rowheader').textContent();
    const opened = context.waitForEvent('page');
    await row.getByRole('button', { name: say('invoice-download-named', { number }) }).click();
    const document = await opened;
    await document.waitForURL((url) => url.pathname.endsWith(`/invoices/${number}`));
    expect(await document.evaluate(() => window.opener)).toBeNull();
    await expect(row.getByText(say('invoice-ready'))).toBeVisible();
    await expect(row.getByRole('link', { name: say('invoice-open', { number }) })).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`/subscriptions/${id}`));
  });

  test(`what a request for support should say has the id of what failed last (${tag})`, async ({ page, world }) => {
    await world.create({ scenario: 'web-shop', ...SEEN });
    const id = await world.first();
    await world.fault({ operation: 'Invoices_ListByBillingSubscription', fault: { kind: 'status', status: 403 } });
    const failed = page.waitForResponse((response) => response.status() === 403);
    await world.enter(page, `/subscriptions/${id}?lang=${tag}`);
    await expect(page.getByText(say('invoices-unread'))).toBeVisible();
    const help = page.getByRole('contentinfo');
    await help.getByText(say('help-report')).click();
    await expect(help.getByText(say('request-id', { id }))).toBeVisible();
    await help.getByRole('button', { name: say('help-copy') }).click();
    await expect(help.getByText(say('copied'), { exact: true })).toBeVisible();
    const words = await copied(page);
    expect(words).toContain(say('language-name'));
    expect(words).toContain((await failed).headers()['x-ms-correlation-request-id']);
    // The way to Azure's own form names the subscription.
    await expect(help.getByRole('link', { name: say('help-link') })).toHaveAttribute('href', new RegExp(id));
  });
}

test('a part that fails is read again by itself, in whatever language', async ({ page, world }) => {
  await world.create({ scenario: 'web-shop' });
  const id = await world.first();
  await world.fault({ operation: 'RoleAssignments_ListForSubscription', fault: { kind: 'status', status: 403 } });
  await world.enter(page, `/subscriptions/${id}?lang=nl-NL`);
  for (const tag of LANGUAGES) {
    await speak(page, tag);
    const say = SAY[tag];
    await expect(page.getByText(say('roles-unread'))).toBeVisible();
    await expect(page.getByText(say('invoice-paid')).first()).toBeVisible();
    await expect(page.getByRole('link', { name: say('details-cancel') })).toBeVisible();
  }
  await world.heal();
  await page.locator('.unread').getByRole('button', { name: SAY.en('button-retry') }).click();
  await expect(page.getByText(SAY.en('roles-unread'))).toHaveCount(0);
  await expect(page.getByText(SAY.en('role-owner'), { exact: true }).first()).toBeVisible();
});
