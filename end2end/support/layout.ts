// The faults of a layout, seen by a script in the page: texts that are cut off, that lie on another text or outside of
// the window, and parts that move by themselves.

import type { Page } from '@playwright/test';

/** A page that is painted before all of its bytes have arrived moves by less than this, on a busy machine. */
const UNNOTICED = 0.002;

/** Notes from now on, on every page, each part that moves without anybody having done anything. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript((unnoticed) => {
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    // Nobody touches the authenticator, so no refusal appears.
    if (navigator.credentials) navigator.credentials.get = () => new Promise(() => {});
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as Shift[]) {
        if (entry.hadRecentInput || entry.value < unnoticed) continue;
        const moved = entry.sources.map(({ node }) => (node instanceof Element ? node : node?.parentElement)?.outerHTML.slice(0, 80));
        shifts.push(`${entry.value.toFixed(4)}: ${moved.join(' and ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  }, UNNOTICED);
}

interface Shift {
  value: number;
  hadRecentInput: boolean;
  sources: { node: Node | null }[];
}

/** The parts that have moved on this page until now. */
export async function shifts(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    // The browser reports moved parts after the frame.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return (window as unknown as { shifts: string[] }).shifts;
  });
}

/** The texts of the page that nobody can read as they are, each with what is wrong. */
export async function faults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    interface Line {
      text: string;
      rect: DOMRect;
      /** The layer above the rest of the page that contains the text, if there is one: a menu, a bar that sticks. */
      layer: Element | null;
    }

    /** Whether it is for screen readers alone, or not a text of the layout. */
    function isHushed(element: Element): boolean {
      if (element.closest('svg, option')) return true;
      for (let at: Element | null = element; at; at = at.parentElement) {
        if (getComputedStyle(at).clipPath === 'inset(50%)') return true;
      }
      return false;
    }

    function layerOf(element: Element): Element | null {
      for (let at: Element | null = element; at; at = at.parentElement) {
        const { position } = getComputedStyle(at);
        if (position === 'fixed' || position === 'sticky' || position === 'absolute') return at;
      }
      return null;
    }

    const name = (element: Element) => (element.cloneNode(false) as Element).outerHTML.slice(0, 60);

    /** What is wrong with the place of a text: an ancestor cuts it off, it leaves its frame, or it leaves the window. A
        text that can be scrolled into sight is fine. */
    function misplaced(element: Element, rect: DOMRect): string | undefined {
      for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
        const style = getComputedStyle(at);
        if (style.display === 'inline') continue;
        if (['auto', 'scroll'].includes(style.overflowX)) return undefined;
        const box = at.getBoundingClientRect();
        const wide = rect.left < box.left - 1 || rect.right > box.right + 1;
        const high = rect.top < box.top - 2 || rect.bottom > box.bottom + 2;
        const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
        if ((wide && cuts(style.overflowX)) || (high && cuts(style.overflowY))) return `is cut off by ${name(at)}`;
        const framed = style.borderInlineStartWidth !== '0px' || style.backgroundColor !== 'rgba(0, 0, 0, 0)';
        if (wide && framed) return `leaves ${name(at)}`;
      }
      return rect.left < -1 || rect.right > innerWidth + 1 ? 'is outside of the window' : undefined;
    }

    const shown = (text: string) => `“${text.replace(/\s+/g, ' ').trim().slice(0, 40)}”`;
    const found: string[] = [];
    const lines: Line[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const text = node.textContent ?? '';
      const element = node.parentElement!;
      if (!text.trim() || ['SCRIPT', 'STYLE'].includes(element.tagName) || !element.checkVisibility({ visibilityProperty: true }) || isHushed(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const layer = layerOf(element);
      for (const rect of range.getClientRects()) {
        if (rect.width < 1 || rect.height < 1) continue;
        lines.push({ text, rect, layer });
        const fault = misplaced(element, rect);
        if (fault) found.push(`${shown(text)} ${fault}`);
      }
    }
    for (const field of document.querySelectorAll<HTMLElement>('button, select, summary, .btn')) {
      if (field.checkVisibility() && !isHushed(field) && field.scrollWidth > field.clientWidth + 2) found.push(`${shown(field.innerText)} is too wide for its button`);
    }
    lines.sort((a, b) => a.rect.top - b.rect.top);
    lines.forEach((line, index) => {
      for (const other of lines.slice(index + 1)) {
        // The lines of a text lie a little on each other where they are set close.
        const least = Math.min(line.rect.height, other.rect.height) / 4;
        if (other.rect.top > line.rect.bottom) break;
        if (other.layer !== line.layer) continue;
        const wide = Math.min(line.rect.right, other.rect.right) - Math.max(line.rect.left, other.rect.left);
        const high = Math.min(line.rect.bottom, other.rect.bottom) - other.rect.top;
        if (wide > 2 && high > least) found.push(`${shown(line.text)} and ${shown(other.text)} lie on each other`);
      }
    });
    return [...new Set(found)];
  });
}
