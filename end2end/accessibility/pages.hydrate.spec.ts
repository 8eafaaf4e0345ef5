// Every page and state, looked at by axe with every rule it has: those of WCAG up to AAA, best practices, experiments.

import axe from 'axe-core';
import type { Page } from '@playwright/test';
import { STORIES, expect, test } from '../support/stories';
import type { Lang } from '../support/words';

const RULES = axe.getRules().map(({ ruleId }) => ruleId);

/** What axe has to say: each rule that is violated, and where. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async (rules) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, { runOnly: { type: 'rule', values: rules }, resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => [id, nodes.map(({ target, any }) => `${target.join(' ')} (${any.map((check) => check.message).join('; ')})`)] as const);
  }, RULES);
  return found.map(([id, targets]) => `${id}: ${targets.slice(0, 3).join(' and ')}`);
}

for (const [scheme, lang] of [['light', 'de'], ['dark', 'en']] satisfies ['light' | 'dark', Lang][]) {
  test.describe(scheme, () => {
    test.use({ colorScheme: scheme, contextOptions: { reducedMotion: 'reduce' } });

    test(`axe finds nothing, ${scheme}`, async ({ stage, visit, page }) => {
      test.setTimeout(120_000);
      const found: string[] = [];
      for (const story of STORIES) {
        await stage.show(story, visit, lang);
        found.push(...(await violations(page)).map((violation) => `${story.name}: ${violation}`));
      }
      expect(found).toEqual([]);
    });
  });
}
