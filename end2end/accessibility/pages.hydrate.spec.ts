// axe checks every page and state with every rule it has.

import { violations } from '../support/axe';
import { STORIES, expect, test } from '../support/stories';
import type { Lang } from '../support/words';

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
