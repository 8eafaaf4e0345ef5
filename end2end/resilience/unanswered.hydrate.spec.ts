// A page before it answers, and a page that never answers; changes by other programs, and files that do not arrive.

import { say } from '../support/messages';
import { expect, test } from '../support/test';
import type { App } from '../support/app';
import { type Lang, word } from '../support/words';

const V5 = 'GoToAssist Remote Support v5';
const WASM = /\/pkg\/prorata\.\w+\.wasm$/;

/** The address of the page on which V5 is edited. */
async function editPage(app: App): Promise<string> {
  const link = app.card(V5).getByRole('link', { name: app.word('edit'), includeHidden: true });
  return (await link.getAttribute('href'))!;
}

test('what is typed and chosen before the page answers is taken up by it', async ({ app, page }) => {
  await app.signIn('en');
  const edit = await editPage(app);
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(WASM, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(edit);
  await app.seats.fill('9');
  await app.plan('Premium').check();
  await app.period('annual').check();
  release();
  await app.ready();
  await app.expectChoice({ plan: 'Premium', seats: 9, period: 'annual' });
  await expect(app.summary).toContainText('Premium × 9');
  const due = await app.due.innerText();
  await page.unroute(WASM);
  await app.open(`${edit}?plan=remote-support-v5-premium&seats=9&period=annual`);
  await expect(app.due).toHaveText(due);
});

test('a list of choices keeps what was chosen before the page answers', async ({ app, page }) => {
  await app.signIn('en');
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(WASM, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/en/account/edit');
  const zone = page.locator('select[name="company[time_zone]"]');
  await zone.selectOption('Europe/Lisbon');
  release();
  await app.ready();
  await expect(zone).toHaveValue('Europe/Lisbon');
  await page.unroute(WASM);
});

test('a choice that is made while an answer is on its way stays', async ({ app, page }) => {
  await app.signIn('en');
  await app.edit('GoTo Meeting');
  await app.choose({ period: 'annual' });
  await app.checkout();
  await app.order();
  await app.open('/en/invoices');
  const state = page.getByRole('combobox', { name: say('en', 'invoices-state') });
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/api/load_invoices*', async (route) => {
    await held;
    await route.continue();
  });
  const asked = page.waitForRequest('**/api/load_invoices*');
  await state.selectOption('credited');
  await app.button('lists-search-do').click();
  await asked;
  await state.selectOption('paid');
  const answered = page.waitForResponse('**/api/load_invoices*');
  release();
  await answered;
  await expect(app.main).toContainText(say('en', 'lists-none'));
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await expect(state).toHaveValue('paid');
  await app.button('lists-search-do').click();
  await expect(page).toHaveURL(/state=paid/);
  await expect(app.main.getByRole('rowheader').first()).toBeVisible();
  await expect(state).toHaveValue('paid');
});

test('a jump to the content is no way back: the next page begins at its top', async ({ app, page }) => {
  await app.signIn('en');
  await page.setViewportSize({ width: 500, height: 300 });
  await app.open('/en/invoices');
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  const link = (target: string) => page.locator(`a[href="/en/${target}"]`).first();
  await link('subscriptions').evaluate((element: HTMLElement) => element.click());
  await app.arrive(say('en', 'subscriptions-title'));
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await link('invoices').evaluate((element: HTMLElement) => element.click());
  await app.arrive(say('en', 'invoices-title'));
  await page.locator('a.skip').press('Enter');
  await link('subscriptions').evaluate((element: HTMLElement) => element.click());
  await app.arrive(say('en', 'subscriptions-title'));
  await page.waitForTimeout(200);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test.describe('where there is no WebAssembly', () => {
  test.afterEach(({ complaints }) => {
    expect(complaints.splice(0).filter((line) => !/WebAssembly|was preloaded/.test(line))).toEqual([]);
  });

  test('the page is the one without JavaScript, and everything works by forms', async ({ app, page }) => {
    await app.signIn('en');
    const edit = await editPage(app);
    await page.addInitScript(() => Reflect.deleteProperty(window, 'WebAssembly'));
    await page.goto(edit);
    const before = Number(await app.seats.inputValue());
    await page.getByRole('button', { name: say('en', 'edit-seats-more') }).click();
    await expect(app.seats).toHaveValue(String(before + 1));
    await page.getByRole('button', { name: say('en', 'edit-seats-less') }).click();
    await expect(app.seats).toHaveValue(String(before));
    await app.plan('Premium').check();
    await app.seats.fill('9');
    await app.button('edit-update-summary').click();
    await expect(app.summary).toContainText('Premium × 9');
    const due = await app.due.innerText();
    await app.seats.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(app.word('checkout'));
    await expect(app.main.getByRole('button', { name: app.word('placeOrder') })).toContainText(due);
    await page.locator('#languages summary').click();
    await page.locator('#languages').getByRole('button', { name: 'Deutsch', exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  });
});

test.describe('when another program changes the page before it answers', () => {
  test.afterEach(({ complaints }) => {
    complaints.splice(0);
  });

  test('it gives up at once, and stays the page without JavaScript', async ({ app, page }) => {
    await app.signIn('en');
    const edit = await editPage(app);
    // Password managers do this.
    await page.addInitScript(() => {
      document.addEventListener('DOMContentLoaded', () => {
        for (const input of document.querySelectorAll('input')) input.after(document.createElement('span'));
      });
    });
    const gaveUp = page.waitForEvent('pageerror');
    await page.goto(edit);
    await gaveUp;
    await expect(page.locator('html')).not.toHaveAttribute('data-hydrated');
    await page.evaluate(() => Object.assign(window, { stillHere: true }));
    await app.seats.fill('9');
    await page.getByRole('button', { name: say('en', 'edit-seats-more') }).click();
    await expect(app.seats).toHaveValue('10');
    expect(await page.evaluate(() => 'stillHere' in window), 'the server has answered').toBe(false);
    await page.getByRole('button', { name: app.word('toCheckout'), exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(app.word('checkout'));
    await expect(app.main.getByRole('article', { name: V5 })).toContainText('× 10');
  });
});

test('of two languages that are chosen one after the other the last one counts', async ({ app, page }) => {
  await app.signIn('en');
  await page.route(/\/messages\/de/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  const languages = page.locator('#languages');
  await languages.locator('summary').click();
  await languages.getByRole('button', { name: 'Deutsch', exact: true }).click();
  await languages.getByRole('button', { name: 'Italiano' }).click();
  await app.arrive(say('it', 'subscriptions-title'));
  await page.waitForTimeout(2000);
  await expect(page).toHaveURL(/\/it\/subscriptions$/);
  await app.arrive(say('it', 'subscriptions-title'));
});

test.describe('when a language does not come', () => {
  test.afterEach(({ complaints }) => {
    expect(complaints.splice(0).filter((line) => !/ERR_FAILED/.test(line))).toEqual([]);
  });

  test('the page stays whole in its own, says so, and tries again', async ({ app, page }) => {
    await app.signIn('en');
    await app.open('/en/support');
    await page.getByRole('textbox').fill('Half a message');
    await page.route(/\/messages\/de/, (route) => route.abort());
    const languages = page.locator('#languages');
    await languages.locator('summary').click();
    await languages.getByRole('button', { name: 'Deutsch', exact: true }).click();
    await expect(languages.getByRole('alert')).toHaveText(say('en', 'common-language-failed', { language: 'Deutsch' }));
    await expect(page).toHaveURL(/\/en\/support$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('en', 'support-title'));
    await page.unroute(/\/messages\/de/);
    await languages.getByRole('button', { name: say('en', 'common-try-again') }).click();
    await app.arrive(say('de', 'support-title'));
    await expect(page.getByRole('textbox')).toHaveValue('Half a message');
  });
});

test('another language leaves every field as it is', async ({ app, page }) => {
  await app.signIn('en');
  const licences = app.card(V5).getByRole('link', { name: say('en', 'common-manage-licences'), includeHidden: true });
  await app.open((await licences.getAttribute('href'))!);
  const silent = page.getByRole('checkbox', { name: say('en', 'licences-silent') });
  const count = await silent.count();
  await silent.first().check();
  await page.locator('input[type=file]').setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from('a@b.example') });
  await app.switchLanguage('it', 'Italiano');
  await app.arrive(say('it', 'licences-title'));
  const after = page.getByRole('checkbox', { name: say('it', 'licences-silent') });
  await expect(after).toHaveCount(count);
  for (let index = 0; index < count; index += 1) await expect(after.nth(index)).toBeChecked({ checked: index === 0 });
  expect(await page.locator('input[type=file]').evaluate((input: HTMLInputElement) => input.files?.[0]?.name)).toBe('people.csv');
});

test('a language is changed in place: the focus stays, and Back leaves the page', async ({ app, page }) => {
  await app.signIn('en');
  await app.open('/en/people');
  await page.getByRole('textbox', { name: say('en', 'people-name') }).fill('Nina');
  await app.button('people-invite').last().click();
  await expect(app.problem).toBeFocused();
  await app.switchLanguage('de', 'Deutsch');
  await app.arrive(say('de', 'people-title'));
  await expect(page.locator('#languages summary')).toBeFocused();
  await expect(app.problem).toContainText(say('de', 'error-bad-email'));
  await page.goBack();
  await app.arrive(say('en', 'subscriptions-title'));
});

test('another language is announced, and a menu that was opened meanwhile stays open', async ({ app, page }) => {
  await app.signIn('en');
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/messages\/de/, async (route) => {
    await held;
    await route.continue();
  });
  await page.locator('#languages summary').click();
  await page.locator('#languages').getByRole('button', { name: 'Deutsch', exact: true }).click();
  await app.options(V5).click();
  const item = (lang: Lang) => app.card(V5).getByRole('link', { name: word(lang, 'edit') });
  await expect(item('en')).toBeVisible();
  release();
  await app.arrive(say('de', 'subscriptions-title'));
  await expect(page.locator('#languages + [aria-live=polite]')).toHaveText('Deutsch');
  await expect(item('de')).toBeVisible();
  await expect(app.card(V5).locator('summary')).toBeFocused();
});

test('a browser that keeps no cookies is told so', async ({ app, page }) => {
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'cookieEnabled', { get: () => false }));
  await app.open('/en/sign-in');
  await expect(app.problem).toContainText(say('en', 'error-cookies-blocked'));
});
