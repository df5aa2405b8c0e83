import type { Handover } from '../handover.ts';
import { formatDate } from '../words/calendar.ts';
import { type Html, html, NO_HTML } from './html.ts';
import { HATCH } from './money-picture.ts';
import { PRINT_STYLE } from './print-style.ts';
import { SCREEN_STYLE } from './screen-style.ts';
import { sha256 } from './sha256.ts';

interface Page {
  readonly title: string;
  /** What this page alone adds to the style sheets. */
  readonly style?: string;
  readonly body: Html;
}

/** One file that stands alone, on a screen and on paper: it loads nothing, runs nothing, and has no style but its own sheet. */
export function page({ title, style = '', body }: Page): string {
  const sheet = `\n${SCREEN_STYLE}${style}${PRINT_STYLE}`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(sha256(sheet))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${asMarkup(sheet)}</style>
</head>
<body>
${HATCH}
${body}
</body>
</html>
`.markup;
}

/** Nothing but the sheet whose hash this is, and pictures that lie in the page. */
const policyFor = (hash: string): string =>
  ["default-src 'none'", `style-src 'sha256-${hash}'`, 'img-src data:', "base-uri 'none'", "form-action 'none'"].join(
    '; ',
  );

/** Our own style sheets are not values: nothing that a user typed is in them. */
const asMarkup = (markup: string): Html => ({ markup });

/** Whose page it is, who made it and when, above all else. */
export const mast = (named: string, { by, date, logo }: Handover): Html =>
  html`<header class="mast"><div class="brand">${
    logo === undefined ? NO_HTML : html`<img src="data:${logo.type};base64,${logo.base64}" alt="">`
  }<p><b>${named}</b>${by === undefined ? NO_HTML : html`<br>Prepared by ${by}`}</p></div>${
    date === undefined ? NO_HTML : html`<p>${formatDate(date)}</p>`
  }</header>`;
