// node figures.mjs (make figures): what Prorata weighs and how long it takes, beside what it may.
// A table to look at, not a test: a time depends on the machine and on what else it does.

import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as zlib from 'node:zlib';

const root = path.dirname(import.meta.dirname);
const binDir = path.dirname(process.env.PRORATA_BIN ?? path.join(root, 'target/release/prorata'));
const site = process.env.LEPTOS_SITE_ROOT ?? path.join(root, 'target/site');

// Each gives rows of [what, measured, at most, unit]; a part of the row above it has no limit of its own.
const measures = [downloads, quoteSpeed];

/** What the first visit fetches, compressed as it is sent. */
function downloads() {
  const hashes = fs.readFileSync(path.join(binDir, 'hash.txt'), 'utf8').matchAll(/^(\w+): (\w+)$/gm);
  const size = {};
  for (const [, kind, hash] of hashes) {
    size[kind] = fs.statSync(path.join(site, 'pkg', `prorata.${hash}.${kind}.br`)).size / 1000;
  }
  const text = largestText();
  return [
    ['first visit, brotli', size.wasm + size.js + size.css + text.size, 240, 'kB'],
    ['  wasm', size.wasm, undefined, 'kB'],
    ['  JavaScript', size.js, undefined, 'kB'],
    ['  CSS', size.css, 10, 'kB'],
    [`  text (${text.lang}, the largest)`, text.size, undefined, 'kB'],
  ];
}

/** The language whose messages weigh most: the files that `messages.rs` sends, without comments and empty lines. */
function largestText() {
  const sent = fs.readFileSync(path.join(root, 'app/src/i18n/messages.rs'), 'utf8').matchAll(/"\/([\w-]+\.ftl)"/g);
  const names = [...new Set([...sent].map(([, name]) => name))];
  const locales = path.join(root, 'locales');
  const languages = fs.readdirSync(locales, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const texts = languages.map(({ name: lang }) => {
    const text = names.map((name) => fs.readFileSync(path.join(locales, lang, name), 'utf8')).join('\n');
    const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    return { lang, size: zlib.brotliCompressSync(`${lines.join('\n')}\n`).length / 1000 };
  });
  return texts.reduce((most, next) => (next.size > most.size ? next : most));
}

/** The quote function, compiled as the server is. `quote_speed` says how it is timed. */
function quoteSpeed() {
  const run = ['run', '--quiet', '--release', '--package', 'server', '--example', 'quote_speed'];
  const lines = execFileSync('cargo', run, { cwd: root, encoding: 'utf8' }).trim().split('\n');
  const [one, thousand] = lines.map((line) => Number(line.split(' ')[1]));
  return [
    ['quote of one line, native', one, 2000, 'ns'],
    // Linear: each costs what one alone does, or less.
    ['quote of 1,000 lines, native: each line', thousand, 2000, 'ns'],
  ];
}

const rows = [];
for (const measure of measures) rows.push(...(await measure()));

const amount = (value, unit) => (value === undefined ? '' : `${value.toFixed(1)} ${unit}`);
console.log(`${''.padEnd(44)}${'measured'.padStart(12)}${'at most'.padStart(12)}`);
for (const [what, measured, limit, unit] of rows) {
  const over = limit !== undefined && measured > limit ? '  OVER' : '';
  console.log(`${what.padEnd(44)}${amount(measured, unit).padStart(12)}${amount(limit, unit).padStart(12)}${over}`);
}
