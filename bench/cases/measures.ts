import { OUTCOMES, type Outcome } from './case.ts';

/** What a method expects of one case. */
export interface Guess {
  readonly stated: Outcome;
  /** Above 0 where inbound leads. */
  readonly lead: number;
  /** How likely inbound leads, 0..1. */
  readonly inbound: number;
  /** Of each outcome, in their order; they sum to 1. */
  readonly probabilities: readonly number[];
}

export interface Judged {
  readonly expected: Outcome;
  readonly guess: Guess;
}

/** One figure over some judged cases; not a number where none of them tells. */
export type Measure = (judged: readonly Judged[]) => number;

export const sided = (judged: readonly Judged[]): readonly Judged[] =>
  judged.filter(({ expected }) => expected !== 'balanced');

/** Of the cases that took a side, the share in which the leading side is that one. */
export const side: Measure = (judged) =>
  mean(sided(judged).map(({ expected, guess }) => ((expected === 'inbound' ? guess.lead : -guess.lead) > 0 ? 1 : 0)));

/** The share of the cases whose stated verdict is what happened. */
export const verdict: Measure = (judged) =>
  mean(judged.map(({ expected, guess }) => (guess.stated === expected ? 1 : 0)));

/** 1 for the stated verdict, half for the one next to it, 0 for the opposite. */
export const graded: Measure = (judged) =>
  mean(
    judged.map(({ expected, guess }) => 1 - Math.abs(OUTCOMES.indexOf(guess.stated) - OUTCOMES.indexOf(expected)) / 2),
  );

/** Squared error of the three probabilities, 0 (certain and right) to 2 (certain and wrong): Brier 1950. */
export const brier: Measure = (judged) =>
  mean(
    judged.map(({ expected, guess }) =>
      OUTCOMES.reduce(
        (sum, outcome, at) => sum + ((guess.probabilities[at] ?? 0) - (outcome === expected ? 1 : 0)) ** 2,
        0,
      ),
    ),
  );

/** How likely the leading side is said to be, less how often it is right; above 0 is overconfident. */
export const confidenceMinusRight: Measure = (judged) =>
  mean(
    sided(judged).map(({ expected, guess: { inbound } }) => {
      const isRight = inbound > 0.5 === (expected === 'inbound');
      return Math.max(inbound, 1 - inbound) - (isRight ? 1 : 0);
    }),
  );

/** Logarithm of the probability that was given to what happened, added up. */
export const logLikelihood: Measure = (judged) =>
  judged.reduce((sum, { expected, guess }) => sum + Math.log(guess.probabilities[OUTCOMES.indexOf(expected)] ?? 0), 0);

export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly cases: number;
  /** How likely inbound was said to be, on average. */
  readonly said: number;
  /** In what share inbound it was. */
  readonly happened: number;
}

/** What was said of inbound against what happened, in bins of equal width; only bins that hold cases. */
export function reliability(judged: readonly Judged[], bins = 5): readonly ReliabilityBin[] {
  return Array.from({ length: bins }, (_, bin) => {
    const own = sided(judged).filter(
      ({ guess: { inbound } }) => Math.min(bins - 1, Math.floor(inbound * bins)) === bin,
    );
    return {
      from: bin / bins,
      to: (bin + 1) / bins,
      cases: own.length,
      said: mean(own.map(({ guess }) => guess.inbound)),
      happened: mean(own.map(({ expected }) => (expected === 'inbound' ? 1 : 0))),
    };
  }).filter(({ cases }) => cases > 0);
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
