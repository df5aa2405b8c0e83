import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileAdvisor } from '../../src/advice/advise.ts';
import { adviceSchema } from '../../src/model/advice.ts';
import { runBatch } from '../batch/run-batch.ts';
import { runCommand } from '../support/run-command.ts';
import { dataset } from '../support/shipped-advice.ts';
import { expectHarmless } from './expect-harmless.ts';
import { datasetWith, smallDatasetFolder } from './hostile-dataset.ts';

/** Words that stand where a number should. */
const NO_NUMBER = /NaN|Infinity|undefined|null|(?<![\d.-])-0(?![\d.])/;
const document = (numbers: Readonly<Record<string, string>>) =>
  `{"goals":["lead-generation"],${Object.entries({ monthlyBudget: '5000', timelineMonths: '6', ...numbers })
    .map(([name, number]) => `"${name}":${number}`)
    .join(',')}}`;

describe('a number in answers', () => {
  it.each([
    ['monthlyBudget', ['-0', '5e-324', '1E3', '999999999999.9999']],
    ['timelineMonths', ['5e-324', '0.01', '1.2e2']],
    ['customerValue', ['-0', '1e12']],
  ])('is taken as %s if it is in its range: %j', async (name, numbers) => {
    for (const number of numbers) {
      for (const format of ['table', 'json', 'markdown', 'csv', 'html']) {
        const input = document({ [name]: number });
        const { code, stdout, stderr } = await runCommand(['ask', '-', '--format', format], { input });
        expect([number, code, stderr]).toEqual([number, 0, '']);
        if (format === 'json') expect(adviceSchema.safeParse(JSON.parse(stdout)).error).toBeUndefined();
        else expect(stdout).not.toMatch(NO_NUMBER);
        expectHarmless(stdout);
      }
    }
  });

  it.each([
    [
      'monthlyBudget',
      ['-5e-324', '-1', '1000000000000.1', '1e13', '1e308', '1e999', '-1e999', '9007199254740993', '1e400000'],
    ],
    ['timelineMonths', ['0', '-0', '0e999', '1e-400', '-6', '120.00000000000001', '121', '1e308', '1e999']],
    ['customerValue', ['-0.01', '1e13', '1e999']],
  ])('is refused as %s if it is out of its range: %j', async (name, numbers) => {
    const env = { MIX_ADVISOR_DATA: smallDatasetFolder() };
    for (const number of numbers) {
      const { code, stdout, stderr } = await runCommand(['ask', '-'], { input: document({ [name]: number }), env });
      expect([number, code, stdout]).toEqual([number, 2, '']);
      expect(stderr).toMatch(new RegExp(`^standard input:1:\\d+: ${name}`));
      expectHarmless(stderr);
    }
  });

  it.each([
    '01',
    '+1',
    '.5',
    '5.',
    '1e',
    '0x10',
    '1_000',
    '1,000',
    'Infinity',
    '-Infinity',
    'NaN',
    '１２',
    '٣',
    '--1',
    '1e5e5',
  ])('is no JSON when written %s', async (number) => {
    const { code, problems } = await runCommand(['ask', '-'], { input: document({ monthlyBudget: number }) });
    expect([code, problems]).toEqual([2, ['json-syntax']]);
  });

  it('is taken as a flag and as a cell of CSV, or refused with a message, alike', async () => {
    const written = [
      '0',
      '-0',
      '00',
      '1e3',
      '0x10',
      '１２',
      '٣',
      '1_000',
      '+5',
      '--5',
      '5%',
      '1/2',
      '½',
      '1e999',
      '9'.repeat(400),
      `0.${'0'.repeat(400)}1`,
      '$',
      'k',
      '5kk',
      '-$5',
      '$-5',
      '∞',
      'NaN',
      'null',
      '5\u00a0000',
      '5 000',
      "5'000",
    ];
    for (const number of written) {
      const flag = await runCommand(['ask', '--goal=event-turnout', `--budget=${number}`, '--timeline=2', '--json']);
      const row = `event-turnout,"${number}",2\n`;
      const cell = await runBatch(`goals,monthlyBudget,timelineMonths\n${row}`, { inputFormat: 'csv' });
      expect([number, flag.code]).toEqual([number, cell.code === 0 ? 0 : 2]);
      expectHarmless(flag.stderr + cell.stdout);
    }
  });
});

describe('the shown advice', () => {
  const advise = compileAdvisor(dataset, { name: 'test', version: '1.0.0' });

  it('holds finite numbers only, for the smallest and the largest numbers', () => {
    const extreme = (most: number) =>
      fc.oneof(fc.constantFrom(5e-324, 1e-300, 1e-9, 0.01, most), fc.double({ min: 5e-324, max: most, noNaN: true }));
    fc.assert(
      fc.property(extreme(1e12), extreme(120), extreme(1e12), (monthlyBudget, timelineMonths, customerValue) => {
        const advice = advise({ goals: ['lead-generation'], monthlyBudget, timelineMonths, customerValue });
        expect(adviceSchema.safeParse(JSON.parse(JSON.stringify(advice))).error).toBeUndefined();
        expect(advice.phases.flatMap(({ mix }) => [mix.inbound, mix.outbound]).every((share) => share >= 0)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a number in a dataset', () => {
  const GOOD = '{"goals":["lead-generation"],"monthlyBudget":5000,"timelineMonths":6}';

  it.each<[string, Parameters<typeof datasetWith>[0]]>([
    [
      'weights as small as can be',
      ({ dimensions }) =>
        dimensions.dimensions.forEach((each: { baseWeight: number }) => {
          each.baseWeight = 5e-324;
        }),
    ],
    [
      'points as small as can be',
      ({ rules }) =>
        rules.rules.forEach((each: { points: number }) => {
          each.points = 5e-324;
        }),
    ],
    [
      'as little doubt as can be',
      ({ rules }) => {
        rules.scoring.benefitOfTheDoubt = 5e-324;
      },
    ],
    [
      'thresholds at the ends',
      ({ rules }) => {
        rules.scoring.thresholds = { outboundLed: 0, inboundLed: 100 };
      },
    ],
    [
      'a mix with the widest step',
      ({ rules }) => {
        rules.scoring.mix = { lowest: 10, highest: 12, step: 50 };
      },
    ],
    [
      'a mix with the smallest step',
      ({ rules }) => {
        rules.scoring.mix = { lowest: 0, highest: 100, step: 0.1 };
      },
    ],
    [
      'the widest spread of weights',
      ({ rules }) => {
        rules.uncertainty.weightConcentration = 1;
      },
    ],
    [
      'the steepest ramp',
      ({ rules }) => {
        rules.rules[0].when = { monthlyBudget: { rises: [5000, 5000.00000001] } };
      },
    ],
  ])('gives finite advice with %s', async (_, change) => {
    const folder = datasetWith(change);
    const { code, stdout, stderr } = await runCommand(['ask', '-', '--json', '--data', folder], { input: GOOD });
    expect([code, stderr]).toEqual([0, '']);
    const advice = adviceSchema.parse(JSON.parse(stdout));
    const shares = advice.phases.flatMap(({ mix }) => [mix.inbound, mix.outbound]);
    expect(shares.filter((share) => share < 0 || share > 100)).toEqual([]);
    const batched = await runCommand(['batch', '--data', folder], { input: `${GOOD}\n` });
    expect(JSON.parse(batched.stdout)).toEqual({ score: advice.score, verdict: advice.verdict, mix: advice.mix });
  });

  it.each<[string, Parameters<typeof datasetWith>[0]]>([
    [
      'a weight of nothing',
      ({ dimensions }) => {
        dimensions.dimensions[0].baseWeight = 0;
      },
    ],
    [
      'a step too small to count with',
      ({ rules }) => {
        rules.scoring.mix.step = 5e-324;
      },
    ],
    [
      'weights spread so wide that all vanish',
      ({ rules }) => {
        rules.uncertainty.weightConcentration = 1e-300;
      },
    ],
    [
      'a ramp between numbers that are one on its scale',
      ({ rules }) => {
        rules.rules[0].when = { monthlyBudget: { rises: [5000, 5000.000000000001] } };
      },
    ],
    [
      'a ramp beyond all numbers',
      ({ rules }) => {
        rules.rules[0].when = { monthlyBudget: { rises: [1, 1e300] } };
      },
    ],
    [
      'more draws than can be waited for',
      ({ rules }) => {
        rules.uncertainty.draws = 1e9;
      },
    ],
    [
      'a seed that is no integer',
      ({ rules }) => {
        rules.uncertainty.seed = 0.5;
      },
    ],
  ])('refuses %s, with file, line and column', async (_, change) => {
    const { code, stderr } = await runCommand(['ask', '-', '--data', datasetWith(change)], { input: GOOD });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^\S+\.json:\d+:\d+: \S+ \(got .*\) is not valid\n {2}\S.*\n$/);
  });
});
