// The article “¿Cómo puedo añadir un plan de suscripción o una versión gratuita de prueba de un producto diferente?”

import { MailServer } from '../support/mail';
import { say } from '../support/messages';
import { type Case, TODAY, date, due } from '../support/quotes';
import { expect, test } from '../support/test';
import { CARDS, type Visit } from '../support/visit';

const MEETING = 'GoTo Meeting';
const TRAINING = 'GoTo Training';

const asked = (currency: string, unit_price: string, period: 'monthly' | 'annual', tax_rate: string, balance = '0.00'): Case => ({
  as_of: TODAY,
  currency,
  balance,
  lines: [{ target: { unit_price, seats: 3, period }, tax_rate }],
});

/** Add new subscription → the product → Buy or Try. */
async function begin(visit: Visit, product: string, way: 'products-buy' | 'products-try'): Promise<void> {
  const add = say(visit.lang, 'subscriptions-add');
  await visit.main.getByRole('link', { name: add }).click();
  await visit.arrive(add);
  await visit.card(product).getByRole('link', { name: say(visit.lang, 'products-select') }).click();
  await expect(visit.main).toContainText(product);
  await visit.main.getByRole('link', { name: say(visit.lang, way), exact: true }).click();
  await visit.arrive(say(visit.lang, way));
}

/** Chooses the tier, and three licences. */
async function choose(visit: Visit, plan: string): Promise<void> {
  await visit.plan(plan).check();
  if (visit.js) {
    const more = visit.main.getByRole('button', { name: say(visit.lang, 'edit-seats-more') });
    await more.click();
    await more.click();
  } else {
    await visit.seats.fill('3');
  }
  await expect(visit.seats).toHaveValue('3');
  await visit.button('products-next').click();
}

test('es: añade un plan de otro producto', async ({ visit, page, shop }) => {
  const mails = await MailServer.open();
  try {
    await shop.restart({ flags: ['--smtp-url', mails.url] });
    const total = due('es', asked('EUR', '169.50', 'annual', '0.21'));

    // 1. Inicie sesión en el Centro de facturación.
    await page.goto('/es/sign-in');
    await expect(visit.main).toContainText('Centro de facturación');
    await visit.signIn('es');

    // 2. Haga clic en Añadir nueva suscripción. 3. Seleccione el producto deseado. 4. Seleccione Comprar.
    await page.getByRole('link', { name: 'Añadir nueva suscripción' }).click();
    await visit.arrive('Añadir nueva suscripción');
    await expect(visit.card('GoToAssist Remote Support v5')).toContainText('Ya lo tiene');
    await expect(visit.card('GoTo Webinar')).toContainText('Prueba finalizada');
    await expect(visit.card('GoTo Webinar').getByRole('link', { name: 'Suscribirse ahora' })).toBeVisible();
    await visit.card(MEETING).getByRole('link', { name: 'Seleccionar' }).click();
    await expect(page.getByRole('link', { name: 'Probar', exact: true })).toBeVisible();
    await page.getByRole('link', { name: 'Comprar', exact: true }).click();
    await visit.arrive('Comprar');

    // 5. Seleccione el nivel de plan de suscripción que quiera.
    const recording = page.getByRole('row', { name: /Grabación en la nube/ });
    await expect(recording.getByRole('cell')).toHaveText([/No incluida/, /Incluida/]);

    // 6. Utilice los controles para seleccionar el número de licencias y, a continuación, haga clic en Siguiente.
    await expect(page.getByRole('button', { name: 'Siguiente' })).toBeVisible();
    await choose(visit, 'Business');
    await visit.arrive('Añadir nueva suscripción');
    await expect(visit.summary).toContainText('Business × 3');

    // 7. Seleccione Mensual o Anual para el plan de facturación.
    await visit.choose({ period: 'annual' });
    await expect(visit.due).toHaveText(total);

    // 8. Haga clic en Pagar.
    await visit.checkout();

    // 9. Revise su período de facturación (a partir de ese momento), el recuento de licencias, el precio y el total.
    const line = visit.card(MEETING);
    await expect(visit.due).toHaveText(total);
    await expect(visit.fact('Período de facturación', line)).toHaveText('Del 16 de marzo de 2026 al 15 de marzo de 2027');
    await expect(visit.fact(/^\s*Licencias/, line)).toHaveText('3');
    await expect(line).toContainText('169,50');

    // Haga clic en Editar pedido para realizar otros cambios.
    await line.getByRole('link', { name: 'Editar pedido' }).click();
    await visit.arrive('Editar pedido');
    await visit.expectChoice({ plan: 'Business', seats: 3, period: 'annual' });
    await visit.checkout();

    // 10. Introduzca sus detalles de pago y haga clic en Realizar pedido. También recibirá un correo electrónico.
    await expect(page.getByRole('region', { name: 'Número de IVA' })).toBeVisible();
    await visit.pay(CARDS.succeeds);
    expect(await visit.order()).toBe(total);
    const mail = await mails.next();
    expect(mail.to).toEqual([expect.objectContaining({ address: 'es@prorata.example' })]);
    expect(mail.text).toContain(MEETING);

    // Siguientes pasos: no olvide asignarlas a sus usuarios.
    await expect(visit.main).toContainText('3 licencias');
    await visit.assign('Carmen Rubio');
    await expect(visit.licencesUsed).toContainText('1 de 3');
    await page.locator('header').getByRole('link', { name: 'Suscripciones', exact: true }).click();
    await visit.arrive('Suscripciones');
    await expect(visit.fact('Próxima facturación', visit.card(MEETING))).toHaveText(date('es', '2027-03-16'));
    await expect(visit.card(MEETING).getByRole('link', { name: 'Añadir organizadores' })).toBeVisible();
  } finally {
    await mails.close();
  }
});

test('es: si ya hay artículos en el carrito, Añadir al carrito > Pagar', async ({ visit }) => {
  await visit.signIn('es');
  for (const [product, plan] of [[MEETING, 'Business'], [TRAINING, 'Pro']] as const) {
    await visit.open('/es/subscriptions');
    await begin(visit, product, 'products-buy');
    await choose(visit, plan);
    await visit.arrive('Añadir nueva suscripción');
    await (product === MEETING ? visit.toCheckout : visit.addToCart).click();
    await visit.arrive(product === MEETING ? 'Pago' : say('es', 'cart-title'));
  }
  await expect(visit.card(MEETING)).toContainText('Business × 3');
  await expect(visit.card(TRAINING)).toContainText('Pro × 3');
  await visit.checkoutFromCart();
  await expect(visit.card(TRAINING)).toBeVisible();
});

for (const [lang, product, plan] of [
  ['es', MEETING, 'Business'],
  ['en', 'RescueAssist', 'Advanced'],
] as const) {
  test(`${lang}: a product is tried, once, and then subscribed to`, async ({ visit, page, shop }) => {
    const mails = await MailServer.open();
    try {
      await shop.restart({ flags: ['--smtp-url', mails.url] });
      await visit.signIn(lang);
      await begin(visit, product, 'products-try');
      await choose(visit, plan);
      await visit.arrive(say(lang, 'products-trial-title'));
      await expect(visit.fact(say(lang, 'subscriptions-trial-ends'))).toHaveText(date(lang, '2026-03-29'));
      await expect(page.getByRole('radio')).toHaveCount(0);
      const start = { es: 'Iniciar prueba', en: 'Start trial' }[lang];
      await visit.main.getByRole('button', { name: start }).click();

      // Verá una pantalla de confirmación y recibirá un correo electrónico de bienvenida.
      await visit.arrive(say(lang, 'products-trial-begun'));
      await expect(visit.main).toContainText(`${lang}@prorata.example`);
      const mail = await mails.next();
      expect(mail.to).toEqual([expect.objectContaining({ address: `${lang}@prorata.example` })]);
      expect(mail.subject).toBe(say(lang, 'mail-trial-subject', { product }));
      await visit.main.getByRole('link', { name: say(lang, 'confirmation-assign-button') }).click();
      await visit.arrive(say(lang, 'licences-title'));
      await visit.main.getByRole('button', { name: new RegExp(`^${say(lang, 'licences-assign')} ?:`) }).first().click();
      await expect(visit.licencesUsed).toContainText('1');

      // The card says how long the trial runs, has no Options, and leads to the same choice, to be paid for.
      await visit.open(`/${lang}/subscriptions`);
      const card = visit.card(product);
      await expect(card).toContainText('14');
      await expect(visit.options(product)).toHaveCount(0);
      await visit.open(`/${lang}/products`);
      await expect(visit.card(product)).toContainText(say(lang, 'products-held'));
      await visit.card(product).getByRole('link', { name: visit.word('subscribeNow') }).click();
      await visit.arrive(visit.word('subscribeNow'));
      await visit.expectChoice({ plan, seats: 3, period: 'monthly' });
    } finally {
      await mails.close();
    }
  });
}

test('en: buys another product', async ({ visit, page }) => {
  const total = due('en', asked('USD', '62.95', 'monthly', '0', '120.00'));
  await visit.signIn('en');
  await begin(visit, 'RescueAssist', 'products-buy');
  await choose(visit, 'Advanced');
  await visit.arrive('Add new subscription');
  await visit.choose({ period: 'monthly' });
  await expect(visit.due).toHaveText(total);
  await page.getByRole('link', { name: 'Change plan or licenses' }).click();
  await visit.arrive('Buy');
  await visit.expectChoice({ plan: 'Advanced', seats: 3 });
  await visit.button('products-next').click();
  await visit.arrive('Add new subscription');
  await visit.checkout();
  expect(await visit.order()).toBe(total);
  await visit.assign('Grace Sullivan');
  await visit.open('/en/subscriptions');
  await expect(visit.card('RescueAssist').getByRole('link', { name: 'Add experts' })).toBeVisible();
});

test('es: lo que no se puede elegir se dice, y se elige de nuevo', async ({ visit }) => {
  await visit.signIn('es');
  await begin(visit, TRAINING, 'products-try');
  await visit.seats.fill('99');
  await visit.button('products-next').click();
  await expect(visit.problem).toBeFocused();
  await expect(visit.seats).toHaveValue('99');
  await expect(visit.main).toContainText('En línea puede tener como máximo 20 licencias.');
  await visit.seats.fill('muchas');
  await visit.button('products-next').click();
  await expect(visit.main.locator('.error-summary')).toContainText(say('es', 'error-bad-seats'));
  await visit.seats.fill('2');
  await visit.button('products-next').click();
  await visit.arrive(say('es', 'products-trial-title'));
  await visit.open('/es/products/training/order?plan=training-pro&seats=99');
  await expect(visit.seats).toHaveValue('99');
  await visit.choose({ seats: 2 });
  await visit.checkout();
  await expect(visit.card(TRAINING)).toContainText('Pro');
});

test('de: the page of a new product steps from what is typed, spaces and all', async ({ visit, js }) => {
  test.skip(!js, 'the number is typed');
  await visit.signIn('de', 'es@prorata.example');
  for (const [button, seats] of [['edit-seats-more', '13'], ['edit-seats-less', '11']]) {
    await visit.open('/de/products/meeting/buy');
    await visit.seats.fill('12 ');
    await visit.main.getByRole('button', { name: say('de', button) }).click();
    await expect(visit.seats).toHaveValue(seats);
  }
});
