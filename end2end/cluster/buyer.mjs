// A customer with an account of their own, who orders again and again through the balancer, on connections that are kept,
// and presses the button until there is an answer.

import * as http from 'node:http';
import { isOrder } from '../support/forms.mjs';
import { pause, request } from '../support/shop.mjs';
import { Visitor } from '../support/visitor.mjs';

const AGAIN_AFTER_MS = 200;
const ANSWERED_WITHIN_MS = 90_000;

export class Buyer {
  /** Each press by its key: the number of its order, once there is one. */
  presses = new Map();
  /** What was refused that should not have been. */
  refusals = [];

  /** `place` is the last part of their address, so that they do not share the limits of one place. */
  constructor(balancer, email, place, tally) {
    Object.assign(this, { email, tally });
    const agent = new http.Agent({ keepAlive: true, localAddress: `127.0.0.${place}` });
    const send = (url, options) => tally.noted(() => request(url, { ...options, agent }));
    const seats = (last) => (last === 20 ? 30 : 20);
    this.visitor = new Visitor(balancer, 'it', { email, send, seats });
    this.leaves = () => agent.destroy();
  }

  async comes() {
    const answer = await this.visitor.signsIn();
    if (answer !== 'signed in') throw new Error(`${this.email} cannot sign in: ${answer}`);
    await this.visitor.givesCard();
  }

  /** Orders until it is over. An order that was begun is pressed to its end. */
  async buys(isOver) {
    while (!isOver()) {
      // What breaks off is in the tally.
      const form = await this.visitor.fillsCart().catch(() => undefined);
      if (form?.key) await this.#presses(form);
      else await pause(AGAIN_AFTER_MS);
    }
  }

  async #presses(form) {
    this.presses.set(form.key, undefined);
    for (const end = Date.now() + ANSWERED_WITHIN_MS; Date.now() < end; await pause(AGAIN_AFTER_MS)) {
      const answer = await this.visitor.places(form).catch(() => 'nothing');
      if (isOrder(answer)) {
        this.presses.set(form.key, Number(answer.slice('order '.length)));
        this.tally.ordered();
        return;
      }
      const isFinal = answer.startsWith('problem ') && answer !== 'problem unavailable';
      if (isFinal) return this.refusals.push(`${this.email}: ${form.key} is answered by ${answer}`);
    }
    this.refusals.push(`${this.email}: ${form.key} has no answer`);
  }
}

/** The orders that are not in the database as the buyers heard of them, and those that nobody asked for. */
export function misplaced(database, buyers) {
  const placed = database.rows(`select idempotency_key as key, number, email from orders
    join people on people.id = person_id where orders.status = 'placed'`);
  const wrong = buyers.flatMap(({ refusals }) => refusals);
  for (const { email, presses } of buyers) {
    const found = placed.filter((order) => order.email === email);
    for (const [key, number] of presses) {
      const numbers = found.filter((order) => order.key === key).map((order) => order.number);
      if (number !== undefined && !numbers.includes(number)) wrong.push(`order ${number} of ${email} was acknowledged, and is lost`);
      if (numbers.length > 1) wrong.push(`${key} of ${email} was placed ${numbers.length} times`);
    }
    wrong.push(...found.filter(({ key }) => !presses.has(key)).map(({ number }) => `nobody asked for order ${number} of ${email}`));
  }
  const numbers = placed.map(({ number }) => number);
  if (new Set(numbers).size !== numbers.length) wrong.push('two orders have one number');
  return wrong;
}
