import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { calibrated } from '../calibrate/known-channels.ts';
import { newFolder } from '../support/new-folder.ts';
import { runCommand } from '../support/run-command.ts';
import { faultsOf } from './faults.ts';
import { textsOfOutput } from './texts.ts';

const folder = newFolder();
const at = (name: string) => join(folder, name);
const written = (name: string, text: string) => {
  writeFileSync(at(name), text);
  return at(name);
};
mkdirSync(at('empty'));
cpSync('data', at('mine'), { recursive: true });
const rules = readFileSync('data/rules.json', 'utf8');
writeFileSync(
  at('mine/rules.json'),
  rules.replace('"because"', '"becuase"').replace('"toward": "inbound"', '"toward": "in"'),
);

const GOOD = '"goals":["lead-generation"],"monthlyBudget":5000,"timelineMonths":6';
const NEEDED = ['--goal', 'lead-generation', '--budget', '5000', '--timeline', '6'];

/** Command lines with a mistake in them, and what is piped in. */
const MISTAKES: readonly (readonly [args: readonly string[], input?: string])[] = [
  [['ask'], ''],
  [['ask'], '{"goals": [lead}'],
  [['ask'], `{${GOOD},}`],
  [['ask'], '[]'],
  [['ask'], '{}'],
  [['ask'], '{"goals":[],"monthlyBudget":-5,"timelineMonths":0}'],
  [['ask'], '{"goals":["leads","leads","x","y"],"monthlyBudget":"much","timelineMonths":121}'],
  [['ask'], `{${GOOD},"budget":5,"serachDemand":"high","searchDemand":"hihg","customerValue":"1,5"}`],
  [['ask'], `{${GOOD},"monthlyBudget":1}`],
  [['ask'], '{"goal":"leads","budget":5,"deadline":6}'],
  [['ask'], '{"goals":"leads","monthlyBudget":"€5,000","timelineMonths":"5.000","rate":1}'],
  [['ask'], '{"goals":"leads","monthlyBudget":"500 kr","timelineMonths":"by March"}'],
  [['ask'], `{${GOOD},"currency":"GBP"}`],
  [['ask'], `{${GOOD},"rate":2}`],
  [['ask'], `{${GOOD},"currency":"USD","rate":2}`],
  [['ask'], `{${GOOD},"currency":"euro dollar","rate":0}`],
  [['ask'], `{${GOOD},"budgetTotal":6000}`],
  [['ask'], '{"goals":"leads","monthlyBudget":"£5","customerValue":"$5","timelineMonths":6}'],
  [['ask', '--goal', 'leads', '--budget-total', '500 a month', '--timeline', '6']],
  [['ask', '--goal', 'leads', '--budget', '20k/year', '--timeline', '3-6 months']],
  [['ask', '--goal', 'leads', '--budget', '6000 in total', '--timeline', '?']],
  [['ask', ...NEEDED, '--currency', 'CHF', '--rate', '1']],
  [['batch', '--carry', 'all', '--output-format', 'csv'], `{${GOOD}}`],
  [['batch', '--carry', 'verdict,id'], `{${GOOD}}`],
  [['batch', '--input-format', 'csv', '--carry', 'clent'], 'goals,budget,timeline,client\nleads,1,1,x'],
  [['batch', '--input-format', 'csv', '--rate', 'much'], 'goals'],
  [['ask'], '['.repeat(100)],
  [['ask'], `{"$schema":"${'x'.repeat(1_100_000)}"}`],
  [['ask', at('nowhere.json')]],
  [['ask', at('empty')]],
  [['ask', written('bad.yaml', 'goals: [lead-generation\nmonthlyBudget: 5')]],
  [['ask', written('alias.yaml', 'goals: &a [lead-generation]\nmonthlyBudget: *a\ntimelineMonths: !x 0x10')]],
  [['ask', written('digits.yaml', 'goals: [lead-generation]\nmonthlyBudget: 012\ntimelineMonths: 1_0')]],
  [['ask', ...NEEDED, '--customer-value', 'much', '--sales-cycle', 'moths']],
  [['ask', ...NEEDED, '--budget', '1,5', '--timeline', '-3']],
  [['ask', '--goal', 'leads', '--no-input']],
  [['ask', ...NEEDED, '-o', at('advice.pdf')]],
  [['ask', ...NEEDED, '-o', at('advice.xyz')]],
  [['ask', ...NEEDED, '-o', written('there.md', 'old')]],
  [['ask', ...NEEDED, '-o', at('no/such/folder.md')]],
  [['ask', ...NEEDED, '--save', at('same.json'), '-o', at('same.json')]],
  [['ask', ...NEEDED, '--data', at('nothing')]],
  [['ask', ...NEEDED, '--data', at('empty')]],
  [['ask', ...NEEDED, '--data', at('mine')]],
  [['calibrate', 'docs/examples/history.csv', '--test', 'seo=5', '--currency', 'EUR']],
  [['calibrate', 'docs/examples/history.csv', '--accept', 'search-add', '--since', 'tv=2021-03']],
  [['calibrate', at('nowhere.csv')]],
  [['compare', 'cost-modle']],
  [['sources', '--data', at('empty')]],
  [['schema', 'anwsers']],
  [['completion', 'bsh']],
  [['check', at('nothing')]],
  [['check', at('mine')]],
  [['batch'], ''],
  [['batch'], '{"goals":1}\n\nnot JSON\n{"id":{}}'],
  [['batch', '--fields', 'scroe'], '{}'],
  [['batch', '--against', at('nothing')], '{}'],
  [['batch', '--strict'], '{}'],
  ...[
    'goals;monthlyBudget;timelineMonths\na;1;2',
    'goals,monthlyBudget,timelineMonths,tone\na,1,2,3',
    'goals,monthlyBudget,monthlyBudget\na,1,2',
    'goals,monthlyBudget\na,1',
    'Clients\n,,,\ngoals,budget,timeline,,notes\nleads,2-3k,6,,x\n,,,,\nleads,1,1,1,',
    'gaols,budget,budget\nleads,5,6',
    'goals,monthlyBudget,timelineMonths\na,1\n"x,1,2\nlead-generation,much,2',
  ].map((text): [readonly string[], string] => [['batch', '--input-format', 'csv'], text]),
];

/** What the program says of a mistake, in the order in which it says it. */
async function saidOf(args: readonly string[], input?: string): Promise<string> {
  const { stdout, stderr } = await runCommand(args, input === undefined ? {} : { input });
  return `${stderr}${args[0] === 'batch' || args[0] === 'check' ? stdout : ''}`.replaceAll(folder, 'here');
}

const faultsIn = (said: string): readonly string[] =>
  textsOfOutput('said', said).flatMap(({ text }) => faultsOf(text, { technical: true }));

describe('what is said of a mistake keeps docs/voice.md', () => {
  it.each(MISTAKES.map(([args, input]) => [args.join(' ').replaceAll(folder, 'here'), args, input] as const))(
    '%s',
    async (_, args, input) => {
      const said = await saidOf(args, input);
      expect(said).toMatch(/\S/);
      expect(said).not.toMatch(/undefined|\[object|NaN|null is|Invalid input/);
      expect(faultsIn(said)).toEqual([]);
    },
  );
});

describe('what is said of a history keeps docs/voice.md', () => {
  it.each(readdirSync('tests/fixtures/histories'))('%s', (file) => {
    const text = readFileSync(`tests/fixtures/histories/${file}`, 'utf8');
    const result = calibrated(text, { file });
    const said = result.ok
      ? result.value.warnings.map((warning) => warning.text)
      : result.problems.flatMap(({ what, mend }) => [`${what}.`, mend]);
    expect(said.flatMap((each) => faultsOf(each))).toEqual([]);
  });
});
