// A test whose person signs in at a provider that is not the simulator: the provider, the app on an origin of its own, and a world
// behind it, all of one test alone.
import { expect, test as base } from './world.mjs';
import { PERSON, startProvider } from './provider.mjs';
import { PRESS } from './provider-pages.mjs';
import { serveSite } from './site.mjs';

export const test = base.extend({
  site: async ({}, use) => {
    const site = await serveSite(process.env.WINDDOWN_URL);
    await use(site);
    await site.close();
  },
  provider: async ({ site }, use) => {
    const provider = await startProvider(site.origin);
    site.provider = provider;
    await use(provider);
    await provider.close();
    expect(provider.heard.errors).toEqual([]);
    // The provider ends everything where a refresh token is used a second time.
    expect(provider.heard.revoked).toEqual([]);
  },
  origins: async ({ site, provider }, use) => {
    await use({ app: site.origin, knows: provider.knows });
  },
  /** Opens the app, in a world of its own that begins now: the provider's tokens are of today. */
  enter: async ({ page, world, site, provider, request }, use) => {
    await use(async (to, spec = {}) => {
      await world.create({ scenario: 'single', now: new Date().toISOString(), ...spec });
      site.world = world.api().split('/').at(-1);
      const list = async (what) => (await (await request.get(`${world.api()}/${what}?api-version=2022-12-01`)).json()).value;
      for (const { subscriptionId, tenantId } of await world.all()) site.tenants.set(subscriptionId, tenantId);
      provider.orders.home = (await list('tenants')).find((tenant) => tenant.tenantCategory === 'Home').tenantId;
      await page.goto(`${site.origin}${to}`);
    });
  },
});

/** Presses something on the provider's page. */
export async function press(page, words) {
  await page.getByRole('button', { name: words, exact: true }).click();
}

/** Waits until the app says who is signed in. */
export async function isIn(page, say) {
  await expect(page.getByText(say('signed-in-as', { name: PERSON.name }))).toBeVisible();
}

/** Signs in from the app's page, at the provider's. */
export async function signIn(page, say) {
  await page.getByRole('button', { name: say('sign-in-button') }).click();
  await press(page, PRESS.both);
  await isIn(page, say);
}

/** What the API answered to each attempt to cancel. */
export function cancelsOf(site) {
  return site.calls.filter((call) => call.path.endsWith('/cancel')).map((call) => call.status);
}
