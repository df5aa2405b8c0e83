import * as z from 'zod';
import { adviceSchema } from './advice.ts';
import { GIVEN_KEYS, type GivenKey } from './answers.ts';
import { answersSchema, lineSchema } from './answers-schema.ts';
import { calibrationSchema } from './calibration-schema.ts';
import { channelDocumentSchema } from './channel-verdict.ts';
import { conditionSchema } from './condition.ts';
import { DATASET_FILE_NAMES } from './dataset.ts';
import { DATASET_FILES } from './dataset-schema.ts';
import { dimensionSchema } from './dimension.ts';
import { figuresFileSchema } from './figures.ts';
import { guidanceOf } from './guidance.ts';
import { planSchema } from './plan-schema.ts';
import { questionOf } from './questions.ts';
import { scenariosSchema } from './scenarios.ts';

const PUBLISHED = {
  answers: answersSchema,
  advice: adviceSchema,
  plan: planSchema,
  scenarios: scenariosSchema,
  channel: channelDocumentSchema,
  batch: lineSchema,
  figures: figuresFileSchema,
  calibration: calibrationSchema,
  dataset: z.strictObject({
    ...DATASET_FILES,
    planning: DATASET_FILES.planning.optional(),
    history: DATASET_FILES.history.optional(),
    'contact-law': DATASET_FILES['contact-law'].optional(),
  }),
  ...DATASET_FILES,
} as const;

export type SchemaName = keyof typeof PUBLISHED;
export const SCHEMA_NAMES = Object.keys(PUBLISHED) as SchemaName[];

const TITLES: Readonly<Record<SchemaName, { readonly title: string; readonly description: string }>> = {
  answers: {
    title: 'Answers',
    description:
      'What you tell mix-advisor. Goals, monthly budget and timeline are needed; every other answer narrows the advice.',
  },
  advice: {
    title: 'Advice',
    description: 'What mix-advisor tells you: score, verdict, mix, reasons, confidence, phases and channels.',
  },
  plan: {
    title: 'Plan',
    description: 'The advice with its plan: money and hours by channel and month, and what that should bring.',
  },
  scenarios: {
    title: 'Scenarios',
    description: 'Several plans side by side: of several files, or of one answer that varies.',
  },
  channel: {
    title: 'Channel',
    description: 'Whether one channel is worth it: the verdict, what a customer costs, a test, and when to stop.',
  },
  batch: { title: 'Batch line', description: 'One line of a batch: answers, with an id that comes back.' },
  figures: {
    title: 'Figures',
    description:
      'Your own figures by channel: a number, or low, typical and high. mix-advisor calibrate saves such a file.',
  },
  calibration: { title: 'Calibration', description: 'What mix-advisor calibrate learns from a history.' },
  dataset: { title: 'Dataset', description: 'The files of a dataset, by name without .json.' },
  dimensions: {
    title: 'Dimensions',
    description: 'dimensions.json of a dataset: what inbound and outbound differ on.',
  },
  rules: { title: 'Rules', description: 'rules.json of a dataset: how answers become points and weights.' },
  channels: {
    title: 'Channels',
    description: 'channels.json of a dataset: where money goes, when it fits, what it costs.',
  },
  sources: { title: 'Sources', description: 'sources.json of a dataset: what the rules and figures rest on.' },
  wording: {
    title: 'Wording',
    description:
      'wording.json of a dataset: headlines by verdict, jobs by goal, and what a channel takes that nothing carries.',
  },
  planning: {
    title: 'Planning',
    description: "planning.json of a dataset: what turns channels' figures into a plan for somebody.",
  },
  history: {
    title: 'History',
    description: 'history.json of a dataset: the words by which columns and channels of a history file are known.',
  },
  'contact-law': {
    title: 'Contact law',
    description: "contact-law.json of a dataset: what the law lets you do to people who didn't ask, by where they are.",
  },
};

interface Words {
  readonly id?: string;
  readonly title?: string;
  readonly description?: string;
  readonly uniqueItems?: true;
}

/** What the zod schemas leave unsaid: words, and rules that JSON Schema has its own name for. */
const words = z.registry<Words>();
words.add(conditionSchema, {
  id: 'condition',
  description: 'What the answers must be, as a degree from 0 to 1; of several keys all must hold.',
});
words.add(dimensionSchema, { description: 'One thing that the two sides differ on.' });
words.add(lineSchema.shape.id, { description: 'Comes back with the advice for this line.' });
for (const key of GIVEN_KEYS) {
  const question = questionOf(key);
  const distinct = question.kind === 'ranking' ? { uniqueItems: true as const } : {};
  words.add(answersSchema.shape[key], { description: describe(key), ...distinct });
}

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

/** The JSON Schema (draft 2020-12) of a document that mix-advisor reads or writes, fit to be printed. */
export function jsonSchema(name: SchemaName): z.core.JSONSchema.BaseSchema {
  const schema = z.toJSONSchema(PUBLISHED[name], {
    target: 'draft-2020-12',
    metadata: words,
    override: ({ jsonSchema: part }) => sayRefinements(part),
  });
  return { $schema: DRAFT, ...TITLES[name], ...schema };
}

/** Says in JSON Schema what the dataset's schemas say by refine(), where it can. */
function sayRefinements(part: z.core.JSONSchema.BaseSchema): void {
  const { properties } = part;
  if (properties === undefined) return;
  if ('sources' in properties && 'judgement' in properties)
    part.anyOf = [{ required: ['sources'] }, { required: ['judgement'] }];
  if ('budgetTotal' in properties) {
    part.anyOf = [{ required: ['monthlyBudget'] }, { required: ['budgetTotal'] }];
    part['dependentRequired'] = { rate: ['currency'] };
  }
  if ('rises' in properties || 'anyOf' in properties) part.minProperties = 1;
}

function describe(key: GivenKey): string {
  const question = questionOf(key);
  const unit = question.kind === 'number' ? ` In ${question.unit}, or "unknown".` : '';
  const order =
    question.kind === 'ranking'
      ? ' One to three, the most important first.'
      : question.kind === 'set'
        ? ' One or more in any order, or "unknown".'
        : '';
  const choices = 'choices' in question ? question.choices : [];
  const meanings = choices.map(({ value, name }) => `${value} = ${name}`).join('; ');
  return `${question.ask} ${guidanceOf(key).why}${unit}${order}${meanings === '' ? '' : ` ${meanings}.`}`;
}

export const isSchemaName = (name: string): name is SchemaName => Object.hasOwn(PUBLISHED, name);

/** The names whose schemas are kept in data/schema for editors. */
export const SCHEMA_FILES = [
  'answers',
  'advice',
  'plan',
  'scenarios',
  'channel',
  'batch',
  'figures',
  'calibration',
  ...DATASET_FILE_NAMES,
] as const satisfies SchemaName[];
