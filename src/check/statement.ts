import type { JsonPath } from '../document/json.ts';
import type { Condition } from '../model/condition.ts';
import type { DatasetContent, DatasetFile } from '../model/dataset.ts';
import type { Side } from '../model/terms.ts';

interface Stated {
  readonly file: DatasetFile;
  readonly path: JsonPath;
  readonly when: Condition;
  /** How the statement is called in findings. */
  readonly label: string;
  /** Its reason, as a user reads it. */
  readonly text: string;
}

/** A rule or a weight rule: what moves the score. */
export interface ScoringStatement extends Stated {
  readonly kind: 'rule' | 'weight';
  readonly dimension: string;
  /** The side that it helps; a weight rule helps neither. */
  readonly toward: Side | undefined;
  /** The same reason in other words. */
  readonly variants: readonly string[];
}

/** A reason for or against one channel. */
export interface ChannelStatement extends Stated {
  readonly kind: 'fit' | 'veto';
}

/** Anything in a dataset that says something when a condition holds. */
export type Statement = ScoringStatement | ChannelStatement;

/** Every rule, then every weight rule. */
export const scoringStatements = ({ rules, weights }: DatasetContent): readonly ScoringStatement[] => [
  ...rules.map(({ id, when, because, variants = [], dimension, toward }, index) => ({
    kind: 'rule' as const,
    file: 'rules' as const,
    path: ['rules', index],
    label: `the rule ${JSON.stringify(id)}`,
    text: because,
    when,
    dimension,
    toward,
    variants: variants.map((variant) => variant.because),
  })),
  ...weights.map(({ id, when, because, variants = [], dimension }, index) => ({
    kind: 'weight' as const,
    file: 'rules' as const,
    path: ['weights', index],
    label: `the weight rule ${JSON.stringify(id)}`,
    text: because,
    when,
    dimension,
    toward: undefined,
    variants: variants.map((variant) => variant.because),
  })),
];

/** Every fit rule and every veto, channel by channel. */
export const channelStatements = ({ channels }: DatasetContent): readonly ChannelStatement[] =>
  channels.flatMap(({ id, fit, vetoes }, channel) => [
    ...fit.map(({ when, because }, index) => ({
      kind: 'fit' as const,
      file: 'channels' as const,
      path: ['channels', channel, 'fit', index],
      label: `fit rule ${index + 1} of the channel ${JSON.stringify(id)}`,
      text: because,
      when,
    })),
    ...vetoes.map(({ when, why }, index) => ({
      kind: 'veto' as const,
      file: 'channels' as const,
      path: ['channels', channel, 'vetoes', index],
      label: `veto ${index + 1} of the channel ${JSON.stringify(id)}`,
      text: why,
      when,
    })),
  ]);
