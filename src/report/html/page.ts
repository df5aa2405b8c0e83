import { type Html, html } from './html.ts';
import { PRINT_STYLE } from './print-style.ts';
import { SCREEN_STYLE } from './screen-style.ts';

/** The content security policy of a report: it loads nothing and runs nothing. */
export const RUNS_NOTHING = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

interface Page {
  readonly title: string;
  /** What the browser lets the page do, as a content security policy. */
  readonly policy: string;
  /** What this page alone adds to the style sheets. */
  readonly style?: string;
  readonly body: Html;
}

/** Our own style sheets are not values: nothing that a user typed is in them. */
const sheets = (style: string): Html => ({ markup: `${SCREEN_STYLE}${style}${PRINT_STYLE}` });

/** One file that stands alone, on a screen and on paper. */
export const page = ({ title, policy, style = '', body }: Page): string =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>
${sheets(style)}</style>
</head>
<body>
${body}
</body>
</html>
`.markup;
