// Every field says what a browser may fill into it, and which keyboard a phone shows for it. All of both is in the bytes
// that the server sends.

import { expect, test } from '../support/stage';
import { STORIES } from '../support/stories';

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
  /** The keyboard of each field: `factors-set-up #code`. */
  const keyboards = new Map<string, string | undefined>();
  for (const story of STORIES) {
    for (const control of controls(await stage.read(story, 'en'))) {
      keyboards.set(`${story.name} #${control.attributes.id}`, control.attributes.inputmode);
      for (const fault of faults(control)) found.add(`${story.name}: ${fault}`);
    }
  }
  expect([...found]).toEqual([]);
  // The looks find what they are for. Where a code may be one with letters, the keyboard has them.
  for (const [field, keyboard] of [
    ['sign-in #email', 'email'],
    ['people #search', 'search'],
    ['edit #seats', 'numeric'],
    ['factors-set-up #code', 'numeric'],
    ['second-factor #code', 'text'],
    ['checkout #vat', 'text'],
    ['profile #own-language', undefined],
    ['support #message', undefined],
  ] as const) {
    expect(keyboards.has(field), field).toBe(true);
    expect(keyboards.get(field), field).toBe(keyboard);
  }
});
