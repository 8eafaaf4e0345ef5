// People press twice, go back, type nonsense, and stay too long.

import { say } from '../support/messages';
import { expect, test } from '../support/test';
import { ARTICLES, type Lang, word } from '../support/words';

const V5 = 'GoToAssist Remote Support v5';
const V4 = 'GoToAssist Remote Support v4';

test('a double click on Place order is one order', async ({ visit, page }) => {
  await visit.signIn('en');
  await visit.edit(V5);
  await visit.choose({ plan: 'Premium', seats: 8 });
  await visit.checkout();
  await visit.placeOrder.dblclick();
  await visit.confirmed();
  await expect(visit.main).toContainText('Order 1001');
  const next = await page.request.get('/en/orders/1002');
  expect(next.status()).toBe(404);
});

test('back from the confirmation is an empty cart, not a second order', async ({ visit, page }) => {
  await visit.signIn('en');
  await visit.edit(V5);
  await visit.choose({ plan: 'Premium', seats: 8 });
  await visit.checkout();
  await visit.order();
  await page.goBack();
  await expect(visit.main).toContainText('Your cart is empty');
  await expect(visit.placeOrder).toHaveCount(0);
  await page.goForward();
  await visit.confirmed();
});

test('back from the checkout, the choice is as it was left', async ({ visit, page }) => {
  await visit.signIn('en');
  await visit.edit(V5);
  await visit.choose({ plan: 'Premium', seats: 8, period: 'monthly' });
  await visit.checkout();
  await page.goBack();
  await visit.arrive('Edit subscription');
  await visit.expectChoice({ plan: 'Premium', seats: 8, period: 'monthly' });
  await page.goForward();
  await visit.arrive('Checkout');
});

test('back after signing out shows nothing of the account', async ({ visit, page }) => {
  await visit.signIn('en');
  await visit.signOut();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await expect(page.getByText(V5)).toHaveCount(0);
});

test('who is not signed in is led to the sign-in, and then to where they wanted', async ({ visit, page }) => {
  await visit.open('/de/checkout');
  await visit.arrive('Anmelden');
  await page.getByLabel('E-Mail-Adresse').fill('de@prorata.example');
  await page.getByLabel('Passwort').fill('prorata-demo');
  await visit.main.getByRole('button', { name: 'Anmelden' }).click();
  await visit.arrive('Kasse');
});

test('a session that ended while the page stood open: sign in, and go on', async ({ visit, page }) => {
  await visit.signIn('en');
  await visit.edit(V5);
  await page.context().clearCookies({ name: 'session' });
  await visit.choose({ plan: 'Premium', seats: 8 });
  if (visit.js) await visit.toCheckout.click();
  await visit.arrive('Sign in');
  await page.getByLabel('Email address').fill('en@prorata.example');
  await page.getByLabel('Password').fill('prorata-demo');
  await visit.main.getByRole('button', { name: 'Sign in' }).click();
  await visit.arrive('Edit subscription');
});

for (const lang of ARTICLES) {
  test(`${lang}: what is no number of licences stays as it was typed, with a reason`, async ({ visit, page }) => {
    visit.lang = lang;
    await visit.signIn(lang, 'it@prorata.example');
    await visit.edit(V4);
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
      await visit.choose({ seats: typed });
      await expect(visit.seats).toHaveValue(typed);
      await expect(visit.seats).toHaveAttribute('aria-invalid', 'true');
      const error = page.locator('#seats-error');
      await expect(error, `“${typed}”`).toContainText(words);
      await expect(visit.seats).toHaveAccessibleDescription(new RegExp((await error.innerText()).slice(0, 20)));
      // The button is pressed all the same.
      await visit.toCheckout.click();
      await expect(visit.problem).toBeVisible();
      await expect(visit.seats).toHaveValue(typed);
      await expect(page).toHaveURL(/\/edit/);
    }
  });
}

test('the number of licences is read as the language writes it, and the stepper goes on from it', async ({ visit, page, js }) => {
  await visit.signIn('it');
  await visit.edit(V4);
  await visit.choose({ seats: ' 10 ' });
  await expect(visit.seats).not.toHaveAttribute('aria-invalid', 'true');
  await expect(visit.summary).toContainText('Standard × 10');
  if (!js) return;
  await page.getByRole('button', { name: 'Una licenza in più' }).click();
  await expect(visit.seats).toHaveValue('11');
  await page.getByRole('button', { name: 'Una licenza in meno' }).click();
  await expect(visit.seats).toHaveValue('10');
});

test('a wrong password keeps the address, and says what to do', async ({ visit, page }) => {
  for (const lang of ['pt', 'de'] satisfies Lang[]) {
    for (const email of ['en@prorata.example', 'nobody@prorata.example']) {
      await visit.open(`/${lang}/sign-in`);
      await page.getByLabel(say(lang, 'sign-in-email')).fill(email);
      await page.getByLabel(say(lang, 'sign-in-password')).fill('wrong');
      await visit.main.getByRole('button', { name: say(lang, 'common-sign-in') }).click();
      await expect(visit.problem).toContainText(say(lang, 'error-wrong-credentials'));
      await expect(page.getByLabel(say(lang, 'sign-in-email'))).toHaveValue(email);
    }
  }
});

test.describe('with two sign-ins a minute', () => {
  test.use({ settings: { flags: ['--sign-ins-per-minute', '2'] } });

  test('one too many says how long to wait', async ({ visit, page }) => {
    await visit.open('/es/sign-in');
    for (const expected of ['error-wrong-credentials', 'error-wrong-credentials', 'error-too-many-attempts']) {
      await page.getByLabel(say('es', 'sign-in-email')).fill('es@prorata.example');
      await page.getByLabel(say('es', 'sign-in-password')).fill('wrong');
      await visit.main.getByRole('button', { name: say('es', 'common-sign-in') }).click();
      await expect(visit.problem).toContainText(say('es', expected));
      await visit.ready();
    }
  });
});

test('the license of a colleague is freed, and then fewer are needed', async ({ visit, page }) => {
  await visit.signIn('pt');
  await visit.edit(V5);
  await visit.choose({ seats: 3 });
  await page.locator('#seats-error').getByRole('link', { name: say('pt', 'common-manage-licences') }).click();
  await visit.arrive(say('pt', 'licences-title'));
  await visit.main.getByRole('button', { name: /Rui Marques/ }).click();
  await expect(visit.licencesUsed).toContainText('3 de 5');
  await page.goto('/pt/subscriptions');
  await visit.ready();
  await visit.edit(V5);
  await visit.choose({ seats: 3 });
  await expect(visit.seats).not.toHaveAttribute('aria-invalid', 'true');
  await expect(visit.summary).toContainText(`Basic × 3, ${word('pt', 'monthly').toLowerCase()}`);
});
