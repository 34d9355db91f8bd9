// Nothing may rest on a header: no clock, no wait, no place where an operation can be followed, no id for support, no
// challenge. These journeys stay so when somebody has all others see headers.
import { confirm, expect, LANGUAGES, SAY, test } from './world.mjs';

const HIDDEN = { hideHeaders: true };

for (const tag of LANGUAGES) {
  const say = SAY[tag];

  test(`a cancellation is sent, followed and told (${tag})`, async ({ page, world }) => {
    await world.create({ scenario: 'single', ...HIDDEN });
    await world.enter(page, `/subscriptions/${await world.first()}/cancel/review?lang=${tag}`);
    await confirm(page, tag);
    await expect(page.getByText(say('story-pending-cancel-title'))).toBeVisible();
    await world.advance(600);
    await page.getByRole('button', { name: say('status-check-now') }).click();
    await expect(page.getByText(say('story-cancelled-title'))).toBeVisible();
    expect(await world.cancels()).toBe(1);
  });
}

test('a lost reply is found out from the state', async ({ page, world }) => {
  const say = SAY.en;
  await world.create({ scenario: 'single', ...HIDDEN });
  await world.fault({ operation: 'Subscription_Cancel', times: 1, fault: { kind: 'replyLost' } });
  await world.enter(page, `/subscriptions/${await world.first()}/cancel/review?lang=en`);
  await confirm(page, 'en');
  await expect(page.getByText(say('story-unclear-cancel-title'))).toBeVisible();
  await world.advance(600);
  await expect(page.getByText(say('story-cancelled-title'))).toBeVisible();
  expect(await world.cancels()).toBe(1);
});

test('a reading that is throttled is read after a while', async ({ page, world }) => {
  await world.create({ scenario: 'single', ...HIDDEN });
  await world.fault({ operation: 'Subscriptions_List', times: 1, fault: { kind: 'status', status: 429, retryAfter: 1 } });
  await world.enter(page, '/subscriptions?lang=en');
  await expect(page.getByText(SAY.en('list-count', { count: 1 }))).toBeVisible();
});

test('machines stop, though nobody tells where that can be followed', async ({ page, world }) => {
  const say = SAY.en;
  await world.create({ scenario: 'web-shop', ...HIDDEN });
  await world.enter(page, `/subscriptions/${await world.first()}/cancel?lang=en`);
  await page.getByRole('button', { name: say('machines-stop-all') }).click();
  await page.getByRole('button', { name: say('machines-confirm-yes') }).click();
  await expect(async () => {
    await world.advance(300);
    await expect(page.getByText(say('stop-tally', { stopped: 2, all: 2, failed: 0 }))).toBeVisible({ timeout: 4_000 });
  }).toPass({ timeout: 50_000 });
});

test('a failed reading names an id by which support finds it', async ({ page, world }) => {
  await world.create({ scenario: 'single', ...HIDDEN });
  await world.fault({ operation: 'Subscriptions_List', fault: { kind: 'status', status: 403 } });
  const request = page.waitForRequest(/\/subscriptions\?api-version/);
  await world.enter(page, '/subscriptions?lang=en');
  const sent = await (await request).headerValue('x-ms-client-request-id');
  await expect(page.getByText(SAY.en('help-correlation', { id: sent }))).toBeVisible();
});

test('a second factor is asked for though the challenge cannot be read', async ({ page, world }) => {
  const say = SAY.en;
  await world.create({ scenario: 'single', signIn: true, ...HIDDEN });
  await world.enter(page, '/subscriptions?lang=en');
  await page.getByRole('button', { name: say('sign-in-button') }).click();
  await world.signIn({ secondFactor: true });
  await page.getByRole('link', { name: say('list-cancel'), exact: false }).first().click();
  await page.getByRole('link', { name: say('prepare-continue') }).click();
  await confirm(page, 'en');
  await page.getByRole('button', { name: say('sign-in-again') }).click();
  await confirm(page, 'en');
  await expect(page.getByText(say('story-pending-cancel-title'))).toBeVisible();
});
