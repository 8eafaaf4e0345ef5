// The article “Wie kann ich meinen aktuellen GoToAssist Remote Support v4-Abonnementplan ändern?”

import { type Case, HELD, TODAY, due, money, quote } from '../support/quotes';
import { expect, test } from '../support/test';
import { CARDS } from '../support/app';

const PRODUCT = 'GoToAssist Remote Support v4';
const IN_CART: Case['lines'][number] = { target: { unit_price: '12.95', seats: 3, period: 'monthly' }, tax_rate: '0.19' };

const both: Case = {
  as_of: TODAY,
  currency: 'EUR',
  balance: '0.00',
  lines: [IN_CART, { current: HELD.de, target: { unit_price: '289.50', seats: 14, period: 'annual' }, tax_rate: '0.19' }],
};

test('ändert Plan und Lizenzen, mit einem Artikel im Warenkorb', async ({ app, page }) => {
  const total = due('de', both);

  // 1. Melden Sie sich beim Billing Center an.
  await page.goto('/de/sign-in');
  await expect(app.main).toContainText('Billing Center');
  await app.signIn('de');

  // 2. Wählen Sie das Optionen-Symbol in der oberen rechten Ecke und dann Abonnement bearbeiten.
  const card = (await app.card(PRODUCT).boundingBox())!;
  const options = (await app.options(PRODUCT).boundingBox())!;
  expect(card.x + card.width - options.x - options.width).toBeLessThan(40);
  expect(options.y - card.y).toBeLessThan(40);
  await app.edit(PRODUCT);

  // 3. Wählen Sie den Plan, aktualisieren Sie die Anzahl der Lizenzen und/oder die Häufigkeit.
  await app.choose({ plan: 'Standard', seats: 14, period: 'annual' });

  // 4. Überprüfen Sie Ihre Bestellübersicht. Anmerkung: In den Warenkorb > Zur Kasse.
  await expect(app.due).toHaveText(total);
  await expect(app.summary).toContainText('265 von 365 Tagen');
  // The amount that this change adds to the rest of the cart, which is named by its product.
  const rest = quote({ ...both, lines: both.lines.slice(0, 1) }).total_due;
  const added = (Number(quote(both).total_due) - Number(rest)).toFixed(2);
  await expect(app.fact('Erhöht den Gesamtbetrag um', app.summary)).toHaveText(money('de', 'EUR', added));
  await expect(app.fact('GoTo Meeting', app.summary)).toHaveText(money('de', 'EUR', quote(both).lines[0].charge));
  await expect(app.toCheckout).toHaveCount(0);
  await app.addToCart.click();
  await app.arrive('Warenkorb');
  await expect(app.due).toHaveText(total);
  await app.checkoutFromCart();

  // 5. Überprüfen Sie Abrechnungszeitraum, Lizenzen, Preis und fälligen Gesamtbetrag.
  await expect(app.due).toHaveText(total);
  const line = app.card(PRODUCT);
  await expect(app.fact('Abrechnungszeitraum', line)).toHaveText('16. März 2026 bis 15. März 2027');
  await expect(line).toContainText('beginnt heute');
  await expect(app.fact(/^\s*Lizenzen/, line)).toHaveText('14');
  await expect(line).toContainText('289,50');
  const credit = money('de', 'EUR', `-${quote(both).lines[1].credit}`);
  await expect(app.fact('Gutschrift', line)).toHaveText(credit);
  await expect(app.card('GoTo Meeting')).toContainText('Professional × 3, monatlich');

  // Wählen Sie bei Bedarf Bestellung ändern.
  await line.getByRole('link', { name: 'Bestellung ändern' }).click();
  await app.arrive('Abonnement bearbeiten');
  await app.expectChoice({ plan: 'Standard', seats: 14, period: 'annual' });
  await app.addToCart.click();
  await app.arrive('Warenkorb');
  await app.checkoutFromCart();

  // Anmerkung: Zahlungsdaten und/oder Umsatzsteuer-Identifikationsnummer.
  await expect(page.getByRole('textbox', { name: 'Umsatzsteuer-Identifikationsnummer' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Zahlungsdaten' })).toBeVisible();
  await app.pay(CARDS.needsConfirmation);

  // 6. Bestellung aufgeben. The bank asks. A refusal changes nothing, and the page says so.
  await app.placeOrder.click();
  await app.arrive('Zahlung bestätigen');
  await expect(app.main).toContainText(total);
  await app.button('sandbox-refuse').click();
  await app.arrive('Kasse');
  await expect(app.problem).toContainText('Es wurde nichts abgebucht und nichts geändert.');
  await expect(app.due).toHaveText(total);
  await app.placeOrder.click();
  await app.arrive('Zahlung bestätigen');
  await app.button('sandbox-confirm').click();
  expect(await app.confirmed()).toBe(total);
  await expect(app.main).toContainText('Ihr neuer Abrechnungszeitraum beginnt heute.');

  // Vergessen Sie nicht, die Lizenzen Ihren Benutzern zuzuweisen.
  await expect(app.main).toContainText('2 Lizenzen');
  await app.assign('Claudia Seidel', PRODUCT);
  await expect(app.licencesUsed).toContainText('11 von 14');
  await page.locator('header').getByRole('link', { name: 'Abonnements' }).click();
  await app.arrive('Abonnements');
  await expect(app.card('GoTo Meeting')).toContainText('Professional × 3, monatlich');
  await expect(app.card(PRODUCT)).toContainText('16. März 2027');
});

test('der Warenkorb lässt sich bearbeiten und leeren', async ({ app, page }) => {
  await app.signIn('de');
  await app.edit(PRODUCT);
  await app.choose({ plan: 'Standard', seats: 14 });
  await app.addToCart.click();
  await app.arrive('Warenkorb');
  await app.card('GoTo Meeting').getByRole('button', { name: 'Entfernen' }).click();
  await expect(app.card('GoTo Meeting')).toHaveCount(0);
  await app.ready();
  await app.card(PRODUCT).getByRole('link', { name: 'Bearbeiten' }).click();
  await app.arrive('Abonnement bearbeiten');
  await app.expectChoice({ plan: 'Standard', seats: 14 });
  // The cart now holds nothing but this edit.
  await expect(app.addToCart).toHaveCount(0);
  await app.checkout();
  await expect(app.due).toHaveText(due('de', { ...both, lines: both.lines.slice(1) }));
  await page.locator('header').getByRole('link', { name: 'Warenkorb' }).click();
  await app.arrive('Warenkorb');
  await app.card(PRODUCT).getByRole('button', { name: 'Entfernen' }).click();
  await expect(app.main).toContainText('Ihr Warenkorb ist leer');
});

test('auch was im Warenkorb neu ist, lässt sich bearbeiten', async ({ app, page }) => {
  await app.signIn('de');
  await app.open('/de/checkout');
  await app.card('GoTo Meeting').getByRole('link', { name: 'Bestellung ändern' }).click();
  await app.arrive('Bestellung ändern');
  await app.expectChoice({ plan: 'Professional', seats: 3, period: 'monthly' });
  await app.choose({ seats: 5, period: 'annual' });
  await app.checkout();
  await expect(app.card('GoTo Meeting')).toContainText('Professional × 5, jährlich');
  await page.locator('header').getByRole('link', { name: 'Warenkorb' }).click();
  await app.arrive('Warenkorb');
  await app.card('GoTo Meeting').getByRole('link', { name: 'Bearbeiten' }).click();
  await app.arrive('Bestellung ändern');
  await app.expectChoice({ plan: 'Professional', seats: 5, period: 'annual' });
});

test('ein Guthaben, das übersteigt, was zu zahlen ist, braucht keine Zahlungsdaten', async ({ app, page }) => {
  const asked: Case = {
    as_of: TODAY,
    currency: 'EUR',
    balance: '0.00',
    lines: [{ current: HELD.de, target: { unit_price: '21.95', seats: 10, period: 'monthly' }, tax_rate: '0.19' }],
  };
  const { balance_after: gained, total_due: nothing } = quote(asked);
  expect(nothing).toBe('0.00');
  await app.signIn('de');
  await app.open('/de/cart');
  await app.card('GoTo Meeting').getByRole('button', { name: 'Entfernen' }).click();
  await expect(app.main).toContainText('Ihr Warenkorb ist leer');
  await app.open('/de/subscriptions');
  await app.edit(PRODUCT);
  await app.choose({ seats: 10, period: 'monthly' });
  await expect(app.fact('Ihrem Konto gutgeschrieben', app.summary)).toHaveText(money('de', 'EUR', gained));
  await app.checkout();
  await expect(page.getByRole('heading', { name: 'Zahlungsdaten' })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Umsatzsteuer-Identifikationsnummer' })).toHaveCount(0);
  expect(await app.order()).toBe(money('de', 'EUR', nothing));
  await expect(app.fact('Kontoguthaben')).toHaveText(money('de', 'EUR', gained));
});
