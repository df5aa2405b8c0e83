import { type Command, Option } from 'commander';
import { PLAIN } from '../model/plain-text.ts';
import { type Problem, problem, type Result, UserError } from '../problem/problem.ts';
import type { Handover } from '../report/handover.ts';
import { type CalendarDate, parseDate } from '../report/words/calendar.ts';
import { formatOf, type OutputOptions } from '../shell/write-result.ts';

/** Whose page it is, as it was typed. */
export interface HandoverOptions {
  readonly title?: string;
  readonly by?: string;
  readonly date?: string;
  readonly logo?: string;
}

export interface InteractiveOption {
  readonly interactive?: boolean;
}

/** How the person who prepared a page is named: otherwise where `--by` is the month of a target. */
type AuthorFlag = '--by' | '--prepared-by';

/** The options of what can be handed over as a page. */
export const addHandoverOptions = (command: Command, author: AuthorFlag = '--by'): Command =>
  command
    .optionsGroup('On a page (HTML or Markdown):')
    .addOption(new Option('--title <text>', 'what the page is called, such as the name of a client'))
    .addOption(new Option(`${author} <text>`, 'who prepared it'))
    .addOption(
      new Option(
        '--date <yyyy-mm-dd>',
        author === '--by' ? 'the date on it; its months get their names from it' : 'the date on it',
      ),
    )
    .addOption(new Option('--logo <file>', 'a picture at the top: PNG, JPEG, GIF, WebP or SVG'));

/** For a page on which the reader can change the answers. */
export const interactiveOption = (): Option =>
  new Option('--interactive', 'let the reader change answers on the page; works offline').conflicts('compare');

/** Refuses a page that answers where there is none. */
export function checkInteractive({ interactive, ...options }: InteractiveOption & OutputOptions): void {
  if (interactive && formatOf(options) !== 'html')
    throw new UserError([
      problem(
        'not-a-page',
        '--interactive',
        'is for an HTML page only',
        'Add -o advice.html, or leave out --interactive.',
      ),
    ]);
}

const KEYS = ['title', 'by', 'date', 'logo'] as const;
const PAGES = ['html', 'markdown'];
const LONGEST = 200;

/** What stands at the top of the page; a UserError lists everything that is wrong with it. */
export async function readHandover(
  options: HandoverOptions & OutputOptions,
  author: AuthorFlag = '--by',
): Promise<Handover> {
  const given = KEYS.filter((key) => options[key] !== undefined);
  if (given.length === 0) return {};
  if (!PAGES.includes(formatOf(options)))
    throw new UserError(given.map((key) => notOnPage(key === 'by' ? author : `--${key}`)));
  const { title, by, date, logo, output } = options;
  const read = {
    ...(title === undefined ? {} : { title: readLine('--title', title) }),
    ...(by === undefined ? {} : { by: readLine(author, by) }),
    ...(date === undefined ? {} : { date: readDate(date) }),
    ...(logo === undefined ? {} : { logo: (await import('../shell/read-logo.ts')).readLogo(logo, output) }),
  };
  const problems = Object.values(read).flatMap((result: Result<unknown>) => (result.ok ? [] : result.problems));
  if (problems.length > 0) throw new UserError(problems);
  return Object.fromEntries(Object.entries(read).map(([key, result]) => [key, result.ok ? result.value : undefined]));
}

const notOnPage = (flag: string): Problem =>
  problem('not-a-page', flag, 'is for a page only', `Add -o advice.html or -o advice.md, or leave out ${flag}.`);

function readLine(where: string, text: string): Result<string> {
  const line = text.trim().replace(/\s+/g, ' ');
  const what = faultOf(line);
  if (what === undefined) return { ok: true, value: line };
  return { ok: false, problems: [problem('not-a-line', where, what, 'Write a short line of text, or leave it out.')] };
}

function faultOf(line: string): string | undefined {
  if (line === '') return 'is empty';
  if (line.length > LONGEST) return `is longer than ${LONGEST} letters`;
  return PLAIN.test(line) ? undefined : 'has control characters in it';
}

function readDate(text: string): Result<CalendarDate> {
  const date = parseDate(text);
  if (date !== undefined) return { ok: true, value: date };
  const what = `${JSON.stringify(text)} isn't a date`;
  return {
    ok: false,
    problems: [problem('not-a-date', '--date', what, 'Write year, month and day, such as 2026-12-01.')],
  };
}
