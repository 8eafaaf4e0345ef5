// No page grows without somebody noticing.

import * as path from 'node:path';
import { BUDGETS, downloads } from '../downloads.mjs';
import { expect, test } from '../support/test';

test('no file of the download is over its budget', () => {
  const { PRORATA_BIN: binary, LEPTOS_SITE_ROOT: site } = process.env;
  const found = downloads(path.dirname(binary!), site!);
  const over = Object.entries(found).filter(([what, size]) => !(size <= BUDGETS[what as keyof typeof BUDGETS]));
  expect(over, 'kB brotli, over the budget').toEqual([]);
});
