import type { Advice } from '../../model/advice.ts';
import { QUESTIONS } from '../../model/questions.ts';
import type { Style } from '../style.ts';
import { hang } from '../wrap.ts';

/** What the ranges of open questions are: they need not hold the score. */
export const RANGES_EXPLAINED =
  'The mean inbound score that an answer would lead to, over everything else that is open; the score itself counts nothing for what is not answered.';

/** The unanswered questions that could still move the score, the one that explains most first. */
export function formatWaiting(advice: Advice, { width, paint }: Style): readonly string[] {
  const open = openQuestions(advice);
  const [first] = open;
  if (first === undefined) return [];
  const shown = open.map(
    ({ answer, range: [low, high] }) => `${QUESTIONS[answer].label} (${Math.round(low)}-${Math.round(high)})`,
  );
  return [
    paint.bold('Not answered, and where it could go'),
    ...hang('  ', `${shown.join(', ')}.`, width),
    ...hang('  ', RANGES_EXPLAINED, width),
    ...hang(
      '  ',
      `Begin with ${QUESTIONS[first.answer].flag}; see mix-advisor ask --help, or answer in the interview.`,
      width,
    ),
  ];
}

/** The unanswered questions for which some rule waits, the one that explains most first. */
export const openQuestions = ({ questions, waiting }: Advice): Advice['questions'] =>
  questions.filter(({ answer }) => waiting.some((each) => each.answer === answer && each.rules.length > 0));
