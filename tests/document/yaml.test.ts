import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { parseYaml } from '../../src/document/yaml.ts';
import { anyText } from '../support/any-text.ts';
import { arbitraryAnswers } from '../support/arbitrary-answers.ts';

const refused = (text: string) => {
  const parsed = parseYaml(text, 'a.yaml');
  return parsed.ok ? undefined : parsed.problems.map(({ code, where }) => `${code} ${where}`);
};
const readBack = (text: string) => {
  const parsed = parseYaml(text, 'a.yaml');
  return parsed.ok ? parsed.value.value : parsed.problems;
};

describe('parseYaml', () => {
  it('reads comments, lists and plain scalars as JSON would have them', () => {
    const text =
      '# a client\ngoals:\n  - event-turnout # the first\nmonthlyBudget: 3000\naudience: "broad"\nrest: no\n';
    expect(readBack(text)).toEqual({ goals: ['event-turnout'], monthlyBudget: 3000, audience: 'broad', rest: 'no' });
  });

  it('gives back all answers that were written as YAML', () => {
    fc.assert(
      fc.property(arbitraryAnswers, (answers) => {
        expect(readBack(stringify(answers))).toEqual(answers);
      }),
    );
  });

  it('reads JSON too', () => {
    fc.assert(
      fc.property(arbitraryAnswers, (answers) => {
        expect(readBack(JSON.stringify(answers, null, 2))).toEqual(answers);
      }),
    );
  });

  it('knows where each part stands', () => {
    const parsed = parseYaml('goals:\n  - x\n  - y\nmonthlyBudget: 5\n', 'a.yaml');
    const places = [['goals', 1], ['monthlyBudget'], ['goals', 'nothing'], ['nothing'], []];
    expect(parsed.ok && places.map((path) => parsed.value.locate(path))).toEqual([
      'a.yaml:3:5',
      'a.yaml:4:16',
      'a.yaml:2:3',
      'a.yaml:1:1',
      'a.yaml:1:1',
    ]);
  });

  it.each([
    ['a name given twice', 'a: 1\na: 2\n', ['yaml-syntax a.yaml:2:1']],
    ['a list that is not closed', 'goals: [x\n', ['yaml-syntax a.yaml:2:1']],
    ['two documents', 'a: 1\n---\na: 2\n', ['yaml-syntax a.yaml:2:1']],
    ['an alias', 'a: &x 1\nb: *x\n', ['yaml-alias a.yaml:2:4']],
    ['a tag of its own', 'a: !money 5\n', ['yaml-syntax a.yaml:1:4']],
    ['a tag of the core schema', 'a: !!str 5\n', ['yaml-tag a.yaml:1:10']],
    ['a tag on the whole document', '!!omap\n- a: 1\n', ['yaml-syntax a.yaml:1:1']],
    ['more names than can be told apart', '?\n'.repeat(5000), ['too-large a.yaml']],
    ['a name that is no text', '? [a]\n: 1\n', ['yaml-syntax a.yaml:1:3']],
    ['an octal-looking number', 'a: 012\n', ['yaml-number a.yaml:1:4']],
    ['a hexadecimal number', 'a: 0x10\n', ['yaml-number a.yaml:1:4']],
    ['infinity', 'a: .inf\n', ['yaml-number a.yaml:1:4']],
    ['a tab as indentation', 'a:\n\tb: 1\n', ['yaml-syntax a.yaml:2:1']],
    ['65 brackets', '['.repeat(65), ['yaml-depth a.yaml:1:65']],
    ['a hundred thousand brackets', '['.repeat(32_768), ['yaml-depth a.yaml:1:65']],
    ['lists in lists on one line', '- '.repeat(2000), ['yaml-depth a.yaml:1:1']],
    ['names in names on one line', '? '.repeat(2000), ['yaml-depth a.yaml:1:1']],
    [
      'a staircase',
      Array.from({ length: 80 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
      ['yaml-depth a.yaml:65:1'],
    ],
    ['more than 32 KiB', 'a'.repeat(32_769), ['too-large a.yaml']],
  ])('refuses %s', (_, text, problems) => {
    expect(refused(text)).toEqual(problems);
  });

  it('takes four thousand signs between names', () => {
    expect(parseYaml(`[${'1,'.repeat(4000)}]`, 'a.yaml').ok).toBe(true);
  });

  const PLAINLY = 'Write answers as "key: value", one on each line, and goals as a list.';
  it.each([
    ['an alias', 'a: &x 1\nb: *x\n', 'yaml-alias', 'a.yaml:2:4', 'refers to "x" elsewhere', 'Write the value out.'],
    [
      'an odd number',
      'a: [0x10]\n',
      'yaml-number',
      'a.yaml:1:5',
      '0x10 could be read in more than one way',
      'Write plain decimal digits; here that may be 16.',
    ],
    ['deep nesting', `a: ${'['.repeat(65)}`, 'yaml-depth', 'a.yaml:1:68', 'is nested deeper than answers are', PLAINLY],
    [
      'a long text',
      'a'.repeat(32_769),
      'too-large',
      'a.yaml',
      'is longer than 32 KiB, too much for YAML',
      'Take out what is no answer, or write it as JSON.',
    ],
    [
      'more names than can be told apart',
      '?\n'.repeat(4001),
      'too-large',
      'a.yaml',
      'has more than 4000 line ends, commas, colons and quotes, too much for YAML',
      'Take out what is no answer, or write it as JSON.',
    ],
    [
      'a tag',
      'a: !!str 5\n',
      'yaml-tag',
      'a.yaml:1:10',
      'has a tag, which changes how it is read',
      'Take the word that begins with ! out.',
    ],
    [
      'a name given twice',
      'a: 1\na: 2\n',
      'yaml-syntax',
      'a.yaml:2:1',
      'is not YAML that can be read: Map keys must be unique',
      PLAINLY,
    ],
  ])('says of %s where it stands and how to mend it', (_, text, code, where, what, mend) => {
    expect(parseYaml(text, 'a.yaml')).toEqual({ ok: false, problems: [{ code, where, what, mend }] });
  });

  it.each(['0', '-0', '5', '-12', '3.25', '1e3', '1E-3', '1.5e+10'])(
    'takes %s for the number that JSON has',
    (text) => {
      expect(readBack(`a: ${text}\n`)).toEqual({ a: JSON.parse(text) });
    },
  );

  it.each(['012', '0x10', '0o17', '.5', '5.', '+5', '.inf', '-.inf', '.nan'])(
    'takes %s for no plain number',
    (text) => {
      expect(refused(`a: ${text}\n`)).toEqual(['yaml-number a.yaml:1:4']);
    },
  );

  it('stands what is just within its bounds', () => {
    const staircase = Array.from({ length: 63 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n');
    const flow = `${'['.repeat(64)}${']'.repeat(64)}`;
    expect(refused(`${staircase}\n${' '.repeat(63)}${flow}`)).toBeUndefined();
    expect(refused(Array.from({ length: 2000 }, (_, line) => `k${line}: 1`).join('\n'))).toBeUndefined();
  });

  it('neither throws nor hangs on any text', () => {
    const pieces = fc.constantFrom(
      '[',
      ']',
      '{',
      '}',
      '- ',
      '? ',
      ': ',
      '\n',
      '  ',
      '&a ',
      '*a',
      '!',
      '|',
      '>',
      '"',
      "'",
      'a',
      '1',
    );
    const texts = fc.oneof(
      anyText(),
      fc.array(pieces, { maxLength: 300 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(typeof parseYaml(text, 'a.yaml').ok).toBe('boolean');
      }),
      { numRuns: 150 },
    );
  });
});
