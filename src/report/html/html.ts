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
