import type { Advice } from '../../model/advice.ts';
import { ANSWER_KEYS } from '../../model/answers.ts';
import { QUESTIONS } from '../../model/questions.ts';
import { SIDES } from '../../model/terms.ts';
import { formatAnswer } from '../format-answer.ts';
import { formatPercent, formatSigned } from '../format-number.ts';
import { escapeMarkdown, markdownTable } from '../markdown.ts';
import { formatFigures, oneAfterTheOther } from './channel-list.ts';
import { formatConfidence, formatStability } from './confidence-lines.ts';
import { flipSentences } from './flip-list.ts';
import { formatShareOfBudget } from './job-list.ts';
import { formatMix, formatSpan } from './phase-list.ts';
import { type ShownPoints, shownPoints } from './shown-points.ts';
import { openQuestions, RANGES_EXPLAINED } from './waiting-list.ts';

/** The advice for documents: pastes into GitHub and word processors. */
export function adviceMarkdown(advice: Advice): string {
  const points = shownPoints(advice);
  const { score } = points;
  const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n');
  const open = openQuestions(advice).map(
    ({ answer, range: [low, high] }) =>
      `${escapeMarkdown(QUESTIONS[answer].label)}: ${Math.round(low)}-${Math.round(high)}`,
  );
  const jobs = SIDES.map((side) => {
    const money = formatShareOfBudget(advice.answers, advice.mix, side);
    return `**${side}, ${advice.mix[side]} %**${money === '' ? '' : ` (${escapeMarkdown(money)})`}: ${escapeMarkdown(advice.jobs[side])}`;
  });
  const sections = [
    `# ${escapeMarkdown(advice.headline)}`,
    `Inbound **${score.inbound.toFixed(1)}**, outbound **${score.outbound.toFixed(1)}**: ${advice.verdict}.`,
    `${escapeMarkdown(`${formatConfidence(advice)} ${formatStability(advice)}`)}`,
    `## The job of each side\n\n${list(jobs)}`,
    `## Where the score comes from\n\n${dimensionTable(advice, points)}`,
    ...SIDES.map((side) => reasonSection(advice, points, side)),
    `## Phases\n\n${list(advice.phases.map((phase) => escapeMarkdown(`${formatSpan(phase)}: ${formatMix(phase)}. ${phase.why}`)))}`,
    channelSection(advice),
    `## What would change it\n\n${list(flipSentences(advice).map(escapeMarkdown))}`,
    `## The answers given\n\n${list(answerLines(advice).map(escapeMarkdown))}`,
    ...(open.length === 0 ? [] : [`## Not answered\n\n${escapeMarkdown(RANGES_EXPLAINED)}\n\n${list(open)}`]),
  ];
  return `${sections.map((section) => section.trimEnd()).join('\n\n')}\n`;
}

const answerLines = ({ answers }: Advice): readonly string[] =>
  ANSWER_KEYS.filter((key) => answers[key] !== undefined).map(
    (key) => `${QUESTIONS[key].label}: ${formatAnswer(answers[key], QUESTIONS[key])}`,
  );

const dimensionTable = ({ dimensions }: Advice, points: ShownPoints): string =>
  markdownTable(
    ['Dimension', 'Inbound', 'Outbound', 'Weight', 'Lean', 'Points'],
    dimensions.map(({ id, name, inbound, outbound, weight, lean }) => [
      name,
      inbound,
      outbound,
      formatPercent(weight),
      formatSigned(lean, 2),
      formatSigned(points.dimension.get(id) ?? 0, 1),
    ]),
  );

function reasonSection({ reasons, sources }: Advice, points: ShownPoints, side: (typeof SIDES)[number]): string {
  const cite = (id: string) => {
    const source = sources.find((each) => each.id === id);
    if (source === undefined) return escapeMarkdown(id);
    return link(`${source.publisher}, ${source.year ?? 'no date'}, grade ${source.grade}`, source.url);
  };
  const lines = reasons
    .filter(({ toward }) => toward === side)
    .map(({ rule, because, sources: cited }) => {
      const evidence = cited.length === 0 ? 'our own judgement' : cited.map(cite).join('; ');
      return `- **${formatSigned(points.rule.get(rule) ?? 0, 1)}** ${escapeMarkdown(because)} (${evidence})`;
    });
  return `## For ${side}\n\n${lines.join('\n') || 'Nothing that was answered.'}`;
}

function channelSection(advice: Advice): string {
  const { channels, vetoed } = advice;
  const lines = channels.map((channel) => {
    const { name, side, because, firstStep } = channel;
    const why = because.slice(0, 1).map((reason) => `\n  - Why: ${escapeMarkdown(reason)}`);
    return `- **${escapeMarkdown(name)}** (${side}): ${escapeMarkdown(formatFigures(channel))}${why.join('')}\n  - Monday: ${escapeMarkdown(firstStep)}`;
  });
  const notes = SIDES.flatMap((side) => oneAfterTheOther(advice, side)).map((note) => `- ${escapeMarkdown(note)}`);
  const out = vetoed.map(({ name, why }) => `- **${escapeMarkdown(name)}**: ${escapeMarkdown(why)}`);
  return [
    `## Channels and first steps\n\n${[...lines, ...notes].join('\n') || 'Nothing is left that the answers do not rule out.'}`,
    ...(out.length === 0 ? [] : [`### Ruled out\n\n${out.join('\n')}`]),
  ].join('\n\n');
}

/** Linked where the address is one of the web; whatever could end the link early is percent-encoded. */
const link = (words: string, url: string): string =>
  /^https?:\/\//i.test(url)
    ? `[${escapeMarkdown(words)}](<${url.replace(/[\s<>\\`|]/g, encodeURIComponent).replace(/&/g, '&amp;')}>)`
    : escapeMarkdown(words);
