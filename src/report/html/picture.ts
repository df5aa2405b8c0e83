import { type Html, html } from './html.ts';

interface Picture {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly desc: string;
  /** Pixels; the width is that of the column, so positions across are percentages and letters keep their size. */
  readonly height: number;
  readonly body: readonly Html[];
}

/** A drawing as wide as its column, with its text alternative. */
export const picture = ({ id, title, desc, height, body }: Picture): Html =>
  html`<svg role="img" aria-labelledby="${id}-title ${id}-desc" width="100%" height="${height}" xmlns="http://www.w3.org/2000/svg"><title id="${id}-title">${title}</title><desc id="${id}-desc">${desc}</desc>${body}</svg>`;

/** A position across as a percentage of the drawing's width. */
export const across = (position: number): string => `${Number(position.toFixed(2))}%`;
