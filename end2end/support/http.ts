// The shop without a browser: requests that a script, or an attacker, could send.

import { PASSWORD } from './app';
import type { Lang } from './words';

export interface Answer {
  status: number;
  location: string | null;
  body: string;
  headers: Headers;
}

export type Form = Record<string, string>;

export interface OrderForm extends Form {
  lang: Lang;
  key: string;
  seen: string;
}

/** The headers that a browser sends with a form of a page, and those that a script sends. */
export const AS_PAGE = { accept: 'text/html,application/xhtml+xml' };
export const AS_SCRIPT = { accept: 'application/json' };

export class Client {
  cookies = '';

  constructor(readonly url: string) {}

  async get(path: string, headers: Form = {}): Promise<Answer> {
    return this.send(path, { headers });
  }

  async post(path: string, form: Form, headers: Form = AS_SCRIPT): Promise<Answer> {
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    return this.send(path, { method: 'POST', body: new URLSearchParams(form).toString(), headers: { ...type, ...headers } });
  }

  /** Sends a form that can contain a file, as a browser does. */
  async postParts(path: string, form: Form): Promise<Answer> {
    const body = new FormData();
    for (const [name, value] of Object.entries(form)) body.append(name, value);
    return this.send(path, { method: 'POST', body, headers: AS_PAGE });
  }

  private async send(path: string, init: RequestInit): Promise<Answer> {
    const headers = { ...(init.headers as Form), ...(this.cookies && { cookie: this.cookies }) };
    const answer = await fetch(`${this.url}${path}`, { ...init, headers, redirect: 'manual' });
    const { status } = answer;
    return { status, location: answer.headers.get('location'), body: await answer.text(), headers: answer.headers };
  }

  async signIn(email: string, lang: Lang = 'en', password = PASSWORD): Promise<Answer> {
    const answer = await this.post('/api/sign_in', { lang, email, password, next: '' });
    const [cookie] = answer.headers.getSetCookie();
    if (cookie) this.cookies = cookie.split(';')[0];
    return answer;
  }

  /** The data from which a page is made, from its server function. The bytes are read one by one into a text. */
  async load(what: string, ...args: string[]): Promise<Answer> {
    return this.call(`load_${what}`, ...args);
  }

  /** What a server function says that takes texts, and no form. */
  async call(endpoint: string, ...args: string[]): Promise<Answer> {
    return this.callWith(endpoint, postcard(args));
  }

  /** The same, with bytes that may be no texts. */
  async callWith(endpoint: string, body: Uint8Array<ArrayBuffer>): Promise<Answer> {
    const answer = await fetch(`${this.url}/api/${endpoint}`, {
      method: 'POST',
      body,
      headers: { ...AS_SCRIPT, 'content-type': 'application/x-postcard', ...(this.cookies && { cookie: this.cookies }) },
    });
    const said = Buffer.from(await answer.arrayBuffer()).toString('latin1');
    return { status: answer.status, location: null, body: said, headers: answer.headers };
  }

  /** A page without the parts that differ each time: nonces and keys. */
  async look(page: string): Promise<string> {
    const { body } = await this.get(`/en/${page}`, AS_PAGE);
    return /<main[^]*<\/main>/.exec(body)![0].replace(/name="key" value="[^"]*"/g, '');
  }

  /** The whole account, as its pages show it. */
  async account(): Promise<string[]> {
    const pages = ['subscriptions', 'cart', 'checkout', `subscriptions/${await this.subscription('')}/licences`];
    return Promise.all(pages.map((page) => this.look(page)));
  }

  /** The id of the account's subscription to that product, from the links of its card. */
  async subscription(product: string): Promise<string> {
    const cards = (await this.look('subscriptions')).split('<article').slice(1);
    const card = cards.find((html) => html.includes(product));
    const id = /id="subscription-([0-9a-f-]+)"/.exec(card ?? '')?.[1];
    if (!id) throw new Error(`no subscription to ${product}`);
    return id;
  }

  /** The values of a hidden field, everywhere on a page. */
  async fields(page: string, name: string): Promise<string[]> {
    const inputs = [...(await this.look(page)).matchAll(/<input[^>]*>/g)].map(([tag]) => tag);
    return inputs.filter((tag) => tag.includes(`name="${name}"`)).map((tag) => unescape(/value="([^"]*)"/.exec(tag)![1]));
  }

  /** Puts a change of a subscription into the cart. */
  async change(product: string, plan: string, seats: string, period = 'monthly'): Promise<Answer> {
    const subscription = await this.subscription(product);
    return this.post('/api/put_in_cart', { lang: 'en', subscription, plan, seats, period, then: 'checkout' });
  }

  /** The form of the checkout, as it stands on the page. */
  async orderForm(lang: Lang = 'en'): Promise<OrderForm> {
    const { body } = await this.get(`/${lang}/checkout`, AS_PAGE);
    const field = (name: string) => {
      const input = [...body.matchAll(/<input[^>]*>/g)].find(([tag]) => tag.includes(`name="${name}"`) && tag.includes('value='));
      if (!input) throw new Error(`the checkout has no ${name}`);
      return unescape(/value="([^"]*)"/.exec(input[0])![1]);
    };
    return { lang, key: field('key'), seen: field('seen') };
  }

  /** How many orders the account can see. */
  async orders(): Promise<number> {
    let count = 0;
    while ((await this.get(`/en/orders/${1001 + count}`, AS_PAGE)).status === 200) count += 1;
    return count;
  }
}

function unescape(text: string): string {
  const names: Form = { quot: '"', amp: '&', lt: '<', gt: '>', '#x27': "'", '#39': "'" };
  return text.replace(/&(quot|amp|lt|gt|#x27|#39);/g, (_, name) => names[name]);
}

/** Texts as the browser sends them to a server function: each after its length, which is below 128. */
function postcard(args: string[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(args.flatMap((arg) => [Buffer.byteLength(arg), ...Buffer.from(arg)]));
}
