// The panel of the workshop: which message a text on the page is, and what all languages say. Messages come with marks,
// letters that nobody sees, while the panel is open (app/src/i18n/workshop/marks.rs).

const BEGIN = 0xe01ee;
const END = 0xe01ef;
const ARG = 0xe01ed;
const ARG_END = 0xe01ec;
const DIGIT = 0xe0100;
const BASE = 120;
const MARKS = /[\u{e0100}-\u{e01ef}]/gu;

const html = document.documentElement;
let news;
let open = false;

/** An element with its children, which are elements or texts. */
function make(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

const button = make('button', { type: 'button', 'aria-pressed': 'false' }, 'Texts');
const faults = make('div', { role: 'alert' });
const found = make('div', { class: 'l10n-found' });
const panel = make('aside', { class: 'l10n', translate: 'no', lang: 'en' }, faults, found, button);
document.body.append(panel);

/** Has the page say what the messages say now. The language's own button does it, as for any other language. */
function follow() {
  if (!html.hasAttribute('data-hydrated')) return setTimeout(follow, 50);
  html.dataset.messages = open ? news.marked : news.plain;
  document.querySelector(`button[name="to"][lang="${html.lang}"]`)?.click();
}

function showFaults() {
  const lines = news.faults.map(({ file, line, column, error }) => `${file}:${line}:${column}: ${error}`);
  for (const line of lines) console.error(line);
  faults.replaceChildren(...lines.map((line) => make('p', {}, line)));
}

const events = new EventSource('/l10n/events');
addEventListener('pagehide', () => events.close());
events.addEventListener('message', (event) => {
  const before = news;
  news = JSON.parse(event.data);
  showFaults();
  if (before && before.plain !== news.plain) follow();
});

button.addEventListener('click', () => {
  open = !open;
  button.setAttribute('aria-pressed', String(open));
  found.replaceChildren();
  follow();
});

/** The messages in a text: the number of each, its arguments by their place in the alphabet, and what is seen. */
function messagesIn(text) {
  const messages = [];
  const around = [];
  let arg;
  const letters = [...text];
  for (let at = 0; at < letters.length; at += 1) {
    const code = letters[at].codePointAt(0);
    const digit = (further) => letters[at + further]?.codePointAt(0) - DIGIT;
    const inner = around.at(-1);
    if (code === BEGIN) {
      around.push({ number: digit(1) * BASE + digit(2), args: {}, seen: '' });
      at += 2;
    } else if (code === END) {
      if (inner) messages.push(around.pop());
    } else if (code === ARG) {
      arg = digit(1);
      if (inner) inner.args[arg] = '';
      at += 1;
    } else if (code === ARG_END) {
      arg = undefined;
    } else {
      for (const message of around) message.seen += letters[at];
      if (inner && arg !== undefined) inner.args[arg] += letters[at];
    }
  }
  return messages;
}

/** What an element says itself: its own texts, and what it says to those who do not see it. */
function textsOf(element) {
  const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data);
  const named = ['aria-label', 'placeholder', 'title', 'alt', 'data-label'].map((name) => element.getAttribute(name) ?? '');
  return [...own, ...named].filter((text) => text.includes(String.fromCodePoint(BEGIN)));
}

function view({ id, variables, comment, texts }, { args, seen }) {
  const given = Object.entries(args).map(([index, value]) => `${variables[index]} = ${value.replace(MARKS, '')}`);
  const rows = texts.map((one) =>
    make(
      'tr',
      one.lang === html.lang ? { class: 'l10n-here' } : {},
      make('th', { scope: 'row' }, one.by === one.lang ? one.lang : `${one.lang} (${one.by})`),
      make('td', { lang: one.lang }, make('pre', {}, one.text), make('small', {}, `${one.file}:${one.line}`)),
    ),
  );
  return make(
    'section',
    {},
    make('h2', {}, make('a', { href: `/l10n?search=${encodeURIComponent(id)}`, target: '_blank' }, id)),
    make('p', {}, seen),
    ...(given.length ? [make('p', {}, given.join(' · '))] : []),
    ...(comment ? [make('p', { class: 'comment' }, comment)] : []),
    make('table', {}, ...rows),
  );
}

let asked = 0;

async function show(element) {
  const messages = textsOf(element).flatMap(messagesIn);
  if (!open || messages.length === 0 || panel.contains(element)) return;
  const mine = (asked += 1);
  const load = ({ number }) => fetch(`/l10n/messages/${number}`).then((answer) => answer.json());
  // A server that is just being built anew does not answer.
  const entries = await Promise.all(messages.map(load)).catch(() => undefined);
  // Meanwhile the pointer may be on another text.
  if (entries && mine === asked) found.replaceChildren(...entries.map((entry, index) => view(entry, messages[index])));
}

for (const kind of ['pointerover', 'focusin']) document.addEventListener(kind, ({ target }) => void show(target));
