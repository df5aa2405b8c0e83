import fastStringWidth from 'fast-string-width';

/** Text whose every character takes one column: ASCII, Latin letters, dashes, quotes, arrows, box drawing, blocks. */
const ONE_COLUMN_EACH = /^[ -~\xa0-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u21ff\u2500-\u259f]*$/;

/**
 * Columns that a text takes on a terminal. Nearly every text can do without the patterns that find wide characters,
 * which take longer to compile than a table takes to draw.
 */
export const textWidth = (text: string, options?: Parameters<typeof fastStringWidth>[1]): number =>
  ONE_COLUMN_EACH.test(text) ? text.length : fastStringWidth(text, options);
