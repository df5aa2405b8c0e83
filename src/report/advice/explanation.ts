import type { Advice, DimensionAdvice } from '../../model/advice.ts';
import { QUESTIONS } from '../../model/questions.ts';
import { formatPercent, formatSigned } from '../format-number.ts';
import type { Style } from '../style.ts';
import { hang } from '../wrap.ts';
import type { ShownPoints } from './shown-points.ts';

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
  const own = formatSigned(points.dimension.get(dimension.id) ?? 0, 1).padStart(6);
  return [
    ...hang(
      `${own}  `,
      `${paint.bold(dimension.name)}, weight ${formatPercent(dimension.weight)}, lean ${formatSigned(dimension.lean, 2)}`,
      width,
    ),
    ...dimension.contributions.flatMap(({ rule, strength, because, sources }) =>
      hang(
        `    ${formatSigned(points.rule.get(rule) ?? 0, 1).padStart(6)}  `,
        `${because} [${rule}, strength ${strength.toFixed(2)}; ${citation(sources)}]`,
        width,
      ),
    ),
    ...dimension.emphases.flatMap(({ strength, because, rule, sources }) =>
      hang('    weight  ', `${because} [${rule}, strength ${strength.toFixed(2)}; ${citation(sources)}]`, width),
    ),
  ];
}

const citation = (sources: readonly string[]): string => (sources.length === 0 ? 'judgement' : sources.join(', '));

function formatWaitingRules({ waiting }: Advice, { width, paint }: Style): readonly string[] {
  const open = waiting.filter(({ rules }) => rules.length > 0);
  if (open.length === 0) return [];
  return [
    '',
    paint.bold('Rules that wait for an answer'),
    ...open.flatMap(({ answer, rules }) => hang('  ', `${QUESTIONS[answer].label}: ${rules.join(', ')}`, width)),
  ];
}
