import type { Advice } from '../../model/advice.ts';
import { formatColumns } from '../columns.ts';
import type { Style } from '../style.ts';
import { hang } from '../wrap.ts';

/** What each grade of evidence stands for. */
export const GRADE_MEANING = {
  A: 'controlled study or econometrics',
  B: 'official, or large observation',
  C: 'vendor survey with stated data',
  D: "practitioner's opinion",
  E: 'unsourced number',
  judgement: 'our own judgement',
} as const;

/** How many points rest on which grade of evidence, and the sources by name. */
export function formatEvidence({ evidence, sources }: Advice, style: Style): readonly string[] {
  const { width, paint } = style;
  return [
    paint.bold('What the points rest on'),
    ...formatColumns(
      [
        { head: 'Grade', width: 9 },
        { head: 'Evidence' },
        { head: 'Rules', width: 5, align: 'right' },
        { head: 'Points', width: 6, align: 'right' },
      ],
      evidence
        .filter(({ rules }) => rules > 0)
        .map(({ grade, rules, points }) => [grade, GRADE_MEANING[grade], String(rules), points.toFixed(1)]),
      { ...style, width: Math.min(width, 64) },
      'none',
    ),
    '',
    paint.bold('Sources'),
    ...sources.flatMap(({ id, title, publisher, year, grade, url, note }) => [
      ...hang('  ', `[${id}] ${grade}: ${title}. ${publisher}, ${year ?? 'no date'}.`, width),
      ...(note === undefined ? [] : hang('  ', note, width)),
      `  ${url}`,
    ]),
  ];
}
