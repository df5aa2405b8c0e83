import { UNKNOWN } from '../../model/answers.ts';
import { parseAmount } from '../../model/parse-number.ts';
import type { NumberQuestion } from '../../model/questions.ts';
import { formatExamples } from '../../model/units.ts';
import { failed, ok, orThrow, type Result } from '../../problem/problem.ts';
import { capitalise, formatAmount } from '../../report/words/format-answer.ts';
import type { Reply } from './progress.ts';
import { indented, themeFor } from './theme.ts';
import { formatQuestion, type Outgoing, type Pen, type Turn } from './turn.ts';

/** What may be typed instead of a number. */
const SIGNS = { skip: '?', back: '<', enough: '!' } as const;

/** Asks for a number until it can be read. */
export async function askNumber(turn: Turn<NumberQuestion>, { style, draw }: Pen): Promise<Outgoing> {
  const { question } = turn;
  const hint = style.paint.dim(indented(hintFor(turn), style));
  const typed = await draw<string>({
    type: 'input',
    message: `${formatQuestion(turn, style)}\n${hint}\n  ${style.paint.bold(`${capitalise(question.unit)}:`)}`,
    default: defaultText(turn),
    validate: (text) => {
      const reply = parseReply(text, turn);
      if (reply.ok) return true;
      return reply.problems.map(({ what, mend }) => indented(`${what}. ${mend}`, style)).join('\n');
    },
    theme: themeFor(style),
  });
  if (typeof typed !== 'string') return typed;
  return orThrow(parseReply(typed, turn));
}

/** What a typed line means: a number, not knowing, back, or enough; Enter alone keeps the answer from before. */
export function parseReply(text: string, turn: Turn<NumberQuestion>): Result<Reply> {
  const sign = text.trim();
  if (sign === SIGNS.back) return turn.mayGoBack ? ok({ kind: 'back' }) : refusal('there is no question before');
  if (sign === SIGNS.enough) return turn.mayEnd ? ok({ kind: 'enough' }) : refusal('the advice needs this answer');
  if (turn.before !== undefined && text === defaultText(turn)) return ok(toReply(turn.before));
  const amount = parseAmount(text, turn.question, turn.question.label);
  return amount.ok ? ok(toReply(amount.value)) : amount;
}

const toReply = (value: NonNullable<Turn['before']>): Reply =>
  value === UNKNOWN ? { kind: 'skip' } : { kind: 'answer', value };

const refusal = (what: string): Result<never> =>
  failed([
    { code: 'not-now', where: 'the interview', what, mend: `Type a number, or ${SIGNS.skip} if you don't know.` },
  ]);

function hintFor({ question, mayGoBack, mayEnd }: Turn<NumberQuestion>): string {
  const signs = [
    `${SIGNS.skip} if you don't know`,
    ...(mayGoBack ? [`${SIGNS.back} to go back`] : []),
    ...(mayEnd ? [`${SIGNS.enough} to see the advice now`] : []),
  ];
  return `Type a number such as ${formatExamples(question)}; ${signs.join(', ')}.`;
}

/** The answer from before, as it would be typed. */
const defaultText = ({ before, question }: Turn<NumberQuestion>): string | undefined =>
  typeof before === 'number' ? formatAmount(before, question) : before === undefined ? undefined : UNKNOWN;
