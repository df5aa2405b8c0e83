import { compileAdviceFields } from '../../src/advice/advice-fields.ts';
import type { Dataset } from '../../src/index.ts';
import { parseAnswers } from '../../src/model/parse-answers.ts';
import { PROGRAM } from '../../src/model/program-info.ts';
import { QUESTIONS } from '../../src/model/questions.ts';
import { orThrow } from '../../src/problem/problem.ts';
import { type Case, OUTCOMES, type Outcome } from './case.ts';
import type { Guess, Judged } from './measures.ts';

/** Says of each case what it expects, knowing the outcomes of the other cases at most. */
export type Method = (cases: readonly Case[]) => (each: Case) => Guess;

/** What a method says of some of the cases, beside what happened. */
export function judge(method: Method, cases: readonly Case[], belongs: (each: Case) => boolean): readonly Judged[] {
  const guess = method(cases);
  return cases.filter(belongs).map((each) => ({ expected: each.expected, guess: guess(each) }));
}

/** The advice itself. */
export const advised = (dataset: Dataset): Method => {
  const fieldsOf = compileAdviceFields(dataset, PROGRAM);
  return () =>
    ({ answers }) => {
      const fields = fieldsOf(orThrow(parseAnswers(answers)));
      const { verdicts, acceptability } = fields.confidence();
      return {
        stated: ({ 'outbound-led': 'outbound', balanced: 'balanced', 'inbound-led': 'inbound' } as const)[
          fields.verdict()
        ],
        lead: fields.score().inbound - 50,
        inbound: acceptability,
        probabilities: [verdicts['outbound-led'], verdicts.balanced, verdicts['inbound-led']],
      };
    };
};

/** How often each outcome is among the cases. */
export const baseRates: Method = (cases) => {
  const probabilities = OUTCOMES.map(
    (outcome) => cases.filter(({ expected }) => expected === outcome).length / cases.length,
  );
  return () => guessOf(probabilities);
};

/** Naive Bayes with Laplace smoothing, fitted on all cases but the one that it guesses. */
export const naiveBayes: Method = (cases) => {
  const known = cases.map((each) => ({ each, features: featuresOf(each) }));
  return (asked) => {
    const others = known.filter(({ each }) => each.id !== asked.id);
    const logs = OUTCOMES.map((outcome) => {
      const own = others.filter(({ each }) => each.expected === outcome);
      const prior = Math.log((own.length + 1) / (others.length + OUTCOMES.length));
      return featuresOf(asked).reduce((sum, feature) => {
        const having = own.filter(({ features }) => features.includes(feature)).length;
        return sum + Math.log((having + 1) / (own.length + 2));
      }, prior);
    });
    const odds = logs.map((log) => Math.exp(log - Math.max(...logs)));
    const total = odds.reduce((sum, each) => sum + each, 0);
    return guessOf(odds.map((each) => each / total));
  };
};

/** Answers as words that can be counted: numbers by their power of ten. */
const featuresOf = ({ answers }: Case): readonly string[] =>
  Object.entries(answers).flatMap(([key, value]) => {
    if (value === 'unknown' || !Object.hasOwn(QUESTIONS, key)) return [];
    if (Array.isArray(value)) return value.map((goal) => `${key}=${goal}`);
    return [`${key}=${typeof value === 'number' ? Math.floor(Math.log10(value + 1)) : value}`];
  });

export const always = (outcome: Outcome): Method => {
  const guess = guessOf(OUTCOMES.map((each) => (each === outcome ? 1 : 0)));
  return () => () => guess;
};

/** Half of what is balanced counts for either side. */
function guessOf(probabilities: readonly number[]): Guess {
  const [outbound = 0, balanced = 0, inbound = 0] = probabilities;
  return {
    stated: OUTCOMES[probabilities.indexOf(Math.max(...probabilities))] ?? 'balanced',
    lead: inbound - outbound,
    inbound: inbound + balanced / 2,
    probabilities,
  };
}
