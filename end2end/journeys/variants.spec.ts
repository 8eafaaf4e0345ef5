// The notes of the articles: who sees something else, and where they go instead.

import { type Case, TODAY, due } from '../support/quotes';
import { expect, test } from '../support/test';
import { CARDS } from '../support/visit';

test('es: una prueba terminada no tiene Opciones, sino Suscribirse ahora', async ({ visit, page }) => {
  const asked: Case = {
    as_of: TODAY,
    currency: 'EUR',
    balance: '0.00',
    lines: [{ target: { unit_price: '99.00', seats: 2, period: 'monthly' }, tax_rate: '0.21' }],
  };
  const total = due('es', asked);
  await visit.signIn('es');
  await expect(visit.options('GoToAssist Remote Support v5')).toBeVisible();
  const webinar = visit.card('GoTo Webinar');
  await expect(webinar).toContainText('Prueba finalizada');
  await expect(visit.options('GoTo Webinar')).toHaveCount(0);
  await webinar.getByRole('link', { name: 'Suscribirse ahora' }).click();
  await visit.arrive('Suscribirse ahora');
  await visit.choose({ plan: 'Standard', seats: 2, period: 'monthly' });
  await expect(visit.due).toHaveText(total);
  await expect(visit.summary).not.toContainText('Crédito');
  await visit.checkout();
  await expect(page.getByRole('heading', { name: 'Datos de pago' })).toBeVisible();
  await visit.pay(CARDS.succeeds);
  await expect(visit.due).toHaveText(total);
  expect(await visit.order()).toBe(total);
  await page.locator('header').getByRole('link', { name: 'Suscripciones', exact: true }).click();
  await visit.arrive('Suscripciones');
  await expect(visit.options('GoTo Webinar')).toBeVisible();
});

test('es: quien no es el contacto de facturación ve, y sabe a quién escribir', async ({ visit, page }) => {
  await visit.signIn('es', 'es-member@prorata.example');
  await expect(visit.main).toContainText('Solo el contacto de facturación');
  await expect(visit.main).toContainText('Lucía Navarro');
  const mail = page.getByRole('link', { name: 'es@prorata.example' });
  await expect(mail).toHaveAttribute('href', 'mailto:es@prorata.example');
  await expect(visit.card('GoToAssist Remote Support v5')).toBeVisible();
  await expect(visit.options('GoToAssist Remote Support v5')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Suscribirse ahora' })).toHaveCount(0);
});

test('de: ein Firmenkonto sieht den Grund und den Weg zum Corporate Billing Portal', async ({ visit, page }) => {
  await visit.signIn('de', 'de-corporate@prorata.example');
  await expect(visit.main).toContainText('Firmenkonto');
  const portal = page.getByRole('link', { name: /Corporate Billing Portal/ });
  await expect(portal).toHaveAttribute('href', 'https://corporate.prorata.example/');
  await expect(visit.main).toContainText('Maria Keller');
  await expect(visit.card('GoToAssist Remote Support v5')).toBeVisible();
  await expect(visit.options('GoToAssist Remote Support v5')).toHaveCount(0);
  await visit.open('/de/checkout');
  await expect(page.getByRole('link', { name: /Corporate Billing Portal/ })).toBeVisible();
  await expect(visit.placeOrder).toHaveCount(0);
});

test('pt: mais licenças do que se vendem online, ou menos do que as atribuídas, diz por quê', async ({ visit, page }) => {
  await visit.signIn('pt');
  await visit.edit('GoToAssist Remote Support v5');
  await visit.choose({ seats: 51 });
  await expect(visit.main).toContainText('Online, você pode ter no máximo 50 licenças.');
  await expect(page.getByRole('link', { name: 'Entrar em contato com vendas' })).toHaveAttribute('href', /^\/pt\/support\?about=more-seats&subscription=/);
  await visit.choose({ seats: 2 });
  await expect(visit.main).toContainText('remova as licenças de 2 destas pessoas');
  for (const name of ['Inês Carvalho', 'Tiago Almeida', 'Beatriz Fonseca', 'Rui Marques']) {
    await expect(visit.main).toContainText(name);
  }
  await visit.toCheckout.click();
  await expect(visit.problem).toBeFocused();
  await expect(visit.seats).toHaveValue('2');
});

test('pt: nada muda, nada se vende', async ({ visit }) => {
  await visit.signIn('pt');
  await visit.edit('GoToAssist Remote Support v5');
  await expect(visit.summary).toContainText('Isto é o que você já tem.');
  await visit.toCheckout.click();
  await expect(visit.problem).toBeVisible();
  await expect(visit.page).toHaveURL(/\/edit/);
});
