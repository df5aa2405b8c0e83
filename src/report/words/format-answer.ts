import type { Advice } from '../../model/advice.ts';
import { GIVEN_KEYS, type GivenAnswers, type GivenKey, UNKNOWN } from '../../model/answers.ts';
import { withCurrency } from '../../model/currencies.ts';
import type { GivenFigures } from '../../model/figure-bounds.ts';
import { type GivenLimits, stateLimits } from '../../model/limits.ts';
import { type GivenQuestion, questionOf } from '../../model/questions.ts';
import { stateFigures } from '../../model/read-figures.ts';
import { type Running, stateRunning } from '../../model/running.ts';
import { type UnitName, unitOf } from '../../model/units.ts';
import { withSeparators } from '../../model/with-separators.ts';

/** What stands where nothing was answered. */
export const NOT_KNOWN = 'not known';

/** Every answer given, with what it answers, in the order of the questions. */
export const givenAnswers = ({ answers }: Advice): readonly { readonly label: string; readonly words: string }[] =>
  GIVEN_KEYS.filter((key) => answers[key] !== undefined).map((key) => ({
    label: questionOf(key).label,
    words: formatAnswer(answers[key], questionOf(key), answers.currency),
  }));

/** An answer in words, as it is echoed: names of choices, $5,000, 6 months; "12 weeks" comes back as 2.77 months. */
export function formatAnswer(value: GivenAnswers[GivenKey], question: GivenQuestion, currency?: string): string {
  if (value === undefined || value === UNKNOWN) return NOT_KNOWN;
  if (question.kind === 'number') return formatAmount(hundredths(Number(value)), question, currency);
  if (question.kind === 'running')
    return (value as readonly Running[]).map((running) => stateRunning(running, currency)).join('; ');
  if (question.kind === 'limits') return stateLimits(value as GivenLimits).join(', ');
  if (question.kind === 'figures') return stateFigures(value as GivenFigures).join(', ');
  const values = Array.isArray(value) ? (value as readonly string[]) : [String(value)];
  return values.map((each) => shortName(each, question)).join(', ');
}

/** To two decimals; what is less than one of them keeps its digits. */
const hundredths = (value: number): number => (Math.abs(value) < 0.01 ? value : Number(value.toFixed(2)));

/** A number with its unit, to the last digit; -0 is shown as 0. Money is in the currency given, US dollars without one. */
export function formatAmount(value: number, { unit }: { readonly unit: UnitName }, currency?: string): string {
  const { isMoney = false, nouns } = unitOf({ unit });
  const text = withSeparators(value);
  const amount = isMoney ? withCurrency(text, currency) : text;
  if (unit === 'percent') return `${amount}%`;
  return nouns === undefined ? amount : `${amount} ${nouns[value === 1 ? 0 : 1]}`;
}

/** The name of a choice; of a goal, what stands before the colon. */
function shortName(value: string, { kind, ...question }: GivenQuestion): string {
  const name = 'choices' in question ? question.choices.find((choice) => choice.value === value)?.name : undefined;
  return (kind === 'ranking' ? name?.split(':')[0] : name) ?? value;
}
