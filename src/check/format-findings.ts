import type { DatasetContent } from '../model/dataset.ts';
import { escapeControls, escapeControlsInLine } from '../problem/printable.ts';
import { countOf, type Finding } from './finding.ts';

/** What a check has found in a dataset. */
export interface CheckResult {
  /** The folder. */
  readonly dataset: string;
  readonly findings: readonly Finding[];
  /** Undefined when the dataset could not be parsed. */
  readonly content: DatasetContent | undefined;
}

/** Two lines for each finding, then one that counts them. */
export const formatFindings = (result: CheckResult): string =>
  [
    ...result.findings.map(
      ({ severity, where, what, mend }) =>
        `${severity} ${escapeControlsInLine(where)}: ${escapeControlsInLine(what)}\n  ${escapeControlsInLine(mend)}\n`,
    ),
    `${escapeControlsInLine(summary(result))}\n`,
  ].join('');

function summary({ dataset, findings, content }: CheckResult): string {
  if (findings.length > 0 || content === undefined) {
    return `${count(countOf('error', findings), 'error')}, ${count(countOf('warning', findings), 'warning')} in ${dataset}`;
  }
  const { rules, dimensions, channels, sources } = content;
  const parts = [
    count(rules.length, 'rule'),
    count(dimensions.length, 'dimension'),
    count(channels.length, 'channel'),
    count(sources.length, 'source'),
  ];
  return `No findings in ${dataset}: ${parts.join(', ')}.`;
}

const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;

/** The findings as one JSON document. */
export const findingsJson = ({ dataset, findings }: CheckResult): string => {
  const document = {
    schemaVersion: 1,
    dataset,
    errors: countOf('error', findings),
    warnings: countOf('warning', findings),
    findings,
  };
  return `${escapeControls(JSON.stringify(document, null, 2))}\n`;
};
