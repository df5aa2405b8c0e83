import { createHash } from 'node:crypto';
import type { Dataset } from '../../src/index.ts';
import type { Answers } from '../../src/model/answers.ts';
import { interval } from './bootstrap.ts';
import { type Case, MARKETS } from './case.ts';
import { type Judged, type Measure, reliability, side, sided } from './measures.ts';
import { advised, judge } from './methods.ts';

/** Circumstances in which the advice is judged apart. */
const CIRCUMSTANCES: Readonly<Record<string, (answers: Partial<Answers>) => boolean>> = {
  'sell to businesses': ({ businessModel }) => businessModel === 'b2b',
  'sell to consumers, and some know the name': ({ businessModel, brandRecognition }) =>
    businessModel !== 'b2b' && (brandRecognition === 'some' || brandRecognition === 'strong'),
  'sell to consumers who do not know the name': ({ businessModel, brandRecognition }) =>
    businessModel !== 'b2b' && brandRecognition === 'none',
  'have a large list or following': ({ ownedAudience }) => ownedAudience === 'large',
  'have people whose job it is to make content': ({ contentCapacity }) => contentCapacity === 'strong',
  'have people whose job it is to sell': ({ salesCapacity }) => salesCapacity === 'strong',
  'sell what many people search for': ({ searchDemand }) => searchDemand === 'high',
  'sell what nobody searches for': ({ searchDemand }) => searchDemand === 'none',
  'launch a product': ({ goals }) => goals?.[0] === 'product-launch',
  'want orders now': ({ goals }) => goals?.[0] === 'immediate-sales',
  'have three months or less': ({ timelineMonths }) => typeof timelineMonths === 'number' && timelineMonths <= 3,
};

const FEWEST_CASES = 8;

const inWords: Readonly<Record<string, string>> = {
  'all cases': 'all',
  'business customers': 'that sell to businesses',
  'consumers and both': 'that sell to consumers, or to both',
};

/** The tables of docs/evidence.md, line by line. */
export function evidenceTables(dataset: Dataset, cases: readonly Case[]): Readonly<Record<string, readonly string[]>> {
  const method = advised(dataset);
  const all = judge(method, cases, () => true);
  return {
    fingerprint: [`Measured on ${cases.length} cases with rules ${rulesFingerprint(dataset)}.`],
    markets: [
      '| cases | how many | took a side | leading side right | by chance between | said, on average |',
      '| --- | ---: | ---: | ---: | ---: | ---: |',
      ...Object.entries(MARKETS).map(([market, belongs]) => {
        const own = judge(method, cases, belongs);
        const [low, high] = interval(own, side);
        return row([
          inWords[market] ?? market,
          own.length,
          sided(own).length,
          percent(side(own)),
          `${percent(low)} and ${percent(high)}`,
          percent(confidence(own)),
        ]);
      }),
    ],
    reliability: [
      '| chance of inbound that the advice gave | cases | said, on average | inbound it was |',
      '| --- | ---: | ---: | ---: |',
      ...reliability(all).map(({ from, to, cases: size, said, happened }) =>
        row([`${percent(from)} to ${percent(to)}`, size, percent(said), percent(happened)]),
      ),
    ],
    circumstances: [
      '| organizations that | cases with a side | inbound it was | leading side right |',
      '| --- | ---: | ---: | ---: |',
      ...Object.entries(CIRCUMSTANCES).flatMap(([words, holds]) => {
        const own = sided(judge(method, cases, ({ answers }) => holds(answers as Partial<Answers>)));
        return own.length < FEWEST_CASES ? [] : [row([words, own.length, percent(inbound(own)), percent(side(own))])];
      }),
    ],
  };
}

/** What the figures rest on: everything of a dataset on which scores and their errors do, without words. */
export function rulesFingerprint({ dimensions, rules, weights, scoring, uncertainty, sources }: Dataset): string {
  const grades = sources.map(({ id, grade }) => [id, grade]);
  const content = [
    dimensions.map(({ id, baseWeight }) => [id, baseWeight]),
    rules.map(({ dimension, toward, points, when, sources: cited }) => [dimension, toward, points, when, cited]),
    weights.map(({ dimension, adds, when }) => [dimension, adds, when]),
    scoring.benefitOfTheDoubt,
    scoring.thresholds,
    { ...uncertainty, modelError: uncertainty.modelError.points },
    grades,
  ];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 12);
}

/** The document with its tables as they are now: each stands between its marker and the next empty line. */
export function withTables(document: string, tables: ReturnType<typeof evidenceTables>): string {
  return Object.entries(tables).reduce(
    (text, [name, lines]) =>
      text.replace(
        new RegExp(`(<!-- cases:${name} -->\\n\\n)(?:.+\\n)*`),
        (_, marker) => `${marker}${lines.join('\n')}\n`,
      ),
    document,
  );
}

const confidence: Measure = (judged) =>
  sided(judged).reduce((sum, { guess }) => sum + Math.max(guess.inbound, 1 - guess.inbound), 0) / sided(judged).length;

const inbound: Measure = (judged: readonly Judged[]) =>
  judged.filter(({ expected }) => expected === 'inbound').length / judged.length;

const percent = (share: number): string => `${Math.round(100 * share)}%`;

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
