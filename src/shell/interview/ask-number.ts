import { UNKNOWN } from '../../model/answers.ts';
import { DOLLARS } from '../../model/currencies.ts';
import { capitalise } from '../../model/name-in-sentence.ts';
import { parseAmount } from '../../model/parse-amount.ts';
import type { NumberQuestion } from '../../model/questions.ts';
import { formatExamples, unitOf } from '../../model/units.ts';
import { failed, ok, orThrow, type Result } from '../../problem/problem.ts';
import { formatAmount } from '../../report/words/format-answer.ts';
import { EXPLAIN_KEY, wantsExplanation } from './draw-prompt.ts';
import type { Reply } from './progress.ts';
import {
  formatQuestion,
  type QuestionState,
  type Renderer,
  type TurnResult,
  withExplanation,
} from './question-state.ts';
import { indented, themeFor } from './theme.ts';

/** What may be typed instead of a number. */
const SIGNS = { skip: 'd', back: '<', enough: '!' } as const;

/** Asks for a number until it can be read. */
export async function askNumber(
  state: QuestionState<NumberQuestion>,
  renderer: Renderer,
  asked = formatQuestion(state, renderer.style),
): Promise<TurnResult> {
  const { style, draw } = renderer;
  const hint = style.paint.dim(indented(hintFor(state), style));
  const typed = await draw<string>({
    type: 'input',
    message: `${asked}\n${hint}\n  ${style.paint.bold(`${unitName(state)}:`)}`,
    default: defaultText(state),
    validate: (text) => {
      const reply = parseReply(text, state);
      if (reply.ok) return true;
      return reply.problems.map(({ what, mend }) => indented(`${capitalise(what)}. ${mend}`, style)).join('\n');
    },
    theme: themeFor(style),
  });
  if (typeof typed === 'string') return orThrow(parseReply(typed, state));
  if (!wantsExplanation(typed)) return typed;
  return askNumber(state, renderer, withExplanation(asked, state.guidance.explain, style));
}

/** What a typed line means: a number, not knowing, back, or enough; Enter alone keeps the answer from before. */
export function parseReply(text: string, state: QuestionState<NumberQuestion>): Result<Reply> {
  const sign = text.trim();
  if (sign === SIGNS.back)
    return state.mayGoBack ? ok({ kind: 'back' }) : refusal('there is no question before', state);
  if (sign === SIGNS.enough)
    return state.mayEnd ? ok({ kind: 'enough' }) : refusal('the advice needs this answer', state);
  if (sign === '') return refusal('nothing is typed', state);
  if (sign.toLowerCase() === SIGNS.skip) return skipped(state);
  const { before, question, agreed, currency = DOLLARS } = state;
  if (before !== undefined && text === defaultText(state)) {
    return ok(before === UNKNOWN ? { kind: 'skip' } : { kind: 'answer', value: before, ...inForeign(currency) });
  }
  const amount = parseAmount(text, question, question.label, agreed);
  if (!amount.ok) return amount;
  const { value, isTotal, currency: named = DOLLARS } = amount.value;
  if (value === UNKNOWN) return skipped(state);
  return ok({ kind: 'answer', value, ...(isTotal ? { isTotal } : {}), ...inForeign(named) });
}

const skipped = (state: QuestionState<NumberQuestion>): Result<Reply> =>
  state.maySkip === false ? refusal('the advice needs this answer', state) : ok({ kind: 'skip' });

const inForeign = (currency: string) => (currency === DOLLARS ? {} : { currency });

/** What is counted: the unit of the answer, or the currency that is agreed. */
const unitName = ({ question, agreed = DOLLARS }: QuestionState<NumberQuestion>): string =>
  unitOf(question).isMoney && agreed !== DOLLARS ? agreed : capitalise(question.unit);

const refusal = (what: string, { maySkip = true }: QuestionState<NumberQuestion>): Result<never> => {
  const mend = maySkip ? `Type a number, or ${SIGNS.skip} if you don't know.` : 'Type a number.';
  return failed([{ code: 'not-now', where: 'the interview', what, mend }]);
};

function hintFor({
  question,
  agreed = DOLLARS,
  mayGoBack,
  mayEnd,
  maySkip = true,
}: QuestionState<NumberQuestion>): string {
  const signs = [
    ...(maySkip ? [`${SIGNS.skip} if you don't know`] : []),
    `${EXPLAIN_KEY} for help`,
    ...(mayGoBack ? [`${SIGNS.back} to go back`] : []),
    ...(mayEnd ? [`${SIGNS.enough} to see the advice now`] : []),
  ];
  return `Type a number such as ${formatExamples(question, agreed)}; ${signs.join(', ')}.`;
}

/** The answer from before, as it would be typed. */
const defaultText = ({ before, question, currency }: QuestionState<NumberQuestion>): string | undefined =>
  typeof before === 'number' ? formatAmount(before, question, currency) : before === undefined ? undefined : UNKNOWN;
