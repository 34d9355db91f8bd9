// For whoever runs the app or helps somebody with it: what was asked of Azure, and a newer version that is offered.
import { expect, LANGUAGES, SAY, speak, test } from './world.mjs';

for (const tag of LANGUAGES) {
  const say = SAY[tag];

  test(`what was asked of Azure is told, and can be asked again without a token (${tag})`, async ({ page, world }) => {
    const bearers = new Set();
    page.on('request', async (request) => {
      const bearer = await request.headerValue('authorization');
      if (bearer) bearers.add(bearer.replace('Bearer ', ''));
    });
    await world.create({ scenario: 'single', signIn: true });
    await world.enter(page, `/subscriptions?lang=${tag}`);
    await page.getByRole('button', { name: say('sign-in-button') }).click();
    await expect(page.getByRole('table', { name: say('list-table-label') })).toBeVisible();
    await world.fault({ operation: 'Subscriptions_List', fault: { kind: 'status', status: 403 } });
    await page.getByRole('button', { name: say('list-refresh') }).click();
    await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
    const help = page.getByRole('contentinfo');
    await help.getByText(say('help-report')).click();
    await help.getByText(say('diagnostics-title')).click();
    const outcome = new RegExp(say('diagnostics-answered', { status: '403', milliseconds: 7 }).replace('7', '\\d+'));
    const call = help.getByRole('listitem').filter({ hasText: outcome });
    await expect(call).toContainText(/GET http.*\/subscriptions\?api-version=2022-12-01/);
    await call.getByRole('button', { name: say('diagnostics-curl') }).click();
    await expect(call.getByText(say('copied'), { exact: true })).toBeVisible();
    const command = await page.evaluate(() => navigator.clipboard.readText());
    expect(command).toMatch(/^curl .*"Authorization: Bearer \$TOKEN"/);
    expect(bearers.size).toBeGreaterThan(0);
    for (const bearer of bearers) expect(command + (await page.content())).not.toContain(bearer);
  });

  test(`a newer version is offered, and not in the middle of cancelling (${tag})`, async ({ page, world }) => {
    await world.create({ scenario: 'single' });
    const id = await world.first();
    await world.enter(page, `/subscriptions/${id}/cancel?lang=${tag}`);
    await expect(page.getByRole('link', { name: say('prepare-continue') })).toBeVisible();
    // Somebody deploys, an hour passes, and the person comes back to the tab.
    const front = await (await page.request.get('/')).text();
    let asked = 0;
    await page.route((url) => url.pathname === '/', (route) => {
      asked += 1;
      return route.fulfill({ contentType: 'text/html', body: front.replace(/data-wasm="[^"]*"/, 'data-wasm="/winddown-next_bg.wasm"') });
    });
    const comeBack = () => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
    await comeBack();
    expect(asked, 'nobody asks that often').toBe(0);
    await page.clock.fastForward('01:00:01');
    await comeBack();
    await expect.poll(() => asked).toBeGreaterThan(0);
    const offered = page.getByText(say('newer-title'));
    await expect(offered).toHaveCount(0);
    await page.getByRole('link', { name: say('nav-subscriptions') }).first().click();
    await expect(offered).toBeVisible();
    await page.unroute((url) => url.pathname === '/');
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: say('newer-reload') }).click()]);
    await expect(page.getByRole('table', { name: say('list-table-label') })).toBeVisible();
    await expect(offered).toHaveCount(0);
  });
}

test('what support needs is fetched when somebody looks, and told in whatever language', async ({ page, world }) => {
  await world.create({ scenario: 'single' });
  const part = /\/below-[0-9a-f]+\.wasm$/;
  await page.route(part, (route) => route.abort());
  await world.enter(page, '/subscriptions?lang=en');
  const help = page.getByRole('contentinfo');
  await help.getByText(SAY.en('help-report')).click();
  await expect(help.getByText(SAY.en('below-failed-text'))).toBeVisible();
  await page.unroute(part);
  for (const tag of LANGUAGES) {
    await speak(page, tag);
    await help.getByText(SAY[tag]('help-report')).click();
    await help.getByText(SAY[tag]('help-report')).click();
    await expect(help.getByRole('button', { name: SAY[tag]('help-copy') })).toBeVisible();
    await expect(help.getByRole('paragraph').filter({ hasText: SAY[tag]('language-name') })).toBeVisible();
  }
});
