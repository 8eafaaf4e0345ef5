// People: many get licences at once, arrive by the link of a mail, replace a lost password, and hand over the role of
// billing contact.

import { AS_PAGE, Client } from '../support/http';
import { say } from '../support/messages';
import { anotherBrowser, expect, test } from '../support/test';
import { PASSWORD, type App } from '../support/app';
import type { Lang } from '../support/words';

const V4 = 'GoToAssist Remote Support v4';
const V5 = 'GoToAssist Remote Support v5';
const NEW = 'correct horse battery';

/** A page from the menu of the person who is signed in. */
async function open(app: App, title: string): Promise<void> {
  await app.page.locator('.menu', { has: app.page.locator('form[action="/api/sign_out"]') }).locator('summary').click();
  await app.page.getByRole('link', { name: say(app.lang, title), exact: true }).click();
  await app.arrive(say(app.lang, title));
}

/** Options → manage licences. */
async function licences(app: App, product: string): Promise<void> {
  await app.options(product).click();
  await app.card(product).getByRole('link', { name: say(app.lang, 'common-manage-licences') }).click();
  await app.arrive(say(app.lang, 'licences-title'));
}

const named = (app: App, id: string, name: string) =>
  app.main.getByRole('button', { name: new RegExp(`^${say(app.lang, id)} ?: ${name}$`) });

/** The way to the page for a lost password, which takes the address along. */
const forgotten = (app: App) => app.main.getByRole(app.js ? 'link' : 'button', { name: say(app.lang, 'lost-password-title') });

async function signInAs(app: App, lang: Lang, email: string, password: string): Promise<void> {
  app.lang = lang;
  await app.open(`/${lang}/sign-in`);
  await app.page.getByLabel(say(lang, 'sign-in-email')).fill(email);
  await app.page.getByLabel(say(lang, 'sign-in-password')).fill(password);
  await app.main.getByRole('button', { name: say(lang, 'common-sign-in') }).click();
}

/** Chooses a password by the link of the mail. */
async function choosePassword(app: App, link: string): Promise<void> {
  await app.open(new URL(link).pathname);
  await app.arrive(say(app.lang, 'set-password-title'));
  await app.page.getByLabel(say(app.lang, 'set-password-new')).fill('too short');
  await app.button('set-password-do').click();
  await expect(app.problem).toContainText(say(app.lang, 'error-bad-password'));
  await app.page.getByLabel(say(app.lang, 'set-password-new')).fill(NEW);
  await app.button('set-password-do').click();
  await app.arrive(say(app.lang, 'set-password-done-title'));
}

test('de: several people get a licence at once, and give it back', async ({ app, page, shop }) => {
  await app.signIn('de');
  await licences(app, V4);
  await expect(app.licencesUsed).toContainText('10 von 12');
  const box = (name: string) => page.getByRole('checkbox', { name: say('de', 'licences-select', { name }) });
  await app.button('licences-assign-chosen').click();
  await expect(app.problem).toContainText(say('de', 'error-nobody-chosen'));
  for (const name of ['Claudia Seidel', 'Hannes Winkler']) await box(name).check();
  await app.button('licences-assign-chosen').click();
  await expect(app.main).toContainText('2 Lizenzen wurden zugewiesen.');
  await expect(app.licencesUsed).toContainText('12 von 12');
  expect(await shop.mailed(/Guten Tag (Claudia Seidel)/)).toBeTruthy();
  for (const name of ['Claudia Seidel', 'Hannes Winkler', 'Jonas Becker']) await box(name).check();
  await app.button('licences-free-chosen').click();
  await expect(app.main).toContainText('3 Lizenzen wurden entzogen.');
  await expect(app.licencesUsed).toContainText('9 von 12');
});

test('es: a pasted list names each bad line, is corrected, and is assigned', async ({ app, page }) => {
  await app.signIn('es');
  await licences(app, V5);
  await page.getByLabel(say('es', 'licences-list-pasted')).fill('javier.molina@mirador.example\nnadie\nMarta <marta.ortega@>');
  await app.button('licences-list-check').click();
  await app.arrive(say('es', 'licence-list-title'));
  await expect(app.main).toContainText('2 líneas no se pueden usar: 2 y 3.');
  const line = (number: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: number, exact: true }) });
  await expect(line('2')).toContainText(say('es', 'licence-list-no-address'));
  await expect(line('3')).toContainText(say('es', 'licence-list-bad-address'));
  await expect(page.locator('main > .back')).toHaveAttribute('href', /^\/es\/subscriptions\/[\w-]+\/licences$/);
  // The pasted text is still there to be corrected.
  const list = page.getByLabel(say('es', 'licences-list-pasted'));
  await expect(list).toHaveValue(/nadie/);
  await list.fill('javier.molina@mirador.example\nnuria.vidal@mirador.example\nlucia@nueva.example');
  await app.button('licences-list-check').click();
  await expect(app.main).toContainText('Licencias necesarias: 3; disponibles: 1.');
  await list.fill('alvaro.castro@mirador.example');
  await app.button('licences-list-check').click();
  await app.main.getByRole('button', { name: 'Asignar 1 licencia (1 disponible)' }).click();
  await app.arrive(say('es', 'licences-title'));
  await expect(app.main).toContainText('Se ha asignado 1 licencia.');
  await expect(named(app, 'licences-free', 'Álvaro Castro')).toBeVisible();
});

test('it: a CSV file with a bad line, the others are assigned and invited, and come in', async ({ app, page, shop }) => {
  await app.signIn('it');
  await licences(app, V4);
  const csv = 'Nome;E-mail\r\nSara Rinaldi;sara.rinaldi@officina-digitale.example\r\nErrore;errore@\r\nNina Neri;nina@neri.example\r\n';
  await page.getByLabel(say('it', 'licences-list-file')).setInputFiles({ name: 'persone.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await app.button('licences-list-check').click();
  await app.arrive(say('it', 'licence-list-title'));
  await expect(app.main).toContainText('1 riga non è utilizzabile: 3.');
  await app.main.getByRole('button', { name: 'Assegna 2 licenze (disponibili: 2)' }).click();
  await app.arrive(say('it', 'licences-title'));
  await expect(app.main).toContainText('Sono state assegnate 2 licenze.');
  await expect(app.licencesUsed).toContainText('8 su 8');
  await expect(named(app, 'licences-free', 'Nina Neri')).toBeVisible();
  const link = await shop.mailed(/(http\S+\/it\/set-password\/\w{64})/);
  await app.signOut();
  await choosePassword(app, link);
  await app.main.getByRole('link', { name: say('it', 'common-sign-in') }).click();
  await app.arrive(say('it', 'sign-in-title'));
  await signInAs(app, 'it', 'nina@neri.example', NEW);
  await app.arrive(say('it', 'subscriptions-title'));
  // The link worked only once.
  await app.open(new URL(link).pathname);
  await app.arrive(say('it', 'link-expired-title'));
});

test('pt: somebody new is invited to the last free licence', async ({ app, page, shop }) => {
  await app.signIn('pt');
  await licences(app, V5);
  const invite = async (name: string, email: string) => {
    await page.getByLabel(say('pt', 'people-name')).fill(name);
    await page.getByLabel(say('pt', 'sign-in-email')).fill(email);
    await app.button('licences-invite').click();
  };
  await invite('Nuno Reis', 'nuno@');
  await expect(app.problem).toContainText(say('pt', 'error-bad-email'));
  await expect(page.getByLabel(say('pt', 'people-name'))).toHaveValue('Nuno Reis');
  await invite('Nuno Reis', 'nuno.reis@lusitania.example');
  await expect(app.main).toContainText(say('pt', 'licences-done-invited'));
  await expect(named(app, 'licences-free', 'Nuno Reis')).toBeVisible();
  await expect(app.licencesUsed).toContainText('5 de 5');
  await invite('Outra Pessoa', 'outra@lusitania.example');
  await expect(app.problem).toContainText(say('pt', 'error-no-free-licence'));
  expect(await shop.mailed(/\/pt\/set-password\/(\w{64})/)).toHaveLength(64);
});

test('en: a lost password is replaced by the link of a mail, and the old session ends', async ({ app, page, shop, js, complaints }) => {
  await app.signIn('en');
  const other = await anotherBrowser(page, js, shop, complaints);
  other.lang = 'en';
  await other.open('/en/sign-in');
  await other.page.getByLabel(say('en', 'sign-in-email')).fill('nobody@prorata.example');
  await forgotten(other).click();
  await other.arrive(say('en', 'lost-password-title'));
  await expect(other.page.getByLabel(say('en', 'sign-in-email'))).toHaveValue('nobody@prorata.example');
  expect(other.page.url()).not.toContain('nobody');
  for (const email of ['nobody@prorata.example', 'en@prorata.example']) {
    await other.open('/en/forgot-password');
    await other.page.getByLabel(say('en', 'sign-in-email')).fill(email);
    await other.button('lost-password-send').click();
    await other.arrive(say('en', 'lost-password-sent-title'));
  }
  await choosePassword(other, await shop.mailed(/(http\S+\/en\/set-password\/\w{64})/));
  await signInAs(other, 'en', 'en@prorata.example', 'prorata-demo');
  await expect(other.problem).toContainText(say('en', 'error-wrong-credentials'));
  await signInAs(other, 'en', 'en@prorata.example', NEW);
  await other.arrive(say('en', 'subscriptions-title'));
  await app.open('/en/cart');
  await app.arrive(say('en', 'sign-in-title'));
  await other.page.context().close();
});

test('es: the billing contact goes to a colleague when both agree', async ({ app, page, shop, js, complaints }) => {
  await app.signIn('es');
  await app.section('nav-people', 'people-title');
  await app.main.getByLabel(say('es', 'people-handover-to')).selectOption('Pablo Ibáñez');
  await app.button('people-handover-offer').click();
  await expect(app.main).toContainText(say('es', 'people-done-offered'));
  await expect(app.main).toContainText('Pablo Ibáñez todavía no ha respondido.');
  const link = await shop.mailed(/Hola, Pablo Ibáñez:[^]*?(http\S+\/es\/people)/);
  const other = await anotherBrowser(page, js, shop, complaints);
  await other.signIn('es', 'es-member@prorata.example');
  await other.open(new URL(link).pathname);
  await other.button('people-accept').click();
  await expect(other.main).toContainText(say('es', 'people-done-taken-over'));
  await expect(other.main.getByRole('listitem').filter({ hasText: 'Pablo Ibáñez' })).toContainText(say('es', 'common-billing-contact'));
  await app.open('/es/people');
  await expect(app.main).toContainText(say('es', 'refusal-not-billing-contact-title'));
  await expect(app.main.getByRole('link', { name: 'es-member@prorata.example' })).toHaveAttribute('href', 'mailto:es-member@prorata.example');
  await other.page.context().close();
});

test('es: a member sees everything, changes nothing, and is told whom to ask on every page', async ({ app, page, shop }) => {
  const contact = new Client(shop.url);
  await contact.signIn('es@prorata.example');
  await contact.change(V5, 'remote-support-v5-premium', '5');
  await app.signIn('es', 'es-member@prorata.example');
  const [, id] = /subscription-([0-9a-f-]{36})/.exec(await app.card(V5).evaluate((card) => card.outerHTML))!;
  const [licencesOf, editOf] = ['licences', 'edit'].map((page) => `/es/subscriptions/${id}/${page}`);
  for (const address of ['/es/subscriptions', licencesOf, editOf, '/es/people', '/es/payment-methods', '/es/cart', '/es/checkout']) {
    await app.open(address);
    const notice = app.main.locator('.notice', { hasText: say('es', 'refusal-not-billing-contact-title') });
    await expect(notice, address).toContainText('Lucía Navarro');
    await expect(notice.getByRole('link'), address).toHaveAttribute('href', 'mailto:es@prorata.example');
  }
  for (const address of [licencesOf, '/es/cart', '/es/people', '/es/payment-methods']) {
    await app.open(address);
    // The controls that choose the rows of a list change nothing.
    const offered = page.locator('main :not(.finder *)');
    for (const role of ['button', 'checkbox', 'textbox'] as const) await expect(app.main.getByRole(role).and(offered), address).toHaveCount(0);
  }
  // A form that is sent all the same is refused with the same words.
  const member = new Client(shop.url);
  await member.signIn('es-member@prorata.example');
  const refused = await member.post('/api/invite_to_licence', { lang: 'es', subscription: id, name: 'Nina', email: 'nina@b.example' }, AS_PAGE);
  expect(refused.location).toMatch(/\/licences\?.*problem=refused$/);
  await app.open(refused.location!);
  await expect(app.problem).toContainText(say('es', 'error-refused'));
  await expect(page.getByRole('main')).toContainText('Lucía Navarro');
});

test('de: the own profile: name and language, password, address, sessions', async ({ app, page, shop }) => {
  await app.signIn('de');
  await open(app, 'profile-title');
  await page.getByLabel(say('de', 'people-name')).fill('Katrin Hoffmann-Lange');
  await page.getByLabel(say('de', 'profile-language')).selectOption('it');
  await app.button('profile-save').click();
  app.lang = 'it';
  await app.arrive(say('it', 'profile-title'));
  await expect(app.main).toContainText(say('it', 'profile-done-saved'));
  await expect(page.getByLabel(say('it', 'people-name'))).toHaveValue('Katrin Hoffmann-Lange');
  await expect(app.main).toContainText('Chrome · Linux');

  const password = app.main.getByRole('region', { name: say('it', 'profile-password-title') });
  const change = async (current: string) => {
    await password.getByLabel(say('it', 'profile-password-current')).fill(current);
    await password.getByLabel(say('it', 'set-password-new')).fill(NEW);
    await app.button('profile-password-change').click();
  };
  await change('wrong');
  await expect(app.problem).toContainText(say('it', 'error-wrong-password'));
  await change('prorata-demo');
  await expect(app.main).toContainText(say('it', 'profile-done-password'));

  await page.getByLabel(say('it', 'profile-email-new')).fill('katrin@nordlicht.example');
  const email = app.main.getByRole('region', { name: say('it', 'profile-email-title'), exact: true });
  await email.getByLabel(say('it', 'profile-password-current')).fill(NEW);
  await app.button('profile-email-change').click();
  await expect(app.main).toContainText(say('it', 'profile-done-email'));
  await app.open(new URL(await shop.mailed(/(http\S+\/it\/confirm-email\/\w{64})/)).pathname);
  await app.button('confirm-email-do').click();
  await app.arrive(say('it', 'confirm-email-done-title'));
  await app.main.getByRole('link', { name: say('it', 'profile-title') }).click();
  await app.arrive(say('it', 'profile-title'));
  await expect(app.main).toContainText('katrin@nordlicht.example');
  const devices = app.main.getByRole('region', { name: say('it', 'profile-devices-title'), exact: true });
  await devices.getByLabel(say('it', 'profile-password-current')).fill(NEW);
  await app.button('profile-end').click();
  await app.arrive(say('it', 'sign-in-title'));
  await signInAs(app, 'it', 'katrin@nordlicht.example', NEW);
  await app.arrive(say('it', 'subscriptions-title'));
});

test('es: one of two sessions ends, and the one that ended it goes on', async ({ app, page, shop, js, complaints }) => {
  await app.signIn('es');
  const other = await anotherBrowser(page, js, shop, complaints);
  await other.signIn('es');
  await app.open('/es/profile');
  // Both are “Chrome · Linux”, so one of them says which it is.
  const devices = app.main.getByRole('region', { name: say('es', 'profile-devices-title'), exact: true });
  await expect(devices.getByRole('listitem')).toHaveCount(1);
  await expect(devices.getByRole('listitem')).toContainText('Chrome · Linux');
  await expect(devices.getByRole('listitem')).toContainText(say('es', 'profile-device-this'));
  const one = devices.getByRole('radio', { name: /^Chrome · Linux/ });
  const all = devices.getByRole('radio', { name: say('es', 'profile-end-all') });
  await expect(devices.getByRole('radio')).toHaveCount(2);
  await expect(all).toBeChecked();
  const end = async (password: string) => {
    await devices.getByLabel(say('es', 'profile-password-current')).fill(password);
    await app.button('profile-end').click();
  };
  await one.check();
  await end('wrong');
  await expect(app.problem).toContainText(say('es', 'error-wrong-password'));
  await app.ready();
  // A second try ends no more than was chosen.
  await expect(one).toBeChecked();
  await end(PASSWORD);
  await expect(app.main).toContainText(say('es', 'profile-done-ended'));
  await expect(one).toHaveCount(0);
  await expect(all).toBeChecked();
  await app.open('/es/people');
  await app.arrive(say('es', 'people-title'));
  await other.open('/es/people');
  await other.arrive(say('es', 'sign-in-title'));
  await other.page.context().close();
});

test('another language keeps who is ticked, and somebody new who is half typed', async ({ app, page }) => {
  await app.signIn('en');
  await licences(app, V5);
  const boxes = page.locator('input[name="people[]"]');
  await boxes.nth(1).check();
  await boxes.nth(2).check();
  await page.locator('input[name=without_mail]').check();
  await page.locator('input[name=email]').fill('nina@b.example');
  const names = await boxes.evaluateAll((all: HTMLInputElement[]) => all.filter((box) => box.checked).map((box) => box.value));
  await app.switchLanguage('de', 'Deutsch');
  await app.arrive(say('de', 'licences-title'));
  expect(await boxes.evaluateAll((all: HTMLInputElement[]) => all.filter((box) => box.checked).map((box) => box.value))).toEqual(names);
  await expect(page.locator('input[name=without_mail]')).toBeChecked();
  await expect(page.locator('input[name=silent]').first()).not.toBeChecked();
  await expect(page.locator('input[name=email]')).toHaveValue('nina@b.example');
  expect(page.url()).not.toContain('nina');
});
