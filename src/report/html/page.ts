import type { Handover } from '../handover.ts';
import { formatDate } from '../words/calendar.ts';
import { ADVICE_STYLE } from './advice-style.ts';
import { type Html, html, NO_HTML } from './html.ts';
import { HATCH } from './money-picture.ts';
import { PRINT_STYLE } from './print-style.ts';
import { SCREEN_STYLE } from './screen-style.ts';
import { sha256 } from './sha256.ts';

interface Page {
  readonly title: string;
  /** What this kind of page adds to the style sheet of all; what advice does, unless said. */
  readonly style?: string;
  readonly body: Html;
  /** What makes a page answer; without it, nothing runs. */
  readonly answering?: Answering;
}

/** The page's own program, and the data for it, which is compressed best as the last of the page. */
interface Answering {
  readonly script: string;
  readonly data: Html;
}

/** One file that stands alone, on a screen and on paper: it loads nothing, and has no style and no script but its own. */
export function page({ title, style = ADVICE_STYLE, body, answering }: Page): string {
  const sheet = `\n${SCREEN_STYLE}${style}${PRINT_STYLE}`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(sheet, answering?.script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${asMarkup(sheet)}</style>
</head>
<body>
${style.includes('#hatch') ? HATCH : NO_HTML}
${body}${answering === undefined ? NO_HTML : html`\n<script type="module">${asMarkup(answering.script)}</script>\n${answering.data}`}
</body>
</html>
`.markup;
}

/** Nothing but the sheet and the script that lie in the page, and pictures that do. */
const policyFor = (sheet: string, script?: string): string =>
  [
    "default-src 'none'",
    `style-src 'sha256-${sha256(sheet)}'`,
    ...(script === undefined ? [] : [`script-src 'sha256-${sha256(script)}'`]),
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** Our own style sheets and scripts are not values: nothing that a user typed is in them. */
const asMarkup = (markup: string): Html => ({ markup });

/** Whose page it is, who made it and when, above all else. */
export const mast = (named: string, { by, date, logo }: Handover): Html =>
  html`<header class="mast"><div class="brand">${
    logo === undefined ? NO_HTML : html`<img src="data:${logo.type};base64,${logo.base64}" alt="">`
  }<p><b>${named}</b>${by === undefined ? NO_HTML : html`<br>Prepared by ${by}`}</p></div>${
    date === undefined ? NO_HTML : html`<p>${formatDate(date)}</p>`
  }</header>`;

/** The same, only where somebody hands the page over. */
export const mastIfAny = (title: string, handover: Handover): Html =>
  Object.keys(handover).length === 0 ? NO_HTML : html`${mast(handover.title ?? title, handover)}\n`;
