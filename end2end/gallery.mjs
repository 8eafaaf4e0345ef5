// node gallery.mjs [LANGUAGE…] (make gallery): one contact sheet a language of the pictures that `npm run screenshots`
// took, as a page that links to each picture, and as one picture.

import * as fs from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

const folder = path.join(import.meta.dirname, 'screenshots');
const VIEWS = ['390-light', '390-dark', '1280-light', '1280-dark'];

// A picture keeps its proportions. A very long page becomes narrow: the sheet shows that it is long.
const STYLE = `
  body { margin: 24px; font: 15px/1.3 "DejaVu Sans", sans-serif; color: #111; background: #c9cfcd; }
  h1 { margin: 0 0 20px; font-size: 28px; }
  main { display: grid; grid-template-columns: repeat(5, 1fr); gap: 20px; }
  figure { margin: 0; padding: 12px; background: #fff; }
  figcaption { padding-block-end: 8px; font-weight: 600; }
  div { display: grid; grid-template-columns: 3fr 3fr 7fr 7fr; gap: 8px; align-items: start; }
  img { display: block; max-inline-size: 100%; max-block-size: 480px; outline: 1px solid #888; }
`;

function story(lang, name) {
  const views = VIEWS.map((view) => `${lang}/${name}-${view}.png`);
  const pictures = views.map((file) => `<a href="${file}"><img src="${file}" alt="${file}"></a>`);
  return `<figure><figcaption>${name}</figcaption><div>${pictures.join('')}</div></figure>`;
}

/** The page with all stories of a language that were taken in each view. */
function sheet(lang) {
  const taken = fs.readdirSync(path.join(folder, lang));
  const names = taken.filter((file) => file.endsWith(`-${VIEWS[0]}.png`)).map((file) => file.slice(0, -`-${VIEWS[0]}.png`.length));
  const stories = names.sort().map((name) => story(lang, name));
  return `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>${lang}: every page</title><style>${STYLE}</style>
    <h1>${lang}: ${names.length} pages and states, phone and desktop, light and dark</h1><main>${stories.join('\n')}</main></html>`;
}

const asked = process.argv.slice(2);
const langs = fs.readdirSync(folder).filter((lang) => fs.statSync(path.join(folder, lang)).isDirectory() && (asked.length === 0 || asked.includes(lang)));
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage({ viewport: { width: 5600, height: 1200 } });
for (const lang of langs) {
  const file = path.join(folder, `gallery-${lang}.html`);
  fs.writeFileSync(file, sheet(lang));
  await page.goto(pathToFileURL(file).href);
  await page.screenshot({ path: file.replace('.html', '.png'), fullPage: true });
  console.log(file);
}
await browser.close();
