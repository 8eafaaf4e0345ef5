// The right price of a change: `prorata quote` computes it for a case that is written out by hand, and `prorata format`
// writes it.

import { prorata } from './server';
import type { Lang } from './words';

export interface Case {
  as_of: string;
  currency: string;
  balance: string;
  lines: {
    current?: { billed_net: string; start: string; end: string; tax_rate: string };
    target: { unit_price: string; seats: number; period: 'monthly' | 'annual' };
    tax_rate: string;
  }[];
}

export interface Quote {
  lines: { credit: string; unused_days: number; period_days: number; charge: string; period_start: string; period_end: string }[];
  subtotal: string;
  tax: { rate: string; base: string; amount: string }[];
  balance_used: string;
  balance_after: string;
  total_due: string;
}

export function quote(asked: Case): Quote {
  return JSON.parse(prorata(['quote', '-'], JSON.stringify(asked)));
}

/** An amount as the pages write it. */
export function money(lang: Lang, currency: string, amount: string): string {
  return prorata(['format', '--locale', lang, '--currency', currency], `${amount}\n`).replace(/\n$/, '');
}

/** A date as the pages write it. */
export function date(lang: Lang, iso: string): string {
  return prorata(['format', '--locale', lang, '--date'], `${iso}\n`).replace(/\n$/, '');
}

/** The total of a case, as the pages write it. */
export function due(lang: Lang, asked: Case): string {
  return money(lang, asked.currency, quote(asked).total_due);
}

/** The same cart at another rate of tax. A billed period keeps the rate at which it was billed. */
export function taxedAt(asked: Case, rate: string): Case {
  return { ...asked, lines: asked.lines.map((line) => ({ ...line, tax_rate: rate })) };
}

/** The subscriptions of the demo's accounts on 16 March 2026, in the form of a case's `current`. */
export const HELD = {
  pt: { billed_net: '124.75', start: '2026-03-06', end: '2026-04-06', tax_rate: '0' },
  it: { billed_net: '231.60', start: '2026-03-13', end: '2026-04-13', tax_rate: '0.22' },
  de: { billed_net: '2634.00', start: '2025-12-06', end: '2026-12-06', tax_rate: '0.19' },
  es: { billed_net: '131.80', start: '2026-03-04', end: '2026-04-04', tax_rate: '0.21' },
  en: { billed_net: '2217.00', start: '2025-11-16', end: '2026-11-16', tax_rate: '0' },
};

/** The day of all journeys. */
export const TODAY = '2026-03-16';
