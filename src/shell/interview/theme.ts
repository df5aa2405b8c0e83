import { hang, type Style } from '../../report/text/style.ts';

/** Columns that stay free on the right, so that no terminal breaks a line by itself. */
const MARGIN = 4;
/** Columns that the mark before a question and before a choice takes. */
const INDENT = '  ';

/** How prompts look; every colour is set here, because Inquirer's own ones follow stdout, not the stream in use. */
export function themeFor({ paint, unicode }: Style) {
  return {
    prefix: { idle: paint.blue('?'), done: paint.green(unicode ? '✔' : '*') },
    spinner: { frames: ['.'] },
    icon: { cursor: unicode ? '❯' : '>' },
    style: {
      // A prompt is erased when it is done; its last drawing must not wrap on the way.
      answer: () => '',
      message: (text: string, status: string) => (status === 'done' ? '' : text),
      error: paint.red,
      defaultAnswer: (text: string) => paint.dim(`(${text})`),
      help: paint.dim,
      highlight: paint.cyan,
      key: paint.bold,
      // The only such entry is a heading, and needs no mark of its own.
      disabled: (text: string) => paint.dim(text.replace(/^- /, INDENT)),
      description: paint.cyan,
      keysHelpTip: () => '',
    },
  };
}

/** Text beside a mark of two columns, without the mark; further lines are indented deeper, to tell them from the next entry. */
export const besideMark = (text: string, { width }: Style): string =>
  hang(INDENT, text, width - MARGIN, 2 * INDENT.length)
    .join('\n')
    .slice(INDENT.length);

/** Text of a paragraph of its own, wrapped and indented. */
export const indented = (text: string, { width }: Style): string => hang(INDENT, text, width - MARGIN).join('\n');
