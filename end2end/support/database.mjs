// The database from outside: by the engines' own command lines, with none of our code.

import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

const LARGEST = 1 << 30;

class Sqlite {
  constructor(folder = os.tmpdir()) {
    this.directory = fs.mkdtempSync(path.join(folder, 'prorata-crash-'));
    this.file = path.join(this.directory, 'prorata.db');
    this.url = `sqlite://${this.file}`;
  }

  #run(sql, mode) {
    // Reading must not tidy up after the crash: the journal stays there for the server to find.
    const input = `.dbconfig no_ckpt_on_close on\n.timeout 10000\n.bail on\n${mode}\n${sql};\n`;
    return execFileSync('sqlite3', [this.file], { input, encoding: 'utf8', maxBuffer: LARGEST, stdio: ['pipe', 'pipe', 'pipe'] });
  }

  rows(sql) {
    const text = this.#run(sql, '.mode json');
    const begin = text.indexOf('[{');
    return begin < 0 ? [] : JSON.parse(text.slice(begin));
  }

  execute(sql) {
    this.#run(`begin;\n${sql};\ncommit`, '');
  }

  /** Carries out statements that write very much. No server may run; a power failure may spoil the file. */
  fill(sql) {
    const haste = 'pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -400000; pragma temp_store = memory';
    const input = `.bail on\n${haste};\nbegin;\n${sql};\ncommit;\n`;
    execFileSync('sqlite3', [this.file], { input, stdio: ['pipe', 'ignore', 'pipe'] });
  }

  keep() {
    return this.file;
  }

  drop() {
    fs.rmSync(this.directory, { recursive: true, force: true });
  }
}

export class Postgres {
  /** The database of that name on the server. */
  constructor(server, name) {
    Object.assign(this, { server, name });
  }

  get url() {
    return this.server.replace(/\/[^/]*$/, `/${this.name}`);
  }

  create(tablespace = 'pg_default') {
    this.#psql(this.server, `create database ${this.name} tablespace ${tablespace}`);
    return this;
  }

  #psql(url, sql) {
    const args = [url, '--no-psqlrc', '--quiet', '--tuples-only', '--no-align', '--set=ON_ERROR_STOP=1', '--file=-'];
    return execFileSync('psql', args, { input: `${sql};`, encoding: 'utf8', maxBuffer: LARGEST, stdio: ['pipe', 'pipe', 'pipe'] });
  }

  rows(sql) {
    return JSON.parse(this.#psql(this.url, `select coalesce(json_agg(found), '[]') from (${sql}) as found`));
  }

  execute(sql) {
    this.#psql(this.url, `begin;\n${sql};\ncommit`);
  }

  /** Carries out statements that write very much. Foreign keys are not checked, as the statements see to them. */
  fill(sql) {
    this.#psql(this.url, `set session_replication_role = replica;\nbegin;\n${sql};\ncommit;\nanalyze`);
  }

  keep() {
    return this.url;
  }

  drop() {
    this.#psql(this.server, `drop database ${this.name} with (force)`);
  }
}

/** A fresh database of the engine, with `rows(sql)` and `execute(sql)` for statements that mean the same in both
    engines. `place` is a folder for SQLite, and a tablespace of PostgreSQL. */
export function fresh(engine, place) {
  if (engine === 'sqlite') return new Sqlite(place);
  const server = process.env.TEST_POSTGRES_URL;
  if (!server) throw new Error('TEST_POSTGRES_URL names no PostgreSQL server (see .ci/postgres)');
  return new Postgres(server, `prorata_crash_${randomUUID().replaceAll('-', '')}`).create(place);
}

const COPIED = {
  accounts: 'name, kind, currency, country, time_zone, vat_number, overdue, version, created_at',
  subscriptions: `product_id, plan_id, seats, period, status, billed_minor, billed_tax_rate, period_start, period_end,
    anchor_day, unit_price_minor, trial_end, version`,
};

/**
 * Copies a self-service account of the demo, with a billing contact and a prepaid balance. With `elsewhere`, the copy is
 * in that country and currency, and has no VAT number.
 */
export function copyAccount(database, email, copy, elsewhere) {
  const [{ account_id: from }] = database.rows(`select account_id from people where email = '${email}'`);
  const id = randomUUID();
  const statements = [
    `insert into accounts (id, ${COPIED.accounts}) select '${id}', ${COPIED.accounts} from accounts where id = '${from}'`,
    `insert into sign_ins (id, email_key, password_hash)
      select '${id}', '${copy}', password_hash from sign_ins where email_key = '${email}'`,
    `insert into people (id, account_id, name, email, email_key, address_key, role, language, sign_in_id)
      select '${randomUUID()}', '${id}', name, '${copy}', '${copy}', '${id} ${copy}', role, language, '${id}'
      from people where email = '${email}'`,
  ];
  if (elsewhere) {
    const { country, currency } = elsewhere;
    statements.push(`update accounts set country = '${country}', currency = '${currency}', vat_number = null where id = '${id}'`);
  }
  for (const held of database.rows(`select id from subscriptions where account_id = '${from}'`)) {
    const subscription = randomUUID();
    const rest = `account_id, ${COPIED.subscriptions}`;
    const values = `'${id}', ${COPIED.subscriptions} from subscriptions where id = '${held.id}'`;
    for (const table of ['subscriptions', 'subscription_openings']) {
      statements.push(`insert into ${table} (id, ${rest}) select '${subscription}', ${values}`);
    }
  }
  for (const [position, book, amount] of [[1, 'gateway-clearing', 50_000], [2, 'customer-credit', -50_000]]) {
    statements.push(`insert into ledger_entries (transaction_id, position, account_id, book, amount_minor, currency, memo, created_at)
      select 'prepaid-${id}', ${position}, id, '${book}', ${amount}, currency, 'prepayment', created_at from accounts where id = '${id}'`);
  }
  database.execute(statements.join(';\n'));
}
