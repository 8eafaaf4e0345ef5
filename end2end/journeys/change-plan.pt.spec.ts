// The article “Como altero meu plano de assinatura atual do GoToAssist Remote Support v5?”

import { HELD, TODAY, due } from '../support/quotes';
import { expect, test } from '../support/test';
import { CARDS } from '../support/app';

const PRODUCT = 'GoToAssist Remote Support v5';

test('altera o plano, as licenças e o período de cobrança', async ({ app, page }) => {
  const total = due('pt', {
    as_of: TODAY,
    currency: 'EUR',
    balance: '0.00',
    // Portugal with a VAT number, buying from Ireland: reverse charge.
    lines: [{ current: HELD.pt, target: { unit_price: '329.50', seats: 7, period: 'annual' }, tax_rate: '0' }],
  });

  // 1. Efetue login no Centro de Faturamento.
  await page.goto('/pt/sign-in');
  await expect(app.main).toContainText('Centro de Faturamento');
  await app.signIn('pt');

  // 2. Selecione Opções no canto superior direito e escolha Editar assinatura.
  await app.edit(PRODUCT);

  // 3. Escolha o plano, atualize a contagem de licenças e a frequência.
  await app.choose({ plan: 'Standard', seats: 7, period: 'annual' });

  // 4. Confira seu Resumo de pedidos na parte inferior da página e selecione Finalizar compra.
  await expect(app.due).toHaveText(total);
  await expect(app.summary).toContainText('21 de 31 dias');
  await app.checkout();

  // 5. Revise o período de cobrança (que começará hoje), a contagem de licenças, o preço do plano e o total devido.
  await expect(app.due).toHaveText(total);
  const line = app.card(PRODUCT);
  await expect(app.fact('Período de cobrança', line)).toHaveText('De 16 de março de 2026 a 15 de março de 2027');
  await expect(line).toContainText('começa hoje');
  await expect(app.fact(/^\s*Licenças/, line)).toHaveText('7');
  await expect(line).toContainText('329,50');

  // Se necessário, selecione Editar pedido.
  await line.getByRole('link', { name: 'Editar pedido' }).click();
  await app.arrive('Editar assinatura');
  await app.expectChoice({ plan: 'Standard', seats: 7, period: 'annual' });
  await app.checkout();

  // Observação: o sistema pedirá para você inserir as informações de pagamento.
  await expect(page.getByRole('region', { name: 'Informações de pagamento' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Número de IVA' })).toContainText('PT501442600');
  await app.pay(CARDS.succeeds);
  await expect(app.due).toHaveText(total);
  await expect(app.placeOrder).toContainText(total);

  // 6. Selecione Efetuar pedido. Resultados: seu novo período de faturamento começa hoje.
  expect(await app.order()).toBe(total);
  await expect(app.main).toContainText('começa hoje');

  // Não se esqueça de atribuí-las aos usuários.
  await expect(app.main).toContainText('2 licenças');
  await app.assign('Sofia Teixeira');
  await expect(app.licencesUsed).toContainText('5 de 7');
});

test('reduz o número de licenças online, mas não abaixo das atribuídas', async ({ app, page }) => {
  // 4 of the 5 licences are given to people.
  const asked = {
    as_of: TODAY,
    currency: 'EUR',
    balance: '0.00',
    lines: [{ current: HELD.pt, target: { unit_price: '24.95', seats: 4, period: 'monthly' as const }, tax_rate: '0' }],
  };
  await app.signIn('pt');
  await app.edit(PRODUCT);
  await app.choose({ seats: 3 });
  await expect(app.seats).toHaveAttribute('aria-invalid', 'true');
  await expect(app.main).toContainText('Tiago Almeida');
  await app.choose({ seats: 4 });
  await expect(app.due).toHaveText(due('pt', asked));
  await app.checkout();
  await expect(app.due).toHaveText(due('pt', asked));
  await app.pay(CARDS.succeeds);
  expect(await app.order()).toBe(due('pt', asked));
  await expect(page.getByRole('link', { name: 'Atribuir licenças' })).toHaveCount(0);
});
