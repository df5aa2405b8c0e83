import type { NumberRange } from './units.ts';

/** What an answer is for. */
interface Role {
  /** Advice needs it to be known, or to be given though it may be "unknown"; without this it may be left out. */
  readonly need?: 'known' | 'given';
  /** The answer that may be given in its place. */
  readonly instead?: string;
  /** False of what is never asked for: it says how other answers are meant, and no rule reads it. */
  readonly isAsked?: false;
  /** It is in the reader's hands: to be any other value, or only to be more of it. Without this it is a fact. */
  readonly lever?: 'any' | 'more';
}

/** One of several words. */
interface ChoiceSpec extends Role {
  readonly kind: 'choice';
  readonly choices: readonly string[];
}

/** Some of several words, the most important first, none twice. */
interface RankingSpec extends Role {
  readonly kind: 'ranking';
  readonly choices: readonly string[];
  /** How many may be named. */
  readonly most: number;
}

/** Any of several words, none twice; their order means nothing. */
interface SetSpec extends Role {
  readonly kind: 'set';
  readonly choices: readonly string[];
}

interface NumberSpec extends Role, NumberRange {
  readonly kind: 'number';
  /** By what factor, up or down, a change of it is worth telling. */
  readonly within?: number;
}

/** The code of a currency. */
interface CurrencySpec extends Role {
  readonly kind: 'currency';
}

/** A list of what runs now, channel by channel. */
interface RunningSpec extends Role {
  readonly kind: 'running';
}

/** Figures of one's own, by channel and name. */
interface FiguresSpec extends Role {
  readonly kind: 'figures';
}

/** Bounds of one's own on what channels get. */
interface LimitsSpec extends Role {
  readonly kind: 'limits';
}

/** What an answer may be. */
export type AnswerSpec =
  | ChoiceSpec
  | RankingSpec
  | SetSpec
  | NumberSpec
  | CurrencySpec
  | RunningSpec
  | FiguresSpec
  | LimitsSpec;
