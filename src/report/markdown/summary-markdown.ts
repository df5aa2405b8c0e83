import type { Advice } from '../../model/advice.ts';
import { openQuestions } from '../words/certainty.ts';
import { answerLine, moneySection, stepList } from './advice-markdown.ts';
import { currentSections } from './current-markdown.ts';
import { fitting } from './fitting.ts';
import { heading } from './heading.ts';
import { escapeMarkdown, markdownParagraph } from './markdown.ts';

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
  return fitting(sections, more);
}
