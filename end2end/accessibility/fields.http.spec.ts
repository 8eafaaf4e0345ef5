// Every field says what a browser may fill into it, and which keyboard a phone shows for it. All of both is in the bytes
// that the server sends.

import { STORIES, expect, test } from '../support/stories';

/** What an element that takes no text is, and what nobody sees. */
const NO_TEXT = ['hidden', 'checkbox', 'radio', 'file', 'submit'];

/** The keyboards that fit a type. That for passwords is the browser's own. */
const KEYBOARDS: Record<string, (string | undefined)[]> = {
  text: ['text', 'numeric'],
  email: ['email'],
  search: ['search'],
  password: [undefined],
};

interface Control {
  tag: string;
  attributes: Record<string, string>;
}

/** The fields of a page in which something is typed or chosen. */
function controls(html: string): Control[] {
  const tags = [...html.matchAll(/<(input|select|textarea)\b((?:"[^"]*"|[^">])*)>/g)];
  const all = tags.map(([, tag, rest]) => {
    const attributes = [...rest.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name, value]) => [name, value ?? '']);
    return { tag, attributes: Object.fromEntries(attributes) };
  });
  return all.filter(({ attributes }) => !NO_TEXT.includes(attributes.type));
}

/** What a field lacks. */
function faults({ tag, attributes }: Control): string[] {
  const { id, type = 'text', autocomplete, inputmode, autocapitalize } = attributes;
  const found = autocomplete ? [] : [`${tag} #${id} has no autocomplete`];
  if (tag !== 'input') return found;
  if (!KEYBOARDS[type]?.includes(inputmode)) found.push(`#${id} of the type ${type} has the keyboard ${inputmode}`);
  const isWrittenInCapitals = id === 'vat' || id === 'postal-code';
  if ((autocapitalize === 'characters') !== isWrittenInCapitals) found.push(`#${id} has capitals: ${autocapitalize}`);
  return found;
}

test('every field has an autocomplete, and the keyboard that fits it', async ({ stage }) => {
  test.setTimeout(120_000);
  const found = new Set<string>();
  const seen = new Map<string, Control>();
  for (const story of STORIES) {
    for (const control of controls(await stage.read(story, 'en'))) {
      seen.set(control.attributes.id, control);
      for (const fault of faults(control)) found.add(`${story.name}: ${fault}`);
    }
  }
  expect([...found]).toEqual([]);
  // The looks find what they are for.
  for (const id of ['email', 'password', 'search', 'sort', 'product', 'vat', 'postal-code', 'message', 'list', 'seats', 'own-language']) {
    expect(seen.has(id), id).toBe(true);
  }
  expect(seen.get('seats')!.attributes.inputmode).toBe('numeric');
});
