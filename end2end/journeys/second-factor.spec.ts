// The second factor: an authenticator app and recovery codes. Passkeys are in passkeys.hydrate.spec.ts.

import { code } from '../support/codes';
import { say } from '../support/messages';
import { expect, test } from '../support/test';
import { PASSWORD, type Visit } from '../support/visit';

async function firstStep(visit: Visit): Promise<void> {
  await visit.open('/de/sign-in');
  await visit.page.getByLabel(say('de', 'sign-in-email')).fill('de@prorata.example');
  await visit.page.getByLabel(say('de', 'sign-in-password')).fill(PASSWORD);
  await visit.main.getByRole('button', { name: say('de', 'common-sign-in') }).click();
  await visit.arrive(say('de', 'second-factor-title'));
}

test('an app is set up, and asked for; a recovery code is as good, once', async ({ visit, page, shop }) => {
  const opened = Date.now();
  await visit.signIn('de');
  await visit.open('/de/profile');
  await page.getByRole('link', { name: say('de', 'factors-manage') }).click();
  await visit.arrive(say('de', 'factors-title'));
  await visit.button('factors-app-add').click();
  await expect(page.getByRole('img', { name: say('de', 'factors-app-drawing') })).toBeVisible();
  const secret = (await visit.main.locator('code').textContent())!;
  const field = page.getByRole('textbox', { name: say('de', 'second-factor-code') });
  await field.fill('000000');
  await visit.button('factors-app-confirm').click();
  await expect(visit.problem).toContainText(say('de', 'error-wrong-code'));
  await field.fill(code(secret, opened));
  await visit.button('factors-app-confirm').click();
  await expect(visit.main).toContainText(say('de', 'factors-done-added'));
  const codes = await visit.main.locator('ol code').allTextContents();
  expect(codes).toHaveLength(10);
  await visit.button('factors-codes-kept').click();
  await expect(visit.main.locator('ol code')).toHaveCount(0);
  expect(await shop.mailed(/(eine Authenticator-App eingerichtet)/)).toBeTruthy();
  await visit.signOut();

  await firstStep(visit);
  // The password alone was not enough.
  expect((await page.context().request.get('/de/invoices', { maxRedirects: 0 })).headers().location).toContain('/de/sign-in');
  await field.fill('wrong');
  await visit.main.getByRole('button', { name: say('de', 'common-sign-in') }).click();
  await expect(visit.problem).toContainText(say('de', 'error-wrong-code'));
  await field.fill(codes[0]);
  await visit.main.getByRole('button', { name: say('de', 'common-sign-in') }).click();
  await visit.arrive(say('de', 'subscriptions-title'));
  await visit.signOut();
  await firstStep(visit);
  await field.fill(codes[0]);
  await visit.main.getByRole('button', { name: say('de', 'common-sign-in') }).click();
  await expect(visit.problem).toContainText(say('de', 'error-wrong-code'));
});

test('what matters asks again after ten minutes, and leads back', async ({ visit, page, shop }) => {
  await visit.signIn('de');
  await shop.restart({ clock: '2026-03-16T09:15:00Z' });
  await visit.open('/de/profile/second-factor');
  await visit.button('factors-app-add').click();
  await visit.arrive(say('de', 'prove-title'));
  const password = page.getByLabel(say('de', 'profile-password-current'));
  await password.fill('wrong');
  await visit.button('prove-by-password').click();
  await expect(visit.problem).toContainText(say('de', 'error-wrong-password'));
  await password.fill(PASSWORD);
  await visit.button('prove-by-password').click();
  await visit.arrive(say('de', 'factors-title'));
  await visit.button('factors-app-add').click();
  await expect(page.getByRole('img', { name: say('de', 'factors-app-drawing') })).toBeVisible();
});

test('a password that is guessed first is refused, and why', async ({ visit, page, js }) => {
  await visit.signIn('de');
  await visit.open('/de/profile');
  await page.getByLabel(say('de', 'set-password-new')).fill('password1234');
  if (js) await expect(visit.main.locator('p.error')).toContainText(say('de', 'error-common-password'));
  await page.locator('#password-current').fill(PASSWORD);
  await visit.button('profile-password-change').click();
  await expect(visit.problem).toContainText(say('de', 'error-common-password'));
});
