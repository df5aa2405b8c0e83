/** Signs that begin a formula in a spreadsheet, full-width forms included. */
const SIGNS = '=+\\-@\uFF1D\uFF0B\uFF0D\uFF20';

/** What a spreadsheet, or whoever copies a cell into one, may pass over before a formula: blanks and signs that take no room. */
const UNSEEN = '[\\s\\p{Cc}\\p{Cf}\\p{Default_Ignorable_Code_Point}]*';

const RUNS = new RegExp(`^(?:[\\t\\r\\n]|${UNSEEN}[${SIGNS}])`, 'u');

/** Text as it may stand in a cell: with an apostrophe before it if a spreadsheet would run it (OWASP, CSV injection). */
export const withoutFormula = (text: string): string => (RUNS.test(text) ? `'${text}` : text);
