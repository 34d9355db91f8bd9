// Every page at its narrowest and at a usual width, light and dark, in both languages: nothing makes it scroll sideways,
// and nothing that is said is cut off.
import { confirm, expect, LANGUAGES, SAY, speak, test } from './world.mjs';

const PAGES = {
  list: { scenario: 'names', address: () => '/subscriptions' },
  'empty list': { scenario: 'empty', address: () => '/subscriptions' },
  details: { scenario: 'names', address: (id) => `/subscriptions/${id}` },
  prepare: { scenario: 'not-an-administrator', address: (id) => `/subscriptions/${id}/cancel` },
  review: { scenario: 'names', address: (id) => `/subscriptions/${id}/cancel/review` },
  status: { scenario: 'cancelled', address: (id) => `/subscriptions/${id}/status` },
  'not found': { scenario: 'single', address: () => '/nowhere' },
  malformed: { scenario: 'single', address: () => `/subscriptions/${'x'.repeat(120)}` },
  failed: {
    scenario: 'single',
    address: (id) => `/subscriptions/${id}`,
    fault: { operation: 'Subscriptions_Get', fault: { kind: 'status', status: 403 } },
  },
  'cannot start': { scenario: 'single', config: '{}', address: () => '/subscriptions' },
};

/** What does not fit: the page itself, or an element whose words stick out of it or are cut off. */
function misfits() {
  const found = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) found.push(`the page: ${root.scrollWidth} in ${root.clientWidth}`);
  for (const element of document.querySelectorAll('#content *, header *, footer *')) {
    const { left, right, width, height } = element.getBoundingClientRect();
    if (width <= 1 || height <= 1 || element.closest('.visually-hidden, .skip, [hidden], svg')) continue;
    const name = `${element.tagName.toLowerCase()}.${element.className} «${element.textContent.trim().slice(0, 40)}»`;
    if (left < -1 || right > root.clientWidth + 1) found.push(`${name} sticks out: ${left}–${right}`);
    const { overflowX, display } = getComputedStyle(element);
    const clips = overflowX !== 'visible' && !/^(INPUT|SELECT|TEXTAREA)$/.test(element.tagName);
    if (clips && display !== 'inline' && element.scrollWidth > element.clientWidth + 1) found.push(`${name} is cut off`);
  }
  return found;
}

async function fits(page, what) {
  expect(await page.evaluate(misfits), what).toEqual([]);
}

/** The sizes and colours in which a page that is there is looked at. */
async function inEverySize(page) {
  for (const tag of LANGUAGES) {
    await speak(page, tag);
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        await fits(page, `${tag}, ${colorScheme}, ${width}`);
      }
    }
  }
}

for (const [name, { address, fault, ...spec }] of Object.entries(PAGES)) {
  test(`${name} fits at 320 and 1280 pixels`, async ({ page, world }) => {
    await world.create(spec);
    const id = spec.scenario === 'empty' ? '' : await world.first();
    if (fault) await world.fault(fault);
    await world.enter(page, `${address(id)}?lang=nl-NL`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
    await inEverySize(page);
  });
}

test('the dialog, a refusal and a pending status fit at 320 pixels', async ({ page, world }) => {
  await world.create({ scenario: 'names' });
  const id = await world.first();
  await world.fault({ operation: 'Subscription_Cancel', times: 1, fault: { kind: 'status', status: 409 } });
  await page.setViewportSize({ width: 320, height: 640 });
  await world.enter(page, `/subscriptions/${id}/cancel/review?lang=nl-NL`);
  const say = SAY['nl-NL'];
  await page.getByRole('button', { name: say('review-confirm') }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await fits(page, 'dialog');
  const box = await page.getByRole('dialog').boundingBox();
  expect(box.x >= 0 && box.x + box.width <= 320 && box.y >= 0 && box.y + box.height <= 640, 'in view').toBe(true);
  await page.getByRole('button', { name: say('dialog-yes') }).click();
  await expect(page.getByText(say('refused-title'))).toBeVisible();
  await fits(page, 'refusal');
  await confirm(page, 'nl-NL');
  await expect(page.getByText(say('story-pending-cancel-title'))).toBeVisible();
  await inEverySize(page);
});
