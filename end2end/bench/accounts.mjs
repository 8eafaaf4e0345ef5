// As many accounts as one likes: copies of an account that bought something from the real server (template.mjs), made by
// statements that mean the same on both engines. Whatever columns a table has, all are copied, except those that say whose
// row it is. So a new column needs nothing here.

const PREFIX = '01900000-0000-7000-8000-0001';

/** The id of everything that the copy with that number has: the tables are apart, so one id does. */
export const idOf = (number) => `${PREFIX}${10_000_000 + number}`;
export const emailOf = (number) => `u${number}@load.example`;

const ID = `'${PREFIX}' || (10000000 + n)`;
const EMAIL = `'u' || n || '@load.example'`;

/** Document numbers of six digits are all that is made here. */
const MOST_ORDERS = 900_000;

const numbers = (from, to) => `with recursive many (n) as (select ${from} union all select n + 1 from many where n < ${to})`;
const quoted = (text) => `'${text.replaceAll("'", "''")}'`;

/** What a template consists of: its rows, by table. */
export function templateOf(database, email) {
  const where = (table, condition) => database.rows(`select * from ${table} where ${condition}`);
  const only = (table, condition) => {
    const rows = where(table, condition);
    if (rows.length !== 1) throw new Error(`the template has ${rows.length} rows of ${table}`);
    return rows[0];
  };
  const person = only('people', `email = ${quoted(email)}`);
  const account = `account_id = ${quoted(person.account_id)}`;
  const order = only('orders', `${account} and status = 'placed'`);
  const line = only('order_lines', `order_id = ${quoted(order.id)}`);
  const invoice = only('invoices', `order_id = ${quoted(order.id)}`);
  const method = only('payment_methods', account);
  const opening = where('subscription_openings', account)[0];
  return { person, order, line, invoice, method, opening };
}

/** The statements that make the copies with the numbers 1 to `accounts`. The first `ordered` of them bought what the
    template bought; the others have brought the same subscription along from elsewhere. */
export function copies(database, template, accounts, ordered) {
  if (ordered > MOST_ORDERS) throw new Error(`at most ${MOST_ORDERS} orders`);
  const all = { from: 1, to: accounts };
  const own = (table) => rowsOf(database, table, template);
  const paidBy = `case when n <= ${ordered} then ${invoiceOf(template)} end`;
  const bought = { from: 1, to: ordered };
  return [
    ...PEOPLE.map(([table, values]) => insert(own(table), all, values(template))),
    ...(ordered > 0 ? ORDERS.map(([table, values]) => insert(own(table), bought, values(template))) : []),
    insert(own('subscriptions'), all, { ...OWNED, id: ID, billed_by: paidBy }),
    ...(ordered < accounts ? [opened(template, ordered, accounts)] : []),
    `update counters set value = value + ${ordered} where name in ('order', 'invoice')`,
  ].join(';\n');
}

/** Which rows of a table are the template's, and which columns they have. */
function rowsOf(database, table, { person, order, line }) {
  const conditions = {
    accounts: `id = ${quoted(person.account_id)}`,
    sign_ins: `id = ${quoted(person.sign_in_id)}`,
    people: `id = ${quoted(person.id)}`,
    payment_methods: `account_id = ${quoted(person.account_id)}`,
    sandbox_methods: `customer = ${quoted(person.account_id)}`,
    orders: `id = ${quoted(order.id)}`,
    order_lines: `order_id = ${quoted(order.id)}`,
    sandbox_charges: `charge_key = ${quoted(order.id)}`,
    ledger_entries: `transaction_id = ${quoted(order.id)}`,
    invoices: `order_id = ${quoted(order.id)}`,
    outbox: `kind = 'order-confirmation' and cause = ${quoted(order.id)}`,
    subscriptions: `id = ${quoted(line.subscription_id)}`,
  };
  const source = `(select * from ${table} where ${conditions[table]})`;
  const [row] = database.rows(`select * from ${source} as found`);
  if (!row) throw new Error(`the template has no row of ${table}`);
  return { table, source, columns: Object.keys(row) };
}

function insert({ table, source, columns }, { from, to }, values) {
  const missing = Object.keys(values).filter((column) => !columns.includes(column));
  if (missing.length > 0) throw new Error(`${table} has no ${missing}`);
  const chosen = columns.map((column) => values[column] ?? `t.${column}`);
  return `insert into ${table} (${columns}) ${numbers(from, to)} select ${chosen} from many cross join ${source} as t`;
}

/** What subscriptions were before there were orders of them. */
function opened({ opening }, ordered, accounts) {
  const columns = Object.keys(opening);
  return `insert into subscription_openings (${columns}) ${numbers(ordered + 1, accounts)}
    select ${columns} from many join subscriptions on id = ${ID}`;
}

const OWNED = { account_id: ID };

/** The number of the copy's document. The template's was the last one. */
const invoiceOf = ({ invoice }) => `'INV-' || substr(cast(1000000 + ${invoice.position} + n as text), 2)`;

const PEOPLE = [
  ['accounts', () => ({ id: ID, name: `'Company ' || n` })],
  ['sign_ins', () => ({ id: ID, email_key: EMAIL, last_person: ID })],
  ['people', () => ({
    ...OWNED,
    id: ID,
    sign_in_id: ID,
    email: EMAIL,
    email_key: EMAIL,
    address_key: `${ID} || ' ' || ${EMAIL}`,
  })],
  ['payment_methods', () => ({ ...OWNED, gateway_id: ID })],
  ['sandbox_methods', () => ({ id: ID, customer: ID })],
];

const ORDERS = [
  ['orders', ({ order, method }) => ({
    ...OWNED,
    id: ID,
    person_id: ID,
    idempotency_key: ID,
    number: `${order.number} + n`,
    charge_id: ID,
    method: `replace(t.method, ${quoted(method.gateway_id)}, ${ID})`,
  })],
  ['order_lines', () => ({ ...OWNED, order_id: ID, subscription_id: ID })],
  ['sandbox_charges', ({ order }) => ({
    charge_key: ID,
    id: ID,
    customer: ID,
    method_id: ID,
    return_to: `replace(t.return_to, ${quoted(order.id)}, ${ID})`,
  })],
  ['ledger_entries', () => ({ ...OWNED, transaction_id: ID, order_id: ID })],
  ['invoices', (template) => ({
    ...OWNED,
    order_id: ID,
    number: invoiceOf(template),
    position: `${template.invoice.position} + n`,
    document: `replace(replace(t.document, ${quoted(template.invoice.number)}, ${invoiceOf(template)}),
      '"order_number":${template.order.number}', '"order_number":' || (${template.order.number} + n))`,
    search_key: `replace(t.search_key, ${quoted(template.invoice.number.toLowerCase())}, lower(${invoiceOf(template)}))`,
  })],
  ['outbox', () => ({
    ...OWNED,
    id: ID,
    cause: ID,
    recipient_email: EMAIL,
    recipient_key: EMAIL,
    status: `'sent'`,
    finished_at: 't.created_at',
    leased_until: 'null',
  })],
];
