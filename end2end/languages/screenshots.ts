// Not a test: takes the pictures of screenshots.config.ts.

import * as fs from 'node:fs';
import * as path from 'node:path';
import { test } from '../support/stage';
import { STORIES } from '../support/stories';
import { LANGS } from '../support/words';

const folder = path.resolve(import.meta.dirname, '../screenshots');
const HEIGHT = 800;

for (const lang of LANGS) {
  for (const width of [390, 768, 1280, 1920]) {
    test(`${lang} ${width}`, async ({ stage, app, page }) => {
      fs.mkdirSync(path.join(folder, lang), { recursive: true });
      for (const story of STORIES) {
        await page.setViewportSize({ width, height: HEIGHT });
        await stage.show(story, app, lang);
        // The window is as tall as the page, so that the bar with the amount rests where it belongs.
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        if (height > HEIGHT) await page.setViewportSize({ width, height });
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          await page.screenshot({ path: path.join(folder, lang, `${story.name}-${width}-${colorScheme}.png`) });
        }
      }
    });
  }
}
