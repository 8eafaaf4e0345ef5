// The download sizes of a release, in brotli as it is sent, and the budget of each.

import * as fs from 'node:fs';
import * as path from 'node:path';

/** In kB: a little more than the size when the line was last changed. A page that outgrows its budget is looked at,
    and a decision is made. */
export const BUDGETS = {
  // The header leads to every section, and each inner page leads back. Any language's rules of CLDR are understood; the
  // tables of five, which were here before, are sent with the messages.
  'main wasm': 167,
  // The overview stands above the cards, and leads to all orders.
  'part start, with what it shares': 69,
  'part ordering, with what it shares': 118,
  // The page of a new product shows what it costs, by the code of the edit page. Passkeys and second factors are here, and
  // lists with their search, filters and pages: people, licences, documents, orders.
  'part account, with what it shares': 257,
  JavaScript: 7.5,
  CSS: 8,
};

/** The present sizes, for `binDir`, where `hash.txt` is, and `site`: kB by the names of the budgets. */
export function downloads(binDir, site) {
  const listed = fs.readFileSync(path.join(binDir, 'hash.txt'), 'utf8');
  const size = (name) => fs.statSync(path.join(site, 'pkg', `${name}.br`)).size / 1000;
  const hashed = (kind) => size(`prorata.${new RegExp(`^${kind}: (\\w+)$`, 'm').exec(listed)[1]}.${kind}`);
  const part = (name) => {
    const files = new RegExp(`^part ${name}: (.+)$`, 'm').exec(listed)[1].split(' ');
    return files.reduce((sum, file) => sum + size(file), 0);
  };
  return {
    'main wasm': hashed('wasm'),
    'part start, with what it shares': part('start'),
    'part ordering, with what it shares': part('ordering'),
    'part account, with what it shares': part('account'),
    JavaScript: hashed('js'),
    CSS: hashed('css'),
  };
}
