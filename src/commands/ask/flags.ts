import { Option } from 'commander';
import { GIVEN_KEYS, type GivenAnswers, type GivenKey } from '../../model/answers.ts';
import { stateLimits } from '../../model/limits.ts';
import { type GivenQuestion, isRepeatable, namesSeveral, questionOf, valuesOf } from '../../model/questions.ts';
import { stateFigures } from '../../model/read-figures.ts';
import { stateRunning } from '../../model/running.ts';
import { PERIODS, unitOf } from '../../model/units.ts';
import { escapeControlsInLine } from '../../problem/printable.ts';
import type { Again } from '../../report/reporter.ts';
import type { DatasetOption, DisplayOptions } from '../../shell/context.ts';
import type { OutputOptions } from '../../shell/write-result.ts';
import type { HandoverOptions, InteractiveOption } from '../handover-options.ts';

/** What commander hands over for `ask`. */
export interface AskOptions
  extends DisplayOptions,
    DatasetOption,
    OutputOptions,
    HandoverOptions,
    InteractiveOption,
    FlagValues {
  readonly full?: boolean;
  readonly explain?: boolean;
  /** File to which the answers are written. */
  readonly save?: string;
  /** Another file of answers to set beside these. */
  readonly compare?: string;
  /** File of figures that a history taught. */
  readonly figuresFile?: string;
  /** A history to learn the figures from now. */
  readonly history?: string;
  /** Ask everything, however little it tells. */
  readonly all?: boolean;
  /** Ask only what is needed. */
  readonly quick?: boolean;
}

/** The same for the answer flags, by answer key: as they are written, read with everything else. */
export type FlagValues = Readonly<Partial<Record<GivenKey, string | readonly string[]>>>;

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** One option for each answer, named by its answer key in what commander hands over. */
export const answerOptions: readonly Option[] = GIVEN_KEYS.map((key) => {
  const question = questionOf(key);
  const option = new Option(`${question.flag} <${placeholder(question)}>`, describe(question));
  option.attributeName = () => key;
  return isRepeatable(question) ? option.argParser(collect) : option;
});

/** Where a history's figures come from: `figures`, as an answer, are those that are set by hand. */
export function learnedOptions(): readonly Option[] {
  const saved = new Option('--figures <file>', 'figures of your own that mix-advisor calibrate has saved');
  saved.attributeName = () => 'figuresFile';
  const history = new Option('--history <file>', 'a CSV of what you spent and what came, to learn figures from');
  return [saved, history.conflicts('figuresFile')];
}

function placeholder(question: GivenQuestion): string {
  if (question.kind === 'number') return unitOf(question).placeholder;
  if (question.kind === 'currency') return 'code';
  if (question.kind === 'running') return 'what';
  if (question.kind === 'figures') return 'channel.figure=value';
  if (question.kind === 'limits') return 'channel.limit=amount';
  return namesSeveral(question) ? question.one : valuesOf(question).join('|');
}

function describe(question: GivenQuestion): string {
  if (!namesSeveral(question)) return question.hint ?? question.label;
  const values = valuesOf(question).join(', ');
  return question.kind === 'ranking'
    ? `a ${question.one}, up to three times, most important first: ${values}`
    : `${question.hint}, once for each ${question.one}: ${values}`;
}

/** The answers among the flags. */
export const answersFromFlags = (flags: FlagValues): FlagValues =>
  Object.fromEntries(GIVEN_KEYS.filter((key) => flags[key] !== undefined).map((key) => [key, flags[key]]));

/** A word of a command as a shell takes it. */
export function quoted(word: string): string {
  if (/^[\w@%+=:,./\\-]+$/.test(word)) return word;
  // Within double quotes a shell would read these: $8 of "$800 a month" is nothing.
  return /["$`\\!]/.test(word) ? `'${word.replaceAll("'", `'\\''`)}'` : `"${word}"`;
}

/** What gives the same again after any verb: the file and the flags that were given. */
export function sameWords(file: string | undefined, options: AskOptions): Again | undefined {
  const flags = GIVEN_KEYS.flatMap((key) =>
    [options[key] ?? []].flat().map((value) => `${questionOf(key).flag} ${quoted(value)}`),
  );
  const { figuresFile, history, data } = options;
  const files = Object.entries({ '--figures': figuresFile, '--history': history, '--data': data }).flatMap(
    ([flag, path]) => (path === undefined ? [] : [`${flag} ${quoted(escapeControlsInLine(path))}`]),
  );
  // What was piped in and saved is in a file now, with what the flags said.
  const isSaved = file === '-' && options.save !== undefined;
  const from = isSaved ? options.save : file;
  const words = [
    ...(from === undefined ? [] : [quoted(escapeControlsInLine(from))]),
    ...(isSaved ? [] : flags),
    ...files,
  ];
  return words.length === 0 ? undefined : { words, isPiped: from === '-' };
}

/** The command that gives the same answers again, for whoever typed them and could not keep them. */
export function answersCommand(answers: Partial<GivenAnswers>, verb = 'ask'): string {
  const flags = GIVEN_KEYS.flatMap((key) =>
    valuesFor(key, answers).map((value) => `${questionOf(key).flag} ${quoted(value)}`),
  );
  return [`mix-advisor ${verb}`, ...flags].join(' ');
}

/** What a flag takes to say an answer again, once for each of its parts. */
function valuesFor(key: GivenKey, answers: Partial<GivenAnswers>): readonly string[] {
  const { current = [], figures = {}, limits = {}, currency } = answers;
  if (key === 'current') return current.map((running) => stateRunning(running, currency));
  if (key === 'figures') return stateFigures(figures);
  if (key === 'limits') return stateLimits(limits);
  if (key === 'timelineMonths' && typeof answers[key] === 'number') return [inWholeWeeks(answers[key])];
  return [answers[key] ?? []].flat().map(String);
}

const WEEK = PERIODS.month.inAYear / PERIODS.week.inAYear;

/** Months as they are typed: as weeks where they are just so many and no whole months. */
function inWholeWeeks(months: number): string {
  const weeks = Math.round(months / WEEK);
  return Number.isInteger(months) || weeks * WEEK !== months
    ? String(months)
    : `${weeks} ${weeks === 1 ? 'week' : 'weeks'}`;
}
