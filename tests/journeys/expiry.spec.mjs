// A session that ends in the middle of the flow, in each of its steps: the page says so, and whoever signs in again stands where
// they stood, with what they had typed, and nothing was sent twice.
import { expect, LANGUAGES, SAY, test } from './world.mjs';

const NOTE = 'Vanaf maart draait de webshop elders.';

const press = (page, name) => page.getByRole('main').getByRole('button', { name, exact: true }).click();

/** Confirms a cancel. */
async function cancel(page, say) {
  await press(page, say('review-confirm'));
  await page.getByRole('button', { name: say('dialog-yes') }).click();
}

/**
 * Each step: its address, what a person does there before the session ends, what then asks Azure for something, and what
 * stands there when they are back.
 */
const STEPS = {
  'in the list': {
    to: () => '/subscriptions?q=webshop',
    ask: (page, say) => press(page, say('list-refresh')),
    back: (page) => expect(page.getByRole('searchbox')).toHaveValue('webshop'),
  },
  'among the details': {
    to: (id) => `/subscriptions/${id}`,
    begin: (page, say) => expect(page.getByRole('heading', { name: say('details-essentials') })).toBeVisible(),
    ask: (page, say) => page.getByRole('link', { name: say('list-cancel'), exact: false }).first().click(),
    back: (page, say) => expect(page.getByRole('link', { name: say('prepare-continue') })).toBeVisible(),
  },
  'in the first step': {
    to: (id) => `/subscriptions/${id}/cancel`,
    begin: (page, say) => page.getByRole('textbox', { name: say('move-group-label') }).fill('rg-elders'),
    async ask(page, say) {
      await press(page, say('machines-stop-all'));
      await press(page, say('machines-confirm-yes'));
    },
    back: (page, say) => expect(page.getByRole('textbox', { name: say('move-group-label') })).toHaveValue('rg-elders'),
  },
  'in the second step': {
    to: (id) => `/subscriptions/${id}/cancel/review`,
    begin: (page, say) => page.getByLabel(say('review-note-label')).fill(NOTE),
    ask: cancel,
    back: (page, say) => expect(page.getByLabel(say('review-note-label'))).toHaveValue(NOTE),
  },
  'while it is pending': {
    to: (id) => `/subscriptions/${id}/cancel/review`,
    async begin(page, say) {
      await cancel(page, say);
      await expect(page.getByText(say('story-pending-cancel-title'))).toBeVisible();
    },
    ask: (page, say) => press(page, say('status-check-now')),
    back: (page, say) => expect(page.getByText(say('story-pending-cancel-title'))).toBeVisible(),
    sent: 1,
  },
};

for (const tag of LANGUAGES) {
  const say = SAY[tag];
  for (const [where, { to, begin, ask, back, sent = 0 }] of Object.entries(STEPS)) {
    test(`a session that ends ${where} loses nothing (${tag})`, async ({ page, world }) => {
      await world.create({ scenario: 'web-shop', signIn: true });
      const address = to(await world.first());
      await world.enter(page, address + (address.includes('?') ? '&' : '?') + `lang=${tag}`);
      await page.getByRole('button', { name: say('sign-in-button') }).click();
      await expect(page.getByRole('button', { name: say('sign-out') })).toBeVisible();
      await begin?.(page, say);
      await world.signIn({ revokeAll: true });
      await ask(page, say);
      await page.getByRole('button', { name: say('sign-in-again') }).click();
      await back(page, say);
      await expect(page.getByRole('button', { name: say('sign-in-again') })).toHaveCount(0);
      // Azure refuses who is nobody before it does anything.
      const cancels = (await world.log()).filter((entry) => entry.operation === 'Subscription_Cancel' && entry.status !== 401);
      expect(cancels).toHaveLength(sent);
    });
  }
}
