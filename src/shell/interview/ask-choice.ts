import { UNKNOWN } from '../../model/answers.ts';
import type { ChoiceQuestion } from '../../model/questions.ts';
import { type Choice, type Left, wantsExplanation } from './draw-prompt.ts';
import type { Reply, Value } from './progress.ts';
import {
  formatQuestion,
  type QuestionState,
  type Renderer,
  type TurnResult,
  withExplanation,
} from './question-state.ts';
import { besideMark, indented, themeFor } from './theme.ts';

export const SKIP: Choice<Reply> = { name: "I don't know", value: { kind: 'skip' } };
const BACK: Choice<Reply> = { name: 'Go back', value: { kind: 'back' } };
const ENOUGH: Choice<Reply> = { name: "That's enough, show the advice", value: { kind: 'enough' } };
/** Where the cursor stands at first, so that Enter in haste is no answer. */
const NOTHING_YET = { name: 'Choose one', value: undefined, disabled: 'and press Enter:' } as const;

/** Asks a question with choices. */
export async function askChoice(state: QuestionState<ChoiceQuestion>, renderer: Renderer): Promise<TurnResult> {
  const { question, before, mayGoBack } = state;
  const choices = question.choices.map(({ value, name }): Choice<Reply> => ({ name, value: answer(value) }));
  return select<Reply>(
    {
      message: formatQuestion(state, renderer.style),
      explain: state.guidance.explain,
      entries: [...choices, ' ', SKIP, ...exits(state)],
      isDefault: (reply) =>
        reply.kind === 'answer' ? reply.value === before : reply === SKIP.value && before === UNKNOWN,
      mayGoBack,
    },
    renderer,
  );
}

/** The choices that lead to another question, or to the end. */
export const exits = ({ mayGoBack, mayEnd }: Pick<QuestionState, 'mayGoBack' | 'mayEnd'>): readonly Choice<Reply>[] => [
  ...(mayGoBack ? [BACK] : []),
  ...(mayEnd ? [ENOUGH] : []),
];

const answer = (value: string): Reply => ({ kind: 'answer', value: value as Value });

export interface List<T> {
  /** What stands above the choices. */
  readonly message: string;
  /** What is said below it to a person who asks what it means. */
  readonly explain: string;
  /** Choices, and plain text between them. */
  readonly entries: readonly (Choice<T> | string)[];
  /** Whether a value is the one that Enter takes at once; without one, Enter takes nothing before an arrow is pressed. */
  readonly isDefault: (value: T) => boolean;
  readonly mayGoBack: boolean;
}

const FEWEST_ROWS = 5;
/** The blank line below the list, and the one on which the cursor rests. */
const SPARE_ROWS = 2;

/** Draws a list that fits the terminal, and gives the value chosen; explains what it asks as often as that is wished. */
export async function select<T>(list: List<T>, renderer: Renderer): Promise<T | Left> {
  const { message, explain, entries, isDefault, mayGoBack } = list;
  const { style, rows, draw } = renderer;
  const choices = [NOTHING_YET as unknown as Choice<T>, ...entries].map((entry) =>
    isChoice(entry) ? { ...entry, name: besideMark(entry.name, style) } : entry,
  );
  const help = (scrolls: boolean) => indented(helpText(mayGoBack, scrolls), style);
  const listRows = choices.reduce((sum, entry) => sum + (isChoice(entry) ? countLines(entry.name) : 1), 0);
  const freeRows = rows - countLines(message) - countLines(help(true)) - SPARE_ROWS;
  const theme = themeFor(style);
  // The library keeps to itself where the cursor stands, but has it drawn.
  let active: T | undefined;
  const reply = await draw<T>({
    type: 'select',
    message,
    choices,
    default: entries.filter(isChoice).find(({ value }) => isDefault(value))?.value,
    pageSize: Math.max(FEWEST_ROWS, Math.min(listRows, freeRows)),
    loop: false,
    theme: {
      ...theme,
      i18n: { disabledError: indented('Press the down arrow first.', style) },
      style: {
        ...theme.style,
        highlight: (text: string) => {
          active = choices.filter(isChoice).find(({ name }) => text.endsWith(` ${name}`))?.value;
          return theme.style.highlight(text);
        },
        keysHelpTip: () => style.paint.dim(help(listRows > freeRows)),
      },
    },
  });
  if (!wantsExplanation(reply)) return reply;
  const explained = withExplanation(message, explain, style);
  return select({ ...list, message: explained, isDefault: (value) => value === active }, renderer);
}

const helpText = (mayGoBack: boolean, scrolls: boolean) =>
  `Up and down move, Enter chooses, ? explains${mayGoBack ? ', Escape goes back' : ''}.${scrolls ? ' The list scrolls.' : ''}`;

const isChoice = <T>(entry: Choice<T> | string): entry is Choice<T> => typeof entry !== 'string';

const countLines = (text: string) => text.split('\n').length;
