/** Name and version of the program, as its results carry them. */
export interface ProgramInfo {
  readonly name: string;
  readonly version: string;
}
