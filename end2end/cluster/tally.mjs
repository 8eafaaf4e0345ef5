// What became of every request, and when.

export class Tally {
  /** Every request: when it began and ended, in milliseconds since the epoch, and what was wrong with it. */
  #requests = [];
  /** When each order was acknowledged. */
  #orders = [];

  /** Sends a request and notes what becomes of it. */
  async noted(send) {
    const begun = Date.now();
    const note = (wrong) => this.#requests.push({ begun, ended: Date.now(), wrong });
    try {
      const answer = await send();
      note(wrongWith(answer));
      return answer;
    } catch (error) {
      note(error.code ?? error.message);
      throw error;
    }
  }

  ordered() {
    this.#orders.push(Date.now());
  }

  /** When the first order was acknowledged after that instant. */
  firstOrderAfter(instant) {
    return this.#orders.find((at) => at > instant);
  }

  /** The requests that ended between the instants and were not answered as they should be. */
  wrong(from, to = Infinity) {
    return this.#requests.filter(({ ended, wrong }) => wrong && ended >= from && ended <= to);
  }

  /** What happened since that instant, in words. */
  since(from) {
    const requests = this.#requests.filter(({ ended }) => ended >= from);
    const orders = this.#orders.filter((at) => at >= from);
    const slowest = Math.max(0, ...requests.map(({ begun, ended }) => ended - begun));
    const wrong = this.wrong(from);
    const kinds = wrong.length === 0 ? '0 of them wrong' : `wrong: ${inWords(wrong)}`;
    return `${orders.length} orders, ${requests.length} requests, ${kinds}, the slowest took ${slowest} ms`;
  }

  get orders() {
    return this.#orders.length;
  }
}

/** What was wrong, and how often. */
export function inWords(wrong) {
  const count = {};
  for (const { wrong: what } of wrong) count[what] = (count[what] ?? 0) + 1;
  return Object.entries(count).map(([what, times]) => `${times} × ${what}`).join(', ');
}

/** A form that could not be followed leads back to its page, which says so. */
function wrongWith({ status, location }) {
  if (status >= 500) return `status ${status}`;
  return /[?&]problem=unavailable\b/.test(location ?? '') ? 'unavailable' : undefined;
}
