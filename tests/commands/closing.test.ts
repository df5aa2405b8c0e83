import { Chalk } from 'chalk';
import { describe, expect, it } from 'vitest';
import { closing } from '../../src/commands/ask/closing.ts';
import { advise } from '../../src/index.ts';
import type { GivenAnswers } from '../../src/model/answers.ts';

// Of its channels the first gets neither money nor hours.
const answers: GivenAnswers = { goals: ['lead-generation'], monthlyBudget: 2000, timelineMonths: 3 };
const { summary } = advise(answers);
const { headline } = summary;
const style = { width: 400, unicode: true, paint: new Chalk({ level: 0 }) };
const AGAIN = 'Again: mix-advisor ask --goal lead-generation --budget 2000 --timeline 3';
const FORECAST = AGAIN.replace('Again: mix-advisor ask', 'Forecast: mix-advisor plan');

describe('closing', () => {
  it('says the advice in a sentence, the first thing to do of the screen above, and how to have it again', () => {
    expect(closing(summary, { answers, asked: 3, leftOut: 0 }, {}, style)).toBe(
      [
        '\nYou answered 3 questions.',
        headline,
        'Start with search ads. Choose ten phrases only a buyer would type, and write two ads and one page for them. Judge after three weeks, before you spend more.',
        `${AGAIN}\nAdd --save answers.json to keep your answers, -o advice.html for a page.\n${FORECAST}\n`,
      ].join('\n\n'),
    );
  });

  it.each([
    [1, 'You answered 4 questions. One more would hardly change the advice.'],
    [9, 'You answered 4 questions. The other 9 would hardly change the advice.'],
  ])('says that %i questions were left out, and why', (leftOut, words) => {
    expect(closing(summary, { answers, asked: 4, leftOut }, {}, style)).toContain(`\n${words}\n`);
  });

  it('does not offer what was done already, nor a step where there is no channel', () => {
    const done = { save: 'a.json', output: 'a.html' };
    expect(closing({ headline, actions: [] }, { answers, asked: 1, leftOut: 0 }, done, style)).toBe(
      `\nYou answered 1 question.\n\n${headline}\n\n${AGAIN}\nForecast: mix-advisor plan a.json\n`,
    );
  });

  it('never breaks the command, which could not be copied', () => {
    const lines = closing(summary, { answers, asked: 3, leftOut: 0 }, {}, { ...style, width: 40 }).split('\n');
    expect(lines).toContain(AGAIN);
    expect(
      Math.max(...lines.filter((line) => !/^(Again|Forecast)/.test(line)).map((line) => line.length)),
    ).toBeLessThanOrEqual(40);
  });
});
