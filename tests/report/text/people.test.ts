import { readdirSync, readFileSync } from 'node:fs';
import { Chalk } from 'chalk';
import { describe, it } from 'vitest';
import { parseAnswers } from '../../../src/model/parse-answers.ts';
import { orThrow } from '../../../src/problem/problem.ts';
import { firstScreen } from '../../../src/report/text/first-screen.ts';
import { expectGolden } from '../../support/golden.ts';
import { adviceFor as advise } from '../../support/shipped-advice.ts';

const style = { width: 80, unicode: true, paint: new Chalk({ level: 0 }) };

/** What each of those in a folder sees by default, one after the other. */
const screensOf = (folder: string): string =>
  readdirSync(folder)
    .toSorted()
    .map((file) => {
      const answers = orThrow(parseAnswers(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'))));
      return `${'='.repeat(20)} ${file}\n${firstScreen(advise(answers), style, { words: [file], isPiped: false })}`;
    })
    .join('\n');

/** Persons of twelve kinds; and fourteen who asked in public, as they would type what they told. */
describe('the first screen that people see', () => {
  it.each(['persons', 'questions'])('%s', (who) => {
    expectGolden(`${who}.txt`, screensOf(`tests/fixtures/${who}`));
  });
});
