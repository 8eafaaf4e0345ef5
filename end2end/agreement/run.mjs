// node run.mjs GLUE [COUNT] [SEED]  (called by .ci/agreement)
//
// Checks that the preview and the charge agree. COUNT random carts are given to the rules compiled to wasm (GLUE, made
// by `wasm-bindgen --target nodejs`) and to `prorata quote` (PRORATA_BIN). Both must answer with the same text. A case
// that fails is printed; the same SEED makes the same cases.

import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { randomCases } from './cases.mjs';

const [glue, count = '100000', seed = '20260316'] = process.argv.slice(2);
const total = Number(count);
const rules = createRequire(import.meta.url)(path.resolve(glue));
const root = path.resolve(import.meta.dirname, '../..');
const prorata = process.env.PRORATA_BIN ?? path.join(root, 'target/release/prorata');

const BATCH = 10_000;
const SHOWN_MAX = 5;
let failed = 0;
function differ(what, wasm, native) {
  failed += 1;
  if (failed <= SHOWN_MAX) console.error(`\n${what}\n  wasm:   ${wasm}\n  native: ${native}`);
}

/** The answers of the binary, one text for each case. */
function askNative(cases) {
  const { stdout, status, error } = spawnSync(prorata, ['quote', '-'], {
    input: `[${cases.join(',')}]`,
    stdio: ['pipe', 'pipe', 'ignore'],
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  // 2 means: some cases are bad, and they are meant to be.
  if (error || ![0, 2].includes(status)) throw error ?? new Error(`${prorata} quote - ended with ${status}`);
  const answers = stdout.slice(1, stdout.lastIndexOf(']')).split(',\n');
  if (answers.length !== cases.length) throw new Error(`${cases.length} cases, ${answers.length} answers`);
  return answers;
}

const isError = (answer) => answer.startsWith('{"error":');
const seen = { quotes: 0, refused: 0, unreadable: 0 };

function compare(text, wasm, native) {
  if (wasm.startsWith('{"unreadable":')) {
    // The binary names the field in its own words. It only matters that neither gives a quote.
    seen.unreadable += 1;
    if (!isError(native)) differ(text, wasm, native);
    return;
  }
  seen[isError(wasm) ? 'refused' : 'quotes'] += 1;
  if (wasm !== native) differ(text, wasm, native);
}

console.log(`seed ${seed}`);
const cases = randomCases(Number(seed));
for (let done = 0; done < total; done += BATCH) {
  const batch = Array.from({ length: Math.min(BATCH, total - done) }, () => JSON.stringify(cases.next().value));
  const native = askNative(batch);
  batch.forEach((text, index) => compare(text, rules.quote_case(text), native[index]));
}

// The native test `the_recorded_ones_hold` records this file and compares its own results with it, too.
const recorded = path.join(root, 'app/src/billing/tests/fingerprints.json');
const fingerprints = JSON.parse(fs.readFileSync(recorded, 'utf8'));
for (const { what, snapshot, cart, fingerprint } of fingerprints) {
  const wasm = rules.fingerprint(JSON.stringify(snapshot), JSON.stringify(cart));
  if (wasm !== fingerprint) differ(`fingerprint: ${what}`, wasm, fingerprint);
}

console.log(`${seen.quotes} quotes, ${seen.refused} refused by the rules, ${seen.unreadable} unreadable; ${fingerprints.length} fingerprints`);
// If all cases were refused, they would agree, too, but prove nothing.
const varied = seen.quotes > total / 2 && Object.values(seen).every((times) => times > total / 100);
if (!varied) console.error('too few cases of a kind');
console.log(`${Math.max(total - failed, 0)} passed, ${failed} failed`);
process.exit(failed === 0 && varied ? 0 : 1);
