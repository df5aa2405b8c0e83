/** What to do where the program's own files don't fit one another, after a pull most of all. */
export const REINSTALL = 'Install mix-advisor again; in a checkout, run: npm run build';
