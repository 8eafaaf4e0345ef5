// axe checks every page and state with every rule it has.

import { violations } from '../support/axe';
import { expect, test } from '../support/stage';
import { STORIES } from '../support/stories';
import type { Lang } from '../support/words';

const quarter = Math.ceil(STORIES.length / 4);
const QUARTERS = (['de', 'en', 'it', 'pt'] satisfies Lang[]).map((lang, index) => ({
  lang,
  which: `quarter ${index + 1} of the pages`,
  stories: STORIES.slice(index * quarter, (index + 1) * quarter),
}));

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const { which, lang, stories } of QUARTERS) {
  test(`axe finds nothing on ${which}, light and dark`, async ({ stage, app, page }) => {
    test.setTimeout(120_000);
    const found: string[] = [];
    for (const story of stories) {
      await stage.show(story, app, lang);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        found.push(...(await violations(page)).map((violation) => `${story.name}, ${colorScheme}: ${violation}`));
      }
    }
    expect(found).toEqual([]);
  });
}
