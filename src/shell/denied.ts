import { type Problem, problem } from '../problem/problem.ts';

/** What a permission of Node (`node --permission`) is called, and the flag that gives it. */
const FLAGS: Readonly<Record<string, string>> = {
  FileSystemRead: '--allow-fs-read',
  FileSystemWrite: '--allow-fs-write',
};

/** What Node denied because it was started without a permission, and the flag that gives it; undefined of other errors. */
export function denied(error: unknown, where?: string): Problem | undefined {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'ERR_ACCESS_DENIED') return undefined;
  const { permission = '', resource = '' } = error as { readonly permission?: string; readonly resource?: string };
  const path = resource || where;
  const flag = FLAGS[permission];
  if (flag === undefined || path === undefined)
    return problem(
      'no-permission',
      where ?? 'Node',
      `has not enough permissions (${error.message})`,
      'Start it without --permission.',
    );
  const may = flag === '--allow-fs-read' ? 'may not be read' : 'may not be written';
  return problem('no-permission', where ?? path, `${may}: ${WITHOUT}`, `Start Node with ${flag}=${path} too.`);
}

/** The same of a file that is written: its folder is looked at, and a draft of it stands there for a moment. */
export const deniedWriting = (path: string, folder: string): Problem =>
  problem(
    'no-permission',
    path,
    `may not be written: ${WITHOUT}`,
    `Start Node with --allow-fs-read=${folder} --allow-fs-write=${folder} too.`,
  );

const WITHOUT = 'Node was not given permission to';
