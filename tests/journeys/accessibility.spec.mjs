// axe on every page and in every situation of one, in both languages, both themes, wide and narrow.
import { keepsToTheRules, RULES } from './rules.mjs';
import { confirm, expect, LANGUAGES, SAY, test } from './world.mjs';

const status = (code) => ({ kind: 'status', status: code });

/** A page: where it is, what to do there first, and what then stands on it. */
const PAGES = {
  list: { scenario: 'portfolio', address: () => '/subscriptions', shows: (say) => say('list-count', { count: 24 }) },
  'empty list': { scenario: 'empty', address: () => '/subscriptions', shows: (say) => say('list-empty-title') },
  'search without a result': {
    address: () => '/subscriptions?q=zzzz',
    shows: (say) => say('list-none-title'),
  },
  'failed list': {
    address: () => '/subscriptions',
    fault: { operation: 'Subscriptions_List', fault: status(403) },
    shows: (say) => say('list-failed-title'),
  },
  details: { address: (id) => `/subscriptions/${id}`, shows: (say) => say('details-role-allowed') },
  'missing subscription': {
    address: () => '/subscriptions/00000000-0000-4000-8000-000000000000',
    shows: (say) => say('missing-title'),
  },
  prepare: { address: (id) => `/subscriptions/${id}/cancel`, shows: (say) => say('prepare-nothing-blocks') },
  'prepare without the role': {
    scenario: 'not-an-administrator',
    address: (id) => `/subscriptions/${id}/cancel`,
    shows: (say) => say('prepare-not-allowed-title'),
  },
  review: { address: (id) => `/subscriptions/${id}/cancel/review`, shows: (say) => say('review-lead') },
  dialog: {
    address: (id) => `/subscriptions/${id}/cancel/review`,
    act: (page, say) => page.getByRole('button', { name: say('review-confirm') }).click(),
    shows: (say) => say('dialog-yes'),
  },
  'refused review': {
    address: (id) => `/subscriptions/${id}/cancel/review`,
    fault: { operation: 'Subscription_Cancel', fault: status(403) },
    act: (page, say) => confirm(page, say.tag),
    shows: (say) => say('refused-title'),
  },
  'pending status': {
    address: (id) => `/subscriptions/${id}/cancel/review`,
    act: (page, say) => confirm(page, say.tag),
    shows: (say) => say('story-pending-cancel-title'),
  },
  'cancelled status': {
    scenario: 'cancelled',
    address: (id) => `/subscriptions/${id}/status`,
    shows: (say) => say('story-cancelled-title'),
  },
  'not found': { address: () => '/nowhere', shows: (say) => say('not-found-title') },
  'malformed id': { address: () => '/subscriptions/shop', shows: (say) => say('malformed-title') },
  'cannot start': { config: '{}', address: () => '/subscriptions', shows: (say) => say('start-title') },
};

test.use(RULES);

for (const [name, { scenario = 'single', address, fault, act, shows, config }] of Object.entries(PAGES)) {
  for (const tag of LANGUAGES) {
    test(`${name} has no violation (${tag})`, async ({ page, world }) => {
      const say = SAY[tag];
      await world.create({ scenario, config });
      const to = address(scenario === 'empty' ? '' : await world.first());
      if (fault) await world.fault(fault);
      await world.enter(page, `${to}${to.includes('?') ? '&' : '?'}lang=${tag}`);
      await act?.(page, say);
      await expect(page.getByText(shows(say)).first()).toBeVisible();
      await keepsToTheRules(page);
    });
  }
}
