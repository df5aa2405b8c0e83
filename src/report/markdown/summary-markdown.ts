import type { Advice } from '../../model/advice.ts';
import { openQuestions } from '../words/certainty.ts';
import { answerLine, moneySection, stepList } from './advice-markdown.ts';
import { currentSections } from './current-markdown.ts';
import { heading } from './heading.ts';
import { escapeMarkdown, markdownParagraph } from './markdown.ts';

/** Bytes that a summary has at most, whatever it is of. */
const MOST_BYTES = 4000;

/** Open questions that are named. */
const MOST_QUESTIONS = 3;

/** The answer, what to do first and how sure it is, in one screen; `more` says how to have the rest. */
export function summaryMarkdown(advice: Advice, more: string): string {
  const { label, sentence } = advice.summary.confidence;
  const open = openQuestions(advice).slice(0, MOST_QUESTIONS);
  const sections = [
    [...heading(advice.headline, {}), answerLine(advice, {})].join('\n\n'),
    `## Do this first\n\n${stepList(advice)}`,
    `## How sure this is\n\n${escapeMarkdown(`${label}. ${sentence}`)}`,
    ...(open.length === 0
      ? []
      : [markdownParagraph(`Not answered yet, and worth it: ${open.map((each) => each.label).join(', ')}.`)]),
    ...currentSections(advice),
    `## Money, month by month\n\n${moneySection(advice, {})}`,
  ].map((section) => section.trimEnd());
  return `${[...fitting(sections, MOST_BYTES - bytesOf(more)), more].join('\n\n')}\n`;
}

/** The sections that have room together, the first ones before all others. */
function fitting(sections: readonly string[], room: number): readonly string[] {
  let left = room;
  return sections.filter((section) => {
    const size = bytesOf(section) + GAP;
    if (size > left) return false;
    left -= size;
    return true;
  });
}

const GAP = 2;
const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
