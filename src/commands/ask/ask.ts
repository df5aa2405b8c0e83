import { compileAdvisor } from '../../advice/advise.ts';
import { ANSWER_KEYS, type Answers, NEEDED_KEYS, normaliseAnswers } from '../../model/answers.ts';
import { failed, ok, orThrow, type Result, UserError } from '../../problem.ts';
import { adviceText } from '../../report/advice/advice-text.ts';
import { jsonText } from '../../report/json.ts';
import { interview } from '../../shell/interview/interview.ts';
import { loadDataset } from '../../shell/read-dataset.ts';
import { MAX_ANSWERS_BYTES, readStream, readText } from '../../shell/read-text.ts';
import { canPrompt, mayUseColor, mayUseUnicode, styleFor } from '../../shell/terminal.ts';
import { TOOL } from '../../shell/tool.ts';
import type { Manners, World } from '../../shell/world.ts';
import { write, writeFile } from '../../shell/write.ts';
import { answersFromFlags, type FlagAnswers, type FlagValues } from './answer-flags.ts';
import { type AnswersText, gatherAnswers } from './gather-answers.ts';

export interface AskOptions extends Manners, FlagValues {
  readonly json?: boolean;
  readonly explain?: boolean;
  readonly save?: string;
}

/** Stopped by the user; what was typed is saved where that was asked for. */
const STOPPED = 130;

/** Gives advice for answers from a file, a pipe, flags or an interview; returns the exit code. */
export async function ask(world: World, file: string | undefined, options: AskOptions): Promise<number> {
  const dataset = loadDataset();
  const answers = await findAnswers(world, file, options);
  if (answers === undefined) return STOPPED;
  if (options.save !== undefined) await save(world, options.save, answers);
  const advice = compileAdvisor(dataset, TOOL)(answers);
  const text = options.json
    ? jsonText(advice)
    : adviceText(advice, styleFor(world.stdout, world.env, options), { explain: options.explain ?? false });
  await write(world.stdout, text);
  return 0;
}

async function findAnswers(world: World, file: string | undefined, options: AskOptions): Promise<Answers | undefined> {
  const flags = answersFromFlags(options);
  const mayAsk = canPrompt(world, options);
  const document = orThrow(await readDocument(world, file, flags));
  const nothingGiven = document === undefined && Object.keys(flags.values).length === 0;
  if (nothingGiven && !mayAsk) throw new UserError([noAnswers]);
  if (nothingGiven) return interviewFor(world, options, {}, ANSWER_KEYS);
  const gathered = orThrow(gatherAnswers(document, flags));
  if (gathered.complete) return gathered.answers;
  if (!mayAsk) throw new UserError(gathered.problems);
  return interviewFor(world, options, gathered.given, gathered.lacks);
}

const noAnswers = {
  code: 'no-answers',
  where: 'mix-advisor ask',
  what: 'there are no answers, and nobody to ask at a terminal',
  mend: 'Name a file, pipe JSON in, or pass --goal, --budget and --timeline.',
};

const STDIN = 'standard input';

/** The file, or what is piped in; a pipe is left alone when flags give all that is needed, as nobody may ever close it. */
async function readDocument(
  { stdin }: World,
  file: string | undefined,
  { values }: FlagAnswers,
): Promise<Result<AnswersText | undefined>> {
  if (file !== undefined && file !== '-') return named(file, readText(file, MAX_ANSWERS_BYTES));
  const enough = NEEDED_KEYS.every((key) => Object.hasOwn(values, key));
  if (file === undefined && (stdin.isTTY || enough)) return ok(undefined);
  const read = await readStream(stdin, STDIN, MAX_ANSWERS_BYTES);
  if (!read.ok || read.value.trim() !== '') return named(STDIN, read);
  return Object.keys(values).length > 0 ? ok(undefined) : failed([{ ...noAnswers, where: STDIN, what: 'is empty' }]);
}

const named = (name: string, text: Result<string>): Result<AnswersText> =>
  text.ok ? ok({ name, text: text.value }) : text;

async function interviewFor(
  world: World,
  options: AskOptions,
  given: Partial<Answers>,
  keys: readonly (keyof Answers)[],
): Promise<Answers | undefined> {
  const outcome = await interview({
    input: world.stdin,
    output: world.stderr,
    columns: styleFor(world.stderr, world.env, options).width,
    color: mayUseColor(world.stderr, world.env, options),
    unicode: mayUseUnicode(world.env, options),
    given,
    keys,
  });
  if (outcome.kind === 'done') return normaliseAnswers(outcome.answers as Answers);
  if (options.save !== undefined) await save(world, options.save, outcome.answers);
  else await write(world.stderr, 'Stopped; nothing was written. With --save FILE the answers so far are kept.\n');
  return undefined;
}

async function save({ stderr }: World, path: string, answers: Partial<Answers>): Promise<void> {
  writeFile(path, jsonText(answers));
  await write(stderr, `Answers saved in ${path}\n`);
}
