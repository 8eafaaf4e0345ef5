// Nothing is cut off, lies on something else or leaves its place: every page and state, from a small phone to a wide
// screen. And nothing moves by itself while a page comes to life. Each story is looked at in one language, or with FULL=1
// in all of them, which takes minutes. (At 320 pixels, stories.spec.ts looks at each in every language.)

import { faults, shifts, watchShifts } from '../support/layout';
import { expect, test } from '../support/stage';
import { STORIES } from '../support/stories';
import { LANGS } from '../support/words';

/** The widths at which the layout changes, and the smallest and the largest one. */
const WIDTHS = [1920, 1280, 991, 767, 640, 480, 390, 320];

LANGS.forEach((lang, which) => {
  const stories = STORIES.filter((_, index) => process.env.FULL || index % LANGS.length === which);
  test(`${lang}: no text is cut off or covered from 320 to 1920 pixels, and no page moves`, async ({ stage, app, page }) => {
    test.setTimeout(process.env.FULL ? 600_000 : 120_000);
    await watchShifts(page);
    const found: string[] = [];
    for (const story of stories) {
      for (const width of [390, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        await stage.show(story, app, lang);
        found.push(...(await shifts(page)).map((shift) => `${story.name}, ${width} pixels, moves: ${shift}`));
      }
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        found.push(...(await faults(page)).map((fault) => `${story.name}, ${width} pixels: ${fault}`));
      }
    }
    expect(found).toEqual([]);
  });
});
