import { type CommandLine, type Flag, type Place, type Takes, withInner } from './command-line.ts';

/** The script that completes the program's command line in zsh, as a file in `fpath` or loaded in `.zshrc`. */
export function zshScript(program: CommandLine): string {
  return `#compdef mix-advisor
# Completion of mix-advisor for zsh. To load it, after compinit: source <(mix-advisor completion zsh)

${withInner(program)
  .map((command) => (command.commands.length > 0 ? groupFunction(command) : leafFunction(command)))
  .join('\n')}
if [[ $funcstack[1] == _mix[-_]advisor ]]; then
  _mix_advisor "$@"
else
  compdef _mix_advisor mix-advisor
fi
`;
}

const functionName = ({ path }: CommandLine): string => ['_mix_advisor', ...path].join('_').replaceAll('-', '_');

const leafFunction = (command: CommandLine): string => `${functionName(command)}() {
  _arguments -s -S${specs([...command.flags.map(flagSpec), ...command.places.map(placeSpec)])}
}
`;

function groupFunction(command: CommandLine): string {
  const name = (inner: CommandLine) => inner.path.at(-1) ?? '';
  const listed = command.commands.map((inner) => `        ${quote(`${name(inner)}:${inner.description}`)}`);
  const calls = command.commands.map((inner) => `        ${name(inner)}) ${functionName(inner)} ;;`);
  return `${functionName(command)}() {
  local curcontext=$curcontext context state state_descr line
  typeset -A opt_args
  _arguments -C -s -S${specs([...command.flags.map(flagSpec), "'1:command:->command'", "'*::argument:->argument'"])} && return
  case $state in
    command)
      local -a commands=(
${listed.join('\n')}
      )
      _describe -t commands command commands
      ;;
    argument)
      case $words[1] in
${calls.join('\n')}
      esac
      ;;
  esac
}
`;
}

const specs = (all: readonly string[]): string => all.map((spec) => ` \\\n    ${spec}`).join('');

function flagSpec({ names, description, takes, placeholder, repeats }: Flag): string {
  const says = quote(`[${description.replace(/[[\]\\]/g, '\\$&')}]${action(placeholder, takes)}`);
  const spelt = names.map((name) => (takes.kind === 'nothing' ? name : `${name}${name.startsWith('--') ? '=' : '+'}`));
  if (repeats) return spelt.map((name) => `'*'${name}${says}`).join(' ');
  return spelt.length === 1 ? `${spelt[0]}${says}` : `${quote(`(${names.join(' ')})`)}{${spelt.join(',')}}${says}`;
}

const placeSpec = ({ placeholder, takes, repeats }: Place, index: number): string =>
  quote(`${repeats ? '*' : index + 1}${action(placeholder, takes)}`);

function action(placeholder: string, takes: Takes): string {
  if (takes.kind === 'nothing') return '';
  const message = placeholder.includes('|') ? 'value' : placeholder;
  return `:${message}:${takes.kind === 'words' ? `(${takes.words.join(' ')})` : ACTIONS[takes.kind]}`;
}

const ACTIONS = { anything: ' ', files: '_files', folders: '_files -/' } as const;

const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
