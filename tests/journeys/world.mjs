// A world of the simulator for one test, and a page that lives in it. Nothing is mocked in the browser: the page reads
// its `config.json` over HTTP, and that names the world.
import { test as base, expect } from '@playwright/test';

export { expect };

export const test = base.extend({
  world: async ({ request }, use) => {
    let id;
    await use({
      async create(spec) {
        const answer = await request.post('/_sim/worlds', { data: spec });
        expect(answer.status(), await answer.text()).toBe(201);
        id = (await answer.json()).id;
      },
      async enter(page, to) {
        await page.goto(`/_sim/worlds/${id}/enter?to=${to}`);
      },
      async fault(fault) {
        const answer = await request.post(`/_sim/worlds/${id}/faults`, { data: fault });
        expect(answer.status(), await answer.text()).toBe(200);
      },
      async advance(seconds) {
        await request.post(`/_sim/worlds/${id}/clock`, { data: { advanceSeconds: seconds } });
      },
      async cancels() {
        const log = await (await request.get(`/_sim/worlds/${id}/log`)).json();
        return log.filter((entry) => entry.operation === 'Subscription_Cancel').length;
      },
    });
    await request.delete(`/_sim/worlds/${id}`);
  },
  // No page may report an error of its own or of its security policy.
  page: async ({ page }, use) => {
    const reports = [];
    page.on('pageerror', (error) => reports.push(error.message));
    page.on('console', (message) => {
      const expected = /Failed to load resource|net::ERR_EMPTY_RESPONSE/.test(message.text());
      if (message.type() === 'error' && !expected) reports.push(message.text());
    });
    await use(page);
    expect(reports).toEqual([]);
  },
});

export const NOW = '2026-03-02T09:00:00Z';
