import { isWebAddress } from '../words/evidence.ts';

/** Text that Markdown shows as it is: nothing in it opens a table cell, link, code or HTML, and no address is linked. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\r\n]+/g, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[\\`*_[\]|#~]|:(?=\/\/)|(?<=www)\./gi, '\\$&');

/** The same for a whole paragraph, where further signs would begin a list, a quotation, a rule or code. */
export const markdownParagraph = (text: string): string =>
  escapeMarkdown(text)
    .trimStart()
    .replace(/^(\d*)([-+=>.)])/, '$1\\$2');

/** A GitHub-flavoured table; cells are escaped here. */
export function markdownTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  return [
    line(heads.map(escapeMarkdown)),
    line(heads.map(() => '---')),
    ...rows.map((cells) => line(cells.map(escapeMarkdown))),
  ].join('');
}

/** Words linked where the address is one of the web; whatever could end the link early is percent-encoded. */
export const markdownLink = (words: string, url: string): string =>
  isWebAddress(url)
    ? `[${escapeMarkdown(words)}](<${url.replace(/[\s<>\\`|]/g, encodeURIComponent).replace(/&/g, '&amp;')}>)`
    : escapeMarkdown(words);

/** A picture that lies in a file. */
export const markdownImage = (path: string): string => `![](<${path.replace(/[\r\n<>\\`|]/g, encodeURIComponent)}>)`;

/** A list with a line for each; the lines are markup already. */
export const markdownList = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');
