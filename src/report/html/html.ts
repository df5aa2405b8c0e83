/** Markup that is safe to show: only the `html` tag makes it. */
export interface Html {
  readonly markup: string;
}

type Part = Html | string | number | readonly Html[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

const escapeHtml = (text: string): string => text.replace(/[&<>"'`]/g, (sign) => ENTITIES[sign] ?? sign);

function toMarkup(part: Part): string {
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('');
}

/** The one place where values become markup: text is escaped, fragments are kept. */
export const html = (literals: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  markup: literals.reduce((all, literal, index) => all + toMarkup(parts[index - 1] ?? '') + literal),
});

/** Nothing to show. */
export const NO_HTML = html``;

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
