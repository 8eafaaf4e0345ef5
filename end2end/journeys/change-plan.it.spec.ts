// The article “Come posso cambiare la mia attuale sottoscrizione a GoToAssist Remote Support v4?”

import { type Case, HELD, TODAY, due, taxedAt } from '../support/quotes';
import { expect, test } from '../support/test';
import { CARDS } from '../support/app';

const PRODUCT = 'GoToAssist Remote Support v4';

test('cambia piano, licenze e fatturazione', async ({ app, page }) => {
  const asked: Case = {
    as_of: TODAY,
    currency: 'EUR',
    balance: '0.00',
    lines: [{ current: HELD.it, target: { unit_price: '38.95', seats: 10, period: 'monthly' }, tax_rate: '0.22' }],
  };
  const total = due('it', asked);

  // 1. Accedi al Centro fatturazione.
  await page.goto('/it/sign-in');
  await expect(app.main).toContainText('Centro fatturazione');
  await app.signIn('it');

  // 2. Seleziona l'icona Opzioni nell'angolo superiore destro, quindi Modifica sottoscrizione.
  await app.edit(PRODUCT);

  // Per eseguire il downgrade a un piano inferiore, devi contattare l’Assistenza clienti.
  await expect(app.plan('Basic')).toBeVisible();
  await expect(app.plan('Basic')).toBeDisabled();
  const support = page.getByRole('link', { name: 'Contatta l’assistenza' });
  await expect(support).toHaveAttribute('href', /^\/it\/support\?about=lower-tier&subscription=/);

  // 3. Seleziona il piano, aggiorna il numero di licenze e/o scegli una frequenza.
  await app.choose({ plan: 'Premium', seats: 10, period: 'monthly' });

  // 4. Rivedi il Riepilogo ordine alla fine della pagina, quindi seleziona Completa la transazione.
  await expect(app.due).toHaveText(total);
  await expect(app.summary).toContainText('28 di 31 giorni');
  await app.checkout();

  // 5. Rivedi il periodo di fatturazione, il numero di licenze, il costo del piano e il totale dovuto.
  await expect(app.due).toHaveText(total);
  const line = app.card(PRODUCT);
  await expect(app.fact('Periodo di fatturazione', line)).toHaveText('16 marzo 2026 – 15 aprile 2026');
  await expect(line).toContainText('inizia oggi');
  await expect(app.fact(/^\s*Licenze/, line)).toHaveText('10');
  await expect(line).toContainText('38,95');

  // Nota: dettagli di pagamento e/o numero di partita IVA.
  const vat = page.getByRole('textbox', { name: 'Numero di partita IVA' });
  await vat.fill('IT 0074311015X');
  await app.button('checkout-vat-apply').click();
  await expect(vat).toHaveAttribute('aria-invalid', 'true');
  await expect(vat).toHaveValue('IT 0074311015X');
  await expect(app.main).toContainText('Nel Suo Paese i numeri di partita IVA hanno un formato diverso: IT e 11 cifre.');
  await expect(app.due).toHaveText(total);
  await app.ready();
  await vat.fill('IT 00743110157');
  await app.button('checkout-vat-apply').click();
  await expect(page.getByRole('region', { name: 'Numero di partita IVA' })).toContainText('IT00743110157');

  // Reverse charge applies from now on. A period that was billed with tax is credited with it.
  const reversed = due('it', taxedAt(asked, '0'));
  expect(reversed).not.toBe(total);
  await expect(app.due).toHaveText(reversed);
  await expect(app.summary).toContainText('Inversione contabile');
  await app.ready();

  // Se necessario, seleziona Modifica ordine.
  await line.getByRole('link', { name: 'Modifica ordine' }).click();
  await app.arrive('Modifica sottoscrizione');
  await app.expectChoice({ plan: 'Premium', seats: 10, period: 'monthly' });
  await expect(app.due).toHaveText(reversed);
  await app.checkout();

  // A declined card changes nothing, and the page says so.
  await app.pay(CARDS.declines);
  await app.placeOrder.click();
  await expect(app.problem).toContainText('Non è stato addebitato né modificato nulla.');
  await expect(app.due).toHaveText(reversed);
  await page.locator('header').getByRole('link', { name: 'Sottoscrizioni' }).click();
  await expect(app.card(PRODUCT)).toContainText('Standard × 8, mensile');
  await expect(app.card(PRODUCT)).toContainText('13 aprile 2026');
  await page.locator('header').getByRole('link', { name: 'Carrello' }).click();
  await app.arrive('Carrello');
  await expect(app.due).toHaveText(reversed);
  await app.checkoutFromCart();
  await app.pay(CARDS.succeeds, 'checkout-other-card');

  // 6. Effettua ordine. Da oggi ha inizio il tuo nuovo periodo di fatturazione.
  expect(await app.order()).toBe(reversed);
  await expect(app.main).toContainText('inizia oggi');
  await expect(app.main).toContainText('2 licenze');

  // Non dimenticare di assegnarle ai tuoi utenti.
  await app.assign('Davide Costa');
  await expect(app.licencesUsed).toContainText('7 su 10');
});
