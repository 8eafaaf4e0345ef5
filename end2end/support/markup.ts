// Markup that an attacker would send to make it a part of a page, and whether it became one.

import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Page } from '@playwright/test';
import { AS_PAGE, type Client, type Form } from './http';
import type { Stage, Story } from './stage';
import { STORIES } from './stories';

const sources = path.resolve(import.meta.dirname, '../../app/src');

/** It closes anything around it: an attribute, a field, a title, a script, a style, a drawing. */
export const MARKUP = `"'></textarea></title></script></style></svg><in-jected><svg onload=alert(1)><meta http-equiv=refresh content=9><form action=/in-jected>`;

/** The same kind, as long as a name may be. */
export const SHORT_MARKUP = '"></textarea></title><in-jected><svg onload=alert(1)>';

/** Whether the markup is in what a server sent. Escaped, it contains no such tag. */
export function isInjected(body: string): boolean {
  return /<in-jected|<svg onload|<meta http-equiv|<form action=\/in-jected/.test(body);
}

/** Whether the markup is in a page in a browser. */
export async function injected(page: Page): Promise<number> {
  return page.locator('in-jected, svg[onload], meta[http-equiv], form[action="/in-jected"]').count();
}

/** Every word of the sources that could be a key of a query or the name of a field: words in quotation marks, and
    arguments of server functions. */
export function keys(): string[] {
  const found = (pattern: string) => execFileSync('grep', ['-rhoE', pattern, sources, '--include=*.rs'], { encoding: 'utf8' }).split('\n').filter(Boolean);
  const quoted = found('"[a-z][a-z_]*(\\[[a-z_]*\\])?"').map((word) => word.slice(1, -1));
  const fields = found('field!\\(\\w+\\.[a-z_]+(\\[[a-z_]*\\])?\\)').map((field) => /\.(.*)\)$/.exec(field)![1]);
  return [...new Set([...quoted, ...fields])];
}

/** Every way in which a form can be refused. */
export function problems(): string[] {
  const text = fs.readFileSync(path.join(sources, 'answers/problem.rs'), 'utf8');
  const codes = [...text.matchAll(/= \("([a-z-]+)", \d+/g)].map(([, code]) => code);
  if (codes.length === 0) throw new Error('the table of problems is written in another way');
  return codes;
}

/** The addresses of pages as the sources declare them: `/:lang/cart/:line/edit`. */
export function routes(): string[] {
  const text = fs.readFileSync(path.join(sources, 'pages/route.rs'), 'utf8');
  return [...text.matchAll(/path!\("(\/:lang\/[^"]+)"\)/g)].map(([, route]) => route);
}

export function isOf(route: string, address: string): boolean {
  const pattern = route.replace(':lang', '[a-z]{2}(?:-[A-Z]{2})?').replace(/:\w+/g, '[^/]+').replace('*page', '.+');
  return new RegExp(`^${pattern}$`).test(address.split('?')[0]);
}

/** A page as somebody sees it. */
export interface Place {
  who: Story['who'];
  address: string;
}

/** The stories, the pages to which they link, and the remaining declared routes, with ids that were met on the way. */
export async function places(stage: Stage): Promise<Place[]> {
  const found: Place[] = [];
  for (const story of STORIES) found.push({ who: story.who, address: await story.at(stage, 'en') });
  const met = new Set(found.map(({ who, address }) => `${who} ${address}`));
  for (let at = 0; at < found.length; at += 1) {
    const { who, address } = found[at];
    if (!who || !address.startsWith('/en/')) continue;
    const { body } = await stage.client(who).get(address, AS_PAGE);
    for (const [, link] of body.matchAll(/href="(\/en\/[^"#]*)"/g)) {
      const next = link.replaceAll('&amp;', '&');
      if (met.has(`${who} ${next}`) || met.size > 600) continue;
      met.add(`${who} ${next}`);
      found.push({ who, address: next });
    }
  }
  for (const route of routes().filter((route) => !found.some(({ address }) => isOf(route, address)))) {
    const [first] = route.split('/').slice(2);
    const like = found.filter(({ who, address }) => who && address.startsWith(`/en/${first}/`));
    const at = (id: string) => route.replace(':lang', 'en').replace(/:\w+/, id).replace(/:\w+/g, '0').replace('*page', 'cart');
    for (const { who, address } of like) found.push({ who, address: at(address.split(/[/?]/)[3]) });
    // The page of a link in a mail, with a token that is not valid (any more).
    if (like.length === 0) found.push({ who: undefined, address: at('0') });
  }
  return found;
}

/** One place of each kind: the same person, the same route, the same names in the query. */
export function oneOfEach(all: Place[]): Place[] {
  const declared = routes();
  const kind = ({ who, address }: Place) => {
    const query = new URLSearchParams(address.split('?')[1]);
    return [who, declared.find((route) => isOf(route, address)) ?? address, ...query.keys(), query.get('form'), query.get('problem'), query.get('done')].join(' ');
  };
  return [...new Map(all.map((place) => [kind(place), place])).values()];
}

/** One place of each declared route, and the places that have no such route. */
export function oneOfEachRoute(all: Place[]): Place[] {
  const declared = routes();
  const kind = ({ address }: Place) => declared.find((route) => isOf(route, address)) ?? address.replace(/[0-9a-f-]{32,}/g, '').split('?')[0];
  // A page with a refusal has more on it.
  const sorted = [...all].sort((a, b) => Number(a.address.includes('problem=')) - Number(b.address.includes('problem=')));
  return [...new Map(sorted.map((place) => [kind(place), place])).values()];
}

/** A form of a page, ready to be sent. */
export interface Sent {
  action: string;
  multipart: boolean;
  fields: Form;
}

const attribute = (tag: string, name: string) => unescape(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '');

/** The forms of a page with all their fields, including those of the header. */
export function forms(body: string): Sent[] {
  const controls = (html: string) => [...html.matchAll(/<(?:input|textarea|select|button)\b[^>]*>/g)].map(([tag]) => tag).filter((tag) => attribute(tag, 'name'));
  return [...body.matchAll(/<form\b[^>]*method="post"[^>]*>/g)].map((opened) => {
    const [tag] = opened;
    const id = attribute(tag, 'id');
    const own = controls(body.slice(opened.index, body.indexOf('</form>', opened.index)));
    const others = controls(body).filter((control) => id && attribute(control, 'form') === id);
    const fields = Object.fromEntries([...own, ...others].map((control) => [attribute(control, 'name'), attribute(control, 'value')]));
    return { action: attribute(tag, 'action'), multipart: tag.includes('enctype='), fields };
  });
}

function unescape(text: string): string {
  const names: Form = { quot: '"', amp: '&', lt: '<', gt: '>', '#x27': "'", '#39': "'" };
  return text.replace(/&(quot|amp|lt|gt|#x27|#39);/g, (_, name) => names[name]);
}

/** Sends a form and returns the pages that come of it: the answer, and the page to which it leads. */
export async function sendForm(client: Client, { action, multipart, fields }: Sent): Promise<string> {
  const answer = multipart ? await client.postParts(action, fields) : await client.post(action, fields, AS_PAGE);
  const led = answer.location?.startsWith('/') ? await client.get(answer.location, AS_PAGE) : undefined;
  // A browser does not take plain text for a page.
  return [answer, led].filter((page) => page?.headers.get('content-type')?.includes('html')).map((page) => page!.body).join('');
}
