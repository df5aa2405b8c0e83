import type { Advice } from '../../model/advice.ts';
import type { AnswerKey } from '../../model/answers.ts';
import { listOf } from '../../model/list-of.ts';
import { QUESTIONS } from '../../model/questions.ts';
import { VERDICTS, type Verdict } from '../../model/terms.ts';
import { in100 } from './plan-numbers.ts';

/** How sure the score and the verdict are, and how far rules like these are wrong. */
export function formatConfidence(advice: Advice): string {
  const { confidence, score, questions } = advice;
  const [low, high] = confidence.interval;
  const leads = score.inbound >= 50 ? 'Inbound' : 'Outbound';
  const chance = leads === 'Inbound' ? confidence.acceptability : 1 - confidence.acceptability;
  const who =
    in100(chance) === 50 ? 'Both sides have an even chance' : `${leads} leads with a chance of ${in100(chance)} in 100`;
  return [
    `${who}, and the inbound score is likely between ${Math.floor(low)} and ${Math.ceil(high)}${likelier(advice)}.`,
    ...(questions.length === 0 ? ["No further answer would narrow this: it is what the rules can't know."] : []),
    confidence.modelError.because,
  ].join(' ');
}

const IN_WORDS: Readonly<Record<Verdict, string>> = {
  'inbound-led': 'leaning inbound',
  balanced: 'an even split',
  'outbound-led': 'leaning outbound',
};

/** A clause where another verdict than the stated one is the likeliest. */
function likelier({ verdict, confidence: { verdicts } }: Advice): string {
  const likeliest = VERDICTS.reduce((most, each) => (verdicts[each] > verdicts[most] ? each : most), verdict);
  const [most, stated] = [in100(verdicts[likeliest]), in100(verdicts[verdict])];
  if (likeliest === verdict) return '';
  return most === stated
    ? `, though ${IN_WORDS[likeliest]} is about as likely as ${IN_WORDS[verdict]} (${most} in 100 each)`
    : `, though ${IN_WORDS[likeliest]} is likelier than ${IN_WORDS[verdict]} (${most} against ${stated} in 100)`;
}

/** What one label makes of all that could turn the advice. */
export function formatStability({ stability, dimensions }: Advice): string {
  const { label, dependsOn, agreeing, of } = stability;
  const agree =
    agreeing === of
      ? `Leave out any one of the ${of} dimensions, and the same side leads.`
      : `Leave out one of the ${of} dimensions at a time, and the same side leads ${agreeing} times out of ${of}.`;
  if (label === 'firm') return `Firm: no single answer and no single weight turns it. ${agree}`;
  if (label === 'too-close-to-call')
    return `Which side leads is too close to call: let the first results decide. ${agree}`;
  const name =
    dependsOn !== null && Object.hasOwn(QUESTIONS, dependsOn)
      ? QUESTIONS[dependsOn as keyof typeof QUESTIONS].label
      : `weight of ${dimensions.find(({ id }) => id === dependsOn)?.name.toLowerCase() ?? dependsOn}`;
  return `It depends most on ${/^(your|what|where) /.test(name) ? '' : 'the '}${name}. ${agree}`;
}

/** An unanswered question, with the span of whole points over which its answers could take the inbound score. */
export interface OpenQuestion {
  readonly answer: AnswerKey;
  readonly label: string;
  readonly flag: string;
  readonly low: number;
  readonly high: number;
}

/** What the spans of open questions are. */
export const RANGES_EXPLAINED =
  'You skipped these. The numbers show where each answer, taken alone, could move the inbound score.';

/** The unanswered questions for which some rule waits, the one that explains most first. */
export const openQuestions = ({ questions, waiting }: Advice): readonly OpenQuestion[] =>
  questions
    .filter(({ answer }) => waiting.some((each) => each.answer === answer && each.rules.length > 0))
    .map(({ answer, range: [low, high] }) => {
      const { label, flag } = QUESTIONS[answer];
      return { answer, label, flag, low: Math.round(low), high: Math.round(high) };
    });

/** What no answer tells, in a line; none where a dataset does not say. */
export const notConsideredLines = ({ notConsidered }: Pick<Advice, 'notConsidered'>): readonly string[] =>
  notConsidered.length === 0 ? [] : [`Not considered: ${listOf(notConsidered.map(({ words }) => words))}.`];
