// Cancelling over real HTTP: in both languages, and through the failures that people fear.
import { expect, NOW, test } from './world.mjs';

const words = {
  'nl-NL': {
    cancel: /^Abonnement opzeggen: /,
    next: 'Doorgaan',
    confirm: 'Abonnement opzeggen',
    yes: 'Ja, mijn abonnement opzeggen',
    sent: 'Uw opzegging is verzonden',
    done: 'Uw abonnement is opgezegd',
    check: 'Nu controleren',
    until: '31 mei 2026',
    unclear: 'Het is nog niet duidelijk of uw opzegging is aangekomen',
    refused: 'Er is niets veranderd.',
  },
  en: {
    cancel: /^Cancel subscription /,
    next: 'Continue',
    confirm: 'Cancel subscription',
    yes: 'Yes, cancel my subscription',
    sent: 'Your cancellation has been sent',
    done: 'Your subscription is cancelled',
    check: 'Check now',
    until: '31 May 2026',
    unclear: 'It is not clear yet whether your cancellation arrived',
    refused: 'Nothing has changed.',
  },
};

async function confirm(page, say) {
  await page.getByRole('link', { name: say.cancel }).click();
  await page.getByRole('link', { name: say.next }).click();
  await page.getByRole('button', { name: say.confirm }).click();
  await page.getByRole('button', { name: say.yes }).click();
}

for (const [language, say] of Object.entries(words)) {
  test(`four clicks cancel a subscription (${language})`, async ({ page, world }) => {
    await world.create({ scenario: 'single', now: NOW });
    await world.enter(page, `/subscriptions?lang=${language}`);
    await confirm(page, say);
    await expect(page.getByText(say.sent)).toBeVisible();
    await page.reload();
    await expect(page.getByText(say.sent)).toBeVisible();
    await world.advance(600);
    await page.getByRole('button', { name: say.check }).click();
    await expect(page.getByText(say.done)).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    expect(await world.cancels()).toBe(1);
  });

  test(`a lost reply is told as unclear until the state is known (${language})`, async ({ page, world }) => {
    await world.create({ scenario: 'single', now: NOW });
    await world.fault({ operation: 'Subscription_Cancel', times: 1, fault: { kind: 'replyLost' } });
    await world.enter(page, `/subscriptions?lang=${language}`);
    await confirm(page, say);
    await expect(page.getByText(say.unclear)).toBeVisible();
    await world.advance(600);
    await expect(page.getByText(say.done)).toBeVisible();
    expect(await world.cancels()).toBe(1);
  });

  test(`a refusal says that nothing has changed (${language})`, async ({ page, world }) => {
    await world.create({ scenario: 'not-an-administrator', now: NOW });
    await world.enter(page, `/subscriptions?lang=${language}`);
    await confirm(page, say);
    await expect(page.getByText(say.refused)).toBeVisible();
  });
}

test('ten thousand subscriptions are counted, searched and all reachable', async ({ page, world }) => {
  await world.create({ scenario: 'thousands', now: NOW });
  await world.enter(page, '/subscriptions?lang=en');
  await expect(page.getByText('10,000 subscriptions', { exact: true })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Last page' }).click();
  await expect(page.getByText('9,951–10,000 of 10,000')).toBeVisible();
  await page.getByRole('searchbox').fill('zzzz-none');
  await expect(page.getByText('Nothing matches')).toBeVisible();
});

for (const [name, spec, key] of [
  ['a missing key', { config: '{}' }, 'api.baseUrl'],
  ['a wrong type', { config: '{"api":{"baseUrl":"/api"},"policy":{"retentionDays":"x"}}' }, 'policy.retentionDays'],
  ['no JSON', { config: '{' }, 'config.json'],
  ['no file', { configStatus: 404 }, '404'],
]) {
  test(`a start with ${name} in config.json names what to mend`, async ({ page, world }) => {
    await world.create({ scenario: 'single', ...spec });
    await world.enter(page, '/subscriptions?lang=nl-NL');
    await expect(page.getByRole('heading', { name: 'Winddown kan niet starten' })).toBeVisible();
    await expect(page.getByRole('alert').filter({ visible: true })).toContainText(key);
  });
}
