// The words of the pages beyond the glossary, from locales/, so that a better wording breaks no test.

import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Lang } from './words';

export const locales = path.resolve(import.meta.dirname, '../../locales');
const messages = new Map<string, Map<string, string>>();

function of(lang: Lang): Map<string, string> {
  let known = messages.get(lang);
  if (known) return known;
  // A regional variant says what differs.
  const parent = lang.replace(/-.*/, '') as Lang;
  known = new Map(parent === lang ? [] : of(parent));
  for (const file of fs.readdirSync(path.join(locales, lang)).filter((name) => name.endsWith('.ftl'))) {
    const text = fs.readFileSync(path.join(locales, lang, file), 'utf8');
    for (const [, id, value] of text.matchAll(/^([a-z][a-z0-9-]*) = (.*)$/gm)) known.set(id, value);
  }
  messages.set(lang, known);
  return known;
}

/** The limits in messages, written here once more, so that a change of a limit is noticed. */
const LIMITS: Record<string, Record<string, number>> = {
  'error-too-many-attempts': { minutes: 15 },
  'error-list-too-long': { lines: 500, kilobytes: 60 },
  'error-too-many-people': { most: 10_000 },
  'error-bad-message': { most: 2000 },
  'error-bad-name': { most: 100 },
  'error-bad-company-name': { most: 200 },
  'error-bad-address': { most: 200 },
  'error-bad-password': { least: 12, most: 128 },
  'invoice-mails-most': { most: 5 },
  'licences-list-file': { kilobytes: 60 },
  'set-password-hint': { least: 12 },
  'support-message-hint': { most: 2000 },
};

/** A message in one line. `{ $name }` is replaced from `values`, or by the limit that the message states. */
export function say(lang: Lang, id: string, values: Record<string, string | number> = {}): string {
  const text = of(lang).get(id);
  if (text === undefined) throw new Error(`there is no message ${id}`);
  const limits = LIMITS[id] ?? {};
  return text.replace(/\{ \$(\w+) \}/g, (_, name) => String(values[name] ?? limits[name]?.toLocaleString(lang)));
}

/** The id of the message that says that in English, however its first letter is written. */
export function idOf(english: string): string {
  const found = [...of('en')].find(([, text]) => text.toLowerCase() === english.toLowerCase());
  if (!found) throw new Error(`no message says ${english}`);
  return found[0];
}

/** The ids of all messages: none of them may ever be on a page. */
export function ids(): string[] {
  return [...of('en').keys()];
}
