import type { Advice } from '../../model/advice.ts';
import { capitalise } from '../../model/name-in-sentence.ts';
import { SIDES, type Side } from '../../model/terms.ts';
import type { Handover } from '../handover.ts';
import { afterwardsLines } from '../words/afterwards.ts';
import { notConsideredLines, openQuestions, RANGES_EXPLAINED } from '../words/certainty.ts';
import { shownSplit, spentOtherwise } from '../words/first-money.ts';
import { FIND_FIRST, firstSteps, NO_CHANNEL, whatItWouldTake } from '../words/first-steps.ts';
import { givenAnswers } from '../words/format-answer.ts';
import { formatSigned } from '../words/format-number.ts';
import { laterLines, opensLines } from '../words/later.ts';
import { lawOfOthers } from '../words/law.ts';
import { budgetInAll, goodFor } from '../words/money-and-time.ts';
import { moneyByPhase, moneySentences, SIDE_WORDS, spanWords } from '../words/money-by-phase.ts';
import { moneyTable } from '../words/money-table.ts';
import type { Notes } from '../words/notes.ts';
import { paybackLines } from '../words/payback.ts';
import { NO_REASON, notesOf, strongestReasons, WHY_TITLES } from '../words/reasons.ts';
import { shownPoints } from '../words/shown-points.ts';
import { startWithLines } from '../words/start-with.ts';
import { whatWouldChange } from '../words/what-would-change.ts';
import { currentSections } from './current-markdown.ts';
import { cite, footnotes } from './footnotes.ts';
import { heading } from './heading.ts';
import { escapeMarkdown, markdownList, markdownParagraph, markdownTable } from './markdown.ts';

/** The page to hand over, for documents: pastes into GitHub and word processors. */
export function adviceMarkdown(advice: Advice, handover: Handover): string {
  const notes = notesOf(advice);
  const sections = [
    ...heading(advice.headline, handover),
    answerLine(advice, handover),
    `## Do this first\n\n${stepList(advice)}`,
    ...currentSections(advice),
    `## Money, month by month\n\n${moneySection(advice, handover)}`,
    ...SIDES.map((side) => whySection(advice, side, notes)),
    `## How sure this is\n\n${sureSection(advice)}`,
    ...skippedSection(advice),
    `## Where the split comes from\n\n${dimensionTable(advice)}`,
    ...leftOutSection(advice),
    `## The answers\n\n${markdownTable(
      ['Question', 'Answer'],
      givenAnswers(advice).map(({ label, words }) => [capitalise(label), words]),
    )}`,
    ...footnotes(notes),
  ];
  return `${sections.map((section) => section.trimEnd()).join('\n\n')}\n`;
}

/** Until when it is good, the split, what it costs and how sure it is. */
export function answerLine(advice: Advice, { date }: Handover): string {
  const { label } = advice.summary.confidence;
  const money = budgetInAll(advice);
  const split = shownSplit(advice);
  return [
    escapeMarkdown(goodFor(advice, date)),
    `**${split.inbound}%** ${SIDE_WORDS.inbound} (inbound), **${split.outbound}%** ${SIDE_WORDS.outbound} (outbound).`,
    ...(money === undefined ? [] : [escapeMarkdown(`${money.fact}: ${money.more}.`)]),
    ...spentOtherwise(advice).map(escapeMarkdown),
    `How sure: ${label.toLowerCase()}.`,
  ].join(' ');
}

/** What to do first, and what has to wait. */
export function stepList(advice: Advice): string {
  const steps = firstSteps(advice).map(({ name, side, step, why, law, takes }, at) => {
    const what = takes.map(({ term, words }) => `${term.toLowerCase()}: ${words}`).join('; ');
    const reason = why === undefined ? [] : [`Why: ${escapeMarkdown(why)}`];
    const lines = [
      `**${escapeMarkdown(name)}** (${side}). ${escapeMarkdown(step)}`,
      ...reason,
      ...(law === undefined ? [] : [`Law: ${escapeMarkdown(law)}`]),
      capitalise(escapeMarkdown(what)),
    ];
    return `${at + 1}. ${lines.join('\n   - ')}`;
  });
  const later = [...lawOfOthers(advice), ...opensLines(advice), ...startWithLines(advice), ...laterLines(advice)].map(
    (line) => `\n\n${markdownParagraph(line)}`,
  );
  return `${steps.length === 0 ? lackingList(advice) : steps.join('\n')}${later.join('')}`;
}

/** What to find before anything can start. */
function lackingList(advice: Advice): string {
  const lacking = whatItWouldTake(advice);
  return lacking.length === 0
    ? NO_CHANNEL
    : `${FIND_FIRST}\n\n${markdownList(lacking.map(markdownParagraph)).trimEnd()}`;
}

/** The money by side and phase, and what each phase is for. */
export function moneySection(advice: Advice, { date }: Handover): string {
  const money = moneyByPhase(advice);
  const { caption, heads, rows } = moneyTable(advice, money);
  const phases = advice.phases.map(
    ({ months: [from, to], why }) => `${capitalise(spanWords({ from, to }))}: ${escapeMarkdown(why)}`,
  );
  const table = markdownTable(
    heads,
    rows.map(({ kind, name, cells }) => [kind === 'part' ? `- ${name}` : name, ...cells]),
  );
  const after = [...moneySentences(advice, money), ...paybackLines(advice), ...afterwardsLines(advice, date)].map(
    escapeMarkdown,
  );
  return `${escapeMarkdown(caption)}:\n\n${table}\n${markdownList([...phases, ...after])}`;
}

function whySection(advice: Advice, side: Side, notes: Notes): string {
  const lines = strongestReasons(advice, side).map(
    ({ because, sources }) => `${markdownParagraph(because)}${cite(notes, sources)}`,
  );
  return `## ${WHY_TITLES[side]}\n\n${markdownParagraph(advice.jobs[side])}\n\n${markdownList(lines) || NO_REASON}`;
}

function sureSection(advice: Advice): string {
  const { label, sentence } = advice.summary.confidence;
  const said = escapeMarkdown(
    `${label}. ${sentence} ${[advice.confidence.modelError.because, ...notConsideredLines(advice)].join(' ')}`,
  );
  const parts = whatWouldChange(advice).map(
    ({ title, sentences }) => `${title}:\n\n${markdownList(sentences.map(markdownParagraph))}`,
  );
  return [said, ...parts].map((part) => part.trimEnd()).join('\n\n');
}

function skippedSection(advice: Advice): readonly string[] {
  const open = openQuestions(advice).map(({ label, low, high }) => [capitalise(label), `${low} to ${high}`]);
  return open.length === 0
    ? []
    : [
        `## What you skipped\n\n${escapeMarkdown(RANGES_EXPLAINED)}\n\n${markdownTable(['Question', 'Inbound score'], open)}`,
      ];
}

function dimensionTable(advice: Advice): string {
  const { dimension, score } = shownPoints(advice);
  const table = markdownTable(
    ['Dimension', 'Inbound', 'Outbound', 'Points'],
    advice.dimensions.map(({ id, name, inbound, outbound }) => [
      name,
      inbound,
      outbound,
      formatSigned(dimension.get(id) ?? 0),
    ]),
  );
  return `Start at 50 and add the points: ${score.inbound.toFixed(1)} of 100 for inbound. Plus is for inbound, minus for outbound.\n\n${table}`;
}

const leftOutSection = ({ vetoed }: Advice): readonly string[] =>
  vetoed.length === 0
    ? []
    : [
        `## Left out, and why\n\n${markdownList(vetoed.map(({ name, why }) => `**${escapeMarkdown(name)}**: ${escapeMarkdown(why)}`))}`,
      ];
