import type { DatasetContent, Locate } from '../model/dataset.ts';
import { VERDICTS, type Verdict } from '../model/terms.ts';
import { error, type Finding, warning } from './finding.ts';

/** Thresholds that leave a verdict out, and a step of the mix that prints more digits than are meant. */
export const lintScoring = (content: DatasetContent, locate: Locate): readonly Finding[] => [
  ...thresholds(content, locate),
  ...step(content, locate),
];

function thresholds(content: DatasetContent, locate: Locate): readonly Finding[] {
  const { outboundLed, inboundLed } = content.scoring.thresholds;
  const { lowest, highest } = reachable(content);
  const given: Readonly<Record<Verdict, boolean>> = {
    'inbound-led': highest >= inboundLed,
    balanced: true,
    'outbound-led': lowest <= outboundLed,
  };
  const never = VERDICTS.filter((verdict) => !given[verdict]);
  if (never.length === 0) return [];
  return [
    error({
      code: 'verdict-never-given',
      where: locate('rules', ['scoring', 'thresholds']),
      what: `no score can be ${never.join(' or ')}: scores lie between ${lowest.toFixed(1)} and ${highest.toFixed(1)}, and the thresholds are ${outboundLed} and ${inboundLed}`,
      mend: 'Put the thresholds where scores are, a little below and above 50.',
    }),
  ];
}

/** Bounds of every score: as if all dimensions leaned as far as the one that can lean farthest. */
function reachable({ dimensions, rules, scoring: { benefitOfTheDoubt: doubt } }: DatasetContent) {
  const farthest = (side: string) =>
    Math.max(
      ...dimensions.map(({ id }) => {
        const points = rules
          .filter(({ dimension, toward }) => dimension === id && toward === side)
          .reduce((sum, rule) => sum + rule.points, 0);
        return points / (points + doubt);
      }),
    );
  return { lowest: 50 - 50 * farthest('outbound'), highest: 50 + 50 * farthest('inbound') };
}

function step({ scoring: { mix } }: DatasetContent, locate: Locate): readonly Finding[] {
  if (Number.isInteger(mix.step)) return [];
  return [
    warning({
      code: 'noisy-step',
      where: locate('rules', ['scoring', 'mix', 'step']),
      what: `a step of ${mix.step} prints shares such as ${Number((Math.round(63 / mix.step) * mix.step).toFixed(6))}%, finer than any rule knows`,
      mend: 'Write a whole number, such as 5.',
    }),
  ];
}
