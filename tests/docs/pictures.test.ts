import { describe, expect, it } from 'vitest';
import { expectDocument } from '../support/document.ts';
import { pagePicture } from '../support/page-picture.ts';
import { runShell } from '../support/run-shell.ts';
import { terminalPicture } from '../support/terminal-picture.ts';

/** As many as the first screen of an advice. */
const ROWS = 40;

/** Pictures of the terminal, and the command that each shows, in so many columns. */
const PICTURES = {
  'docs/pictures/ask.svg': ['mix-advisor ask docs/examples/software-for-dentists.json', 96],
  'docs/pictures/calibrate.svg': ['mix-advisor calibrate docs/examples/history.csv', 80],
  'docs/pictures/plan.svg': ['mix-advisor plan docs/examples/software-for-dentists.json', 80],
} as const;

describe('a picture of the terminal', () => {
  it.each(Object.entries(PICTURES))('%s shows what the program prints', async (path, [command, columns]) => {
    const { code, stdout } = runShell(`${command} --color --width ${columns} | head -n ${ROWS}`);
    expect(code).toBe(0);
    const output = `$ ${command}\n${stdout}`;
    expectDocument(path, await terminalPicture(output, columns, `${command}, in a terminal`));
  });

  it('keeps columns, colors and what would be markup', async () => {
    const picture = await terminalPicture('a\u001b[1m<b>\u001b[0m  \u001b[34mc & d   e\u001b[39m\n\n█', 20, 'A & B');
    expect(picture.split('\n').slice(1, -3)).toEqual([
      '<title>A &amp; B</title>',
      '<rect width="100%" height="100%" rx="8" fill="#14191f"/>',
      expect.stringContaining('<g font-family='),
      '<text y="30"><tspan x="16.0" textLength="8.4">a</tspan><tspan x="24.4" textLength="25.3" font-weight="bold">&lt;b&gt;</tspan><tspan x="66.6" textLength="42.1" fill="#8cbbfe">c &amp; d</tspan><tspan x="134.0" textLength="8.4" fill="#8cbbfe">e</tspan></text>',
      '<text y="66"><tspan x="16.0" textLength="8.4">█</tspan></text>',
    ]);
  });
});

/** Drawings of pages, with the command that makes the page, and which drawing it is. */
const DRAWINGS = {
  'docs/pictures/calibrate-fit.svg': ['mix-advisor calibrate docs/examples/history.csv --format html', 'fit'],
  'docs/pictures/plan-outcome.svg': [
    'mix-advisor plan docs/examples/software-for-dentists.json --format html',
    'outcome',
  ],
  'docs/pictures/plan-budgets.svg': [
    'mix-advisor plan docs/examples/software-for-dentists.json --vary monthlyBudget=2000,5000,10000 --format html',
    'ranges',
  ],
} as const;

describe('a drawing of a page', () => {
  it.each(Object.entries(DRAWINGS))('%s is what the program draws', (path, [command, id]) => {
    const { code, stdout } = runShell(command);
    expect(code).toBe(0);
    expectDocument(path, pagePicture(stdout, id, 760));
  });
});
