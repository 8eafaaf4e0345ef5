// The article “Come posso cambiare la mia attuale sottoscrizione a GoToAssist Remote Support v4?”

import { type Case, HELD, TODAY, due, taxedAt } from '../support/quotes';
import { expect, test } from '../support/test';
import { CARDS } from '../support/visit';

const PRODUCT = 'GoToAssist Remote Support v4';

test('cambia piano, licenze e fatturazione', async ({ visit, page }) => {
  const asked: Case = {
    as_of: TODAY,
    currency: 'EUR',
    balance: '0.00',
    lines: [{ current: HELD.it, target: { unit_price: '38.95', seats: 10, period: 'monthly' }, tax_rate: '0.22' }],
  };
  const total = due('it', asked);

  // 1. Accedi al Centro fatturazione.
  await page.goto('/it/sign-in');
  await expect(visit.main).toContainText('Centro fatturazione');
  await visit.signIn('it');

  // 2. Seleziona l'icona Opzioni nell'angolo superiore destro, quindi Modifica sottoscrizione.
  await visit.edit(PRODUCT);

  // Per eseguire il downgrade a un piano inferiore, devi contattare l’Assistenza clienti.
  await expect(visit.plan('Basic')).toBeVisible();
  await expect(visit.plan('Basic')).toBeDisabled();
  const support = page.getByRole('link', { name: 'Contatta l’assistenza' });
  await expect(support).toHaveAttribute('href', /^\/it\/support\?about=lower-tier&subscription=/);

  // 3. Seleziona il piano, aggiorna il numero di licenze e/o scegli una frequenza.
  await visit.choose({ plan: 'Premium', seats: 10, period: 'monthly' });

  // 4. Rivedi il Riepilogo ordine alla fine della pagina, quindi seleziona Completa la transazione.
  await expect(visit.due).toHaveText(total);
  await expect(visit.summary).toContainText('28 di 31 giorni');
  await visit.checkout();

  // 5. Rivedi il periodo di fatturazione, il numero di licenze, il costo del piano e il totale dovuto.
  await expect(visit.due).toHaveText(total);
  const line = visit.card(PRODUCT);
  await expect(visit.fact('Periodo di fatturazione', line)).toHaveText('16 marzo 2026 – 15 aprile 2026');
  await expect(line).toContainText('inizia oggi');
  await expect(visit.fact(/^\s*Licenze/, line)).toHaveText('10');
  await expect(line).toContainText('38,95');

  // Nota: dettagli di pagamento e/o numero di partita IVA.
  const vat = page.getByRole('textbox', { name: 'Numero di partita IVA' });
  await vat.fill('IT 0074311015X');
  await visit.button('checkout-vat-apply').click();
  await expect(vat).toHaveAttribute('aria-invalid', 'true');
  await expect(vat).toHaveValue('IT 0074311015X');
  await expect(visit.main).toContainText('Nel Suo Paese i numeri di partita IVA hanno un formato diverso: IT e 11 cifre.');
  await expect(visit.due).toHaveText(total);
  await visit.ready();
  await vat.fill('IT 00743110157');
  await visit.button('checkout-vat-apply').click();
  await expect(page.getByRole('region', { name: 'Numero di partita IVA' })).toContainText('IT00743110157');

  // Reverse charge applies from now on. A period that was billed with tax is credited with it.
  const reversed = due('it', taxedAt(asked, '0'));
  expect(reversed).not.toBe(total);
  await expect(visit.due).toHaveText(reversed);
  await expect(visit.summary).toContainText('Inversione contabile');
  await visit.ready();

  // Se necessario, seleziona Modifica ordine.
  await line.getByRole('link', { name: 'Modifica ordine' }).click();
  await visit.arrive('Modifica sottoscrizione');
  await visit.expectChoice({ plan: 'Premium', seats: 10, period: 'monthly' });
  await expect(visit.due).toHaveText(reversed);
  await visit.checkout();

  // A declined card changes nothing, and the page says so.
  await visit.pay(CARDS.declines);
  await visit.placeOrder.click();
  await expect(visit.problem).toContainText('Non è stato addebitato né modificato nulla.');
  await expect(visit.due).toHaveText(reversed);
  await page.locator('header').getByRole('link', { name: 'Sottoscrizioni' }).click();
  await expect(visit.card(PRODUCT)).toContainText('Standard × 8, mensile');
  await expect(visit.card(PRODUCT)).toContainText('13 aprile 2026');
  await page.locator('header').getByRole('link', { name: 'Carrello' }).click();
  await visit.arrive('Carrello');
  await expect(visit.due).toHaveText(reversed);
  await visit.checkoutFromCart();
  await visit.pay(CARDS.succeeds, 'checkout-other-card');

  // 6. Effettua ordine. Da oggi ha inizio il tuo nuovo periodo di fatturazione.
  expect(await visit.order()).toBe(reversed);
  await expect(visit.main).toContainText('inizia oggi');
  await expect(visit.main).toContainText('2 licenze');

  // Non dimenticare di assegnarle ai tuoi utenti.
  await visit.assign('Davide Costa');
  await expect(visit.licencesUsed).toContainText('7 su 10');
});
