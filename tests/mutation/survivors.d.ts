interface Survivor {
  /** Its path in src. */
  readonly file: string;
  readonly original: string;
  readonly replacement: string;
}

export function onOneLine(code: string): string;
export function survivorLine(survivor: Survivor): string;
export function survivorsIn(document: string): (Survivor & { readonly line: string })[];
