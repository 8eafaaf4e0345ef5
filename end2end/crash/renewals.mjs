// node renewals.mjs KILLS ENGINE [SEED]  (called by .ci/crash)
//
// Months pass, and subscriptions renew, are dunned, expire or end, while the servers that do this are killed. On
// PostgreSQL two servers work at once, and one of them is killed, sometimes both; on SQLite the only one is killed.
// Then the database and `prorata audit` are asked whether every period was charged once, for the period that follows,
// and every account was told.

import * as path from 'node:path';
import { Books } from '../support/checks.mjs';
import { copyAccount, fresh } from '../support/database.mjs';
import { Failure, audit, demand } from '../support/failure.mjs';
import { Random } from '../support/random.mjs';
import { Shop, freePort, pause } from '../support/shop.mjs';

const [kills = '30', engine = 'sqlite', seed = '20260316'] = process.argv.slice(2);
const total = Number(kills);
const binary = process.env.PRORATA_BIN ?? path.resolve(import.meta.dirname, '../../target/release/prorata');

const MORNING = Date.parse('2026-03-16T09:00:00Z');
const [SECOND, MINUTE, HOUR, DAY] = [1000, 60_000, 3_600_000, 86_400_000];
const COPIES = ['pt', 'it', 'it', 'es', 'es', 'pt', 'en', 'en', 'de', 'it'];
/** How each account's card behaves, in turn. Most are charged; some are dunned until their subscriptions expire. */
const CARDS = ['succeeds', 'succeeds', 'succeeds', 'declines', 'succeeds', 'needs-confirmation'];
/** How long a server that was killed keeps the lease of its work. */
const LEASE = 31 * SECOND;

const random = new Random(Number(seed));
const hits = { 'nothing of it begun or all done': 0, 'some done': 0, 'an order open': 0, 'a charge not heard of': 0 };

/** Checks that the renewals of each subscription follow each other, with each period paid once and none left out. */
function chains(database) {
  const wrong = [];
  const reached = new Map();
  const opened = database.rows('select id, period_end from subscription_openings');
  for (const { id, period_end: end } of opened) reached.set(id, end);
  const rows = database.rows(`select number, idempotency_key, quote, subscription_id from orders
    join order_lines on order_id = orders.id where orders.status = 'placed' order by number`);
  for (const { number, idempotency_key: key, quote, subscription_id: id } of rows) {
    if (!key.startsWith(`renewal/${id}/`)) wrong.push(`order ${number} is no renewal of ${id}: ${key}`);
    const { period_start: start, period_end: end } = JSON.parse(quote).quote.lines[0];
    if (reached.get(id) !== start) wrong.push(`order ${number}: ${id} is paid from ${start}, after ${reached.get(id)}`);
    reached.set(id, end);
  }
  const held = database.rows('select id, period_end from subscriptions where period_end is not null');
  for (const { id, period_end: end } of held) {
    if (reached.get(id) !== end) wrong.push(`subscription ${id} runs until ${end}, and is paid until ${reached.get(id)}`);
  }
  const told = database.rows(`select account_id, count(*) as failed, (select count(*) from outbox
      where outbox.account_id = orders.account_id and outbox.kind = 'payment-failed') as mails
    from orders where status = 'failed' group by account_id`);
  for (const { account_id: id, failed, mails } of told) {
    if (failed !== mails) wrong.push(`account ${id}: ${failed} payments failed, and ${mails} mails say so`);
  }
  return wrong;
}

class Months {
  constructor(database, ports) {
    this.database = database;
    this.books = new Books();
    this.shops = ports.map((port) => new Shop(binary, database.url, port, MORNING));
    this.done = 0;
  }

  async prepare() {
    const [shop] = this.shops;
    shop.start(0);
    if (!(await shop.ready())) throw new Failure(`it does not start:\n${shop.log}`);
    await shop.kill('SIGTERM');
    COPIES.forEach((lang, index) => copyAccount(this.database, `${lang}@prorata.example`, `${lang}-${index}@prorata.example`));
    const accounts = this.database.rows("select id from accounts where kind = 'self-service' order by id");
    const statements = accounts.flatMap(({ id }, index) => [
      `delete from payment_methods where account_id = '${id}'`,
      `insert into sandbox_methods (id, customer, brand, last_four, expires, behaviour)
        values ('zz-${id}', '${id}', 'Visa', '4242', '2040-12-31', '${CARDS[index % CARDS.length]}')`,
      `insert into payment_methods (account_id, gateway_id, brand, last_four, expires, is_default, added_at)
        select '${id}', 'zz-${id}', 'Visa', '4242', '2040-12-31', 1, created_at from accounts where id = '${id}'`,
    ]);
    this.database.execute(statements.join(';\n'));
  }

  /** The servers start on a later day, and die while they work. */
  async life() {
    const later = random.chance(0.7) ? random.whole(20 * DAY, 40 * DAY) : random.whole(LEASE, 3 * DAY);
    const begun = this.shops[0].now + later;
    this.orders = this.#orders();
    for (const shop of this.shops) shop.start(begun - shop.now, random.of([0, 40, 80]));
    await this.#begun();
    await pause(random.whole(0, 400));
    const first = random.whole(0, this.shops.length - 1);
    await this.shops[first].kill();
    this.done += 1;
    this.#count();
    const rest = this.shops.filter((shop) => shop.alive);
    if (rest.length > 0 && random.chance(0.5)) {
      // The other server continues with the work that the first one did not hold.
      await pause(random.whole(0, 400));
      this.done += 1;
    }
    await Promise.all(rest.map((shop) => shop.kill()));
    if (random.chance(0.3)) await this.settled();
  }

  #orders() {
    return this.database.rows('select count(*) as found from orders')[0].found;
  }

  /** Waits, mostly until the first renewal of this life is open. */
  async #begun() {
    if (random.chance(0.25)) return;
    for (const end = Date.now() + 2 * SECOND; this.#orders() === this.orders && Date.now() < end; ) await pause(5);
  }

  /** Counts where the renewals were when the first server died. */
  #count() {
    const pending = this.database.rows(`select sandbox_charges.status as charged from orders
      left join sandbox_charges on charge_key = orders.id where orders.status = 'pending'`);
    if (pending.some(({ charged }) => charged)) hits['a charge not heard of'] += 1;
    else if (pending.length > 0) hits['an order open'] += 1;
    else if (this.#left().length > 0 && this.#orders() > this.orders) hits['some done'] += 1;
    else hits['nothing of it begun or all done'] += 1;
  }

  #left() {
    const [shop] = this.shops;
    // The date of the latest time zone: a thing that is due on it is due everywhere.
    const today = new Date(shop.now - 13 * HOUR).toISOString().slice(0, 10);
    return this.database.rows(`select orders.id from orders where orders.status = 'pending'
      union all select subscriptions.id from subscriptions
        join accounts on accounts.id = subscriptions.account_id and accounts.kind = 'self-service'
        left join dunning on dunning.subscription_id = subscriptions.id
        where (status in ('active', 'pending-cancellation') and period_end <= '${today}')
          or (status = 'trial' and trial_end <= '${today}')
          or (status = 'past-due' and next_attempt <= '${today}')`);
  }

  /** Once the leases of dead servers are over, everything that is due is finished, and the books tie. */
  async settled() {
    // A subscription that waited for a recovery is renewed in the next round, a minute later, or at the next start.
    for (let starts = 0; starts === 0 || this.#left().length > 0; starts += 1) {
      if (starts === 4) throw new Failure(`this waits for ever: ${JSON.stringify(this.#left())}`);
      const begun = Math.max(...this.shops.map((shop) => shop.now)) + MINUTE;
      for (const shop of this.shops) shop.start(begun - shop.now);
      for (const end = Date.now() + 8 * SECOND; this.#left().length > 0 && Date.now() < end; ) await pause(50);
      await Promise.all(this.shops.map((shop) => shop.kill('SIGTERM')));
    }
    const when = `after kill ${this.done}`;
    demand(this.books.check(this.database), when);
    demand(chains(this.database), when);
    audit(binary, this.database.url, when);
  }
}

async function run() {
  console.log(`seed ${seed}`);
  const database = fresh(engine);
  const ports = [await freePort(), ...(engine === 'postgres' ? [await freePort()] : [])];
  const months = new Months(database, ports);
  try {
    await months.prepare();
    while (months.done < total) await months.life();
    await months.settled();
    const [counts] = database.rows(`select
      (select count(*) from orders where status = 'placed') as renewed,
      (select count(*) from orders where status = 'failed') as failed,
      (select count(*) from status_changes where status = 'expired') as expired,
      (select count(*) from status_changes where status = 'trial-ended') as trials`);
    const until = new Date(months.shops[0].now).toISOString().slice(0, 10);
    console.log(`until ${until}: ${counts.renewed} periods renewed, ${counts.failed} payments failed, ${counts.expired} subscriptions expired, ${counts.trials} trials ended`);
    console.log(`when the first server died: ${Object.entries(hits).map(([what, count]) => `${count} ${what}`).join(', ')}`);
    console.log(`renewal test: ${months.done} kills of ${ports.length} server(s), clean (${engine})`);
    database.drop();
  } catch (error) {
    for (const shop of months.shops) await shop.kill();
    console.error(`renewal test: failed at kill ${months.done} of ${total} (${engine}), seed ${seed}; the database is ${database.keep()}`);
    console.error(error instanceof Failure ? error.message : error);
    for (const shop of months.shops) console.error(shop.log);
    process.exitCode = 1;
  }
}

await run();
