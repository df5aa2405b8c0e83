import { stringify } from 'csv-stringify/sync';

/** RFC 4180 lines; a cell that a spreadsheet would run as a formula is defused. */
export const csvText = (rows: readonly (readonly (string | number)[])[]): string =>
  stringify(
    rows.map((row) => [...row]),
    { record_delimiter: 'windows', escape_formulas: true, quoted_match: /[\r\n]/ },
  );
