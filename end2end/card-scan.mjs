// node card-scan.mjs FOLDER…: looks for card numbers in everything that a test run left behind, and ends with 1 if it
// finds one. Card numbers never pass through us: the journeys type them on the gateway's pages only.

import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';

const root = path.dirname(import.meta.dirname);

// It looks for any number of 13 to 19 digits, perhaps in groups, with no letter, digit or dash beside them. Those would
// make the digits a part of something else (an id, a fingerprint, an amount).
const run = /(?<![\w.-])\d(?:[ -]?\d){12,18}(?![\w.]|-\w)/g;
const prefix = /^(?:4|5[1-5]|2(?:22[1-9]|2[3-9]|[3-6]|7[01]|720)|3[47]|3(?:0[0-5]|[689])|6(?:011|5|4[4-9]|2)|35(?:2[89]|[3-8]))/;

/** Whether the digits are a card number: its last digit checks the others (ISO/IEC 7812-1, Luhn). */
function isCard(digits) {
  if (digits.length < 13 || digits.length > 19 || !prefix.test(digits)) return false;
  const sum = [...digits].reverse().reduce((sum, digit, place) => {
    const value = Number(digit) * (place % 2 ? 2 : 1);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

// In the pages of a database, texts stand without a space between them, so a number has no borders there. But we know
// which numbers are typed.
const typed = [...fs.readFileSync(path.join(root, 'server/src/payments/sandbox/cards.rs'), 'utf8').matchAll(/"(\d[\d ]{11,22}\d)"/g)]
  .map(([, number]) => number.replaceAll(' ', ''))
  .filter(isCard);
if (typed.length < 4) throw new Error('the sandbox’s test cards are not where they were');

/** The card numbers in a text. In a file that is not a text (it contains zeros), only the numbers that the tests
    type, since any digits can stand there. */
export function cardsIn(text) {
  const isText = !text.includes('\0');
  const found = !isText ? [] : [...text.matchAll(run)].map(([digits]) => digits.replaceAll(/[ -]/g, '')).filter(isCard);
  const plain = text.replaceAll(/(?<=\d)[ -](?=\d)/g, '');
  return [...new Set([...found, ...typed.filter((number) => plain.includes(number))])];
}

function* files(folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* files(file);
    else if (entry.isFile()) yield file;
  }
}

/** The cards in the rows of an SQLite database. */
function cardsInRows(file) {
  return cardsIn(execFileSync('sqlite3', [file, '.dump'], { encoding: 'latin1', maxBuffer: 2 ** 30 }));
}

/** The files below the folders that contain a card number, each with the numbers' last digits. */
export function scan(folders) {
  const all = folders.flatMap((folder) => [...files(folder)]);
  const found = new Map();
  const note = (file, cards) => cards.forEach((card) => found.set(file, [...(found.get(file) ?? []), card.slice(-4)]));
  for (const file of all) note(file, cardsIn(fs.readFileSync(file, 'latin1')));
  // Databases come last: opening one removes its journal.
  for (const file of all.filter((file) => file.endsWith('.db'))) note(file, cardsInRows(file));
  return { looked: all.length, found: [...found].map(([file, ends]) => `${file}: …${[...new Set(ends)].join(', …')}`) };
}

if (process.argv[1] === import.meta.filename) {
  const { looked, found } = scan(process.argv.slice(2));
  if (looked === 0) throw new Error('nothing was left behind to look at');
  for (const place of found) console.error(`a card number in ${place}`);
  console.log(`${looked} files looked at, ${found.length} with a card number`);
  process.exitCode = found.length > 0 ? 1 : 0;
}
