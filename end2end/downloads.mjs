// The download sizes of a release, in brotli as it is sent, and the budget of each.

import * as fs from 'node:fs';
import * as path from 'node:path';
import * as zlib from 'node:zlib';

/** In kB: a little more than the size when the line was last changed. A page that outgrows its budget is looked at,
    and a decision is made. */
export const BUDGETS = {
  // The header leads to every section, and each inner page leads back. Any language's rules of CLDR are understood; the
  // tables of five, which were here before, are sent with the messages.
  'main wasm': 167.5,
  // The overview stands above the cards, and leads to all orders.
  'part start, with what it shares': 69,
  'part ordering, with what it shares': 118,
  // The page of a new product shows what it costs, by the code of the edit page. Passkeys and second factors are here, and
  // lists with their search, filters and pages: people, licences, documents, orders.
  'part account, with what it shares': 262.5,
  JavaScript: 7.5,
  CSS: 8,
};

/** First visits, each with the part of its page and the most kB of all files together. The sign-in is in the main wasm.
    The edit page was meant to weigh 260 kB (docs/decisions/0038-one-way-to-make-a-page.md says why it weighs more). The
    subscriptions are the first page for most people, so they keep to 260. */
export const VISITS = [
  { what: 'the sign-in', part: '', most: 190 },
  { what: 'subscriptions', part: 'start', most: 260 },
  { what: 'edit, cart, checkout', part: 'ordering', most: 306 },
];

/** What a browser fetches that has nothing yet and opens one of these pages: the sum of the present sizes, with the
    messages of the language that weighs most. */
export function firstVisits(size, messages) {
  const always = size['main wasm'] + size.JavaScript + size.CSS + messages.size;
  return VISITS.map(({ what, part, most }) => {
    const kB = always + (part === '' ? 0 : size[`part ${part}, with what it shares`]);
    return { what: `first visit, all files, brotli: ${what}`, kB, most };
  });
}

/** The language whose first file of messages weighs most, and how much: of a server, as it sends them. */
export async function largestMessages(url) {
  const document = await (await fetch(`${url}/en/sign-in`)).text();
  const [, ofEach] = /data-messages="([^"]+)"/.exec(document);
  const files = ofEach.split(';').map(async (ofOne) => {
    const [lang, path] = ofOne.split(' ');
    const file = await (await fetch(url + path)).arrayBuffer();
    return { lang, size: zlib.brotliCompressSync(file).length / 1000 };
  });
  return (await Promise.all(files)).reduce((most, next) => (next.size > most.size ? next : most));
}

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
