import type { Command } from 'commander';
import { GOALS } from '../model/answers.ts';
import { SCHEMA_NAMES } from '../model/json-schema.ts';
import { nearMiss } from '../model/near-miss.ts';
import { type Problem, UserError } from '../problem.ts';
import { bashScript } from '../shell/completion/bash-script.ts';
import { describeCommandLine } from '../shell/completion/command-line.ts';
import { fishScript } from '../shell/completion/fish-script.ts';
import { zshScript } from '../shell/completion/zsh-script.ts';
import { datasetFor } from '../shell/dataset-for.ts';
import type { World } from '../shell/world.ts';
import { write } from '../shell/write.ts';

const SCRIPTS = { bash: bashScript, zsh: zshScript, fish: fishScript } as const;
const SHELLS = Object.keys(SCRIPTS) as (keyof typeof SCRIPTS)[];

/** Prints the script that completes the program's command line in a shell; returns the exit code. */
export async function completion(world: World, name: string, program: Command): Promise<number> {
  const shell = SHELLS.find((each) => each === name);
  if (shell === undefined) throw new UserError([unknownShell(name)]);
  const commandLine = describeCommandLine(program, {
    goal: GOALS,
    dimensions: (await datasetFor(world, {})).dimensions.map(({ id }) => id),
    document: SCHEMA_NAMES,
    shell: SHELLS,
    command: program.commands.map((command) => command.name()),
  });
  await write(world.stdout, SCRIPTS[shell](commandLine));
  return 0;
}

function unknownShell(name: string): Problem {
  const near = nearMiss(name, SHELLS);
  return {
    code: 'unknown-shell',
    where: 'mix-advisor completion',
    what: `there is no completion for ${JSON.stringify(name)}`,
    mend: `${near === undefined ? '' : `Did you mean ${JSON.stringify(near)}? `}One of: ${SHELLS.join(', ')}.`,
  };
}
