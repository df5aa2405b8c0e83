import type { Advice } from '../../model/advice.ts';
import { SIDES, type Side } from '../../model/terms.ts';
import {
  flipSentences,
  formatConfidence,
  formatStability,
  openQuestions,
  RANGES_EXPLAINED,
} from '../words/certainty.ts';
import { GRADE_MEANING, nameSource } from '../words/evidence.ts';
import { givenAnswers } from '../words/format-answer.ts';
import { formatPercent, formatSigned } from '../words/format-number.ts';
import {
  budgetNote,
  type ChannelAdvice,
  formatBudgetShare,
  formatFigures,
  formatMix,
  formatSpan,
} from '../words/money-and-time.ts';
import { type ShownPoints, shownPoints } from '../words/shown-points.ts';
import { currentSections } from './current-markdown.ts';
import { escapeMarkdown, markdownLink, markdownList, markdownTable } from './markdown.ts';

/** The advice for documents: pastes into GitHub and word processors. */
export function adviceMarkdown(advice: Advice): string {
  const points = shownPoints(advice);
  const sections = [
    `# ${escapeMarkdown(advice.headline)}`,
    formatScore(advice, points),
    escapeMarkdown(`${formatConfidence(advice)} ${formatStability(advice)}`),
    ...currentSections(advice),
    `## The job of each side\n\n${markdownList(SIDES.map((side) => formatJob(advice, side)))}`,
    `## Where the score comes from\n\n${dimensionTable(advice, points)}`,
    ...SIDES.map((side) => reasonSection(advice, points, side)),
    `## Phases\n\n${markdownList(advice.phases.map((phase) => escapeMarkdown(`${formatSpan(phase)}: ${formatMix(phase)}. ${phase.why}`)))}`,
    channelSection(advice),
    ...vetoedSection(advice),
    `## What would change it\n\n${markdownList(flipSentences(advice).map(escapeMarkdown))}`,
    `## The answers given\n\n${markdownList(givenAnswers(advice).map(({ label, words }) => escapeMarkdown(`${label}: ${words}`)))}`,
    ...openSection(advice),
  ];
  return `${sections.map((section) => section.trimEnd()).join('\n\n')}\n`;
}

const formatScore = ({ verdict }: Advice, { score }: ShownPoints): string =>
  `Inbound **${score.inbound.toFixed(1)}**, outbound **${score.outbound.toFixed(1)}**: ${verdict}.`;

function formatJob(advice: Advice, side: Side): string {
  const money = formatBudgetShare(advice, side);
  const share = `**${side}, ${advice.mix[side]}%**${money === '' ? '' : ` (${escapeMarkdown(money)})`}`;
  return `${share}: ${escapeMarkdown(advice.jobs[side])}`;
}

const dimensionTable = ({ dimensions }: Advice, points: ShownPoints): string =>
  markdownTable(
    ['Dimension', 'Inbound', 'Outbound', 'Weight', 'Lean', 'Points'],
    dimensions.map(({ id, name, inbound, outbound, weight, lean }) => [
      name,
      inbound,
      outbound,
      formatPercent(weight),
      formatSigned(lean, 2),
      formatSigned(points.dimension.get(id) ?? 0),
    ]),
  );

function reasonSection({ reasons, sources }: Advice, points: ShownPoints, side: Side): string {
  const cite = (id: string) => {
    const source = sources.find((each) => each.id === id);
    if (source === undefined) return escapeMarkdown(id);
    return markdownLink(`${nameSource(source)}, grade ${source.grade}`, source.url);
  };
  const lines = reasons
    .filter(({ toward }) => toward === side)
    .map(({ rule, because, sources: cited }) => {
      const evidence = cited.length === 0 ? GRADE_MEANING.judgement : cited.map(cite).join('; ');
      return `**${formatSigned(points.reason.get(rule) ?? 0)}** ${escapeMarkdown(because)} (${evidence})`;
    });
  return `## For ${side}\n\n${markdownList(lines) || 'Nothing that was answered.'}`;
}

function channelSection(advice: Advice): string {
  const notes = SIDES.flatMap((side) => budgetNote(advice, side)).map(escapeMarkdown);
  const list = markdownList([...advice.channels.map((channel) => formatChannel(channel, advice)), ...notes]);
  return `## Channels and first steps\n\n${list || 'Nothing is left that the answers do not rule out.'}`;
}

function formatChannel(channel: ChannelAdvice, advice: Advice): string {
  const { name, side, because, firstStep } = channel;
  const why = because.slice(0, 1).map((reason) => `\n  - Why: ${escapeMarkdown(reason)}`);
  return `**${escapeMarkdown(name)}** (${side}): ${escapeMarkdown(formatFigures(channel, advice))}${why.join('')}\n  - Monday: ${escapeMarkdown(firstStep)}`;
}

const vetoedSection = ({ vetoed }: Advice): readonly string[] =>
  vetoed.length === 0
    ? []
    : [
        `### Ruled out\n\n${markdownList(vetoed.map(({ name, why }) => `**${escapeMarkdown(name)}**: ${escapeMarkdown(why)}`))}`,
      ];

function openSection(advice: Advice): readonly string[] {
  const open = openQuestions(advice).map(({ label, low, high }) => `${escapeMarkdown(label)}: ${low}-${high}`);
  return open.length === 0 ? [] : [`## Not answered\n\n${escapeMarkdown(RANGES_EXPLAINED)}\n\n${markdownList(open)}`];
}
