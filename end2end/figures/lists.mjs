// Lists of an account with ten thousand people and a thousand documents: how long the server takes for a page, and what
// the page weighs. server/tests/it/lists.rs has the same account, and checks that nobody is lost between the pages.

import { execFileSync } from 'node:child_process';
import * as http from 'node:http';
import { median, serving } from './serving.mjs';

const [PEOPLE, DOCUMENTS] = [10_000, 1_000];

export function lists() {
  return serving(async ({ url, cookie, planted }) => {
    const rows = [];
    for (const [what, page] of [
      ['people', 'people'],
      ['licenses', `subscriptions/${planted.subscription}/licences`],
      ['invoices', 'invoices'],
      ['orders', 'orders'],
      ['upcoming', 'upcoming'],
    ]) {
      const loads = [];
      for (let load = 0; load < 12; load += 1) loads.push(await loaded(`${url}/en/${page}`, cookie));
      // The database has prepared its statements after the first load.
      const times = loads.slice(1).map(({ ms }) => ms);
      rows.push([`${what}, of 10,000 people, 1,000 invoices`, median(times), 100, 'ms']);
      rows.push(['  the page, brotli', Math.max(...loads.map(({ bytes }) => bytes)) / 1000, 60, 'kB']);
    }
    return rows;
  }, plant);
}

/** A document as it is sent: in how many bytes and milliseconds. */
function loaded(url, cookie) {
  return new Promise((resolve, reject) => {
    const headers = { cookie, accept: 'text/html', 'accept-encoding': 'br' };
    const begun = performance.now();
    const sent = http.get(url, { headers }, (answer) => {
      let bytes = 0;
      answer.on('data', (part) => (bytes += part.length));
      answer.on('error', reject);
      answer.on('end', () => {
        const { statusCode, headers } = answer;
        if (statusCode !== 200 || headers['content-encoding'] !== 'br') return reject(new Error(`${url}: ${statusCode}`));
        resolve({ bytes, ms: performance.now() - begun });
      });
    });
    sent.on('error', reject);
  });
}

const ORDER = `id, account_id, person_id, idempotency_key, fingerprint, quote, catalogue_id, total_due_minor, method,
  reverse_charge, language, created_at, status, charge_deadline, number, finished_at, search_key`;
const INVOICE = `number, series, position, account_id, order_id, issued_on, document, created_at, total_minor,
  outstanding_minor, search_key`;

/** Plants people, who hold a licence each, and copies of an order and its invoice. A start of the server fills what people
    are searched and sorted by. */
function plant(file) {
  const sql = (statements) => execFileSync('sqlite3', ['-bail', file], { input: `${statements};\n`, encoding: 'utf8' }).trim();
  const one = (query) => {
    const found = sql(query);
    if (!found) throw new Error(`the demo has no ${query}`);
    return found;
  };
  const account = one("select account_id from people where email = 'en@prorata.example'");
  const subscription = one(`select id from subscriptions where account_id = '${account}' and status = 'active' order by id limit 1`);
  const invoice = one(`select number from invoices where account_id = '${account}' and refunds is null and order_id in
    (select id from orders where status = 'placed' and origin = 'person' and method is not null) order by number limit 1`);
  const order = one(`select order_id from invoices where number = '${invoice}'`);
  sql(`begin;
    ${many(PEOPLE, 'insert into people (id, account_id, name, email, role, language, address_key, email_key)')}
      select 'planted-' || n, '${account}', 'Zoë Planted ' || n, 'Z' || n || '@b.example', 'member', 'en',
        '${account} z' || n || '@b.example', 'z' || n || '@b.example' from many;
    insert into licences (account_id, subscription_id, person_id, assigned_at)
      select account_id, '${subscription}', id, '2026-03-16T09:00:00.000Z' from people where id like 'planted-%';
    ${copies('orders', ORDER, {
      id: "'planted-' || n",
      idempotency_key: "'planted-' || n",
      number: '100000 + n',
      total_due_minor: 'total_due_minor + n',
    })} where orders.id = '${order}';
    ${copies('invoices', INVOICE, {
      number: "'INV-' || (100000 + n)",
      position: '100000 + n',
      order_id: "'planted-' || n",
      document: "replace(document, number, 'INV-' || (100000 + n))",
      total_minor: 'total_minor + n',
      search_key: "replace(search_key, lower(number), 'inv-' || (100000 + n))",
    })} where invoices.number = '${invoice}';
    commit`);
  return { subscription };
}

/** A statement with numbers from 1 on, for rows that are planted. */
function many(count, insert) {
  return `${insert} with recursive many (n) as (select 1 union all select n + 1 from many where n < ${count})`;
}

/** Copies of a row, with other values in some columns. */
function copies(table, columns, others) {
  const names = columns.split(',').map((name) => name.trim());
  const values = names.map((name) => others[name] ?? `${table}.${name}`);
  return `${many(DOCUMENTS, `insert into ${table} (${names})`)} select ${values} from many, ${table}`;
}
