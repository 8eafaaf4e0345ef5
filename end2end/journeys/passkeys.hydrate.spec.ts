// Passkeys, by the authenticator that Chromium has for tests.

import type { CDPSession, Page } from '@playwright/test';
import { say } from '../support/messages';
import { expect, hold, test } from '../support/test';

test.use({ settings: { host: 'localhost' } });
test.skip(({ browserName }) => browserName !== 'chromium', 'the other browsers have no authenticator for tests');

/** An authenticator that checks who is there, and is touched as soon as it asks. */
async function authenticator(page: Page): Promise<{ cdp: CDPSession; authenticatorId: string }> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { cdp, authenticatorId };
}

test('a passkey is added, signs in with one press, proves who it is, and is removed', async ({ app, page, shop }) => {
  const { cdp, authenticatorId } = await authenticator(page);
  await app.signIn('de');
  await app.open('/de/profile/second-factor');
  await app.button('passkeys-add').click();
  await expect(app.main).toContainText(say('de', 'factors-done-added'));
  await expect(app.main.locator('ol code')).toHaveCount(10);
  const { credentials } = await cdp.send('WebAuthn.getCredentials', { authenticatorId });
  expect(credentials).toMatchObject([{ rpId: 'localhost', isResidentCredential: true }]);
  expect(await shop.mailed(/(ein Passkey hinzugefügt)/)).toBeTruthy();
  await app.signOut();

  await page.getByRole('link', { name: say('de', 'passkey-sign-in') }).click();
  await app.arrive(say('de', 'subscriptions-title'));

  await shop.restart({ clock: '2026-03-16T09:30:00Z' });
  await app.open('/de/profile/second-factor');
  await app.button('passkeys-remove').click();
  await app.arrive(say('de', 'prove-title'));
  await app.button('prove-by-passkey').click();
  await app.arrive(say('de', 'factors-title'));
  await app.button('passkeys-remove').click();
  await expect(app.main).toContainText(say('de', 'factors-done-removed'));
  await app.signOut();

  // The authenticator still has it, and it opens nothing any more.
  await page.getByRole('link', { name: say('de', 'passkey-sign-in') }).click();
  await expect(app.problem).toContainText(say('de', 'error-passkey-refused'));
});

test('somebody who gives it up is told, and can sign in otherwise', async ({ app, page }) => {
  // It has no passkey of this site.
  await authenticator(page);
  await app.open('/en/sign-in');
  const release = await hold(page, '**/api/ask_passkey*');
  await page.getByRole('link', { name: say('en', 'passkey-sign-in') }).click();
  await app.arrive(say('en', 'passkey-sign-in'));
  // The page says that it waits for what the authenticator is asked.
  await expect(app.main).toHaveAttribute('aria-busy', 'true');
  release();
  await expect(app.main).toHaveAttribute('aria-busy', 'false');
  await expect(app.problem).toContainText(say('en', 'error-passkey-refused'));
  await page.getByRole('link', { name: say('en', 'passkey-instead') }).click();
  await app.arrive(say('en', 'sign-in-title'));
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('there is no button that cannot work', async ({ app, page }) => {
    app.lang = 'de';
    await app.open('/de/sign-in');
    await expect(page.getByRole('link', { name: say('de', 'passkey-sign-in') })).toHaveCount(0);
    await app.signIn('de');
    await app.open('/de/profile/second-factor');
    await expect(app.button('passkeys-add')).toHaveCount(0);
    await expect(app.button('factors-app-add')).toBeVisible();
  });
});
