import type { Html } from '../report/html/html.ts';
import { draw } from './dom.ts';

/**
 * Draws markup in the place of what is drawn, but touches only what differs: what stays need not be laid out again, and
 * keeps its focus; what was unfolded stays so. `finish` may change what is drawn before it is seen.
 */
export function redraw(into: Element, markup: Html, finish: (drawn: Element) => void = () => undefined): void {
  const drawn = into.cloneNode(false) as Element;
  draw(drawn, markup);
  finish(drawn);
  patchChildren(into, drawn);
}

function patchChildren(was: Element, is: Element): void {
  let old = was.firstChild;
  for (let child = is.firstChild; child !== null; ) {
    // Both may be elsewhere afterwards.
    const [next, following] = [child.nextSibling, old?.nextSibling];
    if (old === null) was.append(child);
    else patch(old, child);
    child = next;
    old = following ?? null;
  }
  while (old !== null) {
    const following = old.nextSibling;
    old.remove();
    old = following;
  }
}

/** Pictures are drawn anew as a whole: hardly a line of theirs stays. */
function patch(was: ChildNode, is: ChildNode): void {
  if (was.isEqualNode(is)) return;
  if (was instanceof HTMLElement && is instanceof HTMLElement && was.tagName === is.tagName) {
    patchAttributes(was, is);
    patchChildren(was, is);
  } else if (was instanceof Text && is instanceof Text) was.data = is.data;
  else was.replaceWith(is);
}

/** What the reader unfolded, and what was made to take the focus, stays so. */
function patchAttributes(was: Element, is: Element): void {
  for (const name of is.getAttributeNames()) {
    const value = is.getAttribute(name) ?? '';
    if (was.getAttribute(name) !== value) was.setAttribute(name, value);
  }
  for (const name of was.getAttributeNames()) {
    const isKept = name === 'open' || (name === 'tabindex' && was === document.activeElement);
    if (!isKept && !is.hasAttribute(name)) was.removeAttribute(name);
  }
}
