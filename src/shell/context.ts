import type { ReadStream, WriteStream } from 'node:tty';

/** The streams and the environment that the program runs in; passed in, so that tests can bring their own. */
export interface Context {
  readonly stdin: ReadStream;
  readonly stdout: WriteStream;
  readonly stderr: WriteStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where the streams are the process's own ones. */
  readonly descriptors?: Readonly<Record<StandardStream, number>>;
}

export type StandardStream = 'stdin' | 'stdout' | 'stderr';

/** What the user said on the command line about how to show things and whether to ask. */
export interface DisplayOptions {
  /** True or false when --color or --no-color was given. */
  readonly color?: boolean;
  readonly ascii?: boolean;
  readonly width?: number;
  /** False when --no-input was given. */
  readonly input?: boolean;
}

/** Another dataset than the shipped one. */
export interface DatasetOption {
  readonly data?: string;
}
