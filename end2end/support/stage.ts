// A shop in which every story (stories.ts) can be looked at.

import type { Page } from '@playwright/test';
import { code } from './codes';
import { AS_PAGE, Client } from './http';
import { type Settings, Shop } from './server';
import { expect, test as base } from './test';
import { CARDS, PASSWORD, type App } from './app';
import type { Lang } from './words';

export const V5 = 'GoToAssist Remote Support v5';
export const V4 = 'GoToAssist Remote Support v4';

export type Who = 'pt' | 'it' | 'de' | 'es' | 'es-member' | 'en' | 'de-corporate' | 'half-way';

export interface Story {
  name: string;
  /** Who is signed in, if anybody. */
  who?: Who;
  /** Its address. For a page of ours, without the language. */
  at: (stage: Stage, lang: Lang) => string | Promise<string>;
  /** The id of the message that titles it. */
  title: string;
  /** The product or the document that it is about: the title names it, too. */
  of?: string;
  /** Whether something was refused: the title says so, too. */
  isRefused?: boolean;
  /** Whether the page asks the browser at once, which may refuse at any moment. */
  asks?: boolean;
  /** The action once the page is there. */
  then?: (page: Page, lang: Lang) => Promise<void>;
}

/** Somebody who has no password in the demo, and gets one. */
const COLLEAGUE = { email: 'elena.marino@officina-digitale.example', password: 'a bicycle in Bologna' };

/** A shop in which all stories can be looked at. Looking changes nothing, so all tests of a worker share it. */
export class Stage {
  private clients = new Map<Who, Client>();
  private ids = new Map<string, string>();
  private tokens = new Map<string, string>();
  private lists = new Map<string, string>();
  private pending?: string;
  private readonly opened = Date.now();
  /** A second account of the person who has the corporate one. */
  second = '';

  private constructor(readonly shop: Shop) {}

  static async open(settings: Settings = {}): Promise<Stage> {
    const stage = new Stage(await Shop.open(settings));
    stage.second = stage.shop.addAccount('Rheinland Service GmbH', 'de-corporate@prorata.example');
    for (const who of ['pt', 'it', 'de', 'es', 'es-member', 'en', 'de-corporate'] as const) {
      const client = new Client(stage.shop.url);
      await client.signIn(`${who}@prorata.example`);
      stage.clients.set(who, client);
    }
    for (const [who, product] of [['pt', V5], ['it', V4], ['de', V4], ['es', 'GoTo Webinar'], ['es', V5], ['en', V5], ['en', 'GoTo Training']] as const) {
      stage.ids.set(`${who} ${product}`, await stage.client(who).subscription(product));
    }
    await stage.client('de').change(V4, 'remote-support-v4-standard', '14', 'annual');
    await stage.orderOnce();
    await stage.card('it', CARDS.needsConfirmation);
    await stage.client('it').change(V4, 'remote-support-v4-premium', '10');
    return stage;
  }

  /** Places an order, and then tries one whose figures have changed. */
  private async orderOnce(): Promise<void> {
    const en = this.client('en');
    await en.change(V5, 'remote-support-v5-premium', '8', 'annual');
    expect((await en.post('/api/place_order', await en.orderForm())).status).toBe(200);
    await en.change(V5, 'remote-support-v5-premium', '10', 'annual');
    const seen = await en.orderForm();
    await en.change(V5, 'remote-support-v5-premium', '11', 'annual');
    expect((await en.post('/api/place_order', seen)).status).toBe(409);
  }

  private async card(who: Who, number: string): Promise<void> {
    const client = this.client(who);
    const details = await client.post('/payment-details', { lang: 'en' }, AS_PAGE);
    const card = { number, expiry: '12/30', cvc: '123', name: 'Ana Lima' };
    const back = await client.post(details.location!, card, AS_PAGE);
    await client.get(back.location!, AS_PAGE);
  }

  client(who: Who): Client {
    return this.clients.get(who)!;
  }

  id(who: Who, product: string): string {
    return this.ids.get(`${who} ${product}`)!;
  }

  /** A list of people who are to get licences, as its page checks it. It is sent once: an account sends so many an hour. */
  async list(text: string, lang: Lang): Promise<string> {
    let page = this.lists.get(text);
    if (!page) {
      const kept = await this.client('pt').postParts(`/licence-lists/${lang}/${this.id('pt', V5)}`, { list: text });
      page = kept.location!.slice(`/${lang}`.length);
      this.lists.set(text, page);
    }
    return `/${lang}${page}`;
  }

  /** The token of a mail's link. */
  async token(kind: 'password' | 'email' | 'invoices'): Promise<string> {
    let token = this.tokens.get(kind);
    if (!token) {
      const de = this.client('de');
      if (kind === 'password') await de.post('/api/ask_password', { lang: 'de', email: 'de@prorata.example' });
      else if (kind === 'email') await de.post('/api/change_email', { lang: 'de', email: 'new@nordlicht.example', current: PASSWORD });
      else await de.post('/api/add_recipient', { lang: 'de', email: 'buchhaltung@nordlicht.example', language: 'de' });
      const page = { password: 'set-password', email: 'confirm-email', invoices: 'invoice-mails' }[kind];
      token = await this.shop.mailed(new RegExp(`/${page}/(\\w+)`));
      this.tokens.set(kind, token);
    }
    return token;
  }

  /** The page of the order's invoice. */
  async invoice(lang: Lang): Promise<string> {
    const { body } = await this.client('en').get(`/${lang}/invoices`, AS_PAGE);
    return /href="(\/[\w-]+\/invoices\/[\w-]+)"/.exec(body)![1];
  }

  /** The gateway's page for a card. */
  async payment(lang: Lang): Promise<string> {
    const leave = async () => (await this.client('pt').post('/payment-details', { lang }, AS_PAGE)).location!;
    const page = await leave();
    if (!page.includes('/prove')) return page;
    // The last proof of the session is older than ten minutes.
    await this.client('pt').post('/api/prove', { lang, password: PASSWORD });
    return leave();
  }

  /** The page on which an authenticator app is set up. */
  async setUp(lang: Lang): Promise<string> {
    const es = this.client('es');
    await es.post('/api/prove', { lang, password: PASSWORD });
    await es.post('/api/begin_totp', { lang });
    return `/${lang}/profile/second-factor?done=begun`;
  }

  /** The bank's page for an order. */
  async confirmation(lang: Lang): Promise<string> {
    // Two stories are about the same order: an account has at most one under way.
    if (this.pending) return this.pending;
    const it = this.client('it');
    this.pending = (await it.post('/api/place_order', await it.orderForm(lang))).location!;
    return this.pending;
  }

  /** The page of an order that waits for the bank. */
  async openOrder(lang: Lang): Promise<string> {
    await this.confirmation(lang);
    return `/${lang}/open-order`;
  }

  /** The page on which a line of a cart is changed. */
  async line(lang: Lang): Promise<string> {
    const { body } = await this.client('de').get(`/${lang}/cart`, AS_PAGE);
    return /href="(\/[\w-]+\/cart\/[\w-]+\/edit)"/.exec(body)![1];
  }

  /** The page that asks somebody for the second factor, whose password was right a moment ago. */
  async halfWay(lang: Lang): Promise<string> {
    if (!this.clients.has('half-way')) await this.setUpFor(COLLEAGUE);
    await this.client('half-way').signIn(COLLEAGUE.email, lang, COLLEAGUE.password);
    return `/${lang}/second-factor`;
  }

  /** Gives a colleague a password and an authenticator app. */
  private async setUpFor({ email, password }: typeof COLLEAGUE): Promise<void> {
    const client = new Client(this.shop.url);
    this.clients.set('half-way', client);
    await client.post('/api/ask_password', { lang: 'en', email });
    const token = await this.shop.mailed(/\/set-password\/(\w+)/);
    await client.post('/api/set_password', { lang: 'en', token, password });
    await client.signIn(email, 'en', password);
    await client.post('/api/begin_totp', { lang: 'en' });
    const secret = /<code[^>]*>([A-Z2-7 ]+)</.exec(await client.look('profile/second-factor?done=begun'))![1];
    await client.post('/api/confirm_totp', { lang: 'en', code: code(secret, this.opened) });
  }

  /** The page on which a member is removed. */
  async removal(lang: Lang): Promise<string> {
    const { body } = await this.client('es').get(`/${lang}/people`, AS_PAGE);
    return /href="(\/[\w-]+\/people\/[\w-]+\/remove)"/.exec(body)![1];
  }

  /** Refuses the payment again: otherwise every other page of the account would show an order under way. */
  private async settle(): Promise<void> {
    if (!this.pending) return;
    const back = await this.client('it').post(this.pending, { answer: 'refuse' }, AS_PAGE);
    await this.client('it').get(back.location!, AS_PAGE);
    this.pending = undefined;
  }

  /** The address of a story, and the cookies of the person whom it is about. */
  async place(story: Story, lang: Lang): Promise<{ url: string; cookie: string }> {
    await this.settle();
    const url = new URL(await story.at(this, lang), this.shop.url).href;
    return { url, cookie: [story.who && this.client(story.who).cookies, `lang=${lang}`].filter(Boolean).join('; ') };
  }

  /** A story as the server sends it. */
  async read(story: Story, lang: Lang): Promise<string> {
    const { url, cookie } = await this.place(story, lang);
    const answer = await fetch(url, { headers: { ...AS_PAGE, cookie } });
    return answer.text();
  }

  /** Opens a story, as the person whom it is about. */
  async show(story: Story, app: App, lang: Lang): Promise<void> {
    await this.settle();
    // The way to the page may change the session.
    const address = await story.at(this, lang);
    const context = app.page.context();
    const held = (await context.cookies()).find(({ name }) => name === 'session')?.value;
    const [name, value] = (story.who ? this.client(story.who).cookies : '').split('=');
    if (held !== value) await context.clearCookies();
    if (value) await context.addCookies([{ name, value, url: this.shop.url }]);
    // A page that is not ours takes the language that was chosen last.
    await context.addCookies([{ name: 'lang', value: lang, url: this.shop.url }]);
    app.lang = lang;
    await app.open(address);
    await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible();
    await story.then?.(app.page, lang);
  }
}

/** `test` with a stage. */
export const test = base.extend<object, { stage: Stage }>({
  stage: [
    async ({}, use) => {
      const stage = await Stage.open();
      await use(stage);
      expect(await stage.shop.close(), 'errors in the log of the server').toBe('');
    },
    { scope: 'worker' },
  ],
  shop: async ({ stage }, use) => use(stage.shop),
});

export { expect };
