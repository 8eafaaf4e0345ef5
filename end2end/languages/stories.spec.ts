// Every page and state in every language, on a phone of 320 pixels: it says which language it is, has a title, shows no
// id in the place of words, and fits.

import { ids } from '../support/messages';
import { STORIES, type Stage, expect, test, title } from '../support/stories';
import { LANGS, type Lang } from '../support/words';

// An id of one part, as `cart`, would be a word like others.
const RAW_IDS = new RegExp(`(?<![\\w./@-])(?:${ids().filter((id) => id.includes('-')).join('|')})(?![\\w@-])`);

test.use({ viewport: { width: 320, height: 640 } });

for (const lang of LANGS) {
  test(`${lang}: every page is in its language, and fits 320 pixels`, async ({ stage, visit, page, js }) => {
    // Without JavaScript it is all there in the bytes that the server sends.
    if (!js) return asSent(stage, lang);
    for (const story of STORIES) {
      await stage.show(story, visit, lang);
      await expect.soft(page.locator('html'), story.name).toHaveAttribute('lang', lang, { timeout: 2000 });
      await expect.soft(page, story.name).toHaveTitle(title(story, lang), { timeout: 2000 });
      const { text, width, wide } = await page.evaluate(() => ({
        text: `${document.title}\n${document.body.innerText}\n${[...document.querySelectorAll('[aria-label]')].map((named) => named.getAttribute('aria-label')).join('\n')}`,
        width: document.documentElement.scrollWidth,
        wide: [...document.querySelectorAll('body *')].filter((found) => found.getBoundingClientRect().right > 321).map((found) => found.outerHTML.slice(0, 80)),
      }));
      expect.soft(RAW_IDS.exec(text)?.[0], `${story.name}: an id instead of its message`).toBeUndefined();
      expect.soft(text, `${story.name}: a placeholder without its value`).not.toMatch(/[{}]|undefined|NaN/);
      expect.soft(width, `${story.name} needs more than 320 pixels: ${wide.slice(0, 3).join(' ')}`).toBeLessThanOrEqual(320);
    }
  });
}

async function asSent(stage: Stage, lang: Lang): Promise<void> {
  for (const story of STORIES) {
    const html = await stage.read(story, lang);
    expect.soft(html, story.name).toContain(` lang="${lang}"`);
    const titled = /<title>(.*?)<\/title>/.exec(html)?.[1];
    expect.soft(titled, story.name).toBe(title(story, lang));
    // What is between the tags, and what is read out.
    const text = html.slice(html.indexOf('<body')).replace(/<(script|style)[^]*?<\/\1>/g, '').replace(/<[^>]*?(aria-label="[^"]*")?[^>]*>/g, ' $1 ');
    expect.soft(RAW_IDS.exec(text)?.[0], `${story.name}: an id instead of its message`).toBeUndefined();
  }
}
