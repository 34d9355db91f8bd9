// Signing in at a certified OpenID provider: there and back with nothing lost, again when a session has ended, and with a second
// factor when Azure wants one. What the simulator's own service understands, a stranger's must understand as well.
import { confirm, expect, LANGUAGES, SAY, toReview } from './world.mjs';
import { PERSON } from './provider.mjs';
import { ASKS, PRESS, SIGN_OUT } from './provider-pages.mjs';
import { cancelsOf, press, signIn, test } from './provider-world.mjs';

for (const tag of LANGUAGES) {
  const say = SAY[tag];

  test(`whoever signs in comes back to where they were, cancels, and signs out (${tag})`, async ({ page, enter, world, provider }) => {
    await enter(`/subscriptions?q=bakker&lang=${tag}`);
    await expect(page.getByRole('heading', { level: 1, name: say('sign-in-title') })).toBeVisible();
    await page.getByRole('button', { name: say('sign-in-button') }).click();
    await expect(page.getByRole('heading', { level: 1, name: ASKS.who })).toBeVisible();
    expect(new URL(page.url()).origin).toBe(provider.origin);
    await press(page, PRESS.both);
    await expect(page.getByText(say('signed-in-as', { name: PERSON.name }))).toBeVisible();
    await expect(page.getByRole('searchbox')).toHaveValue('bakker');
    expect([...new URL(page.url()).searchParams.keys()].sort()).toEqual(['lang', 'q']);
    await toReview(page, say);
    await confirm(page, tag);
    await expect(page.getByText(say('story-pending-cancel-title'))).toBeVisible();
    // A reload goes to the provider and back by itself.
    await page.reload();
    await expect(page.getByText(say('story-pending-cancel-title'))).toBeVisible();
    await expect(page.getByText(say('signed-in-as', { name: PERSON.name }))).toBeVisible();
    await page.getByRole('button', { name: say('sign-out') }).click();
    await press(page, SIGN_OUT);
    await expect(page.getByRole('heading', { level: 1, name: say('sign-in-title') })).toBeVisible();
    // The provider does not know the person any more either.
    await signIn(page, say);
    expect(await world.cancels()).toBe(1);
  });

  test(`a session that has ended is told where the person is, and they come back to it (${tag})`, async ({ page, enter, world, provider, site }) => {
    await enter(`/subscriptions?lang=${tag}`);
    await signIn(page, say);
    await toReview(page, say);
    await page.getByLabel(say('review-note-label')).fill('The shop has moved.');
    provider.endEverything();
    await confirm(page, tag);
    await expect(page.getByText(say('refused-sign-in'))).toBeVisible();
    await expect(page.getByText(say('error-sign-in'))).toBeVisible();
    await page.getByRole('button', { name: say('sign-in-again') }).click();
    await press(page, PRESS.both);
    await expect(page.getByLabel(say('review-note-label'))).toHaveValue('The shop has moved.');
    await expect(page).toHaveURL(/\/cancel\/review/);
    expect(await world.cancels()).toBe(0);
    await confirm(page, tag);
    await expect(page.getByText(say('story-pending-cancel-title'))).toBeVisible();
    expect(cancelsOf(site)).toEqual([401, 200]);
    expect(await world.cancels()).toBe(1);
  });

  for (const [wantsProof, means] of [['told', 'a challenge that can be read'], ['hidden', 'a refusal without a challenge']]) {
    test(`a second factor is asked for after ${means}, and the cancel passes with it (${tag})`, async ({ page, enter, world, site }) => {
      await enter(`/subscriptions?lang=${tag}`);
      await signIn(page, say);
      site.wantsProof = wantsProof;
      await toReview(page, say);
      await page.getByLabel(say('review-note-label')).fill('The shop has moved.');
      await confirm(page, tag);
      await expect(page.getByText(say('refused-sign-in'))).toBeVisible();
      expect(await world.cancels()).toBe(0);
      await page.getByRole('button', { name: say('sign-in-again') }).click();
      await expect(page.getByRole('heading', { level: 1, name: ASKS.factor })).toBeVisible();
      await press(page, PRESS.in);
      await expect(page.getByLabel(say('review-note-label'))).toHaveValue('The shop has moved.');
      await confirm(page, tag);
      await expect(page.getByText(say('story-pending-cancel-title'))).toBeVisible();
      expect(await world.cancels()).toBe(1);
    });
  }
}
