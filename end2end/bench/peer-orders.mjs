// Orders a second of a shop that is built with Django-oscar: the same three steps, by its own pages. It keeps no ledger,
// issues no invoice and charges no card; what it does in a transaction is the order, its lines and the stock.

import * as http from 'node:http';
import { PEERS, customersOfOscar, peer } from './peers.mjs';
import { fdatasyncs } from './yardsticks.mjs';

const SECONDS = 10;
const CLIENTS = 32;
/** Django compares the field with the cookie. */
const TOKEN = 'p'.repeat(32);
const MOST_REDIRECTIONS = 6;

class Customer {
  #agent = new http.Agent({ keepAlive: true, maxSockets: 1 });

  constructor(url, { cookie, product }) {
    Object.assign(this, { url, product, cookies: new Map([cookie.split('='), ['csrftoken', TOKEN]]) });
  }

  #ask(path, form) {
    const body = form && new URLSearchParams({ csrfmiddlewaretoken: TOKEN, ...form }).toString();
    const cookie = [...this.cookies].map((pair) => pair.join('=')).join('; ');
    const headers = { accept: 'text/html', cookie };
    if (body) Object.assign(headers, { 'content-type': 'application/x-www-form-urlencoded', 'content-length': body.length });
    const options = { method: body ? 'POST' : 'GET', agent: this.#agent, headers };
    return new Promise((resolve, reject) => {
      const sent = http.request(this.url + path, options, (answer) => {
        for (const set of answer.headers['set-cookie'] ?? []) this.#keep(set.split(';')[0]);
        answer.resume();
        answer.on('error', reject);
        answer.on('end', () => resolve({ status: answer.statusCode, location: answer.headers.location }));
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }

  #keep(pair) {
    const [name, value] = pair.split(/=(.*)/s);
    // The basket of somebody who is signed in is in the database, and the token stays ours.
    if (name === 'sessionid') this.cookies.set(name, value);
  }

  /** Basket, checkout with whatever it leads to, and the order. Gives the milliseconds of the last step. */
  async buys() {
    const put = await this.#ask(`/basket/add/${this.product}/`, { quantity: '1', next: '/basket/' });
    if (put.status !== 302) throw unexpected('basket', put);
    let page = await this.#ask('/checkout/');
    for (let left = MOST_REDIRECTIONS; page.status === 302 && left > 0; left -= 1) page = await this.#ask(page.location);
    if (page.status !== 200) throw unexpected('checkout', page);
    await this.#ask('/checkout/preview/');
    const begun = performance.now();
    const placed = await this.#ask('/checkout/preview/', { action: 'place_order' });
    if (!placed.location?.includes('thank-you')) throw unexpected('order', placed);
    return performance.now() - begun;
  }
}

const unexpected = (what, { status, location }) =>
  new Error(`Django-oscar: the ${what} is answered by ${status} ${location ?? ''}`);

export async function shops(report) {
  const oscar = PEERS.find(({ folder }) => folder === 'oscar');
  await peer(oscar, async ({ url }) => {
    const syncs = await report.row('fdatasync of 4 kB, the disk alone', () => fdatasyncs());
    await report.row(`  Django-oscar: orders on SQLite, ${CLIENTS} clients`, async () => {
      const customers = customersOfOscar().slice(-CLIENTS).map((customer) => new Customer(url, customer));
      const [times, begun] = [[], performance.now()];
      const isOver = () => performance.now() - begun > 1000 * SECONDS;
      await Promise.all(
        customers.map(async (customer) => {
          while (!isOver()) times.push(await customer.buys());
        }),
      );
      times.sort((a, b) => a - b);
      const rate = times.length / ((performance.now() - begun) / 1000);
      const at = (share) => times[Math.floor(times.length * share)].toFixed(0);
      const measured = `${rate.toFixed(1)} orders/s, place p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`;
      const beside = `${(rate / syncs.value).toFixed(2)} × fdatasync`;
      return { measured: `${measured} (no ledger, no invoice, no charge)`, beside };
    });
  });
}
