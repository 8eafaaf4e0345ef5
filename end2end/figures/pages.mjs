// The pages that most people see: whether they move while they come to life, and what axe finds on them. The tests look
// at every page and state (languages/fits.hydrate.spec.ts, accessibility/pages.hydrate.spec.ts).

import axe from 'axe-core';
import { browsing, hydrated } from './serving.mjs';

const PAGES = ['sign-in', 'subscriptions', 'products', 'cart', 'people', 'invoices', 'orders', 'upcoming', 'account', 'profile', 'support'];

/** A page that is painted before all of its bytes have arrived moves by less than this, on a busy machine. */
const UNNOTICED = 0.002;

export function pages() {
  return browsing(async ({ page, chrome, edit }) => {
    // Time is not measured here.
    await chrome.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await page.addInitScript(noteShifts);
    const all = [...PAGES.map((name) => `/en/${name}`), edit];
    let [moving, found] = [0, 0];
    for (const address of all) {
      await page.goto(address);
      await page.waitForFunction(hydrated);
      if ((await page.evaluate(shiftOf)) > UNNOTICED) moving += 1;
      await page.evaluate(axe.source);
      found += await page.evaluate(findings, axe.getRules().map(({ ruleId }) => ruleId));
    }
    return [
      [`pages that move by themselves, of ${all.length}`, moving, 0, 'pages'],
      ['what axe finds on them, with every rule', found, 0, ''],
    ];
  });
}

/** Runs in the page, before anything else does: adds up by how much its parts move without anybody having done anything. */
function noteShifts() {
  window.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Runs in the page: by how much its parts have moved. The browser reports a move after the frame. */
async function shiftOf() {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  return window.shift;
}

/** Runs in the page: how many rules are violated. */
async function findings(rules) {
  const { violations } = await window.axe.run(document, { runOnly: { type: 'rule', values: rules }, resultTypes: ['violations'] });
  return violations.length;
}
