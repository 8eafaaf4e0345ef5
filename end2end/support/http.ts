// The shop without a browser: what a script, or somebody who means no good, could send.

import { PASSWORD } from './visit';
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
  fingerprint: string;
  key: string;
  seen: string;
}

/** What a browser sends with a form of a page; a script sends the other. */
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

  /** The account as its pages get it. */
  async account(): Promise<any> {
    return JSON.parse((await this.post('/api/load_account', {})).body);
  }

  /** The id of the account's subscription to that product. */
  async subscription(product: string): Promise<string> {
    const { snapshot } = await this.account();
    const found = snapshot.subscriptions.find((held: any) => held.selection.plan_id.startsWith(product));
    if (!found) throw new Error(`no subscription to ${product}`);
    return found.id;
  }

  /** Puts a change of a subscription into the cart. */
  async change(product: string, plan: string, seats: string, period = 'monthly'): Promise<Answer> {
    const subscription = await this.subscription(product);
    return this.post('/api/put_in_cart', { lang: 'en', subscription, plan, seats, period, then: 'checkout' });
  }

  /** The form of the checkout, as it is on the page. */
  async orderForm(lang: Lang = 'en'): Promise<OrderForm> {
    const { body } = await this.get(`/${lang}/checkout`, AS_PAGE);
    const field = (name: string) => {
      const input = [...body.matchAll(/<input[^>]*>/g)].find(([tag]) => tag.includes(`name="${name}"`) && tag.includes('value='));
      if (!input) throw new Error(`the checkout has no ${name}`);
      return unescape(/value="([^"]*)"/.exec(input[0])![1]);
    };
    return { lang, fingerprint: field('fingerprint'), key: field('key'), seen: field('seen') };
  }

  /** How many orders the account can see. */
  async orders(): Promise<number> {
    let count = 0;
    while ((await this.post('/api/load_order', { number: String(1001 + count) })).status === 200) count += 1;
    return count;
  }
}

function unescape(text: string): string {
  const names: Form = { quot: '"', amp: '&', lt: '<', gt: '>', '#x27': "'", '#39': "'" };
  return text.replace(/&(quot|amp|lt|gt|#x27|#39);/g, (_, name) => names[name]);
}
