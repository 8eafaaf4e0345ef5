// node run.mjs KILLS ENGINE [SEED]  (called by .ci/crash)
//
// Eight customers place orders with the release server, which is killed at random instants, KILLS times, and started
// again on the database that it left. Every answer, the database and `prorata audit` are asked whether anything was
// lost, doubled or half done. The same SEED makes the same choices, though their timing differs a little each time.
//
// A pending order belongs to the holder of its lease, for half a minute. Instead of waiting for that, most starts come
// later by the server's own clock (`--clock`), as after an outage of that length, and the recovery runs at once. The
// other starts come at once, so payers press again while leases still run.

import * as path from 'node:path';
import { Books, whereabouts } from '../support/checks.mjs';
import { copyAccount, fresh } from '../support/database.mjs';
import { Failure, audit, demand } from '../support/failure.mjs';
import { Random } from '../support/random.mjs';
import { Shop, freePort, pause } from '../support/shop.mjs';
import { Customer } from './customer.mjs';
import { Operator } from './operator.mjs';
import { Bank, wrongNationalTax } from './rates.mjs';

const [kills = '300', engine = 'sqlite', seed = '20260316'] = process.argv.slice(2);
const total = Number(kills);
const root = path.resolve(import.meta.dirname, '../..');
const binary = process.env.PRORATA_BIN ?? path.join(root, 'target/release/prorata');

const MORNING = Date.parse('2026-03-16T09:00:00Z');
const [SECOND, MINUTE, HOUR] = [1000, 60_000, 3_600_000];
const PEOPLE = ['pt', 'it', 'de', 'es', 'en'];
// Two of the accounts owe tax in a state with another currency than their own, so their documents need exchange rates.
const COPIES = { en: undefined, es: { country: 'SE', currency: 'EUR' }, it: { country: 'DE', currency: 'USD' } };
const LATENCIES = [0, 20, 60];

const random = new Random(Number(seed));
const hits = { 'before open': 0, 'open..charge': 0, 'charged..settled': 0, 'confirmation asked': 0, 'after settle': 0 };
const instants = { starting: 0, recovering: 0, shopping: 0 };

/** Kills the server while it makes the tables and the demo of an empty database. The database must become what it
    would have been. */
async function killWhileItIsMade() {
  const database = fresh(engine);
  const shop = new Shop(binary, database.url, await freePort(), MORNING);
  shop.start(0);
  await pause(random.whole(0, 400));
  await shop.kill();
  shop.start(0);
  if (!(await shop.ready())) throw new Failure(`it does not start on what a crash at the first start left:\n${shop.log}`);
  await shop.kill('SIGTERM');
  const [{ accounts }] = database.rows('select count(*) as accounts from accounts');
  if (accounts !== 6) throw new Failure(`the demo has ${accounts} accounts after a crash at the first start`);
  audit(binary, database.url, 'after a crash at the first start');
  database.drop();
}

/** Waits until there is no pending order that nobody works on and no payer must confirm, and no money that came too
    late. */
async function recovered(shop, database) {
  const overdue = () => database.rows(`select orders.id from orders left join sandbox_charges on charge_key = orders.id
    where orders.status = 'pending' and charge_deadline < '${new Date(shop.now).toISOString()}'
      and coalesce(sandbox_charges.status, '') <> 'needs-confirmation'
    or orders.status = 'failed' and sandbox_charges.status = 'succeeded' and 0 <> coalesce((select sum(amount_minor)
      from ledger_entries where order_id = orders.id and book = 'accounts-receivable'), 1)`);
  for (const end = Date.now() + 15 * SECOND; overdue().length > 0; await pause(20)) {
    if (Date.now() > end) throw new Failure(`orders wait for ever: ${JSON.stringify(overdue())}`);
  }
}

/** How long the shop stays down before it starts again. */
function outage() {
  const luck = random.next();
  if (luck < 0.2) return random.whole(0, 2 * SECOND);
  if (luck < 0.92) return random.whole(31 * SECOND, 2 * MINUTE);
  if (luck < 0.97) return random.whole(31 * MINUTE, HOUR);
  return random.whole(20 * HOUR, 30 * HOUR);
}

class CrashTest {
  constructor(database, port, bank) {
    this.database = database;
    this.shop = new Shop(binary, database.url, port, MORNING, bank.url);
    bank.now = () => this.shop.now;
    this.books = new Books();
    this.operator = new Operator(this.shop, database, new Random(Number(seed) * 17));
    this.done = 0;
    this.bootMs = 300;
    this.latency = 0;
    // Documents from before this instant were checked already.
    this.lifeBegan = '';
    // The people who could sign in once.
    this.signedIn = new Set();
    // How long presses took, for each latency of the gateway.
    this.pressMs = new Map(LATENCIES.map((latency) => [latency, [60 + 2 * latency]]));
    this.pressed = () => {};
  }

  async prepare() {
    this.shop.start(0);
    if (!(await this.shop.ready())) throw new Failure(`it does not start:\n${this.shop.log}`);
    await this.shop.kill('SIGTERM');
    const people = PEOPLE.map((lang) => [`${lang}@prorata.example`, lang]);
    for (const [lang, elsewhere] of Object.entries(COPIES)) {
      copyAccount(this.database, `${lang}@prorata.example`, `${lang}-2@prorata.example`, elsewhere);
      people.push([`${lang}-2@prorata.example`, lang]);
    }
    this.customers = people.map(
      ([email, lang], index) => new Customer(this.shop, email, lang, new Random(Number(seed) * 31 + index), () => this.pressed()),
    );
  }

  /** One life of the server, ended by SIGKILL. */
  async life() {
    const later = outage();
    const begun = Date.now();
    // Sometimes the gateway is far away, as a real one is. A charge is then unknown to the server for longer after it
    // is made.
    this.latency = random.of(LATENCIES);
    this.shop.start(later, this.latency);
    if (random.chance(0.07)) {
      await pause(random.whole(0, Math.ceil(1.2 * this.bootMs)));
      return this.die('starting');
    }
    if (!(await this.shop.ready())) throw new Failure(`it does not start on what the crash left:\n${this.shop.log}`);
    this.bootMs = Date.now() - begun;
    if (random.chance(0.05)) {
      await pause(random.whole(0, 30));
      return this.die('recovering');
    }
    if (later > 31 * SECOND) await recovered(this.shop, this.database);
    await Promise.all(this.customers.map((customer) => customer.askAgain()));
    this.demandAll(`after kill ${this.done}`, this.lifeBegan);
    this.lifeBegan = new Date(this.shop.now).toISOString();
    if (this.done % 5 === 0) audit(binary, this.database.url, `after kill ${this.done}`);

    const errands = this.operator.errands();
    const shopping = Promise.all(this.customers.map((customer) => customer.shopping()));
    // Something that must never be seen ends the test at once.
    await Promise.race([this.instant(), shopping]);
    await this.die('shopping');
    this.operator.kill();
    await Promise.all([shopping, errands]);
    const keys = this.presses((press) => press.answer === undefined && !press.counted);
    for (const press of keys) press.counted = true;
    for (const where of whereabouts(this.database, keys.map((press) => press.form.key))) hits[where] += 1;
    const took = this.presses((press) => press.took && /^order /.test(press.answer)).map((press) => press.took);
    for (const press of this.presses((press) => press.took)) press.took = undefined;
    this.pressMs.set(this.latency, [...this.pressMs.get(this.latency), ...took].slice(-50));
  }

  /** Checks the books, the documents since `since`, and the people who were removed. */
  demandAll(when, since) {
    demand(this.books.check(this.database), when);
    demand(wrongNationalTax(this.database, since), when);
    const there = new Set(this.database.rows('select id from people where removed_at is null').map(({ id }) => id));
    const lost = this.customers.flatMap(({ removed }) => [...removed].filter((id) => there.has(id)));
    demand(lost.map((id) => `the removal of ${id} was acknowledged, and they are there`), when);
    // Whoever could sign in has one mail about a removal, and nobody else has any. Nobody here accepts an invitation.
    for (const { id } of this.database.rows('select id from people where sign_in_id is not null')) this.signedIn.add(id);
    const told = this.database.rows(`select people.id as id, removed_at, count(outbox.id) as mails from people
      left join outbox on kind = 'removed' and cause = people.id group by people.id, removed_at`);
    const wrong = told.filter(({ id, removed_at, mails }) => Number(mails) !== (removed_at && this.signedIn.has(id) ? 1 : 0));
    demand(wrong.map(({ id, mails }) => `${id} has ${mails} mails about a removal`), when);
  }

  presses(which) {
    return this.customers.flatMap((customer) => customer.presses.filter(which));
  }

  /** Waits for a random instant, mostly soon after somebody pressed the button. */
  async instant() {
    if (random.chance(0.15)) return pause(random.whole(20, 800));
    const presses = random.whole(1, 6);
    await new Promise((resolve) => {
      let count = 0;
      this.pressed = () => (count += 1) === presses && resolve();
      setTimeout(resolve, 8 * SECOND);
    });
    const times = [...this.pressMs.get(this.latency)].sort((a, b) => a - b);
    const typical = times[Math.floor(times.length / 2)];
    // Anywhere on the way of that order, or near its usual end.
    await pause(typical * (random.chance(0.3) ? 0.85 + 0.3 * random.next() : 1.2 * random.next()));
  }

  async die(instant) {
    await this.shop.kill();
    this.done += 1;
    instants[instant] += 1;
  }

  /** Checks that everything the gateway gave back is booked, and nothing else, even what it gave back while no
      server ran. */
  async goneIsNoted() {
    const status = await this.operator.run(['sync-refunds', '--days', 400]);
    if (status !== 0) throw new Failure(`refunds could not be looked for: status ${status}`);
    const steps = `case state when 'withdrawn' then 'withdrawn' when 'returned' then 'returned' else 'back' end`;
    const noted = `case step when 'withdrawn' then 'withdrawn' when 'returned' then 'returned' else 'back' end`;
    const wrong = this.database.rows(`select sandbox_money_back.id, state, step from sandbox_money_back
      left join money_back on money_back.id = sandbox_money_back.id
      where coalesce(${noted}, 'back') <> ${steps}
        and exists (select 1 from orders where orders.id = charge_key and orders.status = 'placed')`);
    demand(wrong.map(({ id, state, step }) => `${id} is ${state} at the gateway and ${step} here`), 'at last');
  }

  /** After an outage longer than every lease and every wait for a confirmation, nothing waits any more. */
  async finish() {
    this.shop.start(HOUR);
    if (!(await this.shop.ready())) throw new Failure(`it does not start at last:\n${this.shop.log}`);
    for (const end = Date.now() + 15 * SECOND; ; await pause(20)) {
      const pending = this.database.rows("select id, charge_deadline from orders where status = 'pending'");
      if (pending.length === 0) break;
      if (Date.now() > end) throw new Failure(`orders wait for ever: ${JSON.stringify(pending)}`);
    }
    await this.goneIsNoted();
    for (const customer of this.customers) await customer.lookAtOrders();
    this.demandAll('at last', '');
    audit(binary, this.database.url, 'at last');
    const rows = this.database.rows("select idempotency_key, number from orders where status = 'placed'");
    const numbers = new Map(rows.map((row) => [row.idempotency_key, row.number]));
    const acknowledged = this.presses((press) => /^order /.test(press.answer ?? ''));
    const lost = acknowledged.filter((press) => `order ${numbers.get(press.form.key)}` !== press.answer);
    demand(lost.map((press) => `${press.answer} was acknowledged and is not there`), 'at last');
    const [{ late }] = this.database.rows("select count(*) as late from ledger_entries where memo = 'late-refund' and amount_minor > 0");
    await this.shop.kill('SIGTERM');
    return { late, placed: rows.length, acknowledged: acknowledged.length, presses: this.presses(() => true).length };
  }
}

const counts = (record) => Object.entries(record).map(([what, count]) => `${count} ${what}`).join(', ');

async function run() {
  console.log(`seed ${seed}`);
  const first = Math.floor(total / 20);
  for (let made = 0; made < first; made += 1) await killWhileItIsMade();
  const database = fresh(engine);
  const bank = new Bank(new Random(Number(seed) * 13));
  await bank.open();
  const test = new CrashTest(database, await freePort(), bank);
  try {
    await test.prepare();
    while (test.done < total - first) {
      await test.life();
      if (test.done % 50 === 0) console.log(`${test.done + first} kills, ${test.books.orders} orders`);
    }
    const { late, placed, acknowledged, presses } = await test.finish();
    console.log(`killed while: ${first} first start, ${counts(instants)}`);
    console.log(`presses that the kill left without an answer: ${counts(hits)}`);
    const errands = Object.entries(test.operator.counts).map(([what, { begun, killed }]) => `${begun} ${what} (${killed} killed)`);
    const sums = (of) => {
      const all = test.customers.flatMap((customer) => Object.entries(customer[of]));
      return counts(all.reduce((sum, [what, count]) => ({ ...sum, [what]: (sum[what] ?? 0) + count }), {}));
    };
    console.log(`orders that waited for the bank: ${sums('givenUp')}`);
    console.log(`people: ${sums('people')}`);
    console.log(`exchange rates: ${counts(bank.counts)}, of ${daysOfRates(database)} days; ${inTwoCurrencies(database)} documents with them`);
    console.log(`the operator: ${errands.join(', ')}`);
    console.log(`${presses} presses, ${placed} orders placed, ${acknowledged} of them acknowledged, ${late} charges came too late and were given back`);
    console.log(`crash test: ${total}/${total} clean (${engine})`);
    database.drop();
  } catch (error) {
    await test.shop.kill();
    console.error(`crash test: failed at kill ${test.done + first} of ${total} (${engine}), seed ${seed}; the database is ${database.keep()}`);
    console.error(error instanceof Failure ? error.message : error);
    console.error(test.shop.log);
    process.exitCode = 1;
  } finally {
    bank.close();
  }
}

const daysOfRates = (database) => database.rows('select count(distinct day) as days from exchange_rates')[0].days;
const inTwoCurrencies = (database) =>
  database.rows(`select count(*) as made from invoices where document like '%"per_euro"%'`)[0].made;

await run();
