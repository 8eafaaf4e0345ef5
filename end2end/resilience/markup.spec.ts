// Markup that is typed into a field or sent in an address is shown as text, on every page, and wherever it appears
// later. The pages, the keys of their queries and the fields of their forms come from the sources and from the pages
// themselves.

import { AS_PAGE, Client, type Form } from '../support/http';
import { MARKUP, type Place, SHORT_MARKUP, forms, injected, isInjected, isOf, keys, oneOfEach, oneOfEachRoute, places, problems, routes, sendForm } from '../support/markup';
import { Stage, expect, test } from '../support/stage';
import { PASSWORD, App } from '../support/app';

/** The keys are divided into this many addresses. An address with all keys would be longer than a header may be. */
const PARTS = 8;

/** An address with markup in every key of that part: before the address's own values, which it then replaces, or after
    them. */
function marked(address: string, part: number, first: boolean, form?: string, problem?: string): string {
  const [path, query = ''] = address.split('?');
  const own = new URLSearchParams(query);
  const said = (form: string | null, problem: string | null) => (form && problem ? `form=${encodeURIComponent(form)}&problem=${problem}` : '');
  const state = said(form ?? own.get('form'), problem ?? own.get('problem'));
  const every = keys().filter((key, index) => index % PARTS === part % PARTS && !['form', 'problem'].includes(key)).map((key) => `${encodeURIComponent(key)}=${encodeURIComponent(SHORT_MARKUP)}`);
  return `${path}?${[state, ...(first ? [...every, query] : [query, ...every])].filter(Boolean).join('&')}`;
}

const read = async (stage: Stage, { who, address }: Place): Promise<string> =>
  (await (who ? stage.client(who) : new Client(stage.shop.url)).get(address, AS_PAGE)).body;

test('the list of pages is whole', async ({ stage, js }) => {
  test.skip(js, 'once is enough');
  const all = await places(stage);
  for (const route of routes()) expect(all.some(({ address }) => isOf(route, address)), `no address of ${route}`).toBe(true);
  expect(routes().length).toBeGreaterThan(25);
  expect(keys().length).toBeGreaterThan(100);
});

test('markup in the query or the path of any page is text', async ({ stage, js }) => {
  test.skip(js, 'the bytes that the server sends are the same');
  test.setTimeout(600_000);
  const found = new Set<string>();
  const look = async (place: Place) => {
    if (isInjected(await read(stage, place))) found.add(`${place.who} ${place.address.split('?')[0]} ${/form=[^&]*&problem=[^&]*/.exec(place.address)?.[0] ?? ''}`);
  };
  const refused = new Set<string>();
  // Every problem is shown by many forms, and every form shows many problems. All combinations would take ten minutes.
  const some = (at: number) => problems().filter((_, index) => index % 5 === at % 5);
  const all = await places(stage);
  for (const [index, { who, address }] of oneOfEach(all).entries()) {
    // On every other page the same key comes before the address's own values, and after them on the others.
    for (let part = 0; part < PARTS; part += 1) await look({ who, address: marked(address, part, (part + index) % 2 === 0) });
    for (const { action } of forms(await read(stage, { who, address }))) {
      const kind = action.replace(/[0-9a-f-]{36}/, ':id');
      if (refused.has(kind)) continue;
      refused.add(kind);
      for (const [part, problem] of some(refused.size).entries()) await look({ who, address: marked(address, part, true, action, problem) });
    }
  }
  for (const { who, address } of oneOfEachRoute(all)) {
    const parts = address.split('?')[0].split('/');
    for (let at = 1; at < parts.length; at += 1) await look({ who, address: parts.with(at, encodeURIComponent(MARKUP)).join('/') });
  }
  expect([...found]).toEqual([]);
  expect(refused.size, 'forms, so that each problem is shown by several').toBeGreaterThan(25);
});

test('markup in any field of any form is text, at once and wherever it is shown later', async ({ js }) => {
  test.skip(js, 'the bytes that the server sends are the same');
  test.setTimeout(600_000);
  const stage = await Stage.open();
  const found = new Set<string>();
  const all = oneOfEach(await places(stage));
  const sent = new Set<string>();
  // A browser's description of itself is markup, too.
  for (const who of ['es', 'it'] as const) {
    await stage.client(who).post('/api/sign_in', { lang: 'en', email: `${who}@prorata.example`, password: PASSWORD }, { 'user-agent': SHORT_MARKUP });
  }
  for (const { who, address } of all) {
    const client = who ? stage.client(who) : new Client(stage.shop.url);
    for (const form of forms((await client.get(address, AS_PAGE)).body)) {
      const names = Object.keys(form.fields);
      const kind = `${form.action.replace(/[0-9a-f-]{36}/, ':id')} ${names}`;
      if (sent.has(kind)) continue;
      sent.add(kind);
      const good: Form = { ...form.fields, name: 'Nina', email: `nina${sent.size}@example.com`, current: PASSWORD, list: 'x@example.com', message: 'x' };
      const plausible = Object.fromEntries(names.map((name) => [name, form.fields[name] || good[name] || '']));
      for (const name of names) {
        for (const markup of [MARKUP, SHORT_MARKUP]) {
          const body = await sendForm(client, { ...form, fields: { ...plausible, [name]: markup } });
          if (isInjected(body)) found.add(`${kind}: ${name}`);
        }
        // Some forms end the session.
        if (who && (await client.load('account', '')).status === 401) await client.signIn(`${who}@prorata.example`);
      }
    }
  }
  for (const place of all) if (isInjected(await read(stage, place))) found.add(`${place.who} ${place.address}, later`);
  expect([...found]).toEqual([]);
  expect(sent.size).toBeGreaterThan(25);
  expect(await stage.shop.close()).toBe('');
});

test('no browser makes anything of markup, in an address or typed', async ({ page, js, complaints }) => {
  test.setTimeout(600_000);
  const stage = await Stage.open();
  const app = new App(page, js);
  page.on('dialog', (dialog) => void complaints.push(`a dialog: ${dialog.message()}`));
  const found = new Set<string>();
  const typed = new Set<string>();
  const look = async (what: string) => {
    if ((await injected(page)) > 0) found.add(what);
  };
  for (const { who, address } of oneOfEachRoute(await places(stage))) {
    await become(stage, app, who);
    for (let part = 0; part < PARTS; part += 2) {
      await app.open(new URL(marked(address, part + (typed.size % 2), true), stage.shop.url).href);
      await look(`${who} ${address}`);
    }
    await app.open(new URL(address, stage.shop.url).href);
    const sendable = await page.locator('main form[method="post"]').evaluateAll((all) => all.map((form) => [form.getAttribute('action'), ...[...(form as HTMLFormElement).elements].map((field) => field.getAttribute('name'))].join()));
    for (const [index, kind] of sendable.entries()) {
      const key = kind.replace(/[0-9a-f-]{36}/g, ':id');
      if (typed.has(key) || /sign_out|cancel|reactivate|remove|place_order|pay_renewal|payment-details/.test(kind)) continue;
      typed.add(key);
      await type(app, index);
      await look(`${who} ${address}: ${key}`);
      await page.reload();
      await look(`${who} ${address}: ${key}, again`);
      await app.open(new URL(address, stage.shop.url).href);
    }
  }
  expect([...found]).toEqual([]);
  expect(typed.size).toBeGreaterThan(10);
  // The answers are refusals, about which the browser complains.
  complaints.splice(0, complaints.length, ...complaints.filter((line) => !/status of 4\d\d/.test(line)));
  // The page may still be asking for its icon.
  await page.goto('about:blank');
  expect(await stage.shop.close()).toBe('');
});

/** Fields that cannot be reached, since they are hidden or behind something, are left out. */
const PATIENCE = { timeout: 1000 };

/** Types markup into every field of the page's form with that index, and presses its button. */
async function type({ page, js }: App, index: number): Promise<void> {
  const form = page.locator('main form[method="post"]').nth(index);
  const fields = form.locator('input:not([type=hidden]):not([type=checkbox]):not([type=radio]):not([type=file]), textarea');
  for (let at = 0; at < (await fields.count()); at += 1) await fields.nth(at).fill(SHORT_MARKUP, PATIENCE).catch(() => undefined);
  const button = form.locator('button:not([formaction]):not([type=button])').first();
  if (!(await button.count())) return;
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST', { timeout: 3000 }).catch(() => undefined);
  await button.click(PATIENCE).catch(() => undefined);
  await answered;
  await page.waitForLoadState();
  if (js) await page.waitForTimeout(100);
}

async function become(stage: Stage, { page }: App, who: Place['who']): Promise<void> {
  await page.context().clearCookies();
  const [name, value] = (who ? stage.client(who).cookies : '').split('=');
  if (value) await page.context().addCookies([{ name, value, url: stage.shop.url }]);
}
