// The article “¿Cómo puedo agregar o quitar puestos de usuario en mi plan de suscripción de GoToAssist Remote Support 5?”

import { MailServer } from '../support/mail';
import { say } from '../support/messages';
import { type Case, HELD, TODAY, date, due } from '../support/quotes';
import { expect, test } from '../support/test';
import { CARDS } from '../support/visit';

const PRODUCT = 'GoToAssist Remote Support v5';

const asked = (seats: number): Case => ({
  as_of: TODAY,
  currency: 'EUR',
  balance: '0.00',
  lines: [{ current: HELD.es, target: { unit_price: '32.95', seats, period: 'monthly' }, tax_rate: '0.21' }],
});

test('es: agrega puestos, y los asigna', async ({ visit, page, shop }) => {
  const mails = await MailServer.open();
  try {
    await shop.restart({ flags: ['--smtp-url', mails.url] });
    const total = due('es', asked(6));

    // 1. Inicie sesión en el Centro de facturación.
    await page.goto('/es/sign-in');
    await expect(visit.main).toContainText('Centro de facturación');
    await visit.signIn('es');

    // 2. En el producto deseado, haga clic en Añadir organizadores o Añadir agentes o Añadir Expertos.
    await expect(visit.card('GoTo Webinar').getByRole('link', { name: 'Añadir organizadores' })).toHaveCount(0);
    await visit.card(PRODUCT).getByRole('link', { name: 'Añadir agentes' }).click();
    await visit.arrive('Añadir agentes');
    await expect(page.getByRole('radio')).toHaveCount(0);
    await expect(visit.summary).toContainText('Esto es lo que ya tiene.');

    // 3. Use los controles para aumentar o reducir el número de puestos y haga clic en Añadir al carrito > Pagar.
    if (visit.js) {
      const more = page.getByRole('button', { name: 'Una licencia más' });
      await more.click();
      await more.click();
      await expect(visit.seats).toHaveValue('6');
    } else {
      await visit.choose({ seats: 6 });
    }
    await expect(visit.due).toHaveText(total);
    await expect(visit.summary).toContainText('19 de 31 días');
    await visit.checkout();

    // 4. Revise su período de facturación (que empezará ese mismo día), el recuento de puestos, los precios y el total.
    const line = visit.card(PRODUCT);
    await expect(visit.due).toHaveText(total);
    await expect(visit.fact('Período de facturación', line)).toHaveText('Del 16 de marzo de 2026 al 15 de abril de 2026');
    await expect(visit.fact(/^\s*Licencias/, line)).toHaveText('6');
    await expect(line).toContainText('32,95');

    // Haga clic en Editar pedido para realizar otros cambios.
    await line.getByRole('link', { name: 'Editar pedido' }).click();
    await visit.arrive('Editar suscripción');
    await visit.expectChoice({ plan: 'Standard', seats: 6, period: 'monthly' });
    await visit.checkout();

    // 5. Si la nueva selección tiene una tarifa superior, se le solicitará que introduzca los datos de pago o su número
    // de IVA.
    await expect(page.getByRole('region', { name: 'Datos de pago' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Número de IVA' })).toBeVisible();
    await visit.pay(CARDS.succeeds);

    // 6. Haga clic en Realizar pedido. Podrá acceder de inmediato a los puestos que haya agregado. También recibirá un
    // correo electrónico de confirmación con los detalles de la compra.
    expect(await visit.order()).toBe(total);
    const mail = await mails.next();
    expect(mail.to).toEqual([expect.objectContaining({ address: 'es@prorata.example' })]);
    expect(mail.text!.replaceAll(/\s/g, ' ')).toContain(total.replaceAll(/\s/g, ' '));

    // No olvide asignarlos a sus usuarios.
    await expect(visit.main).toContainText('2 licencias');
    await visit.assign('Carmen Rubio');
    await expect(visit.licencesUsed).toContainText('4 de 6');

    // La fecha de la facturación de la suscripción cambiará para reflejar la fecha del cambio.
    await page.locator('header').getByRole('link', { name: 'Suscripciones', exact: true }).click();
    await visit.arrive('Suscripciones');
    await expect(visit.fact('Próxima facturación', visit.card(PRODUCT))).toHaveText(date('es', '2026-04-16'));
  } finally {
    await mails.close();
  }
});

test('es: con algo en el carrito, Añadir al carrito > Pagar', async ({ visit }) => {
  await visit.signIn('es');
  await visit.card('GoTo Webinar').getByRole('link', { name: 'Suscribirse ahora' }).click();
  await visit.arrive('Suscribirse ahora');
  await visit.toCheckout.click();
  await visit.arrive('Pago');
  await visit.open('/es/subscriptions');
  await visit.card(PRODUCT).getByRole('link', { name: 'Añadir agentes' }).click();
  await visit.arrive('Añadir agentes');
  await visit.choose({ seats: 5 });
  await visit.addToCart.click();
  await visit.arrive(say('es', 'cart-title'));
  await expect(visit.card(PRODUCT)).toContainText('Standard × 5');
  await visit.checkoutFromCart();
  await expect(visit.fact(/^\s*Licencias/, visit.card(PRODUCT))).toHaveText('5');
});

test('es: quita puestos, y las licencias de quienes los tienen, en el mismo paso', async ({ visit, page }) => {
  const total = due('es', asked(2));
  await visit.signIn('es');
  await visit.card(PRODUCT).getByRole('link', { name: 'Añadir agentes' }).click();
  await visit.arrive('Añadir agentes');
  const box = (name: string) => page.getByRole('checkbox', { name });
  await visit.choose({ seats: 3 });
  await expect(page.getByRole('checkbox')).toHaveCount(0);
  await visit.choose({ seats: 2 });
  await expect(visit.summary).toContainText('Es 1 licencia menos de las que hay asignadas.');
  await visit.toCheckout.click();
  await expect(visit.problem).toBeFocused();
  await expect(visit.seats).toHaveValue('2');
  await expect(page.getByRole('checkbox')).toHaveCount(3);
  await box('Pablo Ibáñez').check();
  await visit.update();
  await expect(box('Pablo Ibáñez')).toBeChecked();
  await expect(visit.due).toHaveText(total);
  await visit.checkout();
  await expect(visit.due).toHaveText(total);

  // Nothing is due, so nothing is asked for.
  expect(await visit.order()).toBe(total);
  await page.locator('header').getByRole('link', { name: 'Suscripciones', exact: true }).click();
  await visit.arrive('Suscripciones');
  await expect(visit.card(PRODUCT)).toContainText('2 de 2');
  await visit.options(PRODUCT).click();
  await visit.card(PRODUCT).getByRole('link', { name: say('es', 'common-manage-licences') }).click();
  await visit.arrive(say('es', 'licences-title'));
  await expect(visit.main.getByRole('button', { name: /Asignar ?: Pablo Ibáñez/ })).toHaveCount(0);
  await expect(visit.main.getByRole('listitem').filter({ hasText: 'Pablo Ibáñez' }).getByRole('button')).toHaveCount(0);
  await expect(visit.main.getByRole('button', { name: /^Quitar ?: Lucía Navarro$/ })).toBeVisible();
});

test('en: adds seats, and assigns them', async ({ visit }) => {
  const held = { as_of: TODAY, currency: 'USD', balance: '120.00' };
  const total = due('en', {
    ...held,
    lines: [{ current: HELD.en, target: { unit_price: '369.50', seats: 9, period: 'annual' }, tax_rate: '0' }],
  });
  await visit.signIn('en');
  await visit.card(PRODUCT).getByRole('link', { name: 'Add agents' }).click();
  await visit.arrive('Add agents');
  await visit.choose({ seats: 9 });
  await expect(visit.due).toHaveText(total);
  await visit.checkout();
  await expect(visit.fact('Billing period', visit.card(PRODUCT))).toHaveText('March 16, 2026 to March 15, 2027');
  await visit.card(PRODUCT).getByRole('link', { name: 'Edit order' }).click();
  await visit.arrive('Edit subscription');
  await visit.expectChoice({ plan: 'Standard', seats: 9, period: 'annual' });
  await visit.checkout();
  expect(await visit.order()).toBe(total);
  await visit.assign('Grace Sullivan');
  await expect(visit.licencesUsed).toContainText('6 of 9');
});
