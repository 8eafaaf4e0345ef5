// A bank that publishes new exchange rates each day, and not always in good order. It also checks that documents state
// the tax in another currency by those rates, recomputed with whole numbers.

import * as http from 'node:http';
import { pause } from '../support/shop.mjs';

const DAY = 86_400_000;
const CURRENCIES = { USD: 1.1325, SEK: 10.9875, GBP: 0.865, PLN: 4.235 };

/** Publishes the rates of the shop's day. Sometimes they are late, truncated, or missing. */
export class Bank {
  /** How often it was asked, and how often it answered well. */
  counts = { asked: 0, answered: 0 };
  #server;

  constructor(random) {
    this.random = random;
    /** Milliseconds since the epoch, by the shop's clock. */
    this.now = () => Date.now();
  }

  async open() {
    this.#server = http.createServer((_, answer) => void this.#publish(answer));
    await new Promise((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${this.#server.address().port}/daily.xml`;
  }

  close() {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #publish(answer) {
    this.counts.asked += 1;
    const text = file(this.now());
    const luck = this.random.next();
    if (luck < 0.2) await pause(this.random.whole(0, 400));
    if (luck > 0.9) return answer.writeHead(503).end();
    if (luck > 0.8) return answer.end(text.slice(0, this.random.whole(0, text.length - 1)));
    this.counts.answered += 1;
    answer.end(text);
  }
}

/** The file of the newest working day. Each day has rates of its own. */
function file(now) {
  let day = new Date(now);
  while ([0, 6].includes(day.getUTCDay())) day = new Date(day.getTime() - DAY);
  const number = Math.floor(day.getTime() / DAY);
  const rates = Object.entries(CURRENCIES).map(([currency, rate]) => {
    const cents = Math.round(rate * 10_000) + ((number * 37) % 101);
    return `<Cube currency="${currency}" rate="${(cents / 10_000).toFixed(4)}"/>`;
  });
  const date = day.toISOString().slice(0, 10);
  return `<?xml version="1.0"?><Envelope><Cube><Cube time="${date}">${rates.join('')}</Cube></Cube></Envelope>`;
}

const TAXED = `select number, created_at, currency_here.currency as expected, document from invoices
  join (select 'SE' as country, 'SEK' as currency union select 'DE', 'EUR' union select 'IT', 'EUR') as currency_here
    on currency_here.country = (select country from accounts where accounts.id = invoices.account_id)`;

/** The documents whose tax in the currency of the buyer's state does not follow from the rates of that time. */
export function wrongNationalTax(database, since) {
  const published = database.rows('select day, currency, per_euro, fetched_at from exchange_rates');
  return database
    .rows(`${TAXED} where invoices.created_at >= '${since}'`)
    .map((row) => ({ ...row, document: JSON.parse(row.document) }))
    .filter(({ document, expected }) => document.currency !== expected && document.tax.some(({ category }) => category === 'S'))
    .flatMap((row) => fault(row, published).map((what) => `${row.number}: ${what}`));
}

function fault({ document, expected, created_at: created }, published) {
  const { national_tax: national, supplied } = document;
  const early = published.filter(({ day, fetched_at: fetched }) => day <= supplied && fetched <= created);
  // Rates may arrive while a document is made.
  const sure = newest(early.filter(({ fetched_at: fetched }) => Date.parse(fetched) < Date.parse(created) - 5000));
  if (!national) return sure ? [`no tax in ${expected}, though rates of ${sure} were known`] : [];
  const { currency, amount, day } = national;
  const rate = (of) => (of === 'EUR' ? '1' : early.find((row) => row.day === day && row.currency === of)?.per_euro);
  const [from, to] = [rate(document.currency), rate(expected)];
  if (currency !== expected) return [`tax in ${currency} instead of ${expected}`];
  if (!from || !to) return [`no rates of ${day} had been fetched`];
  if (sure && day < sure) return [`rates of ${day}, though those of ${sure} were known`];
  const right = converted(document.tax_total, from, to);
  return right === minor(amount) ? [] : [`${amount} ${currency} instead of ${right} minor units`];
}

const newest = (rates) => rates.map(({ day }) => day).sort().at(-1);

/** The whole units of a decimal text with `digits` decimals. */
function minor(text, digits = 2) {
  const [whole, fraction = ''] = text.replace('-', '').split('.');
  const units = BigInt(whole + fraction.padEnd(digits, '0'));
  return text.startsWith('-') ? -units : units;
}

/** `amount × to ÷ from` in minor units, rounded half away from zero. Rates have at most six decimals. */
function converted(amount, from, to) {
  const [numerator, denominator] = [minor(amount) * minor(to, 6), minor(from, 6)];
  const size = numerator < 0n ? -numerator : numerator;
  return (numerator < 0n ? -1n : 1n) * ((2n * size + denominator) / (2n * denominator));
}
