// The scan that ends a test run finds a card number wherever one could hide, and takes nothing else for a card number.

import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { expect, test } from '@playwright/test';
import { cardsIn, scan } from '../card-scan.mjs';

const VISA = '4242424242424242';
const NOBODYS = '4539578763621486';

test('a planted number is found in logs, mails, databases and their journals', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'prorata-planted-'));
  const inside = (name: string) => path.join(folder, name);
  const sql = (statements: string) => execFileSync('sqlite3', [inside('prorata.db'), statements]);
  try {
    fs.writeFileSync(inside('log'), 'INFO all is well');
    sql('pragma journal_mode = wal; create table t (a text, b text, c text)');
    expect(scan([folder]).found).toEqual([]);
    fs.writeFileSync(inside('log'), `INFO charged ${NOBODYS.replace(/(.{4})(?=.)/g, '$1 ')} twice`);
    fs.writeFileSync(inside('mail.eml'), `Card: ${NOBODYS.replace(/(.{4})(?=.)/g, '$1-')}\r\n`);
    sql(`insert into t values ('abc', '${NOBODYS}', '17')`);
    fs.writeFileSync(inside('prorata.db-wal'), `\0abc1${VISA}7xyz`);
    const places = scan([folder]).found.map((place) => path.basename(place.split(':')[0]));
    expect(places.sort()).toEqual(['log', 'mail.eml', 'prorata.db', 'prorata.db-wal']);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
});

test('ids, times, amounts and fingerprints are no card numbers', () => {
  for (const innocent of [
    '4539578763621487',
    '01960f2b-4539-4578-8763-621486000000',
    `a${NOBODYS}`,
    `${NOBODYS}.25`,
    '2026-03-16T09:00:00.000Z',
    'DE136695976',
    `f${NOBODYS}f`,
  ]) {
    expect(cardsIn(innocent), innocent).toEqual([]);
  }
  expect(cardsIn(`"${NOBODYS}"`)).toEqual([NOBODYS]);
});
