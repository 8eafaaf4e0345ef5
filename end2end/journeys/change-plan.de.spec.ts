// The article “Wie kann ich meinen aktuellen GoToAssist Remote Support v4-Abonnementplan ändern?”

import { type Case, HELD, TODAY, due, money, quote } from '../support/quotes';
import { expect, test } from '../support/test';
import { CARDS } from '../support/visit';

const PRODUCT = 'GoToAssist Remote Support v4';
const IN_CART: Case['lines'][number] = { target: { unit_price: '12.95', seats: 3, period: 'monthly' }, tax_rate: '0.19' };

const both: Case = {
  as_of: TODAY,
  currency: 'EUR',
  balance: '0.00',
  lines: [IN_CART, { current: HELD.de, target: { unit_price: '289.50', seats: 14, period: 'annual' }, tax_rate: '0.19' }],
};

test('ändert Plan und Lizenzen, mit einem Artikel im Warenkorb', async ({ visit, page }) => {
  const total = due('de', both);

  // 1. Melden Sie sich beim Billing Center an.
  await page.goto('/de/sign-in');
  await expect(visit.main).toContainText('Billing Center');
  await visit.signIn('de');

  // 2. Wählen Sie das Optionen-Symbol in der oberen rechten Ecke und dann Abonnement bearbeiten.
  const card = (await visit.card(PRODUCT).boundingBox())!;
  const options = (await visit.options(PRODUCT).boundingBox())!;
  expect(card.x + card.width - options.x - options.width).toBeLessThan(40);
  expect(options.y - card.y).toBeLessThan(40);
  await visit.edit(PRODUCT);

  // 3. Wählen Sie den Plan, aktualisieren Sie die Anzahl der Lizenzen und/oder die Häufigkeit.
  await visit.choose({ plan: 'Standard', seats: 14, period: 'annual' });

  // 4. Überprüfen Sie Ihre Bestellübersicht. Anmerkung: In den Warenkorb > Zur Kasse.
  await expect(visit.due).toHaveText(total);
  await expect(visit.summary).toContainText('265 von 365 Tagen');
  // The amount that this change adds to the rest of the cart, which is named by its product.
  const rest = quote({ ...both, lines: both.lines.slice(0, 1) }).total_due;
  const added = (Number(quote(both).total_due) - Number(rest)).toFixed(2);
  await expect(visit.fact('Erhöht den Gesamtbetrag um', visit.summary)).toHaveText(money('de', 'EUR', added));
  await expect(visit.fact('GoTo Meeting', visit.summary)).toHaveText(money('de', 'EUR', quote(both).lines[0].charge));
  await expect(visit.toCheckout).toHaveCount(0);
  await visit.addToCart.click();
  await visit.arrive('Warenkorb');
  await expect(visit.due).toHaveText(total);
  await visit.checkoutFromCart();

  // 5. Überprüfen Sie Abrechnungszeitraum, Lizenzen, Preis und fälligen Gesamtbetrag.
  await expect(visit.due).toHaveText(total);
  const line = visit.card(PRODUCT);
  await expect(visit.fact('Abrechnungszeitraum', line)).toHaveText('16. März 2026 bis 15. März 2027');
  await expect(line).toContainText('beginnt heute');
  await expect(visit.fact(/^\s*Lizenzen/, line)).toHaveText('14');
  await expect(line).toContainText('289,50');
  const credit = money('de', 'EUR', `-${quote(both).lines[1].credit}`);
  await expect(visit.fact('Gutschrift', line)).toHaveText(credit);
  await expect(visit.card('GoTo Meeting')).toContainText('Professional × 3, monatlich');

  // Wählen Sie bei Bedarf Bestellung ändern.
  await line.getByRole('link', { name: 'Bestellung ändern' }).click();
  await visit.arrive('Abonnement bearbeiten');
  await visit.expectChoice({ plan: 'Standard', seats: 14, period: 'annual' });
  await visit.addToCart.click();
  await visit.arrive('Warenkorb');
  await visit.checkoutFromCart();

  // Anmerkung: Zahlungsdaten und/oder Umsatzsteuer-Identifikationsnummer.
  await expect(page.getByRole('textbox', { name: 'Umsatzsteuer-Identifikationsnummer' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Zahlungsdaten' })).toBeVisible();
  await visit.pay(CARDS.needsConfirmation);

  // 6. Bestellung aufgeben. The bank asks. A refusal changes nothing, and the page says so.
  await visit.placeOrder.click();
  await visit.arrive('Zahlung bestätigen');
  await expect(visit.main).toContainText(total);
  await visit.button('sandbox-refuse').click();
  await visit.arrive('Kasse');
  await expect(visit.problem).toContainText('Es wurde nichts abgebucht und nichts geändert.');
  await expect(visit.due).toHaveText(total);
  await visit.placeOrder.click();
  await visit.arrive('Zahlung bestätigen');
  await visit.button('sandbox-confirm').click();
  expect(await visit.confirmed()).toBe(total);
  await expect(visit.main).toContainText('Ihr neuer Abrechnungszeitraum beginnt heute.');

  // Vergessen Sie nicht, die Lizenzen Ihren Benutzern zuzuweisen.
  await expect(visit.main).toContainText('2 Lizenzen');
  await visit.assign('Claudia Seidel', PRODUCT);
  await expect(visit.licencesUsed).toContainText('11 von 14');
  await page.locator('header').getByRole('link', { name: 'Abonnements' }).click();
  await visit.arrive('Abonnements');
  await expect(visit.card('GoTo Meeting')).toContainText('Professional × 3, monatlich');
  await expect(visit.card(PRODUCT)).toContainText('16. März 2027');
});

test('der Warenkorb lässt sich bearbeiten und leeren', async ({ visit, page }) => {
  await visit.signIn('de');
  await visit.edit(PRODUCT);
  await visit.choose({ plan: 'Standard', seats: 14 });
  await visit.addToCart.click();
  await visit.arrive('Warenkorb');
  await visit.card('GoTo Meeting').getByRole('button', { name: 'Entfernen' }).click();
  await expect(visit.card('GoTo Meeting')).toHaveCount(0);
  await visit.ready();
  await visit.card(PRODUCT).getByRole('link', { name: 'Bearbeiten' }).click();
  await visit.arrive('Abonnement bearbeiten');
  await visit.expectChoice({ plan: 'Standard', seats: 14 });
  // The cart now holds nothing but this edit.
  await expect(visit.addToCart).toHaveCount(0);
  await visit.checkout();
  await expect(visit.due).toHaveText(due('de', { ...both, lines: both.lines.slice(1) }));
  await page.locator('header').getByRole('link', { name: 'Warenkorb' }).click();
  await visit.arrive('Warenkorb');
  await visit.card(PRODUCT).getByRole('button', { name: 'Entfernen' }).click();
  await expect(visit.main).toContainText('Ihr Warenkorb ist leer');
});

test('auch was im Warenkorb neu ist, lässt sich bearbeiten', async ({ visit, page }) => {
  await visit.signIn('de');
  await visit.open('/de/checkout');
  await visit.card('GoTo Meeting').getByRole('link', { name: 'Bestellung ändern' }).click();
  await visit.arrive('Bestellung ändern');
  await visit.expectChoice({ plan: 'Professional', seats: 3, period: 'monthly' });
  await visit.choose({ seats: 5, period: 'annual' });
  await visit.checkout();
  await expect(visit.card('GoTo Meeting')).toContainText('Professional × 5, jährlich');
  await page.locator('header').getByRole('link', { name: 'Warenkorb' }).click();
  await visit.arrive('Warenkorb');
  await visit.card('GoTo Meeting').getByRole('link', { name: 'Bearbeiten' }).click();
  await visit.arrive('Bestellung ändern');
  await visit.expectChoice({ plan: 'Professional', seats: 5, period: 'annual' });
});

test('ein Guthaben, das übersteigt, was zu zahlen ist, braucht keine Zahlungsdaten', async ({ visit, page }) => {
  const asked: Case = {
    as_of: TODAY,
    currency: 'EUR',
    balance: '0.00',
    lines: [{ current: HELD.de, target: { unit_price: '21.95', seats: 10, period: 'monthly' }, tax_rate: '0.19' }],
  };
  const { balance_after: gained, total_due: nothing } = quote(asked);
  expect(nothing).toBe('0.00');
  await visit.signIn('de');
  await visit.open('/de/cart');
  await visit.card('GoTo Meeting').getByRole('button', { name: 'Entfernen' }).click();
  await expect(visit.main).toContainText('Ihr Warenkorb ist leer');
  await visit.open('/de/subscriptions');
  await visit.edit(PRODUCT);
  await visit.choose({ seats: 10, period: 'monthly' });
  await expect(visit.fact('Ihrem Konto gutgeschrieben', visit.summary)).toHaveText(money('de', 'EUR', gained));
  await visit.checkout();
  await expect(page.getByRole('heading', { name: 'Zahlungsdaten' })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Umsatzsteuer-Identifikationsnummer' })).toHaveCount(0);
  expect(await visit.order()).toBe(money('de', 'EUR', nothing));
  await expect(visit.fact('Kontoguthaben')).toHaveText(money('de', 'EUR', gained));
});
