import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder } from '../support/new-folder.ts';
import { runCommand } from '../support/run-command.ts';
import { runProgram } from '../support/run-program.ts';
import { runShell } from '../support/run-shell.ts';

const folder = newFolder();
const GOOD = '"goals":["lead-generation"],"monthlyBudget":5000,"timelineMonths":6';

/** What is piped in, and how the message begins. */
const PIPED: readonly (readonly [string, string | Buffer, RegExp])[] = [
  ['bad JSON', '{"goals": [lead}', /^standard input:1:12: is not JSON/],
  ['a comma too many', `{${GOOD},}`, /^standard input:1:\d+: is not JSON/],
  ['nothing', '', /^standard input: is empty/],
  ['white space', ' \n\t ', /^standard input: is empty/],
  ['a list', '[]', /^standard input: is not an object/],
  ['null', 'null', /^standard input: is not an object/],
  ['a number', '7', /^standard input: is not an object/],
  [
    'an empty object',
    '{}',
    /^standard input: goals is missing[\s\S]*monthlyBudget is missing[\s\S]*timelineMonths is missing/,
  ],
  [
    'text for a number',
    '{"goals":["lead-generation"],"monthlyBudget":"much","timelineMonths":6}',
    /^standard input:1:46: monthlyBudget/,
  ],
  [
    'an unknown key',
    `{${GOOD},"serachDemand":"high"}`,
    /unknown key "serachDemand"\n {2}Did you mean "searchDemand"\?/,
  ],
  [
    'a goal that does not exist',
    '{"goals":["fame"],"monthlyBudget":1,"timelineMonths":1}',
    /^standard input:1:11: goals\[0\]: "fame" is not a choice/,
  ],
  [
    'a negative budget',
    '{"goals":["event-turnout"],"monthlyBudget":-5,"timelineMonths":1}',
    /monthlyBudget \(got -5\)/,
  ],
  [
    'a timeline of no months',
    '{"goals":["event-turnout"],"monthlyBudget":5,"timelineMonths":0}',
    /timelineMonths \(got 0\)/,
  ],
  [
    'a timeline of 121 months',
    '{"goals":["event-turnout"],"monthlyBudget":5,"timelineMonths":121}',
    /timelineMonths \(got 121\)/,
  ],
  [
    'a number beyond all numbers',
    '{"goals":["event-turnout"],"monthlyBudget":1e999,"timelineMonths":1}',
    /monthlyBudget/,
  ],
  ['a name given twice', `{${GOOD},"monthlyBudget":1}`, /"monthlyBudget" is given twice/],
  ['names that reach into objects', `{${GOOD},"__proto__":{"a":1},"constructor":1}`, /unknown key "__proto__"/],
  ['deep nesting', '['.repeat(200_000), /nested more than 64 levels/],
  ['more than a mebibyte', `{"$schema":"${'x'.repeat(1_100_000)}"}`, /larger than 1 MiB/],
  ['terminal escapes', '{"\\u001b[2J":1}', /unknown key "\\u001b\[2J"/],
];

describe('an error', () => {
  it.each(PIPED)('explains %s, exits with 2 and prints nothing', async (_, input, message) => {
    const { code, stdout, stderr } = await runCommand(['ask'], { input });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at |node:internal/);
    expect(stderr).not.toContain('\u001b');
  });

  it('comes from the program as it does from a command in this process', async () => {
    const inputs = PIPED.filter((_, index) => index % 5 === 0).map(([, input]) => input);
    for (const input of inputs) {
      const { problems: _, ...ran } = await runCommand(['ask'], { input });
      expect(runProgram(['ask'], { input })).toEqual(ran);
    }
  });

  const directory = join(folder, 'directory');
  mkdirSync(directory);

  it.each<[string, readonly string[], RegExp]>([
    ['a directory instead of a file', ['ask', directory], /is a folder, not a file/],
    ['a file that does not exist', ['ask', join(folder, 'nothing.json')], /does not exist/],
    ['a flag that does not exist', ['ask', '--bugdet', '5'], /unknown option '--bugdet'[\s\S]*--budget/],
    ['a command that does not exist', ['aks'], /unknown command 'aks'[\s\S]*ask/],
    ['help of a command that does not exist', ['help', 'aks'], /^mix-advisor: unknown command 'aks'\n {2}See/],
    ['whose help to read', ['batch', '--filds', 'score'], /\n {2}See mix-advisor batch --help\.\n$/],
    [
      'a flag value that is no number',
      ['ask', '--goal', 'event-turnout', '--budget', '1.500', '--timeline', '2'],
      /^--budget: /,
    ],
    [
      'a flag value that is no choice',
      ['ask', '--search-demand', 'hihg', '--goal', 'event-turnout', '--budget', '5', '--timeline', '2'],
      /^--search-demand: .*"hihg" is not a choice/,
    ],
    [
      'an optional answer that cannot be read',
      ['ask', '--goal', 'event-turnout', '--budget', '5', '--timeline', '2', '--customer-value', 'much'],
      /^--customer-value: "much" is not a number of US dollars\n/,
    ],
    [
      'a missing needed answer',
      ['ask', '--goal', 'event-turnout', '--budget', '5'],
      /timelineMonths is missing\n {2}Add "timelineMonths", or pass --timeline with 6/,
    ],
    ['a dimension that does not exist', ['compare', 'cost-modle'], /Did you mean "cost-model"\?/],
    ['two formats at once', ['compare', '--csv', '--markdown'], /cannot be used with/],
    [
      'a dataset that is not there',
      ['compare', '--data', join(folder, 'no-data')],
      /no-data: is not a folder\n {2}Name a folder with dimensions\.json, /,
    ],
    ['a width that is no number', ['compare', '--width', 'wide'], /Write a number such as 80/],
  ])('explains %s, exits with 2 and prints nothing', (_, args, message) => {
    const { code, stdout, stderr } = runProgram(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at |node:internal/);
  });

  it('shows all problems of an input at once, flags among them', () => {
    const { stderr } = runProgram(['ask', '--timeline', 'soon'], { input: '{"goals":[],"colour":1}' });
    expect(stderr.match(/^\S.*: /gm)).toHaveLength(4);
  });

  it('says with 1 that a file cannot be written', () => {
    const { code, stdout, stderr } = runProgram(['ask', '--save', join(folder, 'no', 'a.json')], {
      input: `{${GOOD}}`,
    });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/cannot be written \(ENOENT\)/);
  });

  it.each(['ask', 'batch', 'check --answers -'])('explains a directory on standard input: %s', (command) => {
    const { code, stdout, stderr } = runShell(`mix-advisor ${command} < data`);
    expect(code).toBe(2);
    expect(`${stdout}${stderr}`).toContain('standard input: is a folder, not a file');
  });
});
