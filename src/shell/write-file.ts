import writeFileAtomic from 'write-file-atomic';
import { UserError } from '../problem.ts';

/** Writes a file in one step: afterwards it holds all of the text, or what it held before. */
export function writeFile(path: string, text: string): void {
  try {
    writeFileAtomic.sync(path, text);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new UserError(
      [
        {
          code: 'cannot-write',
          where: path,
          what: `cannot be written (${reason})`,
          mend: 'Name a file in a folder that exists and that you may write to.',
        },
      ],
      1,
    );
  }
}
