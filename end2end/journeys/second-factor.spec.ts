// The second factor: an authenticator app and recovery codes. Passkeys are in passkeys.hydrate.spec.ts.

import { code } from '../support/codes';
import { say } from '../support/messages';
import { expect, test } from '../support/test';
import { PASSWORD, type App } from '../support/app';

async function firstStep(app: App): Promise<void> {
  await app.open('/de/sign-in');
  await app.page.getByLabel(say('de', 'sign-in-email')).fill('de@prorata.example');
  await app.page.getByLabel(say('de', 'sign-in-password')).fill(PASSWORD);
  await app.main.getByRole('button', { name: say('de', 'common-sign-in') }).click();
  await app.arrive(say('de', 'second-factor-title'));
}

test('an app is set up, and asked for; a recovery code is as good, once', async ({ app, page, shop }) => {
  const opened = Date.now();
  await app.signIn('de');
  await app.open('/de/profile');
  await page.getByRole('link', { name: say('de', 'factors-manage') }).click();
  await app.arrive(say('de', 'factors-title'));
  await app.button('factors-app-add').click();
  await expect(page.getByRole('img', { name: say('de', 'factors-app-drawing') })).toBeVisible();
  const secret = (await app.main.locator('code').textContent())!;
  const field = page.getByRole('textbox', { name: say('de', 'second-factor-code') });
  await field.fill('000000');
  await app.button('factors-app-confirm').click();
  await expect(app.problem).toContainText(say('de', 'error-wrong-code'));
  await field.fill(code(secret, opened));
  await app.button('factors-app-confirm').click();
  await expect(app.main).toContainText(say('de', 'factors-done-added'));
  const codes = await app.main.locator('ol code').allTextContents();
  expect(codes).toHaveLength(10);
  await app.button('factors-codes-kept').click();
  await expect(app.main.locator('ol code')).toHaveCount(0);
  expect(await shop.mailed(/(eine Authenticator-App eingerichtet)/)).toBeTruthy();
  await app.signOut();

  await firstStep(app);
  // The password alone was not enough.
  expect((await page.context().request.get('/de/invoices', { maxRedirects: 0 })).headers().location).toContain('/de/sign-in');
  await field.fill('wrong');
  await app.main.getByRole('button', { name: say('de', 'common-sign-in') }).click();
  await expect(app.problem).toContainText(say('de', 'error-wrong-code'));
  await field.fill(codes[0]);
  await app.main.getByRole('button', { name: say('de', 'common-sign-in') }).click();
  await app.arrive(say('de', 'subscriptions-title'));
  await app.signOut();
  await firstStep(app);
  await field.fill(codes[0]);
  await app.main.getByRole('button', { name: say('de', 'common-sign-in') }).click();
  await expect(app.problem).toContainText(say('de', 'error-wrong-code'));
});

test('what matters asks again after ten minutes, and leads back', async ({ app, page, shop }) => {
  await app.signIn('de');
  await shop.restart({ clock: '2026-03-16T09:15:00Z' });
  await app.open('/de/profile/second-factor');
  await app.button('factors-app-add').click();
  await app.arrive(say('de', 'prove-title'));
  const password = page.getByLabel(say('de', 'profile-password-current'));
  await password.fill('wrong');
  await app.button('prove-by-password').click();
  await expect(app.problem).toContainText(say('de', 'error-wrong-password'));
  await password.fill(PASSWORD);
  await app.button('prove-by-password').click();
  await app.arrive(say('de', 'factors-title'));
  await app.button('factors-app-add').click();
  await expect(page.getByRole('img', { name: say('de', 'factors-app-drawing') })).toBeVisible();
});

test('a password that is guessed first is refused, and why', async ({ app, page, js }) => {
  await app.signIn('de');
  await app.open('/de/profile');
  await page.getByLabel(say('de', 'set-password-new')).fill('password1234');
  if (js) await expect(app.main.locator('p.error')).toContainText(say('de', 'error-common-password'));
  await page.locator('#password-current').fill(PASSWORD);
  await app.button('profile-password-change').click();
  await expect(app.problem).toContainText(say('de', 'error-common-password'));
});
