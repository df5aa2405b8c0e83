import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../../src/commands/program.ts';
import { GOALS } from '../../src/model/answers.ts';
import { bashScript } from '../../src/shell/completion/bash-script.ts';
import { describeCommandLine, withInner } from '../../src/shell/completion/command-line.ts';
import { fishScript } from '../../src/shell/completion/fish-script.ts';
import { zshScript } from '../../src/shell/completion/zsh-script.ts';
import { newFolder } from '../support/new-folder.ts';
import { runProgram } from '../support/run-program.ts';
import { dataset } from '../support/shipped-advice.ts';

const DIMENSIONS = dataset.dimensions.map(({ id }) => id);
const { stdin, stdout, stderr, env } = process;
const commandLine = describeCommandLine(
  createProgram({ stdin, stdout, stderr, env }, () => {}),
  { goal: GOALS, dimensions: DIMENSIONS },
);

/** A program with commands in a command, which the real one may not have. */
const nested = describeCommandLine(
  new Command('mix-advisor').addCommand(
    new Command('data')
      .description("the user's own dataset: what to do with it")
      .addCommand(new Command('check').argument('<folder>').option('--level [low|high]', 'how [strict] it is'))
      .addCommand(new Command('new').addOption(new Option('-k, --kind <kind>', 'a kind').choices(['small', 'large'])))
      .addCommand(new Command('secret'), { hidden: true }),
  ),
  {},
);

const has = (program: string): boolean => spawnSync(program, ['--version']).status === 0;

function run(shell: string, args: readonly string[]): readonly string[] {
  const { status, stdout: out, stderr: said } = spawnSync(shell, args, { encoding: 'utf8' });
  if (status !== 0 || said !== '') throw new Error(`${shell} ended with ${status}: ${said}`);
  return out.split('\n').filter((line) => line !== '');
}

/** What bash offers for the last of these words, split as bash splits them. */
function inBash(words: readonly string[], line = commandLine): readonly string[] {
  const typed = ['mix-advisor', ...words];
  const call = `COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _mix_advisor; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return run('bash', ['--norc', '-c', `${bashScript(line)}\n${call}`, 'bash', ...typed]);
}

describe('describeCommandLine', () => {
  it('knows what a flag takes by its choices or its placeholder', () => {
    const flags = withInner(commandLine).flatMap(({ flags }) => flags);
    const takes = (name: string) => flags.find(({ names }) => names.includes(name))?.takes;
    expect(takes('--goal')).toEqual({ kind: 'words', words: GOALS });
    expect(takes('--sales-cycle')).toEqual({ kind: 'words', words: ['impulse', 'weeks', 'months'] });
    expect(takes('--budget')).toEqual({ kind: 'anything' });
    expect(takes('--output')).toEqual({ kind: 'files' });
    expect(takes('--data')).toEqual({ kind: 'folders' });
    expect(takes('--ascii')).toEqual({ kind: 'nothing' });
  });

  it('leaves out what the help does not show', () => {
    expect(withInner(nested).map(({ path }) => path.join(' '))).not.toContain('data secret');
  });
});

describe.skipIf(!has('bash'))('bashScript', () => {
  it.each<[readonly string[], readonly string[]]>([
    [['compar'], ['compare']],
    [['ask', '--goal', 'im'], ['immediate-sales']],
    [['ask', '--goal', '=', 'im'], ['immediate-sales']],
    [['ask', '--goal', 'event-turnout', '--goal', 'trust'], ['trust-and-authority']],
    [
      ['ask', '--sales-'],
      ['--sales-cycle', '--sales-capacity'],
    ],
    [
      ['ask', '--audience', ''],
      ['named-accounts', 'niche', 'broad'],
    ],
    [['ask', '--budget', ''], []],
    [['ask', 'NO-SUCH-F'], []],
    [['ask', 'package.j'], ['package.json']],
    [['ask', '--data', 'dat'], ['data']],
    [['compare', 'cost'], ['cost-model']],
    [['compare', '--format', '=', 'json', 'audience', 'fee'], ['feeling']],
    [
      ['compare', '--format', '='],
      ['table', 'json', 'markdown', 'csv', 'html'],
    ],
  ])('offers after %j: %j', (words, expected) => {
    expect(inBash(words)).toEqual(expected);
  });

  it('offers every dimension', () => {
    expect(inBash(['compare', ''])).toEqual(DIMENSIONS);
  });

  it.each<[readonly string[], readonly string[]]>([
    [
      ['data', ''],
      ['check', 'new', 'help'],
    ],
    [
      ['data', 'new', '-k', ''],
      ['small', 'large'],
    ],
    [
      ['data', 'check', '--level', ''],
      ['low', 'high'],
    ],
    [['data', 'check', 'sr'], ['src']],
  ])('offers in a command of a command after %j: %j', (words, expected) => {
    expect(inBash(words, nested)).toEqual(expected);
  });
});

describe.skipIf(!has('fish'))('fishScript', () => {
  const inFish = (line: string, program = commandLine) =>
    run('fish', ['--no-config', '-c', `${fishScript(program)}\ncomplete -C ${JSON.stringify(line)}`]).map(
      (offer) => offer.split('\t')[0],
    );

  it.each([
    ['mix-advisor compar', ['compare']],
    ['mix-advisor ask --goal im', ['immediate-sales']],
    ['mix-advisor ask --sales-', ['--sales-capacity', '--sales-cycle']],
    ['mix-advisor compare audience cost', ['cost-model']],
    ['mix-advisor ask --data dat', ['data/']],
  ])('offers after %s: %j', (line, expected) => {
    expect(inFish(line)).toEqual(expected);
  });

  it('offers in a command of a command', () => {
    expect(inFish('mix-advisor data new --kind ', nested)).toEqual(['large', 'small']);
    expect(inFish('mix-advisor data ', nested)).toEqual(['check', 'help', 'new']);
  });
});

describe('zshScript', () => {
  it.each([
    ["'*'--goal='[a goal, up to three times, most important first]:goal:(brand-awareness ", 'a flag that repeats'],
    ["'(-o --output)'{-o+,--output=}'[", 'a flag with two spellings'],
    ["'*:dimensions:(permission ", 'an argument that repeats'],
    ["'1:file:_files'", 'a file'],
  ])('holds %s: %s', (part) => {
    expect(zshScript(commandLine)).toContain(part);
  });

  it('escapes what zsh would read as its own', () => {
    expect(zshScript(nested)).toContain("'[how \\[strict\\] it is]:value:(low high)'");
    expect(zshScript(nested)).toContain(`'data:the user'\\''s own dataset'`);
  });
});

describe.skipIf(!has('zsh'))('zshScript, in zsh', () => {
  /** What is offered after each line. */
  function inZsh(lines: readonly string[], program = commandLine): readonly (readonly string[])[] {
    const script = join(newFolder(), 'script.zsh');
    writeFileSync(script, zshScript(program));
    const args = ['-f', 'tests/interfaces/offers.zsh', script, ...lines.map((line) => `mix-advisor ${line}`)];
    const { status, stdout: out } = spawnSync('zsh', args, { encoding: 'utf8' });
    expect(status).toBe(0);
    const offers = out.split(/^\.\n/m).slice(0, -1);
    return offers.map((each) => [...new Set(each.split('\n').filter((line) => line !== ''))]);
  }
  const expectOffers = (expected: Readonly<Record<string, readonly string[]>>, program = commandLine) =>
    expect(inZsh(Object.keys(expected), program)).toEqual(Object.values(expected));

  it('offers what fits after what was typed', () => {
    expectOffers({
      compar: ['compare'],
      'ask --goal im': ['immediate-sales'],
      'ask --goal=im': ['immediate-sales'],
      'ask --goal event-turnout --goal trust': ['trust-and-authority'],
      'ask --sales-': ['--sales-cycle', '--sales-capacity'],
      'ask --budget ': [],
      'ask --data dat': ['data'],
      'compare audience cost': ['cost-model'],
    });
  });

  it('offers in a command of a command', () => {
    expectOffers(
      { 'data ': ['check', 'help', 'new'], 'data new -k ': ['small', 'large'], 'data check sr': ['src'] },
      nested,
    );
  });
});

describe('mix-advisor completion', () => {
  it.each(['bash', 'zsh', 'fish'])('prints a script for %s with every command, flag and choice', (shell) => {
    const { code, stdout: script, stderr: said } = runProgram(['completion', shell]);
    expect({ code, said }).toEqual({ code: 0, said: '' });
    for (const { path, flags } of withInner(commandLine)) {
      for (const word of [...path, ...flags.flatMap(({ names }) => names)]) expect(script).toContain(bare(word, shell));
    }
    for (const word of [...GOALS, ...DIMENSIONS]) expect(script).toContain(word);
  });

  it('names the shells that it knows', () => {
    const { code, stdout: out, stderr: said } = runProgram(['completion', 'bsh']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(said).toContain('Did you mean "bash"? One of: bash, zsh, fish.');
  });
});

/** fish names flags without their hyphens. */
const bare = (word: string, shell: string): string => (shell === 'fish' ? word.replace(/^-+/, '') : word);
