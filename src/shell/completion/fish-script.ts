import { type CommandLine, type Flag, type Takes, withInner } from './command-line.ts';

/** The script that completes the program's command line in fish. */
export function fishScript(program: CommandLine): string {
  return `# Completion of mix-advisor for fish. To load it: mix-advisor completion fish | source

function __mix_advisor_words
    set -l tokens (commandline -opc)
    for token in $tokens[2..]
        string match -q -- '-*' $token; or echo $token
    end
end

function __mix_advisor_in
    set -l words (__mix_advisor_words)
    test (count $words) -ge (count $argv); and test "$words[1..$(count $argv)]" = "$argv"
end

function __mix_advisor_at
    set -l words (__mix_advisor_words)
    test "$words" = "$argv"
end

complete -c mix-advisor -f
${withInner(program).flatMap(completions).join('\n')}
`;
}

function completions({ path, flags, places, commands }: CommandLine): readonly string[] {
  const inside = path.length === 0 ? '__mix_advisor_at' : `__mix_advisor_in ${path.join(' ')}`;
  const here = ['__mix_advisor_at', ...path].join(' ');
  return [
    ...commands.map((inner) => complete(here, `-a ${inner.path.at(-1)} -d ${quote(inner.description)}`)),
    ...places.map(({ takes }) => complete(inside, offered(takes))),
    ...flags.map((flag) => complete(inside, flagWords(flag))),
  ];
}

const complete = (condition: string, what: string): string => `complete -c mix-advisor -n ${quote(condition)} ${what}`;

function flagWords({ names, description, takes }: Flag): string {
  const spelt = names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
  const value = takes.kind === 'nothing' ? [] : [takes.kind === 'files' ? '-r' : '-x', offered(takes)];
  return [...spelt, ...value.filter((part) => part !== ''), `-d ${quote(description)}`].join(' ');
}

function offered(takes: Takes): string {
  if (takes.kind === 'words') return `-a ${quote(takes.words.join(' '))}`;
  if (takes.kind === 'files') return '-F';
  return takes.kind === 'folders' ? `-a '(__fish_complete_directories)'` : '';
}

const quote = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`;
