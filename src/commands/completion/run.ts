import type { Command } from 'commander';
import { SCHEMA_NAMES } from '../../model/json-schema.ts';
import { namesSeveral, QUESTIONS, valuesOf } from '../../model/questions.ts';
import { type Problem, UserError } from '../../problem/problem.ts';
import { suggest } from '../../problem/suggest.ts';
import { bashScript } from '../../shell/completion/bash-script.ts';
import { describeCommandLine } from '../../shell/completion/command-line.ts';
import { fishScript } from '../../shell/completion/fish-script.ts';
import { zshScript } from '../../shell/completion/zsh-script.ts';
import type { Context } from '../../shell/context.ts';
import { datasetFor } from '../../shell/dataset-for.ts';
import { writeOut } from '../../shell/write.ts';

const SCRIPTS = { bash: bashScript, zsh: zshScript, fish: fishScript } as const;
const SHELLS = Object.keys(SCRIPTS) as (keyof typeof SCRIPTS)[];

/** Prints the script that completes the program's command line in a shell; returns the exit code. */
export async function completion(context: Context, name: string, program: Command): Promise<number> {
  const shell = SHELLS.find((each) => each === name);
  if (shell === undefined) throw new UserError([unknownShell(name)]);
  const commandLine = describeCommandLine(program, {
    ...rankedWords(),
    dimensions: (await datasetFor(context, {})).dimensions.map(({ id }) => id),
    document: SCHEMA_NAMES,
    shell: SHELLS,
    command: program.commands.map((command) => command.name()),
  });
  await writeOut(context, SCRIPTS[shell](commandLine));
  return 0;
}

/** The choices of each answer that names several, by what its flag calls one of them. */
const rankedWords = (): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    Object.values(QUESTIONS).flatMap((question) =>
      namesSeveral(question) ? [[question.one, valuesOf(question)]] : [],
    ),
  );

function unknownShell(name: string): Problem {
  return {
    code: 'unknown-shell',
    where: 'mix-advisor completion',
    what: `there is no completion for ${JSON.stringify(name)}`,
    mend: suggest(name, SHELLS),
  };
}
