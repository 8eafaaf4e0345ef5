// The page object of all pages: the actions of people, in the words of the pages, with JavaScript and without.

import { type Locator, type Page, expect } from '@playwright/test';
import { say } from './messages';
import { type Lang, anywhere, word } from './words';

export const PASSWORD = 'prorata-demo';

export type Period = 'monthly' | 'annual';

export interface Choice {
  plan?: string;
  seats?: number | string;
  period?: Period;
}

export class App {
  lang: Lang = 'en';

  constructor(
    readonly page: Page,
    readonly js: boolean,
  ) {}

  /** Waits until the page can be used. */
  async ready(): Promise<void> {
    if (!this.js) return;
    await this.page.waitForFunction(() => {
      const html = document.documentElement;
      return html.classList.contains('sandbox') || html.dataset.hydrated === 'true';
    });
  }

  async open(path: string): Promise<void> {
    await this.page.goto(path);
    await this.ready();
  }

  /** Waits for the page with that heading. */
  async arrive(heading: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: heading, exact: true })).toBeVisible();
    await this.ready();
  }

  async signIn(lang: Lang, email = `${lang}@prorata.example`): Promise<void> {
    this.lang = lang;
    await this.open(`/${lang}/sign-in`);
    await this.page.getByLabel(say(lang, 'sign-in-email')).fill(email);
    await this.page.getByLabel(say(lang, 'sign-in-password')).fill(PASSWORD);
    await this.main.getByRole('button', { name: say(lang, 'common-sign-in') }).click();
    await this.arrive(say(lang, 'subscriptions-title'));
  }

  /** Goes to a page of the header. */
  async section(label: string, title = label): Promise<void> {
    await this.page.locator('header nav').getByRole('link', { name: say(this.lang, label), exact: true }).click();
    await this.arrive(say(this.lang, title));
  }

  async signOut(): Promise<void> {
    const menu = this.page.locator('header details', { has: this.page.locator('form[action="/api/sign_out"]') });
    await menu.locator('summary').click();
    await menu.getByRole('button', { name: say(this.lang, 'common-sign-out') }).click();
    await this.arrive(say(this.lang, 'sign-in-title'));
  }

  get main(): Locator {
    return this.page.getByRole('main');
  }

  /** A word of the glossary in the language of the page. */
  word(id: Parameters<typeof word>[1]): string {
    return word(this.lang, id);
  }

  card(name: string): Locator {
    return this.page.getByRole('article', { name });
  }

  options(product: string): Locator {
    return this.card(product).locator('summary', { hasText: this.word('options') });
  }

  /** Options → Edit subscription. */
  async edit(product: string): Promise<void> {
    await this.options(product).click();
    await this.card(product).getByRole('link', { name: this.word('edit') }).click();
    await this.arrive(this.word('edit'));
  }

  plan(name: string): Locator {
    return this.page.getByRole('radio', { name: new RegExp(`^${name}\\b`) });
  }

  get seats(): Locator {
    return this.page.getByRole('textbox', { name: anywhere(this.lang, 'licences') });
  }

  period(period: Period): Locator {
    return this.page.getByRole('radio', { name: new RegExp(`^${this.word(period)}\\b`) });
  }

  async choose({ plan, seats, period }: Choice): Promise<void> {
    if (plan) await this.plan(plan).check();
    if (seats !== undefined) await this.seats.fill(String(seats));
    if (period) await this.period(period).check();
    await this.update();
  }

  /** Without JavaScript the server makes the summary. */
  async update(): Promise<void> {
    if (!this.js) await this.button('edit-update-summary').click();
  }

  async expectChoice({ plan, seats, period }: Choice): Promise<void> {
    if (plan) await expect(this.plan(plan)).toBeChecked();
    if (seats !== undefined) await expect(this.seats).toHaveValue(String(seats));
    if (period) await expect(this.period(period)).toBeChecked();
  }

  get summary(): Locator {
    return this.page.getByRole('region', { name: this.word('summary') });
  }

  /** The amount that the page calls due. */
  get due(): Locator {
    return this.summary.getByRole('status', { name: anywhere(this.lang, 'totalDue') });
  }

  /** The value beside a label, in a list of facts or figures. */
  fact(label: string | RegExp, within: Locator = this.main): Locator {
    const term = this.page.locator('dt', { hasText: label });
    return within.locator('dl > div', { has: term }).locator('dd').first();
  }

  button(id: string): Locator {
    return this.main.getByRole('button', { name: say(this.lang, id) });
  }

  get toCheckout(): Locator {
    return this.summary.getByRole('button', { name: this.word('toCheckout'), exact: true });
  }

  get addToCart(): Locator {
    return this.summary.getByRole('button', { name: this.word('addToCart'), exact: true });
  }

  get placeOrder(): Locator {
    return this.main.getByRole('button', { name: this.word('placeOrder') });
  }

  async checkout(): Promise<void> {
    await this.toCheckout.click();
    await this.arrive(this.word('checkout'));
  }

  /** The cart has a link with the same words. */
  async checkoutFromCart(): Promise<void> {
    await this.summary.getByRole('link', { name: this.word('toCheckout'), exact: true }).click();
    await this.arrive(this.word('checkout'));
  }

  /** Goes to the gateway's page, and types a card there. */
  async pay(card: string, button: 'checkout-payment-enter' | 'checkout-other-card' = 'checkout-payment-enter'): Promise<void> {
    await this.button(button).click();
    await this.typeCard(card);
    await this.arrive(this.word('checkout'));
    await expect(this.page.getByRole('region', { name: anywhere(this.lang, 'paymentDetails') })).toContainText(card.slice(-4));
  }

  /** Types a card on the gateway's page. The page takes it, or else the next typing begins where this one ends. */
  async typeCard(card: string, taken = true): Promise<void> {
    await this.arrive(say(this.lang, 'sandbox-details-title'));
    await this.page.getByLabel(say(this.lang, 'sandbox-number')).fill(card);
    await this.page.getByLabel(say(this.lang, 'sandbox-expiry')).fill('12/30');
    await this.page.getByLabel(say(this.lang, 'sandbox-cvc')).fill('123');
    await this.page.getByLabel(say(this.lang, 'sandbox-card-holder')).fill('Ana Lima');
    await this.button('sandbox-save').click();
    if (!taken) await expect(this.problem).toBeVisible();
  }

  /** Presses Place order, and reads the paid amount on the confirmation. */
  async order(): Promise<string> {
    await this.placeOrder.click();
    return this.confirmed();
  }

  async confirmed(): Promise<string> {
    await this.arrive(say(this.lang, 'confirmation-title'));
    await expect(this.main).toContainText(say(this.lang, 'confirmation-period-begins'));
    return this.fact(new RegExp(`^\\s*${say(this.lang, 'confirmation-paid')}`)).innerText();
  }

  /** The notice that says why the form was refused. */
  get problem(): Locator {
    return this.main.locator('.error-summary');
  }

  /** “11 of 14 assigned, 3 available” */
  get licencesUsed(): Locator {
    return this.fact(anywhere(this.lang, 'licences'));
  }

  /** On the confirmation, gives a licence of that product to somebody who has none. */
  async assign(name: string, product?: string): Promise<void> {
    // An order of several products has a link to the licences of each.
    const ways = this.main.getByRole('link', { name: new RegExp(`^${say(this.lang, 'confirmation-assign-button')}`) });
    await (product ? ways.filter({ hasText: product }) : ways).click();
    await this.arrive(say(this.lang, 'licences-title'));
    const button = (id: string) => this.main.getByRole('button', { name: new RegExp(`^${say(this.lang, id)} ?: ${name}$`) });
    await button('licences-assign').click();
    await expect(button('licences-free')).toBeVisible();
  }

  async switchLanguage(to: Lang, ownName: string): Promise<void> {
    const menu = this.page.locator('#languages');
    await menu.locator('summary').click();
    await menu.getByRole('button', { name: ownName, exact: true }).click();
    await expect(this.page.locator('html')).toHaveAttribute('lang', to);
    await this.ready();
    this.lang = to;
  }
}

export const CARDS = {
  succeeds: '4242 4242 4242 4242',
  declines: '4000 0000 0000 0002',
  needsConfirmation: '4000 0025 0000 3155',
};
