import { scoringStatements } from '../../src/check/statement.ts';
import { withRanges } from '../../src/check/strength-range.ts';
import type { Condition } from '../../src/model/condition.ts';
import type { DatasetContent, Locate } from '../../src/model/dataset.ts';
import type { Rule, WeightRule } from '../../src/model/rule.ts';
import { orThrow } from '../../src/problem/problem.ts';
import { readDataset } from '../../src/shell/read-dataset.ts';

export const shipped = orThrow(readDataset('data'));

/** The shipped content after an edit; itself it stays as it is. */
export function edited(edit: (content: DatasetContent) => void): DatasetContent {
  const content = structuredClone(shipped.content);
  edit(content);
  return content;
}

/** The shipped content with these rules and weight rules instead of its own. */
export const withRules = (rules: readonly Rule[], weights: readonly WeightRule[] = []): DatasetContent =>
  edited((content) => Object.assign(content, { rules: [...rules], weights: [...weights] }));

/** A rule on the dimension `feeling` toward inbound unless told otherwise. */
export const rule = (id: string, when: Condition, other: Partial<Rule> = {}): Rule => ({
  id,
  dimension: 'feeling',
  toward: 'inbound',
  points: 1,
  when,
  because: `Because of ${id}.`,
  judgement: true,
  ...other,
});

export const weightRule = (id: string, when: Condition): WeightRule => ({
  id,
  dimension: 'feeling',
  adds: 1,
  when,
  because: `Because of ${id}.`,
  judgement: true,
});

/** Where something stands, as a path instead of a line. */
export const locate: Locate = (file, path) => [file, ...path].join('.');

export const ranged = (content: DatasetContent) => withRanges(scoringStatements(content));
