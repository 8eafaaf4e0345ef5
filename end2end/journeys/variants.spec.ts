// The notes of the articles: who sees something else, and where they go instead.

import { type Case, TODAY, due } from '../support/quotes';
import { expect, test } from '../support/test';
import { CARDS } from '../support/app';

test('es: una prueba terminada no tiene Opciones, sino Suscribirse ahora', async ({ app, page }) => {
  const asked: Case = {
    as_of: TODAY,
    currency: 'EUR',
    balance: '0.00',
    lines: [{ target: { unit_price: '99.00', seats: 2, period: 'monthly' }, tax_rate: '0.21' }],
  };
  const total = due('es', asked);
  await app.signIn('es');
  await expect(app.options('GoToAssist Remote Support v5')).toBeVisible();
  const webinar = app.card('GoTo Webinar');
  await expect(webinar).toContainText('Prueba finalizada');
  await expect(app.options('GoTo Webinar')).toHaveCount(0);
  await webinar.getByRole('link', { name: 'Suscribirse ahora' }).click();
  await app.arrive('Suscribirse ahora');
  await app.choose({ plan: 'Standard', seats: 2, period: 'monthly' });
  await expect(app.due).toHaveText(total);
  await expect(app.summary).not.toContainText('Crédito');
  await app.checkout();
  await expect(page.getByRole('heading', { name: 'Datos de pago' })).toBeVisible();
  await app.pay(CARDS.succeeds);
  await expect(app.due).toHaveText(total);
  expect(await app.order()).toBe(total);
  await page.locator('header').getByRole('link', { name: 'Suscripciones', exact: true }).click();
  await app.arrive('Suscripciones');
  await expect(app.options('GoTo Webinar')).toBeVisible();
});

test('es: quien no es el contacto de facturación ve, y sabe a quién escribir', async ({ app, page }) => {
  await app.signIn('es', 'es-member@prorata.example');
  await expect(app.main).toContainText('Solo el contacto de facturación');
  await expect(app.main).toContainText('Lucía Navarro');
  const mail = page.getByRole('link', { name: 'es@prorata.example' });
  await expect(mail).toHaveAttribute('href', 'mailto:es@prorata.example');
  await expect(app.card('GoToAssist Remote Support v5')).toBeVisible();
  await expect(app.options('GoToAssist Remote Support v5')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Suscribirse ahora' })).toHaveCount(0);
});

test('de: ein Firmenkonto sieht den Grund und den Weg zum Corporate Billing Portal', async ({ app, page }) => {
  await app.signIn('de', 'de-corporate@prorata.example');
  await expect(app.main).toContainText('Firmenkonto');
  const portal = page.getByRole('link', { name: /Corporate Billing Portal/ });
  await expect(portal).toHaveAttribute('href', 'https://corporate.prorata.example/');
  await expect(app.main).toContainText('Maria Keller');
  await expect(app.card('GoToAssist Remote Support v5')).toBeVisible();
  await expect(app.options('GoToAssist Remote Support v5')).toHaveCount(0);
  await app.open('/de/checkout');
  await expect(page.getByRole('link', { name: /Corporate Billing Portal/ })).toBeVisible();
  await expect(app.placeOrder).toHaveCount(0);
});

test('pt: mais licenças do que se vendem online, ou menos do que as atribuídas, diz por quê', async ({ app, page }) => {
  await app.signIn('pt');
  await app.edit('GoToAssist Remote Support v5');
  await app.choose({ seats: 51 });
  await expect(app.main).toContainText('Online, você pode ter no máximo 50 licenças.');
  await expect(page.getByRole('link', { name: 'Entrar em contato com vendas' })).toHaveAttribute('href', /^\/pt\/support\?about=more-seats&subscription=/);
  await app.choose({ seats: 2 });
  await expect(app.main).toContainText('remova as licenças de 2 destas pessoas');
  for (const name of ['Inês Carvalho', 'Tiago Almeida', 'Beatriz Fonseca', 'Rui Marques']) {
    await expect(app.main).toContainText(name);
  }
  await app.toCheckout.click();
  await expect(app.problem).toBeFocused();
  await expect(app.seats).toHaveValue('2');
});

test('pt: nada muda, nada se vende', async ({ app }) => {
  await app.signIn('pt');
  await app.edit('GoToAssist Remote Support v5');
  await expect(app.summary).toContainText('Isto é o que você já tem.');
  await app.toCheckout.click();
  await expect(app.problem).toBeVisible();
  await expect(app.page).toHaveURL(/\/edit/);
});
