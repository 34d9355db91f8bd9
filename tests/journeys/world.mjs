// A world of the simulator for one test, and a page that lives in it. Nothing is mocked in the browser: the page reads
// its `config.json` over HTTP, and that names the world.
import { test as base, expect } from '@playwright/test';
import { SAY } from './words.mjs';

export { expect };
export { LANGUAGES, SAY } from './words.mjs';

/** When a world begins, unless a test says otherwise. */
export const NOW = '2026-03-02T09:00:00Z';

/** A world whose headers a page may read. */
export const SEEN = { hideHeaders: false };

/**
 * What a browser may read of Azure's answers is not known (api/facts.md 8), so a journey sees no headers unless it is about
 * one, or somebody wants to see them all pass with headers, too.
 */
const HIDE = process.env.WINDDOWN_HEADERS !== 'visible';

/** Every call of the app, with the version that the specification gives it. */
const ARM = [
  [/^GET \/subscriptions$/, '2022-12-01'],
  [/^GET \/subscriptions\/[0-9a-f-]{36}$/, '2022-12-01'],
  [/^GET \/tenants$/, '2022-12-01'],
  [/^GET \/subscriptions\/[0-9a-f-]{36}\/providers\/Microsoft\.Billing\/billingProperty\/default$/, '2024-04-01'],
  [/^GET \/subscriptions\/[0-9a-f-]{36}\/providers\/Microsoft\.Authorization\/permissions$/, '2022-04-01'],
  [/^POST \/subscriptions\/[0-9a-f-]{36}\/providers\/Microsoft\.Subscription\/(cancel|enable)$/, '2021-10-01'],
  [/^GET \/subscriptions\/[0-9a-f-]{36}\/(resources|resourcegroups)$/, '2024-07-01'],
  [/^GET \/subscriptions\/[0-9a-f-]{36}\/providers\/Microsoft\.Compute\/virtualMachines$/, '2024-07-01'],
  [/^GET \/subscriptions\/[0-9a-f-]{36}\/resourceGroups\/[^/]+\/providers\/Microsoft\.Compute\/virtualMachines\/[^/]+\/instanceView$/i, '2024-07-01'],
  [/^POST \/subscriptions\/[0-9a-f-]{36}\/resourceGroups\/[^/]+\/providers\/Microsoft\.Compute\/virtualMachines\/[^/]+\/deallocate$/i, '2024-07-01'],
  [/^GET \/subscriptions\/[0-9a-f-]{36}\/providers\/Microsoft\.Compute\/locations\/[^/]+\/operations\/[^/]+$/, '2024-07-01'],
  [/^GET \/subscriptions\/[0-9a-f-]{36}\/providers\/Microsoft\.Network\/publicIPAddresses$/, '2024-01-01'],
  [/^GET \/subscriptions\/[0-9a-f-]{36}\/providers\/Microsoft\.Authorization\/locks$/, '2020-05-01'],
  [/^GET \/subscriptions\/[0-9a-f-]{36}\/providers\/Microsoft\.Authorization\/roleAssignments$/, '2022-04-01'],
  [/^GET \/subscriptions\/[0-9a-f-]{36}\/providers\/Microsoft\.Storage\/storageAccounts$/, '2023-05-01'],
  [/^GET \/subscriptions\/[0-9a-f-]{36}\/providers\/Microsoft\.Sql\/servers$/, '2021-11-01'],
  [/^GET \/subscriptions\/[0-9a-f-]{36}\/resourceGroups\/[^/]+\/providers\/Microsoft\.Sql\/servers\/[^/]+\/databases$/i, '2021-11-01'],
  [/^GET \/subscriptions\/[0-9a-f-]{36}\/providers\/Microsoft\.RecoveryServices\/vaults$/, '2024-04-01'],
  [/^GET \/subscriptions\/[0-9a-f-]{36}\/resourceGroups\/[^/]+\/providers\/Microsoft\.RecoveryServices\/vaults\/[^/]+\/backupProtectedItems$/i, '2024-04-01'],
  [/^POST \/subscriptions\/[0-9a-f-]{36}\/providers\/Microsoft\.CostManagement\/query$/, '2023-11-01'],
  [/^GET \/providers\/Microsoft\.Billing\/billingAccounts$/, '2024-04-01'],
  [/^GET \/providers\/Microsoft\.Billing\/billingAccounts\/[^/]+\/billingSubscriptions(\/[^/]+(\/invoices)?)?$/, '2024-04-01'],
  [/^PATCH \/providers\/Microsoft\.Billing\/billingAccounts\/[^/]+\/billingSubscriptions\/[^/]+$/, '2024-04-01'],
  [/^POST \/providers\/Microsoft\.Billing\/billingAccounts\/[^/]+\/billingSubscriptions\/[^/]+\/invoices\/[^/]+\/download$/, '2024-04-01'],
];

/** The origin that the app is served from, where a test does not serve it from another. */
const HOME = () => ({ app: new URL(process.env.WINDDOWN_URL).origin, knows: () => false });

/**
 * What a page asked of the network that is neither a file of its own server nor a call that Azure knows; nor one that a service
 * on another origin `knows`, where there is one.
 */
function isStrange(request, { app, knows }) {
  const url = new URL(request.url());
  if (url.protocol === 'data:') return false;
  if (url.origin !== app) return !knows(url);
  const path = /^\/api(?:\/w\/\w+)?(\/.*)$/.exec(url.pathname)?.[1];
  const version = url.searchParams.get('api-version');
  return path && !ARM.some(([call, of]) => call.test(`${request.method()} ${path}`) && version === of);
}

/** Collects what no page may do: errors of its own, reports of its security policy, calls that Azure does not know. */
export async function watch(page, reports, origins = HOME()) {
  page.on('pageerror', (error) => reports.push(error.message));
  page.on('console', (message) => {
    // The browser's own line about an answer that failed is no error of the page.
    if (message.type() === 'error' && !/^Failed to load resource: /.test(message.text())) reports.push(message.text());
  });
  page.on('request', (request) => {
    if (isStrange(request, origins)) reports.push(`a strange request: ${request.method()} ${request.url()}`);
  });
  await page.exposeBinding('winddownReport', (_, report) => reports.push(report));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) =>
      window.winddownReport(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    );
    const tell = (found) => found.forEach((report) => window.winddownReport(`report: ${report.type} ${report.url}`));
    new ReportingObserver(tell, { buffered: true }).observe();
  });
}

export const test = base.extend({
  world: async ({ context, request }, use) => {
    let id, signIn, ahead;
    const control = async (method, part, data) => {
      const answer = await request[method](`/_sim/worlds/${id}/${part}`, { data });
      expect(answer.ok(), `${part}: ${answer.status()}`).toBe(true);
      return answer;
    };
    await use({
      async create(spec) {
        const world = { now: NOW, hideHeaders: HIDE, ...spec };
        const answer = await request.post('/_sim/worlds', { data: world });
        expect(answer.status(), await answer.text()).toBe(201);
        if (world.hideHeaders) {
          // Without `Date` the app goes by the computer's clock, which is right.
          ahead = Date.parse(world.now) - Date.now();
          await context.clock.setSystemTime(new Date(world.now));
        }
        id = (await answer.json()).id;
        signIn = spec.signIn;
      },
      /** Where its API is, for tests that do what another program does. */
      api: () => `/api/w/${id}`,
      async enter(page, to) {
        await page.goto(`/_sim/worlds/${id}/enter?to=${to}`);
      },
      /** Its subscriptions, asked of the API without a page. */
      async all() {
        if (signIn) await control('post', 'sign-in', { required: false });
        const answer = await request.get(`${this.api()}/subscriptions?api-version=2022-12-01`);
        if (signIn) await control('post', 'sign-in', { required: true });
        return (await answer.json()).value;
      },
      /** The id of the first. */
      async first() {
        return (await this.all())[0].subscriptionId;
      },
      /** The sign-in service does as it is told. */
      async signIn(orders) {
        await control('post', 'sign-in', orders);
      },
      async fault(fault) {
        await control('post', 'faults', fault);
      },
      /** Somebody else changes something, as the simulator's control takes it. */
      async change(change) {
        await control('post', 'changes', { change });
      },
      async heal() {
        await control('delete', 'faults');
      },
      async advance(seconds) {
        if (ahead !== undefined) {
          ahead += seconds * 1_000;
          await context.clock.setSystemTime(new Date(Date.now() + ahead));
        }
        await control('post', 'clock', { advanceSeconds: seconds });
      },
      async log() {
        return (await control('get', 'log')).json();
      },
      async cancels() {
        return (await this.log()).filter((entry) => entry.operation === 'Subscription_Cancel').length;
      },
    });
    await request.delete(`/_sim/worlds/${id}`);
  },
  /** Where the app is served, and which requests to other origins are known. */
  origins: async ({}, use) => use(HOME()),
  page: async ({ page, origins }, use) => {
    const reports = [];
    await watch(page, reports, origins);
    await use(page);
    expect(reports).toEqual([]);
  },
});

/** Chooses a language as a person does: in the menu, whose label is in the language of the page. */
export async function speak(page, tag) {
  await page.locator('header').getByRole('combobox').selectOption(tag);
  await expect(page.locator('html')).toHaveAttribute('lang', tag);
}

/** Presses what confirms a cancel, on the review page. */
export async function confirm(page, tag) {
  const say = SAY[tag];
  await page.getByRole('main').getByRole('button', { name: say('review-confirm') }).click();
  await page.getByRole('button', { name: say('dialog-yes') }).click();
}

/** From the list to the second step of the first subscription. */
export async function toReview(page, say) {
  await page.getByRole('link', { name: say('list-cancel'), exact: false }).first().click();
  await page.getByRole('link', { name: say('prepare-continue') }).click();
}

/** The directories of somebody who is a guest in one: their own, and the other. */
const OWN = 'Voorbeeld Groep';
export const GUEST = 'Stichting Tweede Thuis';

/** Signs in to the other directory, and back; the list has `count` subscriptions in either. */
export async function thereAndBack(page, say, count) {
  for (const [from, to] of [
    [OWN, GUEST],
    [GUEST, OWN],
  ]) {
    await page.getByText(say('sign-in-directory', { name: from })).click();
    await page.getByRole('button', { name: say('sign-in-to-directory', { name: to }) }).click();
    await expect(page.getByText(say('sign-in-directory', { name: to }))).toBeVisible();
    await expect(page.getByText(say('list-count', { count }), { exact: true })).toBeVisible();
  }
}

/** Opens and reloads one subscription of each of two directories: in the list, every second one is in the other. */
export async function visitBoth(page, say, count) {
  for (const row of [1, 2]) {
    await page.getByRole('row').nth(row).getByRole('link').first().click();
    await expect(page.getByRole('heading', { name: say('details-essentials') })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { name: say('details-essentials') })).toBeVisible();
    await page.getByRole('link', { name: say('nav-subscriptions') }).first().click();
    await expect(page.getByText(say('list-count', { count }))).toBeVisible();
  }
}
