// The pages below the list come in a part of their own: fetched ahead, once, and told when it cannot be.
import { expect, LANGUAGES, SAY, speak, test } from './world.mjs';

// Its module, and what it says.
const PART = /\/below-[0-9a-f]+\.wasm$|\/texts\/late\//;

/** The requests for the part that a page has made so far. */
function asked(page) {
  const requests = [];
  page.on('request', (request) => PART.test(request.url()) && requests.push(request.url()));
  return requests;
}

test('reaching for a subscription fetches its pages, once', async ({ page, world }) => {
  const requests = asked(page);
  await world.create({ scenario: 'portfolio' });
  await world.enter(page, '/subscriptions?lang=en');
  const row = page.getByRole('row').nth(1).getByRole('link').first();
  await expect(row).toBeVisible();
  expect(requests).toEqual([]);
  await row.hover();
  await expect.poll(() => requests.length).toBe(2);
  await row.click();
  await expect(page.getByRole('heading', { name: SAY.en('details-essentials') })).toBeVisible();
  await page.getByRole('link', { name: SAY.en('nav-subscriptions') }).first().click();
  await page.getByRole('row').nth(2).getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: SAY.en('details-essentials') })).toBeVisible();
  expect(requests).toHaveLength(2);
});

// A text that the first part cannot say sends for the second. By keyboard, because a row that comes to lie under the pointer
// fetches the part, and rightly.
for (const tag of LANGUAGES) {
  test(`whatever is done in the list, a first visit needs nothing else (${tag})`, async ({ page, world }) => {
    const requests = asked(page);
    const say = SAY[tag];
    await world.create({ scenario: 'portfolio' });
    await world.enter(page, `/subscriptions?lang=${tag}`);
    await page.getByRole('button', { name: say('together-choose'), exact: true }).press('Enter');
    await page.getByRole('button', { name: say('together-choose-all') }).press('Enter');
    await expect(page.getByRole('button', { name: say('together-continue') })).toBeVisible();
    await page.getByRole('searchbox').fill('no subscription is called so');
    await expect(page.getByText(say('list-none-title'))).toBeVisible();
    await world.fault({ operation: 'Subscriptions_List', fault: { kind: 'status', status: 403 } });
    await page.getByRole('button', { name: say('list-refresh') }).press('Enter');
    await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
    expect(requests).toEqual([]);
  });
}

test('pages that cannot be fetched are told as that, and come at the next attempt with nothing lost', async ({ page, world }) => {
  await world.create({ scenario: 'portfolio' });
  await page.route(PART, (route) => route.abort());
  await world.enter(page, '/subscriptions?lang=en');
  await page.getByRole('searchbox').fill('zwolle');
  await page.getByRole('row').nth(1).getByRole('link').first().click();
  for (const tag of LANGUAGES) {
    await speak(page, tag);
    await expect(page.getByRole('alert').getByText(SAY[tag]('below-failed-title'))).toBeVisible();
    await expect(page.getByRole('button', { name: SAY[tag]('button-retry') })).toBeVisible();
  }
  await page.unroute(PART);
  await page.getByRole('button', { name: SAY.en('button-retry') }).click();
  await expect(page.getByRole('heading', { name: SAY.en('details-essentials') })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue('zwolle');
});
