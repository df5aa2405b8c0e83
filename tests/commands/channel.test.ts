import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/commands/channel/words-of.ts';
import { judgeChannel } from '../../src/index.ts';
import { type ChannelDocument, channelDocumentSchema } from '../../src/model/channel-verdict.ts';
import { expectGolden } from '../support/golden.ts';
import { newFolder } from '../support/new-folder.ts';
import { runCommand } from '../support/run-command.ts';
import { dataset } from '../support/shipped-advice.ts';

const SOFTWARE = 'docs/examples/software-for-dentists.json';
const UNICODE = { env: { LANG: 'en_US.UTF-8' } };
const DENTIST = [
  ...['--goal', 'lead-generation', '--budget', '800', '--timeline', '6', '--business-model', 'b2c'],
  ...['--sales-cycle', 'weeks', '--search-demand', 'high', '--content-capacity', 'none', '--sales-capacity', 'none'],
  ...['--place', 'local', '--customer-value', '900', '--margin', '60%'],
];
const judged = async (...args: readonly string[]): Promise<ChannelDocument> => {
  const { code, stdout, stderr } = await runCommand(['channel', ...args, '--json']);
  if (code !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
};

describe('mix-advisor channel', () => {
  it.each([
    ['channel-test.txt', ['search', 'ads', ...DENTIST]],
    ['channel-yes.txt', ['local-listings', ...DENTIST]],
    ['channel-no.txt', ['cold-calls', ...DENTIST, '--contact-rules', 'strict']],
    ['channel-not-now.txt', ['tv', ...DENTIST]],
    ['channel-unknown.txt', ['search-ads', ...DENTIST, '--customer-value', 'unknown']],
    ['channel-40.txt', ['seo', SOFTWARE, '--width', '40', '--ascii']],
    ['channel.md', ['seo', SOFTWARE, '--format', 'markdown']],
    ['channel.csv', ['seo', SOFTWARE, '--format', 'csv']],
    ['channel.html', ['seo', SOFTWARE, '--format', 'html']],
  ])('answers first, and says what to do: %s', async (golden, args) => {
    const { code, stdout, stderr } = await runCommand(['channel', ...args], UNICODE);
    expect([code, stderr]).toEqual([0, '']);
    expectGolden(golden, stdout);
    if (golden.endsWith('.txt') && !args.includes('40')) expect(stdout.split('\n').length).toBeLessThanOrEqual(21);
  });

  it('prints what the library gives, by the schema that it publishes', async () => {
    const document = await judged('google ads', SOFTWARE);
    expect(channelDocumentSchema.safeParse(document).error?.issues).toBeUndefined();
    const answers = JSON.parse(readFileSync(SOFTWARE, 'utf8'));
    expect(document).toEqual(JSON.parse(JSON.stringify(judgeChannel(answers, 'search-ads'))));
    expect(document.channel.id).toBe('search-ads');
  });

  it('reads a pipe as it reads a file, lets flags win, and says a line in a sheet', async () => {
    const piped = await runCommand(['channel', 'seo', '-', '--json'], { input: readFileSync(SOFTWARE, 'utf8') });
    expect(JSON.parse(piped.stdout)).toEqual(await judged('seo', SOFTWARE));
    expect((await judged('seo', SOFTWARE, '--customer-value', '1')).channel.verdict).toBe('no');
    const { stdout } = await runCommand(['channel', 'seo', SOFTWARE, '--format', 'csv']);
    expect(parse(stdout, { columns: true })).toMatchObject([{ id: 'seo', most: '3600' }]);
  });

  it('names on a page whom it is for and who prepared it, and nowhere else', async () => {
    const handover = ['--title', 'Bright Smiles', '--prepared-by', 'Ann Lee', '--date', '2026-12-01'];
    for (const format of ['html', 'markdown']) {
      const { code, stdout } = await runCommand(['channel', 'seo', SOFTWARE, '--format', format, ...handover]);
      expect(code).toBe(0);
      for (const text of ['Bright Smiles', 'Prepared by', 'Ann Lee', 'December 1, 2026', 'SEO?'])
        expect(stdout).toContain(text);
    }
    const { code, stdout, stderr } = await runCommand(['channel', 'seo', SOFTWARE, ...handover]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('--prepared-by');
  });

  it('says what a customer costs in the long run, but in time for an event that has a date', async () => {
    const costs = async (...args: readonly string[]) => {
      const { stdout } = await runCommand(['channel', 'direct-mail', ...args, '--width', '200']);
      return stdout.split('\n').find((line) => line.startsWith('Costs'));
    };
    expect(await costs(...DENTIST)).toMatch(/^Costs +About \$[\d,]+ a customer in the long run; in four out of five/);
    const event = ['--goal', 'event-turnout', '--budget', '800', '--timeline', '2', '--customer-value', '60'];
    expect(await costs(...event)).toMatch(/^Costs +About \$[\d,]+ an attendee; in four out of five/);
  });

  it('speaks of attendees where people are to come to an event', async () => {
    const event = ['--goal', 'event-turnout', '--budget', '800', '--timeline', '2'];
    for (const value of [[], ['--customer-value', '60'], ['--customer-value', '2000']])
      for (const channel of ['direct-mail', 'social-ads', 'seo', 'customer-email']) {
        const { stdout } = await runCommand(['channel', channel, ...event, ...value, '--width', '300']);
        const said = stdout.replaceAll(/^First step.*|--customer-value|[Ee]mail to customers|customer-email/gm, '');
        expect(said).not.toMatch(/customer/i);
      }
  });

  it('takes what runs now, figures of a file and other money', async () => {
    const running = ['--current', 'search ads: 300 a month, 8 months, 60 leads, 12 customers'];
    expect((await judged('search-ads', ...DENTIST, ...running)).channel.isCounted).toBe(true);
    const set = ['--set', 'search-ads.costPerLead=40', '--set', 'search-ads.leadToCustomer=0.3'];
    expect((await judged('search-ads', ...DENTIST, ...set)).channel.figures.map(({ from }) => from)).toEqual([
      'yours',
      'yours',
    ]);
    const { stdout } = await runCommand(['channel', 'tv', ...DENTIST, '--currency', 'EUR', '--rate', '2'], UNICODE);
    expect(stdout).toContain('€');
    expect(stdout).not.toContain('$');
  });

  it('has no title without words: where all was counted and it is to stop, nothing comes next', async () => {
    const running = 'social ads: 2000 a month, 8 months, 1400 leads, 30 customers';
    const { stdout } = await runCommand(['channel', 'social-ads', ...DENTIST, '--current', running]);
    expect(stdout).toMatch(/^Now +Stop it/m);
    expect(stdout).not.toMatch(/^Next/m);
  });

  it('refuses a channel that there is not with the nearest, together with what is wrong with the answers', async () => {
    const { code, stdout, stderr, problems } = await runCommand(['channel', 'seoo', '--goal', 'fame', '--budget', 'x']);
    expect([code, stdout]).toEqual([2, '']);
    expect(problems).toContain('unknown-channel');
    expect(problems.length).toBeGreaterThan(2);
    expect(stderr).toContain('Did you mean "seo"?');
    expect((await runCommand(['channel', 'carrier pigeons', SOFTWARE])).problems).toEqual(['unknown-channel']);
    expect((await runCommand(['channel', 'blogg', SOFTWARE])).stderr).toContain('Did you mean "blog"?');
  });

  it('says what the figures are for where a channel is called by another name', async () => {
    const yelp = await runCommand(['channel', 'Yelp', ...DENTIST]);
    expect([yelp.code, yelp.stderr]).toEqual([
      0,
      'We count Yelp under directories and marketplaces: the figures are for all of that.\n',
    ]);
    for (const name of ['Search ads', 'google ads', 'yard signs', 'tv', 'organicsocial'])
      expect([name, (await runCommand(['channel', name, ...DENTIST])).stderr]).toEqual([name, '']);
  });

  it('keeps the answers where that is asked for', async () => {
    const file = join(newFolder(), 'kept.json');
    await runCommand(['channel', 'seo', ...DENTIST, '--save', file]);
    expect(await judged('seo', file)).toEqual(await judged('seo', ...DENTIST));
  });
});

describe('wordsOf', () => {
  it.each([
    [['seo'], 'seo', undefined],
    [['seo', '-'], 'seo', '-'],
    [['search', 'ads'], 'search ads', undefined],
    [['google', 'ads', 'clients.json'], 'google ads', 'clients.json'],
    [['seo', 'answers'], 'seo', 'answers'],
    [['word', 'of', 'mouth', './answers'], 'word of mouth', './answers'],
    [['carrier', 'pigeons'], 'carrier pigeons', undefined],
  ])('reads %j', (words, name, file) => {
    expect(wordsOf(words, dataset)).toEqual({ name, file });
  });

  it.each(dataset.channels.filter((_, at) => at % 4 === 0).map(({ id }) => id))(
    'shows how to give a figure by the one that is usual there: %s',
    async (id) => {
      const { stdout } = await runCommand(['channel', id, SOFTWARE, '--width', '1000']);
      const [, channel, figure, given] = /--set (\S+)\.(\w+)=([\d.]+)\. /.exec(stdout) ?? [];
      const { figures } = (await judged(id, SOFTWARE)).channel;
      const usual = figures.find((each) => each.figure === figure)?.typical ?? Number.NaN;
      expect([channel, Number(given)]).toEqual([id, Number(usual.toPrecision(2))]);
    },
  );
});
