/** Name and version of the program, as its results carry them. */
export interface ProgramInfo {
  readonly name: string;
  readonly version: string;
}

/** Those of this program, as package.json gives them; a browser cannot read it, so a test compares them. */
export const PROGRAM: ProgramInfo = { name: 'mix-advisor', version: '0.1.0' };
