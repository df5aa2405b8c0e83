import { ANSWER_KEYS, GIVEN_KEYS, type GivenKey } from '../../model/answers.ts';
import { FIGURE_NAMES } from '../../model/figure-bounds.ts';
import { lettersOf } from '../../model/letters-of.ts';
import { type ChoiceQuestion, type GivenQuestion, namesSeveral, questionOf, valuesOf } from '../../model/questions.ts';
import type { Schema } from './mcp-tool.ts';

/**
 * Answers as arguments, in short: assistants read the list of tools with every conversation. What counts is checked
 * when a tool is called, and there everything is read that people write, such as "2-3k" or "half a year".
 */
export const answersInput = (): Schema => ({
  type: 'object',
  properties: Object.fromEntries(GIVEN_KEYS.map((key) => [key, argumentFor(key)])),
  required: ['goals', 'timelineMonths'],
  anyOf: [{ required: ['monthlyBudget'] }, { required: ['budgetTotal'] }],
});

/** What is never asked for, and yet says how other answers are meant. */
const TERMS: readonly GivenKey[] = ['budgetTotal', 'currency', 'rate'];

/** The same of answers so far that a question hangs on, none of which is needed yet; words and choices stand with the whole advice. */
export const answersSoFarInput = (): Schema => ({
  type: 'object',
  properties: Object.fromEntries(
    [...ANSWER_KEYS, ...TERMS].map((key) => {
      const { type } = typeFor(questionOf(key));
      return [key, { type }];
    }),
  ),
});

interface Argument extends Schema {
  readonly description: string;
}

function argumentFor(key: GivenKey): Argument {
  const question = questionOf(key);
  return { ...typeFor(question), description: `${question.ask} ${describe(question)}`.trim() };
}

function typeFor(question: GivenQuestion): Schema {
  if (question.kind === 'number') return { type: ['number', 'string'] };
  if (question.kind === 'choice') return { type: 'string', enum: valuesOf(question) };
  if (namesSeveral(question)) return { type: 'array', items: { type: 'string', enum: words(question) } };
  if (question.kind === 'running') return { type: 'array', items: { type: ['string', 'object'] } };
  return { type: question.kind === 'figures' || question.kind === 'limits' ? 'object' : 'string' };
}

/** What a person who is asked would see beside the question. */
function describe(question: GivenQuestion): string {
  if (question.kind === 'number') return question.ask.includes(baseOf(question.unit)) ? '' : `In ${question.unit}.`;
  if (question.kind === 'running') return 'Such as "search ads: 800 a month, 6 months, 40 leads, 3 customers".';
  if (question.kind === 'figures')
    return `Such as {"search-ads": {"costPerLead": 60}}. Names: ${FIGURE_NAMES.join(', ')}.`;
  if (question.kind === 'limits') return '{"seo": {"fix": 1000}}; fix, min or max.';
  if (question.kind === 'currency') return 'A code such as EUR; needs rate.';
  const most = question.kind === 'ranking' ? `At most ${question.most}, the most important first. ` : '';
  const meant = question.choices.filter(({ value, name }) => lettersOf(name) !== lettersOf(value));
  return `${most}${meant.map(({ value, name }) => `${value} = ${name}`).join('; ')}.`;
}

/** "US dollars" of "US dollars for one unit". */
const baseOf = (unit: string): string => unit.replace(/ for .*/, '');

const words = ({ choices }: Pick<ChoiceQuestion, 'choices'>): readonly string[] => choices.map(({ value }) => value);
