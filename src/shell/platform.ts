import { relative, sep } from 'node:path';

/**
 * What differs from system to system: names of files and signals. Line ends are in `document/lines.ts`. The program was
 * tried on Linux only; this is where to look first when it is tried on Windows.
 */

/** Whether a program can be stopped and continued, as ctrl-Z and `fg` do; Windows knows no such thing. */
export const CAN_SUSPEND = process.platform !== 'win32';

/** The name of a file without its folders, whichever slash a system writes between them. */
export const fileName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

/** Where a file is, seen from a folder, as a link on a page writes it. */
export const linkTo = (folder: string, path: string): string => relative(folder, path).split(sep).join('/');
