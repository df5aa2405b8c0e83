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
  // Lists of their own: a child that is put elsewhere leaves the living ones.
  const before = [...was.childNodes];
  const after = [...is.childNodes];
  after.forEach((child, at) => {
    const old = before[at];
    if (old === undefined) was.append(child);
    else patch(old, child);
  });
  for (const old of before.slice(after.length)) old.remove();
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
  for (const { name, value } of is.attributes) if (was.getAttribute(name) !== value) was.setAttribute(name, value);
  const kept = ['open', ...(was === document.activeElement ? ['tabindex'] : [])];
  for (const { name } of [...was.attributes])
    if (!is.hasAttribute(name) && !kept.includes(name)) was.removeAttribute(name);
}
