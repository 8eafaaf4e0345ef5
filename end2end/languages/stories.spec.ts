// Every page and state in every language, on a phone of 320 pixels. A page says which language it is in, has a title, and
// shows no id in place of words. All of its texts fit, in a wide font and in a narrow one: the reader chooses the font.

import type { Page } from '@playwright/test';
import { faults } from '../support/layout';
import { ids } from '../support/messages';
import { type Stage, type Story, expect, test } from '../support/stage';
import { STORIES, title } from '../support/stories';
import type { App } from '../support/app';
import { VARIANTS, WHOLE, type Lang } from '../support/words';

// An id of one word, such as `cart`, looks like any other word.
const RAW_IDS = new RegExp(`(?<![\\w./@-])(?:${ids().filter((id) => id.includes('-')).join('|')})(?![\\w@-])`);

/** The fonts that .ci/setup installs, with the width of ten digits of 100 pixels in each. DejaVu Sans is as wide as
    Verdana. */
const FONTS: [string, number][] = [
  ['DejaVu Sans', 636],
  ['Liberation Sans', 556],
];

test.use({ viewport: { width: 320, height: 640 } });

for (const lang of WHOLE) {
  test(`${lang}: every page is in its language, and fits 320 pixels`, async ({ stage, app, page, js }) => {
    // A hundred pages in two fonts.
    test.setTimeout(180_000);
    // Without JavaScript everything is in the bytes that the server sends.
    if (!js) return asSent(stage, lang, STORIES);
    for (const story of STORIES) await look(stage, app, page, story, lang);
  });
}

// They differ from their parents by words, so that one of them is enough for each page.
test('regional variants: every page is in its language, and fits 320 pixels', async ({ stage, app, page, js }) => {
  test.setTimeout(180_000);
  for (const [which, lang] of VARIANTS.entries()) {
    const stories = STORIES.filter((_, index) => index % VARIANTS.length === which);
    if (!js) await asSent(stage, lang, stories);
    else for (const story of stories) await look(stage, app, page, story, lang);
  }
});

test('the browser reads pages in the wide font, whatever the machine has', async ({ page, js }) => {
  test.skip(!js, 'measured by a script');
  expect((await inFont(page, 'system-ui')).read).toBeCloseTo(636, -1);
});

async function look(stage: Stage, app: App, page: Page, story: Story, lang: Lang): Promise<void> {
  await stage.show(story, app, lang);
  await expect.soft(page.locator('html'), story.name).toHaveAttribute('lang', lang, { timeout: 2000 });
  const titled = title(story, lang);
  await expect.soft(page, story.name).toHaveTitle(story.asks ? new RegExp(`${titled}$`) : titled, { timeout: 2000 });
  const text = await page.evaluate(
    () =>
      `${document.title}\n${document.body.innerText}\n${[...document.querySelectorAll('[aria-label]')].map((named) => named.getAttribute('aria-label')).join('\n')}`,
  );
  expect.soft(RAW_IDS.exec(text)?.[0], `${story.name}: an id instead of its message`).toBeUndefined();
  expect.soft(text, `${story.name}: a placeholder without its value`).not.toMatch(/[{}]|undefined|NaN/);
  for (const [font, digits] of FONTS) {
    const { width, wide, read } = await inFont(page, font);
    expect.soft(read, `${font} is not what the page is read in`).toBeCloseTo(digits, -1);
    expect.soft(width, `${story.name} needs more than 320 pixels in ${font}: ${wide.slice(0, 3).join(' ')}`).toBeLessThanOrEqual(320);
    expect.soft(await faults(page), `${story.name} in ${font}`).toEqual([]);
  }
}

/** The measures of a page in that font. */
function inFont(page: Page, font: string): Promise<{ width: number; wide: string[]; read: number }> {
  return page.evaluate((font) => {
    document.documentElement.style.setProperty('--font', font === 'system-ui' ? font : `"${font}"`);
    const context = document.createElement('canvas').getContext('2d')!;
    context.font = `100px ${font === 'system-ui' ? font : `"${font}"`}`;
    const right = (found: Element) => found.getBoundingClientRect().right;
    return {
      width: document.documentElement.scrollWidth,
      wide: [...document.querySelectorAll('body *')].filter((found) => right(found) > 321).map((found) => found.outerHTML.slice(0, 80)),
      read: context.measureText('0123456789').width,
    };
  }, font);
}

async function asSent(stage: Stage, lang: Lang, stories: Story[]): Promise<void> {
  for (const story of stories) {
    const html = await stage.read(story, lang);
    expect.soft(html, story.name).toContain(` lang="${lang}"`);
    const titled = /<title>(.*?)<\/title>/.exec(html)?.[1];
    expect.soft(titled, story.name).toBe(title(story, lang));
    // The text between the tags, and the text that is read out.
    const text = html.slice(html.indexOf('<body')).replace(/<(script|style)[^]*?<\/\1>/g, '').replace(/<[^>]*?(aria-label="[^"]*")?[^>]*>/g, ' $1 ');
    expect.soft(RAW_IDS.exec(text)?.[0], `${story.name}: an id instead of its message`).toBeUndefined();
  }
}
