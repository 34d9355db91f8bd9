// The journey itself over real HTTP, in both languages: at most four clicks, nothing typed, and nothing forgotten or
// sent twice by reload, Back or a second tab.
import { confirm, expect, LANGUAGES, SAY, test, watch } from './world.mjs';

const NAME = 'Bakkerij De Vries – webshop (productie)';

/** Clicks as a person does, and counts. */
function clicking() {
  let clicks = 0;
  return {
    async on(target) {
      clicks += 1;
      await target.click();
    },
    clicks: () => clicks,
  };
}

for (const tag of LANGUAGES) {
  const say = SAY[tag];

  test(`four clicks cancel a subscription, and nothing has to be typed (${tag})`, async ({ page, world }) => {
    await world.create({ scenario: 'single' });
    await world.enter(page, `/subscriptions?lang=${tag}`);
    const person = clicking();
    await person.on(page.getByRole('link', { name: say('list-cancel-named', { name: NAME }) }));
    await person.on(page.getByRole('link', { name: say('prepare-continue') }));
    await person.on(page.getByRole('button', { name: say('review-confirm') }));
    await person.on(page.getByRole('button', { name: say('dialog-yes') }));
    await expect(page.getByText(say('story-pending-cancel-title'))).toBeVisible();
    expect(person.clicks()).toBeLessThanOrEqual(4);
    await page.reload();
    await expect(page.getByText(say('story-pending-cancel-title'))).toBeVisible();
    await world.advance(600);
    await page.getByRole('button', { name: say('status-check-now') }).click();
    await expect(page.getByText(say('story-cancelled-title'))).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', tag);
    const cancels = (await world.log()).filter((entry) => entry.operation === 'Subscription_Cancel');
    expect(cancels.map(({ method, status }) => `${method} ${status}`)).toEqual(['POST 200']);
    expect(cancels[0].target).toMatch(/\/cancel\?api-version=2021-10-01&IgnoreResourceCheck=true$/);
  });

  test(`a lost reply is told as unclear until the state is known (${tag})`, async ({ page, world }) => {
    await world.create({ scenario: 'single' });
    await world.fault({ operation: 'Subscription_Cancel', times: 1, fault: { kind: 'replyLost' } });
    await world.enter(page, `/subscriptions/${await world.first()}/cancel/review?lang=${tag}`);
    await confirm(page, tag);
    await expect(page.getByText(say('story-unclear-cancel-title'))).toBeVisible();
    await world.advance(600);
    await expect(page.getByText(say('story-cancelled-title'))).toBeVisible();
    expect(await world.cancels()).toBe(1);
  });
}

test('Back and Forward after a cancel send nothing again', async ({ page, world }) => {
  const say = SAY.en;
  await world.create({ scenario: 'single' });
  await world.enter(page, '/subscriptions?lang=en');
  await page.getByRole('link', { name: say('list-cancel-named', { name: NAME }) }).click();
  await page.getByRole('link', { name: say('prepare-continue') }).click();
  await confirm(page, 'en');
  await expect(page.getByText(say('story-pending-cancel-title'))).toBeVisible();
  await page.goBack();
  await expect(page.getByText(say('prepare-pending-title'))).toBeVisible();
  await expect(page.getByRole('link', { name: say('prepare-continue') })).toHaveCount(0);
  await page.goForward();
  await expect(page.getByText(say('story-pending-cancel-title'))).toBeVisible();
  expect(await world.cancels()).toBe(1);
});

test('a second tab shows the pending cancel at once, and offers none of its own', async ({ page, world, context }) => {
  const say = SAY.en;
  await world.create({ scenario: 'single' });
  const id = await world.first();
  await world.enter(page, `/subscriptions/${id}/cancel/review?lang=en`);
  const reports = [];
  const second = await context.newPage();
  await watch(second, reports);
  await second.goto(`/subscriptions/${id}/cancel/review?lang=en`);
  await expect(second.getByRole('button', { name: say('review-confirm') })).toBeVisible();
  await page.bringToFront();
  await confirm(page, 'en');
  await expect(page.getByText(say('story-pending-cancel-title'))).toBeVisible();
  await expect(second.getByText(say('story-pending-cancel-title'))).toBeVisible();
  await expect(second.getByRole('button', { name: say('review-confirm') })).toHaveCount(0);
  expect(await world.cancels()).toBe(1);
  expect(reports).toEqual([]);
});

test('a list reached again after a cancel says that it was sent', async ({ page, world }) => {
  const say = SAY['nl-NL'];
  await world.create({ scenario: 'single' });
  await world.enter(page, `/subscriptions/${await world.first()}/cancel/review?lang=nl-NL`);
  await confirm(page, 'nl-NL');
  await page.getByRole('link', { name: say('status-done') }).click();
  await expect(page.getByRole('cell', { name: say('state-cancel-sent') })).toBeVisible();
  await expect(page.getByRole('link', { name: say('list-status-named', { name: NAME }) })).toBeVisible();
});

test('a refused cancel of somebody without the role says that nothing has changed', async ({ page, world }) => {
  const say = SAY['nl-NL'];
  await world.create({ scenario: 'not-an-administrator' });
  await world.enter(page, `/subscriptions/${await world.first()}/cancel?lang=nl-NL`);
  await expect(page.getByText(say('prepare-not-allowed-title'), { exact: true })).toBeVisible();
  await page.getByRole('link', { name: say('prepare-continue') }).click();
  await confirm(page, 'nl-NL');
  await expect(page.getByText(say('refused-nothing-changed'))).toBeVisible();
  expect(await world.cancels()).toBe(1);
});

test('what was cancelled here and reactivated elsewhere can be cancelled again', async ({ page, world, request }) => {
  const say = SAY.en;
  await world.create({ scenario: 'single' });
  const id = await world.first();
  await world.enter(page, `/subscriptions/${id}/cancel/review?lang=en`);
  await confirm(page, 'en');
  await expect(page.getByText(say('story-pending-cancel-title'))).toBeVisible();
  await world.advance(600);
  await page.getByRole('button', { name: say('status-check-now') }).click();
  await expect(page.getByText(say('story-cancelled-title'))).toBeVisible();
  const enable = `/subscriptions/${id}/providers/Microsoft.Subscription/enable?api-version=2021-10-01`;
  expect((await request.post(`${world.api()}${enable}`)).status()).toBe(200);
  await world.advance(1_200);
  await page.getByRole('button', { name: say('status-check-now') }).click();
  await expect(page.getByText(say('story-running-title'))).toBeVisible();
  await page.goto(`/subscriptions/${id}/cancel/review`);
  await confirm(page, 'en');
  await expect(page.getByText(say('story-pending-cancel-title'))).toBeVisible();
  expect(await world.cancels()).toBe(2);
});
