import type { Html } from '../report/html/html.ts';
import { partsOf } from '../report/html/live-page.ts';
import { all, draw } from './dom.ts';
import { redraw } from './patch.ts';

/** Draws what is shown into one place, in pieces. */
export interface DrawnParts {
  /**
   * Draws all parts, or only those in view, as nobody sees the others while a slider moves; `finish` may change each
   * before it is seen.
   */
  readonly show: (parts: readonly (() => Html)[], onlyInView: boolean, finish: (part: Element) => void) => void;
}

/** What begins only in the last quarter of the window isn't what a hand at a slider looks at (judgement). */
const LOOKED_AT = '0px 0px -25%';

/** Takes over a place that something may stand in already. */
export function takeOver(into: Element): DrawnParts {
  const inView = new Set<Element>();
  const watch = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) inView[isIntersecting ? 'add' : 'delete'](target);
    },
    { rootMargin: LOOKED_AT },
  );
  let watched: readonly Element[] = [];
  const watchAll = (boxes: readonly Element[]) => {
    if (boxes[0] === watched[0]) return;
    watch.disconnect();
    inView.clear();
    for (const box of boxes) watch.observe(box);
    watched = boxes;
  };
  watchAll(all(into, '.piece'));
  return {
    show: (parts, onlyInView, finish) => {
      const boxes = all(into, '.piece');
      if (boxes.length !== parts.length) {
        draw(into, partsOf(parts.map((part) => part())));
        watchAll(all(into, '.piece'));
        watched.forEach(finish);
        return;
      }
      boxes.forEach((box, at) => {
        const part = parts[at];
        if (part !== undefined && (!onlyInView || inView.has(box))) redraw(box, part(), finish);
      });
    },
  };
}
