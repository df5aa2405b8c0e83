import type { Html } from '../report/html/html.ts';
import { partsOf } from '../report/html/live-page.ts';
import { all, draw } from './dom.ts';

/** Draws what is shown into one place, in pieces. */
export interface DrawnParts {
  /** Draws all parts, or only those in view, as nobody sees the others while a slider moves; gives those drawn. */
  readonly show: (parts: readonly (() => Html)[], onlyInView: boolean) => readonly Element[];
}

/** Takes over a place that something may stand in already. */
export function takeOver(into: Element): DrawnParts {
  const inView = new Set<Element>();
  const watch = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) inView[isIntersecting ? 'add' : 'delete'](target);
  });
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
    show: (parts, onlyInView) => {
      const boxes = all(into, '.piece');
      if (boxes.length !== parts.length) {
        draw(into, partsOf(parts.map((part) => part())));
        watchAll(all(into, '.piece'));
        return watched;
      }
      const anew = boxes.filter((box) => !onlyInView || inView.has(box));
      for (const box of anew) drawAnew(box, (parts[boxes.indexOf(box)] as () => Html)());
      return anew;
    },
  };
}

/** Draws a part in the place of what it was; what was unfolded in it stays so. */
function drawAnew(box: Element, part: Html): void {
  const open = all<HTMLDetailsElement>(box, 'details').map((details) => details.open);
  draw(box, part);
  all<HTMLDetailsElement>(box, 'details').forEach((details, at) => {
    details.open = open[at] ?? false;
  });
}
