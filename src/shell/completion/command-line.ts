import type { Argument, Command, Option } from 'commander';
import { GIVEN_KEYS } from '../../model/answers.ts';
import { isRepeatable, questionOf } from '../../model/questions.ts';

/** What may stand after a flag, or at an argument's place. */
export type Takes =
  | { readonly kind: 'nothing' | 'anything' | 'files' | 'folders' }
  | { readonly kind: 'words'; readonly words: readonly string[] };

export interface Flag {
  /** Its spellings, such as `-o` and `--output`. */
  readonly names: readonly string[];
  readonly description: string;
  readonly takes: Takes;
  readonly placeholder: string;
  readonly repeats: boolean;
}

export interface Place {
  readonly placeholder: string;
  readonly takes: Takes;
  readonly repeats: boolean;
}

/** A command, or the program itself, as far as completion needs to know it. */
export interface CommandLine {
  /** The words that lead to it after the program's name: none for the program. */
  readonly path: readonly string[];
  readonly description: string;
  readonly flags: readonly Flag[];
  readonly places: readonly Place[];
  readonly commands: readonly CommandLine[];
}

/** Words that may stand for a placeholder such as `<goal>`, by its name. */
export type WordsFor = Readonly<Record<string, readonly string[]>>;

/** Reads the commands, flags and arguments that a program shows in its help. */
export function describeCommandLine(command: Command, wordsFor: WordsFor, path: readonly string[] = []): CommandLine {
  const help = command.createHelp();
  return {
    path,
    description: brief(command.description()),
    flags: help.visibleOptions(command).map((option) => describeFlag(option, wordsFor)),
    places: command.registeredArguments.map((argument) => describePlace(argument, wordsFor)),
    commands: help
      .visibleCommands(command)
      .map((inner) => describeCommandLine(inner, wordsFor, [...path, inner.name()])),
  };
}

/** The command itself and all commands in it. */
export const withInner = (command: CommandLine): readonly CommandLine[] => [
  command,
  ...command.commands.flatMap(withInner),
];

function describeFlag(option: Option, wordsFor: WordsFor): Flag {
  const placeholder = /[<[](.*?)(\.\.\.)?[>\]]/.exec(option.flags)?.[1] ?? '';
  return {
    names: [option.short, option.long].filter((name) => name !== undefined),
    description: brief(option.description),
    takes: option.required || option.optional ? takes(placeholder, option.argChoices, wordsFor) : { kind: 'nothing' },
    placeholder,
    repeats: option.variadic || isCollected(option),
  };
}

const isCollected = ({ long }: Option): boolean =>
  GIVEN_KEYS.map(questionOf).some((question) => question.flag === long && isRepeatable(question));

const describePlace = (argument: Argument, wordsFor: WordsFor): Place => ({
  placeholder: argument.name(),
  takes: takes(argument.name(), argument.argChoices, wordsFor),
  repeats: argument.variadic,
});

function takes(placeholder: string, choices: readonly string[] | undefined, wordsFor: WordsFor): Takes {
  const named = Object.hasOwn(wordsFor, placeholder) ? wordsFor[placeholder] : undefined;
  const words = choices ?? named ?? (placeholder.includes('|') ? placeholder.split('|') : undefined);
  if (words !== undefined) return { kind: 'words', words };
  if (placeholder.startsWith('file')) return { kind: 'files' };
  return { kind: placeholder === 'folder' ? 'folders' : 'anything' };
}

/** A description up to where its details begin. */
const brief = (description: string): string => description.split(/[:;]/, 1)[0]?.trim() ?? '';
