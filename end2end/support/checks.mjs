// Rules that must hold after any crash. The database is asked by queries of our own, and figures are recomputed with
// whole numbers.

const TAKEN = "status = 'succeeded'";
/** The entries for money that came for an order that had failed. */
const LATE = "('late-charge', 'late-refund', 'late-credit')";

/** The entries for money that a bank withdrew, and for its later steps. */
const DISPUTED = "('dispute', 'dispute-won', 'refund')";

/** Each query finds what violates the rule of its name. All rules hold at any instant. */
const VIOLATIONS = {
  'a transaction does not sum to zero': `select transaction_id as found from ledger_entries
    group by transaction_id, currency having sum(amount_minor) <> 0`,
  'the ledger does not sum to zero': 'select currency as found from ledger_entries group by currency having sum(amount_minor) <> 0',
  'somebody owes something': `select account_id as found from ledger_entries where book = 'accounts-receivable'
    and memo not in ${LATE} and memo not in ${DISPUTED} group by account_id having sum(amount_minor) <> 0`,
  'what is disputed is not what is owed': `select account_id as found from (
      select account_id, amount_minor from ledger_entries where book = 'accounts-receivable' and memo in ${DISPUTED}
      union all select account_id, -amount_minor from money_back where step = 'withdrawn'
    ) as both_sides group by account_id having sum(amount_minor) <> 0`,
  'money went back that the gateway does not know of': `select money_back.id as found from money_back
    left join sandbox_money_back on sandbox_money_back.id = money_back.id
    where sandbox_money_back.id is null or sandbox_money_back.amount_minor <> money_back.amount_minor
      or sandbox_money_back.charge_key <> money_back.order_id or sandbox_money_back.kind <> money_back.kind`,
  'more is credited than was paid': `select orders.id as found from orders join money_back on order_id = orders.id
    join money_back_steps on money_back_id = money_back.id
    group by orders.id, total_due_minor having sum(documented_minor) > total_due_minor`,
  'a refund has not the one credit note it should': `select money_back.id as found from money_back
    left join invoices on invoices.money_back_id = money_back.id
    group by money_back.id having count(invoices.number) <> (select count(*) from money_back_steps
      where money_back_steps.money_back_id = money_back.id and documented_minor > 0)`,
  'a step has not the entries it should': `select money_back_steps.money_back_id as found from money_back_steps
    where step not in ('asked', 'closed') and not exists (select 1 from ledger_entries
      where transaction_id = 'back-' || money_back_steps.money_back_id || '-' || step)`,
  'a refund has not the mails it should': `select money_back_id as found from money_back_steps
    where (select count(*) from outbox where kind = 'money-back' and cause like money_back_id || '/%') = 0`,
  'more was given back than came late': `select order_id as found from ledger_entries where book = 'accounts-receivable'
    and memo in ${LATE} group by order_id having sum(amount_minor) > 0`,
  'a refund was booked that was not made': `select order_id as found from ledger_entries where memo = 'late-refund'
    and not exists (select 1 from sandbox_refunds where charge_key = order_id)`,
  'what was paid for was given back': `select charge_key as found from sandbox_refunds
    where not exists (select 1 from orders where orders.id = charge_key and orders.status = 'failed')`,
  'a balance is below zero': `select account_id as found from ledger_entries where book = 'customer-credit'
    group by account_id having sum(amount_minor) > 0`,
  'two orders of an account wait': "select account_id as found from orders where status = 'pending' group by account_id having count(*) > 1",
  'a placed order is not charged as it says': `select orders.id as found from orders
    left join sandbox_charges on charge_key = orders.id and sandbox_charges.${TAKEN}
      and amount_minor = total_due_minor and customer = account_id and sandbox_charges.id = orders.charge_id
      and currency = (select currency from accounts where accounts.id = account_id)
    where orders.status = 'placed' and (total_due_minor > 0) <> (charge_key is not null)`,
  'money was taken for nothing': `select charge_key as found from sandbox_charges where ${TAKEN}
    and not exists (select 1 from orders where orders.id = charge_key and orders.status in ('placed', 'pending'))
    and amount_minor <> coalesce((select sum(amount_minor) from ledger_entries
      where order_id = charge_key and book = 'gateway-clearing' and memo = 'late-charge'), 0)`,
  'the clearing account is not what the gateway took': `select currency as found from (
      select currency, amount_minor from ledger_entries where book = 'gateway-clearing' and memo not in ('prepayment', 'late-refund')
      union all
      select currency, -amount_minor from sandbox_charges where ${TAKEN}
        and not exists (select 1 from orders where orders.id = charge_key and orders.status = 'pending')
      union all
      select currency, amount_minor from money_back where step in ('withdrawn', 'returned')
    ) as both_sides group by currency having sum(amount_minor) <> 0`,
  'an order that is not placed has entries': `select orders.id as found from orders join ledger_entries on order_id = orders.id
    where orders.status <> 'placed' and memo not in ${LATE}`,
  'an entry has no order': "select transaction_id as found from ledger_entries where order_id is null and memo <> 'prepayment'",
  'an order has not the one document it should': `select orders.id as found from orders
    left join invoices on invoices.order_id = orders.id and money_back_id is null
    group by orders.id, orders.status having count(invoices.number) <> case orders.status when 'placed' then 1 else 0 end`,
  'document numbers have a gap': `select series as found from invoices group by series
    having count(*) <> max(position) or count(distinct position) <> max(position)`,
  'an order has not the one confirmation it should': `select orders.id as found from orders
    left join outbox on outbox.cause = orders.id and outbox.kind = 'order-confirmation'
    group by orders.id, orders.status having count(outbox.id) <> case orders.status when 'placed' then 1 else 0 end`,
  'order numbers have a gap': `select cast(max(number) as text) as found from orders where status = 'placed'
    having count(number) <> coalesce(max(number), 1000) - 1000 or count(distinct number) <> count(number)`,
  'a number was given to no order': `select name as found from counters where name = 'order'
    and value <> coalesce((select max(number) from orders), 1000)`,
  'a subscription changed without its order': `select subscriptions.id as found from subscriptions
    left join subscription_openings on subscription_openings.id = subscriptions.id
    where subscriptions.version <> coalesce(subscription_openings.version, 0) + (
      select count(*) from order_lines join orders on orders.id = order_id
      where order_lines.subscription_id = subscriptions.id and orders.status = 'placed') + (
      select count(*) from status_changes where status_changes.subscription_id = subscriptions.id) + (
      select count(*) from billed_reductions where billed_reductions.subscription_id = subscriptions.id)`,
  'a period was billed less at a version that an order changed': `select billed_reductions.subscription_id as found from billed_reductions
    join order_lines on order_lines.subscription_id = billed_reductions.subscription_id
      and order_lines.version_before = billed_reductions.version_before
    join orders on orders.id = order_id and orders.status = 'placed'`,
  'a subscription was held twice at one version': `select subscription_id as found from order_lines join orders on orders.id = order_id
    where orders.status = 'placed' group by subscription_id, version_before having count(*) > 1`,
  'a status changed at a version that an order changed': `select status_changes.subscription_id as found from status_changes
    join order_lines on order_lines.subscription_id = status_changes.subscription_id
      and order_lines.version_before = status_changes.version_before
    join orders on orders.id = order_id and orders.status = 'placed'`,
  'a removed person has something': `select people.id as found from people where removed_at is not null and (
    sign_in_id is not null or exists (select 1 from licences where person_id = people.id)
    or exists (select 1 from sessions where sessions.person_id = people.id)
    or exists (select 1 from tickets where tickets.person_id = people.id and used_at is null)
    or exists (select 1 from handovers where people.id in (from_person, to_person)))`,
  'more licences are assigned than there are': `select subscriptions.id as found from subscriptions
    join licences on subscription_id = subscriptions.id
    group by subscriptions.id, seats having count(*) > seats`,
  'a failed order has no reason': "select id as found from orders where status = 'failed' and failure is null",
};

const UNION = Object.entries(VIOLATIONS)
  .map(([what, sql], index) => `select '${what}' as what, found from (${sql}) as v${index}`)
  .join('\nunion all\n');

/** The violations, one a line. */
export function violations(database) {
  return database.rows(UNION).map(({ what, found }) => `${what}: ${found}`);
}

/** The whole minor units of a decimal text. */
function minor(text, digits = 2) {
  const [whole, fraction = ''] = text.replace('-', '').split('.');
  const units = BigInt(whole + fraction.padEnd(digits, '0').slice(0, digits));
  if (/[^0]/.test(fraction.slice(digits))) throw new Error(`${text} has more decimals than its currency`);
  return text.startsWith('-') ? -units : units;
}

const abs = (n) => (n < 0n ? -n : n);
/** `numerator / denominator`, rounded half away from zero. */
const rounded = (numerator, denominator) =>
  (numerator < 0n ? -1n : 1n) * ((2n * abs(numerator) + denominator) / (2n * denominator));
const days = (from, to) => BigInt(Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000));

/** The figures of a quote, computed from its request: credits, charges, tax by rate, balance. */
function figures({ as_of: today, balance, lines }) {
  const bases = new Map();
  const add = (rate, amount) => bases.set(rate, (bases.get(rate) ?? 0n) + amount);
  let revenue = 0n;
  for (const { current, target, tax_rate: rate } of lines) {
    const charge = minor(target.unit_price) * BigInt(target.seats);
    add(rate, charge);
    revenue += charge;
    if (!current) continue;
    const credit = rounded(minor(current.billed_net) * days(today, current.end), days(current.start, current.end));
    add(current.tax_rate, -credit);
    revenue -= credit;
  }
  let tax = 0n;
  for (const [rate, base] of bases) {
    const scale = rate.split('.')[1]?.length ?? 0;
    tax += rounded(base * BigInt(rate.replace('.', '')), 10n ** BigInt(scale));
  }
  const [total, had] = [revenue + tax, minor(balance)];
  const pays = total > 0n ? total : 0n;
  const used = pays < had ? pays : had;
  return { revenue, tax, due: pays - used, after: had - used + (total < 0n ? -total : 0n) };
}

const NEW_ORDERS = (after) => `select orders.id, number, orders.account_id, quote, total_due_minor,
    (select sum(amount_minor) from ledger_entries where transaction_id = orders.id and book = 'revenue') as revenue,
    (select sum(amount_minor) from ledger_entries where transaction_id = orders.id and book = 'tax') as tax,
    (select sum(amount_minor) from ledger_entries where transaction_id = orders.id and book = 'gateway-clearing') as clearing,
    (select sum(amount_minor) from ledger_entries where transaction_id = orders.id and book = 'customer-credit') as credit
  from orders where number > ${after} order by number`;

/** The subscriptions whose status is not that of the last event that changed it: an order or a change of status. */
function statuses(database) {
  const last = new Map();
  const events = database.rows(`select subscription_id, version_before, status from status_changes
    union all select subscription_id, version_before, 'active' from order_lines
      join orders on orders.id = order_id and orders.status = 'placed'
    union all select id, version - 1, status from subscription_openings
    order by version_before`);
  for (const { subscription_id: id, status } of events) last.set(id, status);
  const held = database.rows('select id, status from subscriptions');
  const wrong = held.filter(({ id, status }) => last.get(id) !== status);
  return wrong.map(({ id, status }) => `subscription ${id}: ${status} instead of ${last.get(id)}`);
}

/** Follows every account from order to order. */
export class Books {
  #last = 1000;
  #selections = new Map();
  #balances = new Map();

  get orders() {
    return this.#last - 1000;
  }

  /** Checks the orders that were placed since the last check, and then what everybody holds and has now. */
  check(database) {
    const wrong = violations(database);
    // Refunds that came back changed these balances in between; `prorata audit` follows them.
    const cameBack = new Set(
      database.rows("select distinct account_id from ledger_entries where memo = 'came-back'").map((row) => row.account_id),
    );
    for (const row of database.rows(NEW_ORDERS(this.#last))) {
      const quote = JSON.parse(row.quote);
      const { revenue, tax, due, after } = figures(quote.request);
      const had = minor(quote.request.balance);
      const expected = [revenue, tax, due, after - had];
      const found = [-row.revenue || 0, -row.tax || 0, row.clearing ?? 0, -row.credit || 0].map(BigInt);
      if (String(expected) !== String(found)) wrong.push(`order ${row.number}: entries ${found} instead of ${expected}`);
      if (due !== BigInt(row.total_due_minor)) wrong.push(`order ${row.number}: due ${row.total_due_minor} instead of ${due}`);
      const before = cameBack.has(row.account_id) ? undefined : this.#balances.get(row.account_id);
      if (before !== undefined && before !== had) wrong.push(`order ${row.number}: found the balance ${had} instead of ${before}`);
      this.#balances.set(row.account_id, after);
      this.#ordered(database, row, quote);
      this.#last = row.number;
    }
    return [...wrong, ...this.#held(database, cameBack)];
  }

  #ordered(database, row, quote) {
    const ids = database.rows(`select subscription_id from order_lines where order_id = '${row.id}' order by position`);
    quote.cart.forEach((line, index) => {
      const { unit_price: price, seats } = quote.request.lines[index].target;
      const { period_start: start, period_end: end } = quote.quote.lines[index];
      const { plan_id: plan, period } = line.selection;
      const billed = minor(price) * BigInt(seats);
      this.#selections.set(ids[index].subscription_id, [plan, seats, period, billed, start, end].join(' '));
    });
  }

  #held(database, cameBack) {
    const wrong = [];
    const held = new Map(
      database
        // Plus the part that went back since it was billed: it is not billed any more.
        .rows(`select id, plan_id, seats, period, billed_minor + coalesce((select sum(amount_minor) from billed_reductions
            where subscription_id = subscriptions.id and version_before > coalesce((select max(version_before)
              from order_lines join orders on orders.id = order_id
              where order_lines.subscription_id = subscriptions.id and orders.status = 'placed'), -1)), 0) as billed,
            period_start, period_end from subscriptions`)
        .map(({ id, ...rest }) => [id, Object.values(rest).join(' ')]),
    );
    for (const [id, expected] of this.#selections) {
      if (held.get(id) !== expected) wrong.push(`subscription ${id}: ${held.get(id)} instead of ${expected}`);
    }
    wrong.push(...statuses(database));
    const balances = database.rows(`select account_id, -sum(amount_minor) as balance from ledger_entries
      where book = 'customer-credit' group by account_id`);
    const sums = new Map(balances.map(({ account_id: id, balance }) => [id, BigInt(balance)]));
    for (const [id, expected] of this.#balances) {
      const found = sums.get(id) ?? 0n;
      if (found !== expected && !cameBack.has(id)) wrong.push(`account ${id}: balance ${found} instead of ${expected}`);
    }
    return wrong;
  }
}

/** The step of an order at which the shop died, for each key of a press that was not answered. */
export function whereabouts(database, keys) {
  if (keys.length === 0) return [];
  const list = keys.map((key) => `'${key}'`).join(', ');
  const found = new Map(
    database
      .rows(`select idempotency_key, orders.status, sandbox_charges.status as charged from orders
        left join sandbox_charges on charge_key = orders.id where idempotency_key in (${list})`)
      .map((row) => [row.idempotency_key, row]),
  );
  return keys.map((key) => {
    const order = found.get(key);
    if (!order) return 'before open';
    if (order.status !== 'pending') return 'after settle';
    if (!order.charged) return 'open..charge';
    return order.charged === 'needs-confirmation' ? 'confirmation asked' : 'charged..settled';
  });
}
