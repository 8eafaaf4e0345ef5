// People press twice, go back, type nonsense, and stay too long.

import { say } from '../support/messages';
import { expect, test } from '../support/test';
import { ARTICLES, type Lang, word } from '../support/words';

const V5 = 'GoToAssist Remote Support v5';
const V4 = 'GoToAssist Remote Support v4';

test('a double click on Place order is one order', async ({ app, page }) => {
  await app.signIn('en');
  await app.edit(V5);
  await app.choose({ plan: 'Premium', seats: 8 });
  await app.checkout();
  await app.placeOrder.dblclick();
  await app.confirmed();
  await expect(app.main).toContainText('Order 1001');
  const next = await page.request.get('/en/orders/1002');
  expect(next.status()).toBe(404);
});

test('back from the confirmation is an empty cart, not a second order', async ({ app, page }) => {
  await app.signIn('en');
  await app.edit(V5);
  await app.choose({ plan: 'Premium', seats: 8 });
  await app.checkout();
  await app.order();
  await page.goBack();
  await expect(app.main).toContainText('Your cart is empty');
  await expect(app.placeOrder).toHaveCount(0);
  await page.goForward();
  await app.confirmed();
});

test('back from the checkout, the choice is as it was left', async ({ app, page }) => {
  await app.signIn('en');
  await app.edit(V5);
  await app.choose({ plan: 'Premium', seats: 8, period: 'monthly' });
  await app.checkout();
  await page.goBack();
  await app.arrive('Edit subscription');
  await app.expectChoice({ plan: 'Premium', seats: 8, period: 'monthly' });
  await page.goForward();
  await app.arrive('Checkout');
});

test('back after signing out shows nothing of the account', async ({ app, page }) => {
  await app.signIn('en');
  await app.signOut();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await expect(page.getByText(V5)).toHaveCount(0);
});

test('who is not signed in is led to the sign-in, and then to where they wanted', async ({ app, page }) => {
  await app.open('/de/checkout');
  await app.arrive('Anmelden');
  await page.getByLabel('E-Mail-Adresse').fill('de@prorata.example');
  await page.getByLabel('Passwort').fill('prorata-demo');
  await app.main.getByRole('button', { name: 'Anmelden' }).click();
  await app.arrive('Kasse');
});

test('a session that ended while the page stood open: sign in, and go on', async ({ app, page }) => {
  await app.signIn('en');
  await app.edit(V5);
  await page.context().clearCookies({ name: 'session' });
  await app.choose({ plan: 'Premium', seats: 8 });
  if (app.js) await app.toCheckout.click();
  await app.arrive('Sign in');
  await page.getByLabel('Email address').fill('en@prorata.example');
  await page.getByLabel('Password').fill('prorata-demo');
  await app.main.getByRole('button', { name: 'Sign in' }).click();
  await app.arrive('Edit subscription');
});

for (const lang of ARTICLES) {
  test(`${lang}: what is no number of licences stays as it was typed, with a reason`, async ({ app, page }) => {
    app.lang = lang;
    await app.signIn(lang, 'it@prorata.example');
    await app.edit(V4);
    const least = { pt: 'no mínimo 1 licença', it: 'almeno 1 licenza', es: 'como mínimo 1 licencia', de: 'mindestens 1 Lizenz', en: 'at least 1 license' };
    const most = { pt: 'no máximo 50', it: 'al massimo 50', es: 'como máximo 50', de: 'bis zu 50|höchstens 50', en: 'up to 50' };
    // Numbers are written as in the language. A text that is not a number is none in any language.
    const nonsense = lang === 'en' ? ['1.5', '1,5', '-3', '', '99999999999'] : [];
    for (const [typed, words] of [
      ['sieben', say(lang, 'error-bad-seats')],
      ['0', new RegExp(least[lang])],
      ['999999999', new RegExp(most[lang], 'i')],
      ...nonsense.map((typed) => [typed, say(lang, 'error-bad-seats')] as const),
    ] as const) {
      await app.choose({ seats: typed });
      await expect(app.seats).toHaveValue(typed);
      await expect(app.seats).toHaveAttribute('aria-invalid', 'true');
      const error = page.locator('#seats-error');
      await expect(error, `“${typed}”`).toContainText(words);
      await expect(app.seats).toHaveAccessibleDescription(new RegExp((await error.innerText()).slice(0, 20)));
      // The button is pressed all the same.
      await app.toCheckout.click();
      await expect(app.problem).toBeVisible();
      await expect(app.seats).toHaveValue(typed);
      await expect(page).toHaveURL(/\/edit/);
    }
  });
}

test('the number of licences is read as the language writes it, and the stepper goes on from it', async ({ app, page, js }) => {
  await app.signIn('it');
  await app.edit(V4);
  await app.choose({ seats: ' 10 ' });
  await expect(app.seats).not.toHaveAttribute('aria-invalid', 'true');
  await expect(app.summary).toContainText('Standard × 10');
  if (!js) return;
  await page.getByRole('button', { name: 'Una licenza in più' }).click();
  await expect(app.seats).toHaveValue('11');
  await page.getByRole('button', { name: 'Una licenza in meno' }).click();
  await expect(app.seats).toHaveValue('10');
});

test('a wrong password keeps the address, and says what to do', async ({ app, page }) => {
  for (const lang of ['pt', 'de'] satisfies Lang[]) {
    for (const email of ['en@prorata.example', 'nobody@prorata.example']) {
      await app.open(`/${lang}/sign-in`);
      await page.getByLabel(say(lang, 'sign-in-email')).fill(email);
      await page.getByLabel(say(lang, 'sign-in-password')).fill('wrong');
      await app.main.getByRole('button', { name: say(lang, 'common-sign-in') }).click();
      await expect(app.problem).toContainText(say(lang, 'error-wrong-credentials'));
      await expect(page.getByLabel(say(lang, 'sign-in-email'))).toHaveValue(email);
    }
  }
});

test.describe('with two sign-ins a minute', () => {
  test.use({ settings: { flags: ['--sign-ins-per-minute', '2'] } });

  test('one too many says how long to wait', async ({ app, page }) => {
    await app.open('/es/sign-in');
    for (const expected of ['error-wrong-credentials', 'error-wrong-credentials', 'error-too-many-attempts']) {
      await page.getByLabel(say('es', 'sign-in-email')).fill('es@prorata.example');
      await page.getByLabel(say('es', 'sign-in-password')).fill('wrong');
      await app.main.getByRole('button', { name: say('es', 'common-sign-in') }).click();
      await expect(app.problem).toContainText(say('es', expected));
      await app.ready();
    }
  });
});

test('the license of a colleague is freed, and then fewer are needed', async ({ app, page }) => {
  await app.signIn('pt');
  await app.edit(V5);
  await app.choose({ seats: 3 });
  await page.locator('#seats-error').getByRole('link', { name: say('pt', 'common-manage-licences') }).click();
  await app.arrive(say('pt', 'licences-title'));
  await app.main.getByRole('button', { name: /Rui Marques/ }).click();
  await expect(app.licencesUsed).toContainText('3 de 5');
  await page.goto('/pt/subscriptions');
  await app.ready();
  await app.edit(V5);
  await app.choose({ seats: 3 });
  await expect(app.seats).not.toHaveAttribute('aria-invalid', 'true');
  await expect(app.summary).toContainText(`Basic × 3, ${word('pt', 'monthly').toLowerCase()}`);
});
