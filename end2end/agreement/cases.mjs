// Random cases for `prorata quote`: usual carts, carts at the edges, and a few that must be refused.

/** Numbers from 0 up to below 1, the same for the same seed (mulberry32). */
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

// Currencies with the decimals of ISO 4217.
const CURRENCIES = { EUR: 2, USD: 2, GBP: 2, CHF: 2, JPY: 0, KRW: 0, KWD: 3, BHD: 3, CLF: 4 };
const RATES = ['0', '0.0', '0.19', '0.20', '0.21', '0.255', '0.27', '0.081', '0.25', '1', '0.3333333333333333333333333333'];
const DAY_MS = 86_400_000;
const date = (day) => new Date(day * DAY_MS).toISOString().slice(0, 10);
const dayOf = (text) => Date.parse(text) / DAY_MS;

/** Endless random cases. */
export function* randomCases(seed) {
  const random = generator(seed);
  const below = (limit) => Math.floor(random() * limit);
  const among = (list) => list[below(list.length)];
  const chance = (share) => random() < share;

  /** An amount of that many minor units, written in one of the allowed ways. */
  function money(minor, digits) {
    const text = String(minor).padStart(digits + 1, '0');
    const [whole, rest] = [text.slice(0, text.length - digits), text.slice(text.length - digits)];
    const written = digits === 0 ? whole : `${whole}.${rest}`;
    if (chance(0.1)) return digits === 0 ? `${written}.000` : `${written}00`;
    return digits > 0 && chance(0.1) && /^0*$/.test(rest) ? whole : written;
  }

  function minorUnits() {
    const kind = random();
    if (kind < 0.08) return 0n;
    if (kind < 0.3) return BigInt(below(100));
    if (kind < 0.9) return BigInt(below(10_000_000));
    if (kind < 0.99) return BigInt(below(2 ** 50));
    // Near 2⁹⁶, the largest amount: some of these cannot be computed.
    return (1n << BigInt(80 + below(17))) - 1n - BigInt(below(1000));
  }

  function someDay() {
    const kind = random();
    if (kind < 0.8) return dayOf('2024-01-01') + below(2000);
    if (kind < 0.9) return dayOf(among(['2024-02-29', '2026-01-31', '2026-12-31', '2028-02-28', '2000-02-29', '2100-03-01']));
    return dayOf('1000-01-01') + below(3_280_000);
  }

  const rate = () => (chance(0.8) ? among(RATES) : `0.${String(below(10_000)).padStart(4, '0')}`);

  function runningPeriod(asOf, digits) {
    const kind = random();
    const length = kind < 0.4 ? 28 + below(4) : kind < 0.8 ? 365 + below(2) : 1 + below(2000);
    // The period is in its first day, its last day, or any other.
    const gone = chance(0.15) ? 0 : chance(0.15) ? length - 1 : below(length);
    const start = asOf - gone;
    return { billed_net: money(minorUnits(), digits), start: date(start), end: date(start + length), tax_rate: rate() };
  }

  function line(asOf, digits) {
    const seats = chance(0.97) ? 1 + below(200) : 1 + below(2 ** 32 - 1);
    const target = { unit_price: money(minorUnits(), digits), seats, period: among(['monthly', 'annual']) };
    // Without a running period: a new product, a trial, a period that is over.
    return { ...(chance(0.7) && { current: runningPeriod(asOf, digits) }), target, tax_rate: rate() };
  }

  function good() {
    const currency = among(Object.keys(CURRENCIES));
    const digits = CURRENCIES[currency];
    const asOf = someDay();
    const lines = Array.from({ length: chance(0.01) ? 50 : below(6) }, () => line(asOf, digits));
    const balance = chance(0.5) ? money(0n, digits) : money(minorUnits(), digits);
    return { as_of: date(asOf), currency, balance, lines };
  }

  /** Puts one fault into a request: by the rules, or before they are asked. */
  function spoil(request) {
    const asOf = dayOf(request.as_of);
    const digits = CURRENCIES[request.currency];
    if (request.lines.length === 0) request.lines.push(line(asOf, digits));
    const spoilt = among(request.lines);
    spoilt.current ??= runningPeriod(asOf, digits);
    const tooFine = `1.${'0'.repeat(digits)}1`;
    const most = '79228162514264337593543950335';
    among([
      () => (request.balance = '-0.01'),
      () => (request.balance = tooFine),
      () => (request.balance = '-0'),
      () => (request.as_of = spoilt.current.end),
      () => (request.as_of = date(dayOf(spoilt.current.start) - 1)),
      () => (request.as_of = '9999-12-31'),
      () => (spoilt.current.end = spoilt.current.start),
      () => ([spoilt.current.start, spoilt.current.end] = [spoilt.current.end, spoilt.current.start]),
      () => (spoilt.current.billed_net = among([tooFine, '-1', most])),
      () => (spoilt.current.tax_rate = among(['1.0000001', '-0.19', '19'])),
      () => (spoilt.tax_rate = among(['1.01', '-0.0001', most])),
      () => (spoilt.target.unit_price = among([tooFine, '-1', most])),
      () => (spoilt.target.seats = among([0, 2 ** 32 - 1])),
      () => (request.currency = 'JPY'),
      // From here on the result is not a request any more.
      () => (request.currency = among(['EURO', 'eur', 'XXX', 'XAU', ''])),
      () => (request.as_of = among(['2026-02-29', '2026-13-01', '2026-3-16', '', 20260316, null])),
      () => (request.balance = among(['1e3', '1,5', ' 5', '+5', '', 5, null, '9'.repeat(40)])),
      () => (spoilt.target.seats = among([1.5, -1, '1', 2 ** 32, null])),
      () => (spoilt.target.period = among(['weekly', 'Monthly', '', null])),
      () => (spoilt.tax_rate = among(['19%', 0.19, null])),
      () => (spoilt.curent = {}),
      () => delete spoilt.target,
      () => delete spoilt.current.end,
      () => delete request.balance,
      () => (request.lines = {}),
    ])();
    return request;
  }

  for (;;) yield chance(0.15) ? spoil(good()) : good();
}
