// The article “¿Cómo puedo añadir un plan de suscripción o una versión gratuita de prueba de un producto diferente?”

import { MailServer } from '../support/mail';
import { say } from '../support/messages';
import { type Case, TODAY, date, due } from '../support/quotes';
import { expect, test } from '../support/test';
import { CARDS, type App } from '../support/app';

const MEETING = 'GoTo Meeting';
const TRAINING = 'GoTo Training';

const asked = (currency: string, unit_price: string, period: 'monthly' | 'annual', tax_rate: string, balance = '0.00'): Case => ({
  as_of: TODAY,
  currency,
  balance,
  lines: [{ target: { unit_price, seats: 3, period }, tax_rate }],
});

/** Add new subscription → the product → Buy or Try. */
async function begin(app: App, product: string, way: 'products-buy' | 'products-try'): Promise<void> {
  const add = say(app.lang, 'subscriptions-add');
  await app.main.getByRole('link', { name: add }).click();
  await app.arrive(add);
  await app.card(product).getByRole('link', { name: say(app.lang, 'products-select') }).click();
  await expect(app.main).toContainText(product);
  await app.main.getByRole('link', { name: say(app.lang, way), exact: true }).click();
  await app.arrive(say(app.lang, way));
}

/** Chooses the tier, and three licences. */
async function choose(app: App, plan: string): Promise<void> {
  await app.plan(plan).check();
  if (app.js) {
    const more = app.main.getByRole('button', { name: say(app.lang, 'edit-seats-more') });
    await more.click();
    await more.click();
  } else {
    await app.seats.fill('3');
  }
  await expect(app.seats).toHaveValue('3');
  await app.button('products-next').click();
}

test('es: añade un plan de otro producto', async ({ app, page, shop }) => {
  const mails = await MailServer.open();
  try {
    await shop.restart({ flags: ['--smtp-url', mails.url] });
    const total = due('es', asked('EUR', '169.50', 'annual', '0.21'));

    // 1. Inicie sesión en el Centro de facturación.
    await page.goto('/es/sign-in');
    await expect(app.main).toContainText('Centro de facturación');
    await app.signIn('es');

    // 2. Haga clic en Añadir nueva suscripción. 3. Seleccione el producto deseado. 4. Seleccione Comprar.
    await page.getByRole('link', { name: 'Añadir nueva suscripción' }).click();
    await app.arrive('Añadir nueva suscripción');
    await expect(app.card('GoToAssist Remote Support v5')).toContainText('Ya lo tiene');
    await expect(app.card('GoTo Webinar')).toContainText('Prueba finalizada');
    await expect(app.card('GoTo Webinar').getByRole('link', { name: 'Suscribirse ahora' })).toBeVisible();
    await app.card(MEETING).getByRole('link', { name: 'Seleccionar' }).click();
    await expect(page.getByRole('link', { name: 'Probar', exact: true })).toBeVisible();
    await page.getByRole('link', { name: 'Comprar', exact: true }).click();
    await app.arrive('Comprar');

    // 5. Seleccione el nivel de plan de suscripción que quiera.
    const recording = page.getByRole('row', { name: /Grabación en la nube/ });
    await expect(recording.getByRole('cell')).toHaveText([/No incluida/, /Incluida/]);

    // 6. Utilice los controles para seleccionar el número de licencias y, a continuación, haga clic en Siguiente.
    await expect(page.getByRole('button', { name: 'Siguiente' })).toBeVisible();
    await choose(app, 'Business');
    await app.arrive('Añadir nueva suscripción');
    await expect(app.summary).toContainText('Business × 3');

    // 7. Seleccione Mensual o Anual para el plan de facturación.
    await app.choose({ period: 'annual' });
    await expect(app.due).toHaveText(total);

    // 8. Haga clic en Pagar.
    await app.checkout();

    // 9. Revise su período de facturación (a partir de ese momento), el recuento de licencias, el precio y el total.
    const line = app.card(MEETING);
    await expect(app.due).toHaveText(total);
    await expect(app.fact('Período de facturación', line)).toHaveText('Del 16 de marzo de 2026 al 15 de marzo de 2027');
    await expect(app.fact(/^\s*Licencias/, line)).toHaveText('3');
    await expect(line).toContainText('169,50');

    // Haga clic en Editar pedido para realizar otros cambios.
    await line.getByRole('link', { name: 'Editar pedido' }).click();
    await app.arrive('Editar pedido');
    await app.expectChoice({ plan: 'Business', seats: 3, period: 'annual' });
    await app.checkout();

    // 10. Introduzca sus detalles de pago y haga clic en Realizar pedido. También recibirá un correo electrónico.
    await expect(page.getByRole('region', { name: 'Número de IVA' })).toBeVisible();
    await app.pay(CARDS.succeeds);
    expect(await app.order()).toBe(total);
    const mail = await mails.next();
    expect(mail.to).toEqual([expect.objectContaining({ address: 'es@prorata.example' })]);
    expect(mail.text).toContain(MEETING);

    // Siguientes pasos: no olvide asignarlas a sus usuarios.
    await expect(app.main).toContainText('3 licencias');
    await app.assign('Carmen Rubio');
    await expect(app.licencesUsed).toContainText('1 de 3');
    await page.locator('header').getByRole('link', { name: 'Suscripciones', exact: true }).click();
    await app.arrive('Suscripciones');
    await expect(app.fact('Próxima facturación', app.card(MEETING))).toHaveText(date('es', '2027-03-16'));
    await expect(app.card(MEETING).getByRole('link', { name: 'Añadir organizadores' })).toBeVisible();
  } finally {
    await mails.close();
  }
});

test('es: si ya hay artículos en el carrito, Añadir al carrito > Pagar', async ({ app }) => {
  await app.signIn('es');
  for (const [product, plan] of [[MEETING, 'Business'], [TRAINING, 'Pro']] as const) {
    await app.open('/es/subscriptions');
    await begin(app, product, 'products-buy');
    await choose(app, plan);
    await app.arrive('Añadir nueva suscripción');
    await (product === MEETING ? app.toCheckout : app.addToCart).click();
    await app.arrive(product === MEETING ? 'Pago' : say('es', 'cart-title'));
  }
  await expect(app.card(MEETING)).toContainText('Business × 3');
  await expect(app.card(TRAINING)).toContainText('Pro × 3');
  await app.checkoutFromCart();
  await expect(app.card(TRAINING)).toBeVisible();
});

for (const [lang, product, plan] of [
  ['es', MEETING, 'Business'],
  ['en', 'RescueAssist', 'Advanced'],
] as const) {
  test(`${lang}: a product is tried, once, and then subscribed to`, async ({ app, page, shop }) => {
    const mails = await MailServer.open();
    try {
      await shop.restart({ flags: ['--smtp-url', mails.url] });
      await app.signIn(lang);
      await begin(app, product, 'products-try');
      await choose(app, plan);
      await app.arrive(say(lang, 'products-trial-title'));
      await expect(app.fact(say(lang, 'subscriptions-trial-ends'))).toHaveText(date(lang, '2026-03-29'));
      await expect(page.getByRole('radio')).toHaveCount(0);
      const start = { es: 'Iniciar prueba', en: 'Start trial' }[lang];
      await app.main.getByRole('button', { name: start }).click();

      // Verá una pantalla de confirmación y recibirá un correo electrónico de bienvenida.
      await app.arrive(say(lang, 'products-trial-begun'));
      await expect(app.main).toContainText(`${lang}@prorata.example`);
      const mail = await mails.next();
      expect(mail.to).toEqual([expect.objectContaining({ address: `${lang}@prorata.example` })]);
      expect(mail.subject).toBe(say(lang, 'mail-trial-subject', { product }));
      await app.main.getByRole('link', { name: say(lang, 'confirmation-assign-button') }).click();
      await app.arrive(say(lang, 'licences-title'));
      await app.main.getByRole('button', { name: new RegExp(`^${say(lang, 'licences-assign')} ?:`) }).first().click();
      await expect(app.licencesUsed).toContainText('1');

      // The card says how long the trial runs, has no Options, and leads to the same choice, to be paid for.
      await app.open(`/${lang}/subscriptions`);
      const card = app.card(product);
      await expect(card).toContainText('14');
      await expect(app.options(product)).toHaveCount(0);
      await app.open(`/${lang}/products`);
      await expect(app.card(product)).toContainText(say(lang, 'products-held'));
      await app.card(product).getByRole('link', { name: app.word('subscribeNow') }).click();
      await app.arrive(app.word('subscribeNow'));
      await app.expectChoice({ plan, seats: 3, period: 'monthly' });
    } finally {
      await mails.close();
    }
  });
}

test('en: buys another product', async ({ app, page }) => {
  const total = due('en', asked('USD', '62.95', 'monthly', '0', '120.00'));
  await app.signIn('en');
  await begin(app, 'RescueAssist', 'products-buy');
  await choose(app, 'Advanced');
  await app.arrive('Add new subscription');
  await app.choose({ period: 'monthly' });
  await expect(app.due).toHaveText(total);
  await page.getByRole('link', { name: 'Change plan or licenses' }).click();
  await app.arrive('Buy');
  await app.expectChoice({ plan: 'Advanced', seats: 3 });
  await app.button('products-next').click();
  await app.arrive('Add new subscription');
  await app.checkout();
  expect(await app.order()).toBe(total);
  await app.assign('Grace Sullivan');
  await app.open('/en/subscriptions');
  await expect(app.card('RescueAssist').getByRole('link', { name: 'Add experts' })).toBeVisible();
});

test('es: lo que no se puede elegir se dice, y se elige de nuevo', async ({ app }) => {
  await app.signIn('es');
  await begin(app, TRAINING, 'products-try');
  await app.seats.fill('99');
  await app.button('products-next').click();
  await expect(app.problem).toBeFocused();
  await expect(app.seats).toHaveValue('99');
  await expect(app.main).toContainText('En línea puede tener como máximo 20 licencias.');
  await app.seats.fill('muchas');
  await app.button('products-next').click();
  await expect(app.main.locator('.error-summary')).toContainText(say('es', 'error-bad-seats'));
  await app.seats.fill('2');
  await app.button('products-next').click();
  await app.arrive(say('es', 'products-trial-title'));
  await app.open('/es/products/training/order?plan=training-pro&seats=99');
  await expect(app.seats).toHaveValue('99');
  await app.choose({ seats: 2 });
  await app.checkout();
  await expect(app.card(TRAINING)).toContainText('Pro');
});

test('de: the page of a new product steps from what is typed, spaces and all', async ({ app, js }) => {
  test.skip(!js, 'the number is typed');
  await app.signIn('de', 'es@prorata.example');
  for (const [button, seats] of [['edit-seats-more', '13'], ['edit-seats-less', '11']]) {
    await app.open('/de/products/meeting/buy');
    await app.seats.fill('12 ');
    await app.main.getByRole('button', { name: say('de', button) }).click();
    await expect(app.seats).toHaveValue(seats);
  }
});
