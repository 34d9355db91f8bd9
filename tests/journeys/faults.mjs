// What can go wrong with an answer of Azure, as data: the fault to ask the simulator for, and what a person must then read.

const status = (code, more = {}) => ({ kind: 'status', status: code, ...more });

/** Longer than any test looks at a page that waits, and shorter than the app's own patience of 30 seconds. */
export const LONG = { kind: 'delay', milliseconds: 25_000 };

/** A reading that fails: `says` is the key of the advice, `args` what it needs. */
export const READ_FAULTS = {
  '401': { fault: status(401), says: 'error-sign-in' },
  '403': { fault: status(403), says: 'error-not-allowed' },
  '404': { fault: status(404), says: 'error-not-found', ofList: 'error-list-not-found' },
  '409': { fault: status(409), says: 'error-conflict' },
  '429 without Retry-After': { fault: status(429), says: 'error-too-many' },
  '429 with Retry-After': {
    fault: status(429, { retryAfter: 120 }),
    says: 'error-too-many-wait',
    args: { seconds: 120 },
    ofHeader: true,
  },
  '500': { fault: status(500), says: 'error-server', args: { status: '500' } },
  '503': { fault: status(503), says: 'error-server', args: { status: '503' } },
  reset: { fault: { kind: 'reset' }, says: 'error-network' },
  'truncated JSON': { fault: { kind: 'truncated' }, says: 'error-unreadable' },
  'malformed JSON': { fault: { kind: 'malformed' }, says: 'error-unreadable' },
  'a wrong type': { fault: { kind: 'wrongType' }, says: 'error-unreadable' },
};

/** A cancel that is refused: nothing has changed, and the person is told what to do. */
export const REFUSALS = {
  '401': { fault: status(401), says: 'refused-sign-in' },
  '403': { fault: status(403), says: 'refused-not-allowed' },
  '404': { fault: status(404), says: 'refused-not-found' },
  '409': { fault: status(409), says: 'refused-conflict' },
  '429': { fault: status(429), says: 'refused-too-many' },
  'resources left': {
    fault: status(400, { code: 'ResourcesExistingOnSubscription' }),
    says: 'refused-resources',
  },
  'a reason of its own': {
    fault: status(400, { code: 'NotAllowed', message: 'Ask Microsoft.' }),
    says: 'refused-other',
    quotes: { message: 'Ask Microsoft.', code: 'NotAllowed' },
  },
};

/** A cancel without an answer that tells anything; `arrives` says whether Azure did it all the same. */
export const UNCLEAR = {
  '500': { fault: status(500), arrives: false },
  '503': { fault: status(503), arrives: false },
  reset: { fault: { kind: 'reset' }, arrives: false },
  replyLost: { fault: { kind: 'replyLost' }, arrives: true },
  'truncated JSON': { fault: { kind: 'truncated' }, arrives: true },
  'malformed JSON': { fault: { kind: 'malformed' }, arrives: true },
  'a wrong type': { fault: { kind: 'wrongType' }, arrives: true },
};

/** The pages that read Azure, each with the call without which it has nothing to say. */
export const PAGES = {
  list: { address: () => '/subscriptions', operation: 'Subscriptions_List', scenario: 'single' },
  details: { address: (id) => `/subscriptions/${id}`, operation: 'Subscriptions_Get', scenario: 'single' },
  prepare: { address: (id) => `/subscriptions/${id}/cancel`, operation: 'Subscriptions_Get', scenario: 'single' },
  review: { address: (id) => `/subscriptions/${id}/cancel/review`, operation: 'Subscriptions_Get', scenario: 'single' },
  status: { address: (id) => `/subscriptions/${id}/status`, operation: 'Subscriptions_Get', scenario: 'cancelled' },
};
