import type { Choice, Left } from './draw-prompt.ts';
import { besideMark, indented, themeFor } from './theme.ts';
import type { Pen } from './turn.ts';

export interface List<T> {
  /** What stands above the choices. */
  readonly message: string;
  /** Choices, and plain text between them. */
  readonly entries: readonly (Choice<T> | string)[];
  /** Whether a value is the one that Enter takes at once; the first choice unless there is one. */
  readonly isDefault: (value: T) => boolean;
  readonly mayGoBack: boolean;
}

const FEWEST_ROWS = 5;
/** The blank line below the list, and the one on which the cursor rests. */
const SPARE_ROWS = 2;

/** Draws a list that fits the terminal, and gives the value chosen. */
export async function select<T>(
  { message, entries, isDefault, mayGoBack }: List<T>,
  { style, rows, draw }: Pen,
): Promise<T | Left> {
  const choices = entries.map((entry) => (isChoice(entry) ? { ...entry, name: besideMark(entry.name, style) } : entry));
  const help = (scrolls: boolean) => indented(helpText(mayGoBack, scrolls), style);
  const listRows = choices.reduce((sum, entry) => sum + (isChoice(entry) ? countLines(entry.name) : 1), 0);
  const freeRows = rows - countLines(message) - countLines(help(true)) - SPARE_ROWS;
  const theme = themeFor(style);
  return draw<T>({
    type: 'select',
    message,
    choices,
    default: choices.filter(isChoice).find(({ value }) => isDefault(value))?.value,
    pageSize: Math.max(FEWEST_ROWS, Math.min(listRows, freeRows)),
    loop: false,
    theme: { ...theme, style: { ...theme.style, keysHelpTip: () => style.paint.dim(help(listRows > freeRows)) } },
  });
}

const helpText = (mayGoBack: boolean, scrolls: boolean) =>
  `Up and down move, Enter chooses${mayGoBack ? ', Escape goes back' : ''}.${scrolls ? ' The list scrolls.' : ''}`;

const isChoice = <T>(entry: Choice<T> | string): entry is Choice<T> => typeof entry !== 'string';

const countLines = (text: string) => text.split('\n').length;
