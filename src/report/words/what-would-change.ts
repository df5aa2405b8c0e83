import type { Advice } from '../../model/advice.ts';
import type { Answers } from '../../model/answers.ts';
import { nameInSentence } from '../../model/name-in-sentence.ts';
import { QUESTIONS, valuesOf } from '../../model/questions.ts';
import type { Verdict } from '../../model/terms.ts';
import { unitOf } from '../../model/units.ts';
import { formatAmount, formatAnswer } from './format-answer.ts';
import { formatMoney } from './format-number.ts';
import { ifAnswered } from './if-answered.ts';

type Flip = Advice['flips'][number];

/** Sentences under one title. */
interface Part {
  readonly title: string;
  readonly sentences: readonly string[];
}

const AT_MOST = 3;

const NO_LEVER = 'Nothing in your hands would: no date or budget within reach, no more people and no other goal.';

const WOULD: Readonly<Record<Verdict, string>> = {
  'inbound-led': 'it would lean inbound',
  balanced: 'it would be an even split',
  'outbound-led': 'it would lean outbound',
};

/** What it would be; where the money parts otherwise than the answers would have it, of these alone. */
const wouldBe = ({ verdict }: Flip, { spent }: Advice): string =>
  `${WOULD[verdict]}${spent?.why ? ' by your answers alone' : ''}`;

/** What the reader could change, with what it brings, and what is worth checking first. */
export function whatWouldChange(advice: Advice): readonly Part[] {
  const { stability, dimensions } = advice;
  const [levers, facts] = [sentences('lever', advice), sentences('fact', advice)];
  const rules = stability.fewestRules.length === 0 ? [] : [formatFewestRules(stability.fewestRules, dimensions)];
  return [
    { title: 'What would change it', sentences: levers.length === 0 ? [NO_LEVER] : levers },
    { title: 'Worth checking first', sentences: [...facts, ...rules] },
  ].filter((part) => part.sentences.length > 0);
}

/**
 * What would change it soonest: something in the reader's hands, or else a fact to check; nothing where neither would.
 * Another goal is a change of mind and waits for the whole report; so does all where the answers alone don't part the
 * money.
 */
export function soonestChange(advice: Advice): readonly string[] {
  if (advice.spent?.why) return [];
  const flips = advice.flips.filter(({ answer }) => QUESTIONS[answer].kind !== 'ranking');
  return [...sentences('lever', { ...advice, flips }), ...sentences('fact', { ...advice, flips })].slice(0, 1);
}

const sentences = (wanted: Flip['kind'], advice: Advice): readonly string[] =>
  advice.flips
    .filter((flip) => flip.kind === wanted && isPlausible(flip))
    .slice(0, AT_MOST)
    .map((flip) => (wanted === 'lever' ? formatLever : formatFact)(flip, advice));

/** "With 9 months instead of 6, it would lean inbound, and the channel to add would be webinars." */
const formatLever = (flip: Flip, advice: Advice): string =>
  `${leverWords(flip, advice)}, ${wouldBe(flip, advice)}${gain(flip, advice)}.`;

function leverWords({ answer, from, to }: Flip, advice: Advice): string {
  const question = QUESTIONS[answer];
  if (question.kind === 'ranking') {
    const [first, was] = [to, from].map((goals) =>
      formatAnswer([goals].flat().slice(0, 1) as Answers['goals'], question),
    );
    return `With "${first}" as your ${[from].flat().length === 1 ? '' : 'first '}${question.one} instead of "${was}"`;
  }
  if (question.kind !== 'number') return `If ${ifAnswered({ answer, from, to }, advice)}`;
  if (unitOf(question).isMoney === true) {
    return `With ${formatMoney(Number(to), advice)} a month instead of ${formatMoney(Number(from), advice)}`;
  }
  return `With ${formatAmount(Number(to), question)}${question.per === undefined ? '' : ` a ${question.per}`} instead of ${rounded(from)}`;
}

/** What a lever brings: the best channel that it adds, or money that is left over. */
function gain({ answer, from, to, gains }: Flip, advice: Advice): string {
  const [better] = gains;
  const left = answer === 'monthlyBudget' ? Number(from) - Number(to) : 0;
  return [
    ...(left > 0 ? [`, and you'd keep ${formatMoney(left, advice)} a month`] : []),
    ...(better === undefined ? [] : [`, and the channel to add would be ${nameInSentence(better.name)}`]),
  ].join('');
}

/** Nobody mistakes one end of a scale for the other, nor businesses for consumers. */
function isPlausible({ kind, answer, from, to }: Flip): boolean {
  const question = QUESTIONS[answer];
  if (kind === 'lever' || question.kind !== 'choice') return true;
  if (answer === 'businessModel') return from === 'both' || to === 'both';
  const [then, now] = [to, from].map((value) => valuesOf(question).indexOf(String(value))) as [number, number];
  return Math.abs(then - now) === 1;
}

/** "If only some people searched for it, it would be an even split." */
const formatFact = (flip: Flip, advice: Advice): string => `If ${ifAnswered(flip, advice)}, ${wouldBe(flip, advice)}.`;

const rounded = (value: unknown): number => Number(Number(value).toPrecision(3));

const QUOTED_AT_MOST = 2;

function formatFewestRules(rules: readonly string[], dimensions: Advice['dimensions']): string {
  if (rules.length > QUOTED_AT_MOST) {
    return `At least ${rules.length} of these reasons would have to be wrong before the other side came out ahead.`;
  }
  const contributions = dimensions.flatMap((dimension) => dimension.contributions);
  const reasons = rules.map((id) => `"${contributions.find(({ rule }) => rule === id)?.because ?? id}"`);
  const [on, wrong] = rules.length === 1 ? ['one reason', "that's"] : ['two reasons', 'both are'];
  return `It hinges on ${on}: ${reasons.join(' and ')} If ${wrong} wrong, the other side comes out ahead.`;
}
