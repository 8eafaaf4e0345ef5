// A customer who uses plain forms, and notes each press and its answer.

import { fields, meaning } from '../support/forms.mjs';
import { request } from '../support/shop.mjs';

const PASSWORD = 'prorata-demo';
const CARDS = { good: '4242 4242 4242 4242', declined: '4000 0000 0000 0002', asks: '4000 0025 0000 3155' };

/** An answer that a later press with the same key must repeat. */
const FINAL = /^(order \d+|problem (payment-declined|payment-not-confirmed|key-reused))$/;

export class Customer {
  /** Every press of *Place order*, oldest first: `{ key, form, answer }`. */
  presses = [];
  /** How many orders were given up, and how many of them had been paid by then. */
  givenUp = { 'given up': 0, 'paid by then': 0 };
  /** How many people were invited, were removed, and were removed again by a second press. */
  people = { invited: 0, removed: 0, 'removed twice': 0 };
  /** The people whose removal was acknowledged. */
  removed = new Set();
  #cookie;
  #steps = { errands: 0, refused: 0 };

  constructor(shop, email, lang, random, onPress) {
    Object.assign(this, { shop, email, lang, random, onPress });
  }

  async #get(path) {
    return request(this.shop.url + path, { cookie: this.#cookie });
  }

  async #post(path, form) {
    return request(this.shop.url + path, { method: 'POST', form, cookie: this.#cookie });
  }

  async #signIn() {
    const form = { lang: this.lang, email: this.email, password: PASSWORD, next: '' };
    const answer = await this.#post('/api/sign_in', form);
    const [cookie] = answer.cookies;
    if (!cookie) throw new Unexpected(`${this.email} cannot sign in: ${meaning(answer)}`);
    this.#cookie = cookie.split(';')[0];
  }

  /** Runs errands until the shop is dead. Throws only for things that must never be seen. */
  async shopping() {
    while (this.shop.alive) {
      try {
        await this.#errand();
      } catch (error) {
        if (error instanceof Unexpected) throw error;
        // The shop has died, or is about to die.
        if (this.shop.alive) await new Promise((resolve) => setTimeout(resolve, 5));
      }
    }
  }

  async #errand() {
    this.#steps.errands += 1;
    if (!this.#cookie || this.random.chance(0.03)) await this.#signIn();
    const list = await this.#get(`/${this.lang}/subscriptions`);
    if (list.status !== 200) {
      this.#cookie = undefined;
      return;
    }
    const ids = [...list.body.matchAll(/subscriptions\/([0-9a-f-]+)\/edit"/g)].map(([, id]) => id);
    if (this.random.chance(0.15)) await this.#giveCard();
    if (this.random.chance(0.2)) await this.#newcomer(ids);
    if (this.random.chance(0.2)) await this.#leaver();
    if (ids.length > 0) await this.#fillCart(this.random.of(ids));
    if (this.random.chance(0.2) && ids.length > 1) await this.#fillCart(this.random.of(ids));
    // Some customers leave with a full cart.
    if (this.random.chance(0.1)) return;
    const checkout = await this.#get(`/${this.lang}/checkout`);
    const form = Object.fromEntries(fields(checkout.body).map(({ name, value }) => [name, value]));
    if (!form.seen || this.random.chance(0.1)) {
      if (checkout.body.includes('action="/payment-details"')) await this.#giveCard();
      return;
    }
    const { key, seen } = form;
    await this.#press({ lang: this.lang, key, seen });
  }

  async #fillCart(subscription) {
    const page = await this.#get(`/${this.lang}/subscriptions/${subscription}/edit`);
    const of = (name) => fields(page.body).filter((field) => field.name === name && !field.disabled);
    const [plans, periods] = [of('plan'), of('period')];
    if (plans.length === 0) return;
    const form = {
      lang: this.lang,
      subscription,
      plan: this.random.of(plans).value,
      seats: String(this.random.whole(1, 20)),
      period: this.random.of(periods)?.value ?? 'monthly',
      then: 'checkout',
    };
    const answer = await this.#post('/api/put_in_cart', form);
    if (meaning(answer).startsWith('problem')) this.#steps.refused += 1;
  }

  /** Invites somebody new, to the account alone or to a licence. */
  async #newcomer(subscriptions) {
    const name = `Newcomer ${this.random.whole(1, 1_000_000)}`;
    const person = { lang: this.lang, name, email: `${name.replace(' ', '-').toLowerCase()}@${this.lang}.example` };
    const licence = subscriptions.length > 0 && this.random.chance(0.7);
    const answer = licence
      ? await this.#post('/api/invite_to_licence', { ...person, subscription: this.random.of(subscriptions) })
      : await this.#post('/api/invite_person', person);
    if (!meaning(answer).startsWith('problem')) this.people.invited += 1;
  }

  /** Removes somebody, sometimes by two presses at once. */
  async #leaver() {
    const page = await this.#get(`/${this.lang}/people`);
    const colleagues = [...page.body.matchAll(/people\/([0-9a-f-]+)\/remove"/g)].map(([, id]) => id);
    if (colleagues.length === 0) return;
    const person = this.random.of(colleagues);
    const presses = Array.from({ length: this.random.chance(0.2) ? 2 : 1 }, () =>
      this.#post('/api/remove_person', { lang: this.lang, person }),
    );
    const answers = (await Promise.allSettled(presses)).flatMap(({ value }) => (value ? [value] : []));
    const done = answers.filter(({ location }) => location?.includes('done=removed'));
    if (done.length > 0) this.removed.add(person);
    if (done.length > 0) this.people.removed += 1;
    if (done.length > 1) this.people['removed twice'] += 1;
  }

  async #giveCard() {
    const kind = this.random.chance(0.6) ? 'good' : this.random.of(['declined', 'asks', 'asks', 'asks']);
    const page = await this.#post('/payment-details', { lang: this.lang });
    if (page.location?.includes('/prove')) {
      // The last proof is older than ten minutes: a sign-in is another one.
      this.#cookie = undefined;
      return;
    }
    if (!page.location?.startsWith('/sandbox/')) return;
    const card = { number: CARDS[kind], expiry: '12/30', cvc: '123', name: 'A Customer' };
    const back = await this.#post(page.location, card);
    if (back.location) await this.#get(back.location);
  }

  async #press(form) {
    // While an order waits for its confirmation, the page continues that order.
    const again = this.presses.find((press) => press.form.key === form.key);
    const press = again ?? { customer: this, form, answer: undefined, returns: undefined };
    if (!again) this.presses.push(press);
    press.sentAt = Date.now();
    this.onPress();
    const presses = [this.#post('/api/place_order', form)];
    if (this.random.chance(0.2)) presses.push(this.#post('/api/place_order', form));
    // Some customers close the page.
    const answers = (await Promise.allSettled(presses)).flatMap(({ value }) => (value ? [meaning(value)] : []));
    for (const answer of answers) this.#note(press, answer);
    if (answers.length === presses.length) press.took = Date.now() - press.sentAt;
    if (answers.some((answer) => answer !== answers[0])) {
      throw new Unexpected(`a double click of ${form.key} was answered ${answers.join(' and ')}`);
    }
    if (answers[0]?.startsWith('confirm ')) await this.#confirm(press, answers[0].slice('confirm '.length));
    if (answers[0] === 'problem payment-declined') await this.#giveCard();
  }

  /** Confirms on the bank's page, refuses, or walks away from it. */
  async #confirm(press, path) {
    if (this.random.chance(0.5)) return this.random.chance(0.8) ? this.#giveUp(press) : undefined;
    // Some do both at once, in two tabs. The first answer that the bank hears decides.
    if (this.random.chance(0.2)) {
      const [, answer] = await Promise.all([this.#post(path, { answer: 'confirm' }), this.#giveUp(press)]);
      return answer;
    }
    const answer = this.random.chance(0.8) ? 'confirm' : 'refuse';
    const back = await this.#post(path, { answer });
    if (!back.location?.startsWith('/orders/')) throw new Unexpected(`the bank led to ${back.location}`);
    press.returns = back.location;
    this.#note(press, meaning(await this.#get(back.location)));
  }

  /** Gives up the order that waits for the bank. It may have been paid by then. */
  async #giveUp(press) {
    const page = await this.#get(`/${this.lang}/open-order`);
    const order = fields(page.body).find(({ name }) => name === 'order')?.value;
    if (!order) return;
    const answer = await this.#post('/api/give_up_order', { lang: this.lang, order });
    if (answer.location?.includes('done=given-up')) this.givenUp['given up'] += 1;
    if (/\/orders\/\d+$/.test(answer.location ?? '')) {
      this.givenUp['paid by then'] += 1;
      this.#note(press, meaning(answer));
    } else if (!/[?&](done=given-up|problem=)/.test(answer.location ?? '') && answer.status < 500) {
      throw new Unexpected(`giving up ${press.form.key} led to ${answer.status} ${answer.location}`);
    }
  }

  #note(press, answer) {
    const before = press.answer;
    if (before && FINAL.test(before) && before !== answer) {
      throw new Unexpected(`${press.form.key} was answered ${before}, and then ${answer}`);
    }
    press.answer = answer;
  }

  /** After a crash: presses again if there was no answer, and asks once more if there was one. */
  async askAgain() {
    const last = this.presses.at(-1);
    if (!last || !this.#cookie) return;
    const unanswered = last.answer === undefined;
    // A customer without an answer presses again, or never comes back.
    if (unanswered && this.random.chance(0.25)) return;
    const answer = meaning(await this.#post('/api/place_order', last.form));
    if (answer === 'problem sign-in-first') {
      this.#cookie = undefined;
      return;
    }
    this.#note(last, answer);
    const acknowledged = this.presses.filter((press) => /^order /.test(press.answer ?? ''));
    if (acknowledged.length === 0) return;
    const old = this.random.of(acknowledged);
    this.#note(old, meaning(await this.#post('/api/place_order', old.form)));
  }

  /** Checks that every acknowledged order has its confirmation page. */
  async lookAtOrders() {
    await this.#signIn();
    for (const press of this.presses) {
      const number = /^order (\d+)$/.exec(press.answer ?? '')?.[1];
      if (!number) continue;
      const page = await this.#get(`/${this.lang}/orders/${number}`);
      if (page.status !== 200 || !page.body.includes(number)) {
        throw new Unexpected(`the page of order ${number} answered ${page.status}`);
      }
    }
  }
}

/** Something that must never be seen, whatever crashed. */
export class Unexpected extends Error {}
