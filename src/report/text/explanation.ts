import type { Advice, DimensionAdvice } from '../../model/advice.ts';
import { QUESTIONS } from '../../model/questions.ts';
import { GRADE_MEANING } from '../words/evidence.ts';
import { formatPercent, formatSigned } from '../words/format-number.ts';
import type { ShownPoints } from '../words/shown-points.ts';
import { type Column, formatColumns } from './columns.ts';
import { formatSources } from './source-list.ts';
import { hang, type Style } from './style.ts';

/** Every rule that fired with strength, points and source, and the rules that wait for an answer. */
export function formatExplanation(advice: Advice, points: ShownPoints, style: Style): readonly string[] {
  const { paint } = style;
  return [
    paint.bold('How the score adds up'),
    '  50.0  the middle',
    ...advice.dimensions.flatMap((dimension) => formatDimension(dimension, points, style)),
    `${points.score.inbound.toFixed(1).padStart(6)}  inbound score`,
    ...formatWaitingRules(advice, style),
  ];
}

function formatDimension(dimension: DimensionAdvice, points: ShownPoints, { width, paint }: Style): readonly string[] {
  const own = formatSigned(points.dimension.get(dimension.id) ?? 0).padStart(6);
  return [
    ...hang(
      `${own}  `,
      `${paint.bold(dimension.name)}, weight ${formatPercent(dimension.weight)}, lean ${formatSigned(dimension.lean, 2)}`,
      width,
    ),
    ...dimension.contributions.flatMap(({ rule, strength, because, sources, against }) =>
      hang(
        `    ${formatSigned(points.rule.get(rule) ?? 0).padStart(6)}  `,
        `${because} [${rule}, strength ${strength.toFixed(2)}; ${citation(sources, against)}]`,
        width,
      ),
    ),
    ...dimension.emphases.flatMap(({ strength, because, rule, sources, against }) =>
      hang(
        '    weight  ',
        `${because} [${rule}, strength ${strength.toFixed(2)}; ${citation(sources, against)}]`,
        width,
      ),
    ),
  ];
}

/** The sources behind a statement, and those that speak against it. */
const citation = (sources: readonly string[], against: readonly string[]): string => {
  const behind = sources.length === 0 ? 'judgement' : sources.join(', ');
  return against.length === 0 ? behind : `${behind}; against it ${against.join(', ')}`;
};

function formatWaitingRules({ waiting }: Advice, { width, paint }: Style): readonly string[] {
  const open = waiting.filter(({ rules }) => rules.length > 0);
  if (open.length === 0) return [];
  return [
    '',
    paint.bold('Rules that wait for an answer'),
    ...open.flatMap(({ answer, rules }) => hang('  ', `${QUESTIONS[answer].label}: ${rules.join(', ')}`, width)),
  ];
}

const WIDEST = 64;
const COLUMNS: readonly Column[] = [
  { head: 'Grade', width: 9 },
  { head: 'Evidence' },
  { head: 'Rules', width: 5, align: 'right' },
  { head: 'Points', width: 6, align: 'right' },
];

/** How many points rest on which grade of evidence, and the sources by name. */
export function formatEvidence({ evidence, sources }: Advice, style: Style): readonly string[] {
  const rows = evidence
    .filter(({ rules }) => rules > 0)
    .map(({ grade, rules, points }) => [grade, GRADE_MEANING[grade], String(rules), points.toFixed(1)]);
  return [
    style.paint.bold('What the points rest on'),
    ...formatColumns(COLUMNS, rows, { ...style, width: Math.min(style.width, WIDEST) }, 'none'),
    '',
    style.paint.bold('Sources'),
    ...formatSources(sources, style),
  ];
}
