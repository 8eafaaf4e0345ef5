// Somebody who signs in, looks at a page and orders, and says what each answer means.

import { fields, isOrder, isRefused, meaning } from './forms.mjs';
import { request } from './shop.mjs';

const PASSWORD = 'prorata-demo';
const CARD = { number: '4242 4242 4242 4242', expiry: '12/30', cvc: '123', name: 'A Customer' };

/** The server gives up after 30 seconds. */
const ANSWERED_WITHIN_MS = 35_000;

export class Visitor {
  /** The numbers of the orders that were acknowledged. */
  acknowledged = new Set();
  #cookie;
  #seats = 30;

  /** `send` is how a request leaves. `seats` says how many are asked for, after so many. */
  constructor(shop, lang, { email = `${lang}@prorata.example`, send = request, seats = (last) => last + 1 } = {}) {
    Object.assign(this, { shop, lang, email, send, seats });
  }

  #ask(path, form) {
    const method = form ? 'POST' : 'GET';
    return this.send(this.shop.url + path, { method, form, cookie: this.#cookie, within: ANSWERED_WITHIN_MS });
  }

  async signsIn() {
    const form = { lang: this.lang, email: this.email, password: PASSWORD, next: '' };
    const answer = await this.#ask('/api/sign_in', form);
    const cookie = answer.cookies.find((cookie) => cookie.startsWith('session='));
    if (!cookie) return meaning(answer);
    this.#cookie = cookie.split(';')[0];
    return 'signed in';
  }

  /** The status of a page of the account. */
  async looks() {
    const { status, body } = await this.#ask(`/${this.lang}/subscriptions`);
    return status === 200 && !/subscriptions\/[0-9a-f-]+/.test(body) ? 'a page without subscriptions' : status;
  }

  async givesCard() {
    const page = await this.#ask('/payment-details', { lang: this.lang });
    const back = await this.#ask(page.location, CARD);
    await this.#ask(back.location);
  }

  /** Asks for another number of seats. The form of the order, or what the answer means that is not the next page. */
  async fillsCart() {
    const list = await this.#ask(`/${this.lang}/subscriptions`);
    const ids = new Set([...list.body.matchAll(/subscriptions\/([0-9a-f-]+)\/edit"/g)].map(([, id]) => id));
    this.#seats = this.seats(this.#seats);
    let answer = meaning(list);
    for (const id of ids) {
      const page = await this.#ask(`/${this.lang}/subscriptions/${id}/edit`);
      const put = await this.#ask('/api/put_in_cart', this.#selection(id, page.body));
      answer = meaning(put);
      if (isRefused(answer)) continue;
      const checkout = await this.#ask(`/${this.lang}/checkout`);
      answer = meaning(checkout);
      const { key, seen } = Object.fromEntries(fields(checkout.body).map(({ name, value }) => [name, value]));
      if (seen) return { lang: this.lang, key, seen };
    }
    return answer;
  }

  #selection(subscription, html) {
    const all = fields(html).filter((field) => !field.disabled);
    const chosen = (name) => (all.find((field) => field.name === name && field.checked) ?? all.find((field) => field.name === name))?.value;
    const seats = String(this.#seats);
    const [plan, period] = [chosen('plan') ?? '', chosen('period') ?? 'monthly'];
    return { lang: this.lang, subscription, plan, seats, period, then: 'checkout' };
  }

  async places(form) {
    const answer = meaning(await this.#ask('/api/place_order', form));
    if (isOrder(answer)) this.acknowledged.add(Number(answer.slice('order '.length)));
    return answer;
  }

  async buys() {
    const form = await this.fillsCart();
    return typeof form === 'string' ? form : this.places(form);
  }
}
