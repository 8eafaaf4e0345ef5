// The actions of people in a browser that WebDriver drives. Everything is found as a screen reader finds it: by its
// role and its name, which the browser tells.

import { By, type WebDriver, type WebElement, error } from 'selenium-webdriver';
import { expect } from './test';
import { say } from './messages';
import { type Choice, PASSWORD } from './app';
import { type Lang, anywhere, ownName, word } from './words';

/** The places in which things of that kind are looked for. */
const KINDS = {
  heading: 'h1',
  button: 'main button',
  card: 'main article',
  menu: 'summary',
  /** The choices of a menu. */
  item: 'details[open] :is(a, button)',
  link: 'main a[href]',
  field: 'main input:not([type="radio"], [type="checkbox"], [type="hidden"])',
  radio: 'main input[type="radio"]',
  amount: 'main output',
  region: 'main section',
};

type Kind = keyof typeof KINDS;
type Within = Pick<WebDriver, 'findElements'>;

const PATIENCE = 10_000;

/** A text with plain spaces, as WebDriver reads it. */
export const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

export class Guest {
  lang: Lang = 'en';

  constructor(
    readonly driver: WebDriver,
    private readonly shop: string,
  ) {}

  /** The result of `look`, as soon as it finds anything. The page may change under it meanwhile. */
  private async eventually<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
    const found = await this.driver.wait(async () => {
      try {
        return await look();
      } catch (problem) {
        if (problem instanceof error.StaleElementReferenceError) return undefined;
        throw problem;
      }
    }, PATIENCE, `there is no ${what}`);
    return found!;
  }

  /** The visible things of that kind with that name. */
  private async named(kind: Kind, name: string | RegExp, within: Within): Promise<WebElement[]> {
    const found: WebElement[] = [];
    for (const element of await within.findElements(By.css(KINDS[kind]))) {
      if (!(await element.isDisplayed())) continue;
      const called = plain(await element.getAccessibleName());
      if (typeof name === 'string' ? called === name : name.test(called)) found.push(element);
    }
    return found;
  }

  /** The one thing of that kind with that name. */
  private async one(kind: Kind, name: string | RegExp, within: Within): Promise<WebElement | undefined> {
    const found = await this.named(kind, name, within);
    if (found.length > 1) throw new Error(`${found.length} times ${kind} ${name}`);
    return found[0];
  }

  /** The same, once it is there. */
  async find(kind: Kind, name: string | RegExp, within: Within = this.driver): Promise<WebElement> {
    return this.eventually(`${kind} ${name}`, () => this.one(kind, name, within));
  }

  async press(kind: Kind, name: string | RegExp): Promise<void> {
    await this.eventually(`${kind} ${name}`, async () => {
      const found = await this.one(kind, name, this.driver);
      if (!found) return undefined;
      await this.scrollTo(found);
      await found.click();
      return found;
    });
  }

  /** Scrolls as a person does. WebKitGTK's driver presses nothing that a bar at the edge of the window covers. */
  private async scrollTo(element: WebElement): Promise<void> {
    await this.driver.executeScript('arguments[0].scrollIntoView({ block: "center" })', element);
  }

  async type(name: string | RegExp, text: string): Promise<void> {
    const field = await this.find('field', name);
    await this.scrollTo(field);
    await field.clear();
    await field.sendKeys(text);
  }

  async read(kind: Kind, name: string | RegExp): Promise<string> {
    return plain(await (await this.find(kind, name)).getText());
  }

  async open(path: string): Promise<void> {
    await this.driver.get(`${this.shop}${path}`);
    await this.ready();
  }

  /** Waits until the page answers by itself. The gateway's pages have no scripts. */
  private async ready(): Promise<void> {
    const script = 'const html = document.documentElement; return html.classList.contains("sandbox") || html.dataset.hydrated === "true"';
    await this.driver.wait(() => this.driver.executeScript<boolean>(script), PATIENCE, 'the page does not answer');
  }

  async arrive(title: string): Promise<void> {
    await this.find('heading', title);
    await this.ready();
  }

  async signIn(lang: Lang): Promise<void> {
    this.lang = lang;
    await this.open(`/${lang}/sign-in`);
    await this.type(say(lang, 'sign-in-email'), `${lang}@prorata.example`);
    await this.type(say(lang, 'sign-in-password'), PASSWORD);
    await this.press('button', say(lang, 'common-sign-in'));
    await this.arrive(say(lang, 'subscriptions-title'));
  }

  /** Options → Edit subscription. */
  async edit(product: string): Promise<void> {
    const card = await this.find('card', product);
    await (await this.find('menu', word(this.lang, 'options'), card)).click();
    await this.press('item', new RegExp(`^${word(this.lang, 'edit')}`));
    await this.arrive(word(this.lang, 'edit'));
  }

  async choose({ plan, seats, period }: Choice): Promise<void> {
    if (plan) await this.press('radio', new RegExp(`^${plan}\\b`));
    if (seats !== undefined) await this.type(anywhere(this.lang, 'licences'), String(seats));
    if (period) await this.press('radio', new RegExp(`^${word(this.lang, period)}\\b`));
  }

  async expectChoice({ plan, seats, period }: Choice): Promise<void> {
    if (plan) expect(await (await this.find('radio', new RegExp(`^${plan}\\b`))).isSelected(), plan).toBe(true);
    const field = await this.find('field', anywhere(this.lang, 'licences'));
    if (seats !== undefined) expect(await field.getAttribute('value')).toBe(String(seats));
    if (period) expect(await (await this.find('radio', new RegExp(`^${word(this.lang, period)}\\b`))).isSelected(), period).toBe(true);
  }

  /** Waits until the page says that this amount is due. */
  async expectDue(amount: string): Promise<void> {
    await expect.poll(() => this.read('amount', anywhere(this.lang, 'totalDue')), { timeout: PATIENCE }).toBe(plain(amount));
  }

  /** Goes to the gateway's page, types a card there, and comes back. */
  async pay(card: string): Promise<void> {
    await this.press('button', say(this.lang, 'checkout-payment-enter'));
    await this.arrive(say(this.lang, 'sandbox-details-title'));
    await this.type(say(this.lang, 'sandbox-number'), card);
    await this.type(say(this.lang, 'sandbox-expiry'), '12/30');
    await this.type(say(this.lang, 'sandbox-cvc'), '123');
    await this.type(say(this.lang, 'sandbox-card-holder'), 'Ana Lima');
    await this.press('button', say(this.lang, 'sandbox-save'));
    await this.arrive(word(this.lang, 'checkout'));
    expect(await this.read('region', anywhere(this.lang, 'paymentDetails'))).toContain(card.slice(-4));
  }

  /** The value beside a label, in a list of facts or figures. */
  async fact(label: string): Promise<string> {
    const value = By.xpath(`//main//dl/div[dt[starts-with(normalize-space(), "${label}")]]/dd`);
    return this.eventually(label, async () => plain(await this.driver.findElement(value).getText()));
  }

  /** Changes the language, and checks that the page is in it and is the same document as before. */
  async switchTo(lang: Lang, title: string, of?: string): Promise<void> {
    await this.driver.executeScript('window.stillHere = true');
    await (await this.driver.findElement(By.css('#languages summary'))).click();
    await this.press('item', ownName(lang));
    await this.arrive(say(lang, title));
    this.lang = lang;
    const html = await this.driver.findElement(By.css('html'));
    expect(await html.getAttribute('lang')).toBe(lang);
    await expect.poll(() => this.driver.getTitle()).toBe(`${[say(lang, title), ...(of ? [of] : [])].join(' · ')} · Prorata`);
    expect(new URL(await this.driver.getCurrentUrl()).pathname).toMatch(new RegExp(`^/${lang}/`));
    expect(await this.driver.executeScript('return window.stillHere === true'), 'the page was loaded anew').toBe(true);
  }
}
