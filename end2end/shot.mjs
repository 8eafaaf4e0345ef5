import { chromium } from '@playwright/test';
const base = process.env.BASE ?? 'http://127.0.0.1:3200';
const out = process.env.OUT ?? '/tmp/shots';
const lang = process.env.L ?? 'en';
const email = process.env.EMAIL ?? `${lang}@prorata.example`;
const widths = (process.env.W ?? '1280,390').split(',').map(Number);
const scheme = process.env.SCHEME ?? 'light';
const js = process.env.JS !== '0';
const pages = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'] });
for (const width of widths) {
  const context = await browser.newContext({ viewport: { width, height: width < 600 ? 844 : 800 }, colorScheme: scheme, javaScriptEnabled: js });
  const page = await context.newPage();
  page.on('console', (m) => ['error', 'warning'].includes(m.type()) && console.log(width, m.text().slice(0, 200)));
  await page.goto(`${base}/${lang}/sign-in`);
  await page.screenshot({ path: `${out}/${lang}-${width}-${scheme}-sign-in.png`, fullPage: false });
  await page.fill('input[name=email]', email);
  await page.fill('input[name=password]', 'prorata-demo');
  await page.click('main button:not([type=button])');
  await page.waitForURL(/(subscriptions|overview)/);
  for (const spec of pages) {
    const [name, path] = spec.split('=');
    let target = path ?? name;
    if (target.startsWith('@')) {
      await page.goto(`${base}/${lang}/subscriptions`);
      target = await page.locator(`a[href*="/${target.slice(1)}"]`).first().getAttribute('href');
      await page.goto(base + target);
    } else await page.goto(`${base}/${lang}/${target}`);
    if (js) await page.waitForFunction(() => document.documentElement.dataset.hydrated === 'true').catch(() => {});
    await page.waitForTimeout(200);
    await page.screenshot({ path: `${out}/${lang}-${width}-${scheme}-${name}.png`, fullPage: process.env.FULL !== '0' });
  }
  await context.close();
}
await browser.close();
