// No page grows without somebody noticing.

import * as path from 'node:path';
import { BUDGETS, downloads, largestMessages, visits } from '../downloads.mjs';
import { expect, test } from '../support/test';

const found = () => downloads(path.dirname(process.env.PRORATA_BIN!), process.env.LEPTOS_SITE_ROOT!);

test('no file of the download is over its budget', () => {
  const over = Object.entries(found()).filter(([what, size]) => !(size <= BUDGETS[what as keyof typeof BUDGETS]));
  expect(over, 'kB brotli, over the budget').toEqual([]);
});

test('no first visit is over its limit, all files together', async ({ shop }) => {
  const sums = visits(found(), await largestMessages(shop.url));
  expect(sums.filter(({ kB, most }) => !(kB <= most)), 'kB brotli, over the limit').toEqual([]);
});
