import type { Advice } from '../../model/advice.ts';
import { isCarried } from '../../model/carried.ts';
import { capitalise } from '../../model/name-in-sentence.ts';
import { QUESTIONS } from '../../model/questions.ts';
import { SIDES, type Side } from '../../model/terms.ts';
import { afterwardsLines } from '../words/afterwards.ts';
import { notConsideredLines, openQuestions, RANGES_EXPLAINED } from '../words/certainty.ts';
import { shownSplit } from '../words/first-money.ts';
import { moneyWords } from '../words/first-steps.ts';
import { formatSigned } from '../words/format-number.ts';
import { laterLines } from '../words/later.ts';
import { formatBudgetShare, formatFigures, formatMix, formatSpan, waitNote } from '../words/money-and-time.ts';
import { moneyByPhase, moneySentences } from '../words/money-by-phase.ts';
import { paybackLines } from '../words/payback.ts';
import type { ShownPoints } from '../words/shown-points.ts';
import { startWithLines } from '../words/start-with.ts';
import { whatWouldChange } from '../words/what-would-change.ts';
import { hang, type Style } from './style.ts';

const colourOf = (side: Side, paint: Style['paint']) => (side === 'inbound' ? paint.cyan : paint.magenta);

/** The strongest reasons of each side with the points that they bring. */
export function formatReasons({ reasons }: Advice, points: ShownPoints, { width, paint }: Style): readonly string[] {
  return SIDES.flatMap((side) => {
    const lines = reasons
      .filter(({ toward }) => toward === side)
      .flatMap(({ rule, because }) => {
        const shown = formatSigned(points.reason.get(rule) ?? 0).padStart(6);
        return hang(`${colourOf(side, paint)(shown)}  `, because, width, 8);
      });
    return [paint.bold(`For ${side}`), ...(lines.length > 0 ? lines : ['  Nothing that you answered.'])];
  });
}

/** What each side that has a share is there for in this mix, with its share of the budget. */
export const formatJobs = (advice: Advice, { width, paint }: Style): readonly string[] => [
  paint.bold('The job of each side'),
  ...SIDES.filter((side) => shownSplit(advice)[side] > 0).flatMap((side) => {
    const money = formatBudgetShare(advice, side);
    const share = `${capitalise(side)}, ${shownSplit(advice)[side]}%${money === '' ? '' : ` (${money})`}`;
    return hang('  ', `${share}: ${advice.jobs[side]}`, width);
  }),
];

/** The mix of each span of months until the deadline, and what comes after it. */
export const formatPhases = (advice: Advice, { width, paint }: Style): readonly string[] => [
  paint.bold('Phases'),
  ...advice.phases.flatMap((phase) => hang('  ', `${formatSpan(phase)}: ${formatMix(phase)}. ${phase.why}`, width)),
  ...[...moneySentences(advice, moneyByPhase(advice)), ...paybackLines(advice), ...afterwardsLines(advice)].flatMap(
    (line) => hang('  ', line, width),
  ),
];

/** The best channels of each side with their first step, and those that something rules out. */
export const formatChannels = (advice: Advice, style: Style): readonly string[] => [
  style.paint.bold('Channels, and what to do on Monday'),
  ...SIDES.flatMap((side) => formatChannelsOf(side, advice, style)),
  ...[...startWithLines(advice), ...laterLines(advice)].flatMap((line) => hang('  ', line, style.width)),
  ...(advice.vetoed.length === 0 ? [] : [style.paint.bold('Ruled out')]),
  ...advice.vetoed.flatMap(({ name, why }) => hang('  ', `${name}: ${why}`, style.width)),
];

function formatChannelsOf(side: Side, advice: Advice, { width, paint }: Style): readonly string[] {
  const own = advice.channels.filter((channel) => channel.side === side);
  if (own.length === 0) return advice.opensFirst?.side === side ? hang('  ', advice.opensFirst.sentence, width) : [];
  return [
    ...own.flatMap((channel) => [
      ...hang('  ', `${colourOf(side, paint)(channel.name)} (${formatFigures(channel, advice)})`, width),
      ...channel.because.slice(0, 1).flatMap((because) => hang('    why:    ', because, width)),
      ...hang(isStarted(channel) ? '    Monday: ' : '    later:  ', channel.firstStep, width),
      ...[moneyWords(channel, advice)].flatMap((words) =>
        words === undefined ? [] : hang('    money:  ', words, width),
      ),
      ...(channel.law === null ? [] : hang('    law:    ', channel.law.says, width)),
    ]),
    ...waitNote(advice, side).flatMap((note) => hang('  ', note, width)),
  ];
}

/** Whether money or hours go to it, or nothing is divided. */
const isStarted = (channel: Advice['channels'][number]): boolean => channel.monthlyUsd === null || isCarried(channel);

/** What the reader could change, and what is worth checking first. */
export const formatFlips = (advice: Advice, { width, paint }: Style): readonly string[] => [
  ...whatWouldChange(advice).flatMap(({ title, sentences }) => [
    paint.bold(title),
    ...sentences.flatMap((sentence) => hang('  ', sentence, width)),
  ]),
  ...notConsideredLines(advice).flatMap((line) => hang('  ', line, width)),
];

/** The unanswered questions that could still move the score, the one that explains most first. */
export function formatOpenQuestions(advice: Advice, { width, paint }: Style): readonly string[] {
  const open = openQuestions(advice);
  const [first] = open;
  if (first === undefined) return [];
  const spans = open.map(({ label, low, high }) => `${label} (${low}-${high})`).join(', ');
  return [
    paint.bold('What you skipped'),
    ...hang('  ', `${capitalise(spans)}.`, width),
    ...hang('  ', RANGES_EXPLAINED, width),
    ...hang('  ', `Worth answering next: ${QUESTIONS[first.answer].ask} (${first.flag})`, width),
  ];
}
