// The article “¿Cómo puedo agregar o quitar puestos de usuario en mi plan de suscripción de GoToAssist Remote Support 5?”

import { MailServer } from '../support/mail';
import { say } from '../support/messages';
import { type Case, HELD, TODAY, date, due } from '../support/quotes';
import { expect, test } from '../support/test';
import { CARDS } from '../support/app';

const PRODUCT = 'GoToAssist Remote Support v5';

const asked = (seats: number): Case => ({
  as_of: TODAY,
  currency: 'EUR',
  balance: '0.00',
  lines: [{ current: HELD.es, target: { unit_price: '32.95', seats, period: 'monthly' }, tax_rate: '0.21' }],
});

test('es: agrega puestos, y los asigna', async ({ app, page, shop }) => {
  const mails = await MailServer.open();
  try {
    await shop.restart({ flags: ['--smtp-url', mails.url] });
    const total = due('es', asked(6));

    // 1. Inicie sesión en el Centro de facturación.
    await page.goto('/es/sign-in');
    await expect(app.main).toContainText('Centro de facturación');
    await app.signIn('es');

    // 2. En el producto deseado, haga clic en Añadir organizadores o Añadir agentes o Añadir Expertos.
    await expect(app.card('GoTo Webinar').getByRole('link', { name: 'Añadir organizadores' })).toHaveCount(0);
    await app.card(PRODUCT).getByRole('link', { name: 'Añadir agentes' }).click();
    await app.arrive('Añadir agentes');
    await expect(page.getByRole('radio')).toHaveCount(0);
    await expect(app.summary).toContainText('Esto es lo que ya tiene.');

    // 3. Use los controles para aumentar o reducir el número de puestos y haga clic en Añadir al carrito > Pagar.
    if (app.js) {
      const more = page.getByRole('button', { name: 'Una licencia más' });
      await more.click();
      await more.click();
      await expect(app.seats).toHaveValue('6');
    } else {
      await app.choose({ seats: 6 });
    }
    await expect(app.due).toHaveText(total);
    await expect(app.summary).toContainText('19 de 31 días');
    await app.checkout();

    // 4. Revise su período de facturación (que empezará ese mismo día), el recuento de puestos, los precios y el total.
    const line = app.card(PRODUCT);
    await expect(app.due).toHaveText(total);
    await expect(app.fact('Período de facturación', line)).toHaveText('Del 16 de marzo de 2026 al 15 de abril de 2026');
    await expect(app.fact(/^\s*Licencias/, line)).toHaveText('6');
    await expect(line).toContainText('32,95');

    // Haga clic en Editar pedido para realizar otros cambios.
    await line.getByRole('link', { name: 'Editar pedido' }).click();
    await app.arrive('Editar suscripción');
    await app.expectChoice({ plan: 'Standard', seats: 6, period: 'monthly' });
    await app.checkout();

    // 5. Si la nueva selección tiene una tarifa superior, se le solicitará que introduzca los datos de pago o su número
    // de IVA.
    await expect(page.getByRole('region', { name: 'Datos de pago' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Número de IVA' })).toBeVisible();
    await app.pay(CARDS.succeeds);

    // 6. Haga clic en Realizar pedido. Podrá acceder de inmediato a los puestos que haya agregado. También recibirá un
    // correo electrónico de confirmación con los detalles de la compra.
    expect(await app.order()).toBe(total);
    const mail = await mails.next();
    expect(mail.to).toEqual([expect.objectContaining({ address: 'es@prorata.example' })]);
    expect(mail.text!.replaceAll(/\s/g, ' ')).toContain(total.replaceAll(/\s/g, ' '));

    // No olvide asignarlos a sus usuarios.
    await expect(app.main).toContainText('2 licencias');
    await app.assign('Carmen Rubio');
    await expect(app.licencesUsed).toContainText('4 de 6');

    // La fecha de la facturación de la suscripción cambiará para reflejar la fecha del cambio.
    await page.locator('header').getByRole('link', { name: 'Suscripciones', exact: true }).click();
    await app.arrive('Suscripciones');
    await expect(app.fact('Próxima facturación', app.card(PRODUCT))).toHaveText(date('es', '2026-04-16'));
  } finally {
    await mails.close();
  }
});

test('es: con algo en el carrito, Añadir al carrito > Pagar', async ({ app }) => {
  await app.signIn('es');
  await app.card('GoTo Webinar').getByRole('link', { name: 'Suscribirse ahora' }).click();
  await app.arrive('Suscribirse ahora');
  await app.toCheckout.click();
  await app.arrive('Pago');
  await app.open('/es/subscriptions');
  await app.card(PRODUCT).getByRole('link', { name: 'Añadir agentes' }).click();
  await app.arrive('Añadir agentes');
  await app.choose({ seats: 5 });
  await app.addToCart.click();
  await app.arrive(say('es', 'cart-title'));
  await expect(app.card(PRODUCT)).toContainText('Standard × 5');
  await app.checkoutFromCart();
  await expect(app.fact(/^\s*Licencias/, app.card(PRODUCT))).toHaveText('5');
});

test('es: quita puestos, y las licencias de quienes los tienen, en el mismo paso', async ({ app, page }) => {
  const total = due('es', asked(2));
  await app.signIn('es');
  await app.card(PRODUCT).getByRole('link', { name: 'Añadir agentes' }).click();
  await app.arrive('Añadir agentes');
  const box = (name: string) => page.getByRole('checkbox', { name });
  await app.choose({ seats: 3 });
  await expect(page.getByRole('checkbox')).toHaveCount(0);
  await app.choose({ seats: 2 });
  await expect(app.summary).toContainText('Es 1 licencia menos de las que hay asignadas.');
  await app.toCheckout.click();
  await expect(app.problem).toBeFocused();
  await expect(app.seats).toHaveValue('2');
  await expect(page.getByRole('checkbox')).toHaveCount(3);
  await box('Pablo Ibáñez').check();
  await app.update();
  await expect(box('Pablo Ibáñez')).toBeChecked();
  await expect(app.due).toHaveText(total);
  await app.checkout();
  await expect(app.due).toHaveText(total);

  // Nothing is due, so nothing is asked for.
  expect(await app.order()).toBe(total);
  await page.locator('header').getByRole('link', { name: 'Suscripciones', exact: true }).click();
  await app.arrive('Suscripciones');
  await expect(app.card(PRODUCT)).toContainText('2 de 2');
  await app.options(PRODUCT).click();
  await app.card(PRODUCT).getByRole('link', { name: say('es', 'common-manage-licences') }).click();
  await app.arrive(say('es', 'licences-title'));
  await expect(app.main.getByRole('button', { name: /Asignar ?: Pablo Ibáñez/ })).toHaveCount(0);
  await expect(app.main.getByRole('listitem').filter({ hasText: 'Pablo Ibáñez' }).getByRole('button')).toHaveCount(0);
  await expect(app.main.getByRole('button', { name: /^Quitar ?: Lucía Navarro$/ })).toBeVisible();
});

test('en: adds seats, and assigns them', async ({ app }) => {
  const held = { as_of: TODAY, currency: 'USD', balance: '120.00' };
  const total = due('en', {
    ...held,
    lines: [{ current: HELD.en, target: { unit_price: '369.50', seats: 9, period: 'annual' }, tax_rate: '0' }],
  });
  await app.signIn('en');
  await app.card(PRODUCT).getByRole('link', { name: 'Add agents' }).click();
  await app.arrive('Add agents');
  await app.choose({ seats: 9 });
  await expect(app.due).toHaveText(total);
  await app.checkout();
  await expect(app.fact('Billing period', app.card(PRODUCT))).toHaveText('March 16, 2026 to March 15, 2027');
  await app.card(PRODUCT).getByRole('link', { name: 'Edit order' }).click();
  await app.arrive('Edit subscription');
  await app.expectChoice({ plan: 'Standard', seats: 9, period: 'annual' });
  await app.checkout();
  expect(await app.order()).toBe(total);
  await app.assign('Grace Sullivan');
  await expect(app.licencesUsed).toContainText('6 of 9');
});
