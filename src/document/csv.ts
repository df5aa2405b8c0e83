import { parse } from 'csv-parse/sync';

const QUOTE = '"';

/** What stands between the cells of spreadsheets' text, the likeliest first. */
export const SEPARATORS = [',', ';', '\t'] as const;

const SEPARATOR_LINE = /^\uFEFF?"?sep=(.)"?\r?$/i;

/** The separator that a line such as `sep=;` tells; Excel writes and obeys one above the header. */
export const separatorTold = (line: string): string | undefined => SEPARATOR_LINE.exec(line)?.[1];

/** Whether a quoted cell is still open at the end of the text, so that the record may go on in the next line. */
export function isOpen(text: string): boolean {
  let quotes = 0;
  for (let at = text.indexOf(QUOTE); at >= 0; at = text.indexOf(QUOTE, at + 1)) quotes += 1;
  return quotes % 2 === 1;
}

/** The cells of one CSV record (RFC 4180), or undefined where its quotes are wrong. */
export function csvCells(record: string, separator = ','): readonly string[] | undefined {
  if (!record.includes(QUOTE)) return record.split(separator);
  try {
    const records: readonly (readonly string[])[] = parse(record, {
      delimiter: separator,
      record_delimiter: [],
      relax_column_count: true,
    });
    return records.length === 1 ? records[0] : undefined;
  } catch {
    return undefined;
  }
}
