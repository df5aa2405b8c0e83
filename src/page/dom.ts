import type { Html } from '../report/html/html.ts';

/** The one element that must be there. */
export function one<E extends Element = HTMLElement>(within: ParentNode, selector: string): E {
  const found = within.querySelector<E>(selector);
  if (found === null) throw new Error(`The page has no ${selector}`);
  return found;
}

export const all = <E extends Element = HTMLElement>(within: ParentNode, selector: string): readonly E[] => [
  ...within.querySelectorAll<E>(selector),
];

/** The one place where markup becomes elements: only the `html` tag makes any. */
export function draw(into: Element, { markup }: Html): void {
  into.innerHTML = markup;
}
