// A process of its own that buys, as a child: it is told where, for how long and with how many clients, and tells what came
// of it. Each client has an account, and a place, of its own. Again and again it puts one seat more into the cart, looks at
// the checkout, and places the order, by the forms of a browser without scripts. So each order credits the last one and
// charges the card. When no more seats are sold online, the client goes on with another account.
//
// The process shares the machine with the server that is measured, so it reads of each answer no more than it needs.

import * as http from 'node:http';
import { PLAN, SEATS } from './template.mjs';

const FORM = 'application/x-www-form-urlencoded';
const ORDERED = /^\/en\/orders\/\d+$/;

/** What was done so far, and how long each step took, in milliseconds. */
const done = { placed: 0, failed: {}, place: [], cart: 0, checkout: 0, used: 0 };

const failed = (why) => (done.failed[why] = (done.failed[why] ?? 0) + 1);

class Client {
  #url;
  #agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  #place;

  constructor(url, number) {
    this.#url = url;
    this.#place = `198.51.${100 + (number >> 8)}.${number & 255}`;
  }

  /** Sends a form, or asks for a page. The body comes only of a page. */
  #ask(path, cookie, form) {
    const headers = { accept: 'text/html', cookie, 'x-forwarded-for': this.#place };
    const body = form && new URLSearchParams(form).toString();
    if (body) Object.assign(headers, { 'content-type': FORM, 'content-length': Buffer.byteLength(body) });
    const options = { method: body ? 'POST' : 'GET', agent: this.#agent, headers };
    return new Promise((resolve, reject) => {
      const sent = http.request(this.#url + path, options, (answer) => {
        const parts = [];
        answer.on('data', (part) => body || parts.push(part));
        answer.on('error', reject);
        answer.on('end', () => resolve({ status: answer.statusCode, location: answer.headers.location, parts }));
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }

  /** One order. False when it was not placed. */
  async buys({ cookie, subscription }, seats) {
    const begun = performance.now();
    const selection = { lang: 'en', subscription, plan: PLAN, seats: String(seats), period: 'monthly', then: 'checkout' };
    const put = await this.#ask('/api/put_in_cart', cookie, selection);
    if (put.location !== '/en/checkout') return failed(`cart: ${put.status} ${put.location}`);
    const filled = performance.now();
    const page = Buffer.concat((await this.#ask('/en/checkout', cookie)).parts);
    const form = { lang: 'en', key: value(page, 'key'), seen: value(page, 'seen') };
    if (!form.seen) return failed('checkout: nothing to order');
    const looked = performance.now();
    const { status, location } = await this.#ask('/api/place_order', cookie, form);
    if (!ORDERED.test(location ?? '')) return failed(`order: ${status} ${location}`);
    done.placed += 1;
    done.cart += filled - begun;
    done.checkout += looked - filled;
    done.place.push(performance.now() - looked);
  }
}

/** The value of a hidden field. */
function value(page, name) {
  const at = page.indexOf(`name="${name}"`);
  if (at < 0) return '';
  const tag = page.toString('latin1', page.lastIndexOf('<', at), page.indexOf('>', at));
  return / value="([^"]*)"/.exec(tag)?.[1] ?? '';
}

async function shopping({ urls, clients, accounts }, number, isOver) {
  const client = new Client(urls[number % urls.length], number);
  for (let index = number; ; index += clients) {
    for (let seats = SEATS.first + 1; seats <= SEATS.most; seats += 1) {
      if (isOver()) return;
      if (index >= accounts.length) throw new Error('there are too few accounts');
      done.used = Math.max(done.used, index + 1);
      await client.buys(accounts[index], seats);
    }
  }
}

process.once('message', async (task) => {
  const [begun, cpu] = [performance.now(), process.cpuUsage()];
  const isOver = () => done.placed >= task.count || performance.now() - begun >= 1000 * task.seconds;
  await Promise.all(Array.from({ length: task.clients }, (_, number) => shopping(task, number, isOver)));
  const seconds = (performance.now() - begun) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  process.send({ ...done, seconds, busy: (user + system) / 1e6 / seconds }, () => process.exit(0));
});
