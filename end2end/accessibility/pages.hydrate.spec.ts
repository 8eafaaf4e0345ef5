// Every page and state, looked at by axe with every rule it has: those of WCAG up to AAA, best practices, experiments.

import axe from 'axe-core';
import type { Page } from '@playwright/test';
import { STORIES, expect, test } from '../support/stories';
import type { Lang } from '../support/words';

const RULES = axe.getRules().map(({ ruleId }) => ruleId);

/** What axe has to say: each rule that is violated, and where. */
async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const found = await page.evaluate(async (rules) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, { runOnly: { type: 'rule', values: rules }, resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => [id, nodes.map(({ target, any }) => `${target.join(' ')} (${any.map((check) => check.message).join('; ')})`)] as const);
  }, RULES);
  return found.map(([id, targets]) => `${id}: ${targets.slice(0, 3).join(' and ')}`);
}

const half = Math.ceil(STORIES.length / 2);
const HALVES: [string, Lang, typeof STORIES][] = [
  ['the first half of the pages', 'de', STORIES.slice(0, half)],
  ['the second half of the pages', 'en', STORIES.slice(half)],
];

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const [which, lang, stories] of HALVES) {
  test(`axe finds nothing on ${which}, light and dark`, async ({ stage, visit, page }) => {
    const found: string[] = [];
    for (const story of stories) {
      await stage.show(story, visit, lang);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        found.push(...(await violations(page)).map((violation) => `${story.name}, ${colorScheme}: ${violation}`));
      }
    }
    expect(found).toEqual([]);
  });
}
