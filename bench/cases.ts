/**
 * Prints how far the advice agrees with published cases, beside three baselines on the same cases.
 * Usage: npm run bench:cases -- [FILE ...]; without a file, the shared cases where they are present.
 */
import { existsSync, readFileSync } from 'node:fs';
import { advise, loadDataset } from '../src/index.ts';
import type { AnswersInput } from '../src/model/answers-schema.ts';
import { QUESTIONS } from '../src/model/questions.ts';

const LABELS = ['outbound', 'balanced', 'inbound'] as const;
type Label = (typeof LABELS)[number];

interface Case {
  readonly id: string;
  readonly answers: AnswersInput;
  readonly expected: Label;
  readonly core: boolean;
  /** Answers that the source states, where that is known; the others were inferred from it. */
  readonly stated?: readonly string[];
}

/** The case with only what its source states; needed answers that it does not state are unknown. */
const statedOnly = (each: Case): Case => ({
  ...each,
  answers: {
    monthlyBudget: 'unknown',
    timelineMonths: 'unknown',
    ...Object.fromEntries(
      Object.entries(each.answers).filter(([key]) => key === 'goals' || each.stated?.includes(key)),
    ),
  } as AnswersInput,
});

/** What a method says of a case; `inbound` above 0.5 leans inbound, for cases that must take a side. */
interface Guess {
  readonly label: Label;
  readonly inbound: number;
}

type Method = (each: Case, all: readonly Case[]) => Guess;

const dataset = loadDataset();
const verdictLabel = { 'outbound-led': 'outbound', balanced: 'balanced', 'inbound-led': 'inbound' } as const;

const ours: Method = ({ answers }) => {
  const { score, verdict } = advise(answers, dataset);
  return { label: verdictLabel[verdict], inbound: score.inbound / 100 };
};

/** Buckets numbers, so that naive Bayes can count them. */
const features = ({ answers }: Case): readonly string[] =>
  Object.entries(answers).flatMap(([key, value]) => {
    if (value === 'unknown' || !Object.hasOwn(QUESTIONS, key)) return [];
    if (Array.isArray(value)) return value.map((goal) => `${key}=${goal}`);
    return [`${key}=${typeof value === 'number' ? Math.floor(Math.log10(value + 1)) : value}`];
  });

/** Naive Bayes with Laplace smoothing, fitted on all cases but the one that it guesses. */
const naiveBayes: Method = (each, all) => {
  const others = all.filter(({ id }) => id !== each.id);
  const logs = LABELS.map((label) => {
    const own = others.filter(({ expected }) => expected === label);
    const prior = Math.log((own.length + 1) / (others.length + LABELS.length));
    return features(each).reduce((sum, feature) => {
      const having = own.filter((other) => features(other).includes(feature)).length;
      return sum + Math.log((having + 1) / (own.length + 2));
    }, prior);
  });
  const best = logs.indexOf(Math.max(...logs));
  return { label: LABELS[best] ?? 'balanced', inbound: (logs[2] ?? 0) > (logs[0] ?? 0) ? 1 : 0 };
};

const always =
  (label: Label, inbound: number): Method =>
  () => ({ label, inbound });

const METHODS: Readonly<Record<string, Method>> = {
  'mix-advisor': ours,
  'naive Bayes, leave one out': naiveBayes,
  'always outbound': always('outbound', 0),
  'always balanced': always('balanced', 0.5),
};

const share = (part: number, whole: number) =>
  whole === 0 ? '   -' : `${Math.round((100 * part) / whole)} %`.padStart(5);

function agreement(method: Method, cases: readonly Case[], all: readonly Case[]): string {
  const judged = cases.map((each) => ({ each, guess: method(each, all) }));
  const sided = judged.filter(({ each }) => each.expected !== 'balanced');
  const right = sided.filter(({ each, guess }) =>
    each.expected === 'inbound' ? guess.inbound > 0.5 : guess.inbound < 0.5,
  );
  const exact = judged.filter(({ each, guess }) => guess.label === each.expected);
  const graded = judged.reduce(
    (sum, { each, guess }) => sum + 1 - Math.abs(LABELS.indexOf(guess.label) - LABELS.indexOf(each.expected)) / 2,
    0,
  );
  return `side ${share(right.length, sided.length)}  verdict ${share(exact.length, judged.length)}  graded ${(graded / judged.length).toFixed(2)}`;
}

const SHARED = '../shared/cases/cases.json';
const files = process.argv.length > 2 ? process.argv.slice(2) : [SHARED].filter(existsSync);
if (files.length === 0) console.log('No cases found; name a file.');
for (const file of files) {
  const all = JSON.parse(readFileSync(file, 'utf8')) as Case[];
  for (const [name, cases] of [
    ['all cases', all],
    ['core cases', all.filter(({ core }) => core)],
    ['stated facts only', all.filter(({ stated }) => stated !== undefined).map(statedOnly)],
  ] as const) {
    if (cases.length === 0) continue;
    console.log(`${file}: ${name} (${cases.length})`);
    for (const [method, guess] of Object.entries(METHODS))
      console.log(`  ${method.padEnd(28)}${agreement(guess, cases, all)}`);
  }
}
