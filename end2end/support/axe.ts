// axe checks a page with every rule it has: those of WCAG up to AAA, best practices, experiments.

import axe from 'axe-core';
import type { Page } from '@playwright/test';

const RULES = axe.getRules().map(({ ruleId }) => ruleId);

/** The findings of axe: each violated rule, and where. */
export async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const found = await page.evaluate(async (rules) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, { runOnly: { type: 'rule', values: rules }, resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => [id, nodes.map(({ target, any }) => `${target.join(' ')} (${any.map((check) => check.message).join('; ')})`)] as const);
  }, RULES);
  return found.map(([id, targets]) => `${id}: ${targets.slice(0, 3).join(' and ')}`);
}
