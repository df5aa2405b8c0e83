import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder } from '../support/new-folder.ts';
import { runProgram } from '../support/run-program.ts';

const folder = newFolder();
const EXAMPLE = 'docs/examples/festival';

describe('answers in YAML', () => {
  it('give the advice that the same answers in JSON give', () => {
    expect(runProgram(['ask', `${EXAMPLE}.yaml`, '--json'])).toEqual(runProgram(['ask', `${EXAMPLE}.json`, '--json']));
  });

  it('have line and column in every message', () => {
    const path = join(folder, 'broken.yml');
    writeFileSync(path, 'goals:\n  - fame\nmonthlyBudget: much\ntimelineMonths: 6\nbugdet: 1\n');
    const { code, stdout, stderr } = runProgram(['ask', path, '--no-input']);
    expect([code, stdout, stderr.replaceAll(path, 'broken.yml')]).toEqual([
      2,
      '',
      'broken.yml:3:16: monthlyBudget: "much" is not a number of US dollars\n' +
        '  Write a number such as 5000, 10k or $10,000, or "unknown".\n' +
        'broken.yml:2:5: goals[0]: "fame" is not a choice\n' +
        '  One of: brand-awareness, lead-generation, immediate-sales, trust-and-authority, product-launch, ' +
        'enter-new-market, event-turnout, customer-retention.\n' +
        'broken.yml:5:9: unknown key "bugdet"\n' +
        '  Did you mean "monthlyBudget"?\n',
    ]);
  });

  it('can be set beside others, and saved', () => {
    const saved = join(folder, 'saved.yaml');
    const { code, stdout, stderr } = runProgram([
      'ask',
      `${EXAMPLE}.json`,
      '--compare',
      `${EXAMPLE}.yaml`,
      '--save',
      saved,
    ]);
    expect([code, stdout.includes('0.0'), stderr]).toEqual([0, true, `Answers saved in ${saved}\n`]);
    expect(readFileSync(saved, 'utf8').split('\n').slice(0, 4)).toEqual([
      'goals:',
      '  - event-turnout',
      'monthlyBudget: 6000',
      'timelineMonths: 6',
    ]);
    expect(runProgram(['ask', saved, '--json'])).toEqual(runProgram(['ask', `${EXAMPLE}.yaml`, '--json']));
  });

  it('are no way to end the process', () => {
    for (const [name, text] of Object.entries({
      brackets: '['.repeat(2000),
      dashes: '- '.repeat(10_000),
      aliases: `a: &a [x]\n${Array.from('bcdefgh', (name, at) => `${name}: &${name} [*${'abcdefg'[at]}, *${'abcdefg'[at]}]`).join('\n')}`,
      large: 'a: 1\n'.repeat(10_000),
    })) {
      const path = join(folder, `${name}.yaml`);
      writeFileSync(path, text);
      const { code, stdout, stderr } = runProgram(['ask', path]);
      expect([name, code, stdout, stderr.startsWith(path)]).toEqual([name, 2, '', true]);
    }
  });
});
