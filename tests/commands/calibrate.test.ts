import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXAMPLE } from '../../src/commands/calibrate/example.ts';
import type { CalibrationDocument } from '../../src/model/calibration-document.ts';
import { calibrationSchema } from '../../src/model/calibration-schema.ts';
import { parseFiguresFile } from '../../src/model/figures.ts';
import { orThrow } from '../../src/problem/problem.ts';
import { expectGolden } from '../support/golden.ts';
import { newFolder } from '../support/new-folder.ts';
import { runCommand } from '../support/run-command.ts';

const HISTORY = 'docs/examples/history.csv';
const UNICODE = { env: { LANG: 'en_US.UTF-8' } };
const CASES = 'tests/fixtures/histories';
const document = async (...args: readonly string[]): Promise<CalibrationDocument> =>
  JSON.parse((await runCommand(['calibrate', ...args, '--json'])).stdout);

describe('mix-advisor calibrate', () => {
  it.each([
    ['calibrate.txt', []],
    ['calibrate-40.txt', ['--width', '40', '--ascii']],
    ['calibrate.md', ['--format', 'markdown']],
    ['calibrate.csv', ['--format', 'csv']],
    ['calibrate.html', ['--format', 'html']],
  ])('says what a history teaches: %s', async (golden, flags) => {
    const { code, stdout, stderr } = await runCommand(['calibrate', HISTORY, ...flags], UNICODE);
    expect([code, stderr]).toEqual([0, '']);
    expectGolden(golden, stdout);
  });

  it.each([
    ['calibrate-totals.txt', '17-spend-follows-demand.csv', []],
    ['calibrate-weeks.txt', '07-missing-weeks.csv', ['--width', '100']],
  ])('says what totals teach, and what to doubt: %s', async (golden, file, flags) => {
    expectGolden(golden, (await runCommand(['calibrate', join(CASES, file), ...flags], UNICODE)).stdout);
  });

  it('prints JSON by the schema that it publishes', async () => {
    for (const file of [HISTORY, join(CASES, '17-spend-follows-demand.csv'), join(CASES, '10-channel-all-zero.csv')])
      expect(calibrationSchema.safeParse(await document(file)).error?.issues).toBeUndefined();
  });

  it('prints a history to start from, which is the one among the examples', async () => {
    expect(await runCommand(['calibrate', '--example'])).toMatchObject({ code: 0, stdout: EXAMPLE, stderr: '' });
    expect(readFileSync(HISTORY, 'utf8')).toBe(EXAMPLE);
  });

  it('reads a pipe as it reads a file', async () => {
    const { calibration } = await document(HISTORY);
    const piped = await runCommand(['calibrate', '-', '--json'], { input: EXAMPLE });
    expect(JSON.parse(piped.stdout)).toMatchObject({ file: 'standard input', calibration });
  });

  it('saves figures that can be read again, and keeps the benchmark of a doubted channel until it is accepted', async () => {
    const folder = newFolder();
    const file = join(CASES, '17-spend-follows-demand.csv');
    const [kept, taken] = [join(folder, 'kept.json'), join(folder, 'taken.json')];
    const { stderr } = await runCommand(['calibrate', file, '--save', kept]);
    expect(stderr).toBe(`Figures saved in ${kept}\n`);
    await runCommand(['calibrate', file, '--save', taken, '--accept', 'search-ads']);
    const channels = (path: string) => Object.keys(orThrow(parseFiguresFile(readFileSync(path, 'utf8'), path)).figures);
    expect([channels(kept), channels(taken)]).toEqual([['social-ads'], ['search-ads', 'social-ads']]);
  });

  it('gives a plan the same bytes whether its history is named or what it taught was saved before', async () => {
    const folder = newFolder();
    const [answers, figures] = [join(folder, 'answers.json'), join(folder, 'figures.json')];
    const given = { goals: ['lead-generation'], monthlyBudget: 3500, timelineMonths: 12, salesCapacity: 'some' };
    writeFileSync(answers, JSON.stringify(given));
    await runCommand(['calibrate', HISTORY, '--answers', answers, '--save', figures]);
    const plan = async (...flags: readonly string[]) =>
      (await runCommand(['plan', answers, '--only', 'search-ads', ...flags, '--json'])).stdout;
    const saved = await plan('--figures', figures);
    expect(await plan('--history', HISTORY)).toBe(saved);
    // Drawn each by itself, the same figures give another range: they go together.
    const { calibration: _, ...alone } = JSON.parse(readFileSync(figures, 'utf8'));
    writeFileSync(figures, JSON.stringify(alone));
    expect(await plan('--figures', figures)).not.toBe(saved);
  });

  it('weighs a history in another currency against benchmarks in that currency', async () => {
    const dollars = await document(HISTORY);
    const euros = await document(HISTORY, '--currency', 'EUR', '--rate', '2');
    const benchmark = ({ calibration }: CalibrationDocument) => calibration.channels[0]?.prior.typical ?? 0;
    expect(euros.currency).toBe('EUR');
    expect(benchmark(euros)).toBeCloseTo(benchmark(dollars) / 2, 3);
    const { stdout } = await runCommand(['calibrate', HISTORY, '--currency', 'EUR', '--rate', '2']);
    expect(stdout).toContain('€');
    expect(stdout).not.toContain('$');
  });

  it('takes the benchmarks for a business like that of the answers', async () => {
    const plain = await document(HISTORY);
    const small = await document(HISTORY, '--answers', 'docs/examples/software-for-dentists.json');
    const priors = ({ calibration }: CalibrationDocument) => calibration.channels.map(({ prior }) => prior.typical);
    expect(priors(small)).not.toEqual(priors(plain));
  });

  it('believes a lift test before the months', async () => {
    const { calibration } = await document(HISTORY, '--test', 'search-ads=50±5%', '--no-check');
    const tested = calibration.channels.find(({ id }) => id === 'search-ads');
    expect(tested?.prior).toMatchObject({ typical: 50, from: 'test' });
    expect(tested?.cost.high).toBeLessThan(70);
    expect(calibration.warnings.map(({ code }) => code)).toContain('test-disagrees');
  });

  it('counts revenue as what comes back for one', async () => {
    const file = join(newFolder(), 'revenue.csv');
    const rows = EXAMPLE.trim()
      .split('\n')
      .map((line) => line.split(','))
      .map(([month, ads], at) =>
        at === 0 ? 'month,search-ads spend,revenue' : `${month},${ads},${Number(ads) * 3 + (at % 5) * 90 + 800}`,
      );
    writeFileSync(file, rows.join('\n'));
    const { stdout } = await runCommand(['calibrate', file]);
    expect(stdout).toMatch(/^18 months of revenue: \$1 for search ads brought back about \$\d\.\d\d/);
    expect(stdout).toContain('Where $');
  });

  it.each([
    [['calibrate', 'no-such.csv'], ['no-such-file']],
    [['calibrate', HISTORY, '--rate', '2'], ['rate-without-currency']],
    [['calibrate', HISTORY, '--currency', 'EUR'], ['no-rate']],
    [
      ['calibrate', HISTORY, '--test', 'search-ads', '--since', 'seo=May'],
      ['bad-flag', 'bad-flag'],
    ],
    [['calibrate', HISTORY, '--accept', 'search-add'], ['unknown-channel']],
    [
      ['calibrate', join(CASES, '26-unknown-column.csv')],
      ['unknown-column', 'unknown-column'],
    ],
    [['calibrate', HISTORY, '--save', 'x.json', '-o', 'x.json'], ['same-file']],
    [['calibrate', HISTORY, '-o', 'x.pdf'], ['unknown-ending']],
  ])('refuses %j with what to type next, and prints nothing', async (args, problems) => {
    const ran = await runCommand(args);
    expect([ran.code, ran.stdout, ran.problems]).toEqual([2, '', problems]);
  });
});

describe('figures that were saved', () => {
  const ANSWERS = ['--goal', 'leads', '--budget', '5000', '--timeline', '6'];
  const folder = newFolder();
  const saved = join(folder, 'figures.json');

  it('are read by ask, which says that they are from the months', async () => {
    await runCommand(['calibrate', HISTORY, '--save', saved]);
    const { code, stdout } = await runCommand(['ask', ...ANSWERS, '--full', '--figures', saved]);
    expect(code).toBe(0);
    expect(stdout.replace(/\s+/g, ' ')).toContain('$99-$121 per inquiry (from your own months)');
    const set = await runCommand([
      'ask',
      ...ANSWERS,
      '--full',
      '--figures',
      saved,
      '--set',
      'search-ads.costPerLead=70',
    ]);
    expect(set.stdout.replace(/\s+/g, ' ')).toContain('$70 per inquiry (your own figure)');
  });

  it('are refused in another currency than the answers', async () => {
    const { code, problems } = await runCommand([
      'ask',
      ...ANSWERS,
      '--currency',
      'EUR',
      '--rate',
      '1',
      '--figures',
      saved,
    ]);
    expect([code, problems]).toEqual([2, ['two-currencies']]);
  });

  it("of a channel by a name of one's own are passed over, and that is said", async () => {
    const own = join(folder, 'own.json');
    writeFileSync(own, JSON.stringify({ figures: { podcastly: { costPerLead: 5 } } }));
    const { code, stderr } = await runCommand(['ask', ...ANSWERS, '--figures', own]);
    expect([code, stderr]).toEqual([
      0,
      `${own}: no channel here is called podcastly, so those figures are not used.\n`,
    ]);
  });

  it('are refused where they are set for a channel that there is not', async () => {
    const { code, problems, stderr } = await runCommand(['ask', ...ANSWERS, '--set', 'podcastly.costPerLead=5']);
    expect([code, problems]).toEqual([2, ['unknown-channel']]);
    expect(stderr).toContain('--set: there is no channel "podcastly"');
  });
});

describe('a history beside the answers', () => {
  it('says where to say how it is to be read, as these flags are those of calibrate', async () => {
    const dates = 'tests/fixtures/histories/02-ambiguous-dates.csv';
    const { code, stderr } = await runCommand(['plan', ANSWERS, '--history', dates]);
    expect([code, stderr.split('\n')[1]]).toEqual([
      2,
      '  Say which with --dates dmy (day first) or --dates mdy (month first). ' +
        `Add it to mix-advisor calibrate ${dates}, and --save figures.json too. Then pass --figures figures.json instead of --history.`,
    ]);
    const twice = 'tests/fixtures/histories/08-duplicate-dates.csv';
    expect((await runCommand(['plan', ANSWERS, '--history', twice])).stderr).not.toContain('--figures');
  });

  const ANSWERS = 'docs/examples/software-for-dentists.json';

  it.each(['ask', 'plan'])(
    'teaches %s the same figures as a file that calibrate saved for these answers',
    async (verb) => {
      const saved = join(newFolder(), 'figures.json');
      await runCommand(['calibrate', HISTORY, '--answers', ANSWERS, '--save', saved]);
      const { stdout } = await runCommand([verb, ANSWERS, '--figures', saved, '--json']);
      const { code, stdout: learned, stderr } = await runCommand([verb, ANSWERS, '--history', HISTORY, '--json']);
      expect([code, learned]).toEqual([0, stdout]);
      expect(stderr).toMatch(/^.*\.csv: figures learned for .*\. See mix-advisor calibrate .*\.csv\.\n$/);
    },
  );

  it('is refused beside figures that were saved', async () => {
    const { code, problems } = await runCommand(['plan', ANSWERS, '--history', HISTORY, '--figures', 'figures.json']);
    expect([code, problems]).toEqual([2, ['commander.conflictingOption']]);
  });
});
