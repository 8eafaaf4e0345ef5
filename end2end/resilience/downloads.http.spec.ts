// No page grows unseen.

import * as path from 'node:path';
import { BUDGETS, downloads, firstVisits, largestMessages } from '../downloads.mjs';
import { Client } from '../support/http';
import { expect, test } from '../support/test';

const V5 = 'GoToAssist Remote Support v5';
/** What the catalogue says about the first plan of that product. */
const LINE = 'Attended sessions, chat and file transfer';

const found = () => downloads(path.dirname(process.env.PRORATA_BIN!), process.env.LEPTOS_SITE_ROOT!);

test('no file of the download is over its budget', () => {
  const over = Object.entries(found()).filter(([what, size]) => !(size <= BUDGETS[what as keyof typeof BUDGETS]));
  expect(over, 'kB brotli, over the budget').toEqual([]);
});

test('no first app is over its limit, all files together', async ({ shop }) => {
  const sums = firstVisits(found(), await largestMessages(shop.url));
  expect(sums.filter(({ kB, most }) => !(kB <= most)), 'kB brotli, over the limit').toEqual([]);
});

test('the lines that describe plans are sent to the pages that show them, and to no other', async ({ shop }) => {
  const client = new Client(shop.url);
  await client.signIn('en@prorata.example');
  const subscription = await client.subscription(V5);
  for (const [shows, what, ...args] of [
    [true, 'account', '*'],
    [true, 'account', subscription],
    [true, 'product', 'meeting'],
    [false, 'account', ''],
    [false, 'overview'],
    [false, 'account_overview'],
    [false, 'people', ''],
    [false, 'licences', subscription, ''],
    [false, 'invoices', ''],
    [false, 'orders', ''],
    [false, 'upcoming', ''],
    [false, 'payment_methods'],
  ] as [boolean, string, ...string[]][]) {
    const { status, body } = await client.load(what, ...args);
    expect([status, body.includes(V5), body.includes(LINE)], `${what} ${args}`).toEqual([200, true, shows]);
  }
  expect(await client.look('products')).toContain(LINE);
});
