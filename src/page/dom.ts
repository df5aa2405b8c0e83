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

/** Puts the focus on what takes none by itself, such as a heading. */
export function focusOn(element: HTMLElement): void {
  element.tabIndex = -1;
  element.focus();
}

/** Shows in the address, after "#", what leads back to the page as it is; nothing leads to it as it was made. */
export function showAddress(hash: string): void {
  if (location.hash.slice(1) === hash) return;
  history.replaceState(null, '', hash === '' ? location.href.replace(/#.*$/s, '') : `#${hash}`);
}

/** Follows links to places on the page by itself: in the address they would take the place of the answers. */
export function followPlaces(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    const place = link === null ? null : document.getElementById(link.getAttribute('href')?.slice(1) ?? '');
    if (place === null) return;
    event.preventDefault();
    for (let around: Element | null = place; around !== null; around = around.parentElement)
      if (around instanceof HTMLDetailsElement) around.open = true;
      else if (around.matches('.panel:not(.open)')) around.querySelector<HTMLElement>('.bar button')?.click();
    focusOn(place);
    place.scrollIntoView();
  });
}

/** Milliseconds after which nothing waits any longer for a page that nobody sees, and that is not painted. */
const UNSEEN = 200;

/** Until what is drawn is seen. */
export const painted = (): Promise<unknown> =>
  new Promise((go) => {
    requestAnimationFrame(() => setTimeout(go));
    setTimeout(go, UNSEEN);
  });
