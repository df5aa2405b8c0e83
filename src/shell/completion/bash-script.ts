import { type CommandLine, type Takes, withInner } from './command-line.ts';

/** The script that completes the program's command line in bash 3.2 and later. */
export function bashScript(program: CommandLine): string {
  const all = withInner(program);
  return `# Completion of mix-advisor for bash. To load it: eval "$(mix-advisor completion bash)"

_mix_advisor_at() {
  case "$1" in
${all.map(commandCase).join('\n')}
    *) return 1 ;;
  esac
}

_mix_advisor_takes() {
  takes=nothing
  case "$1 $2" in
${all.flatMap(takesCases).join('\n')}
  esac
}

_mix_advisor() {
  local current=\${COMP_WORDS[COMP_CWORD]} path='' flag='' takes='' commands='' flags='' word
  local -i index place=1
  COMPREPLY=()
  _mix_advisor_at ''
  for ((index = 1; index < COMP_CWORD; index++)); do
    word=\${COMP_WORDS[index]}
    if [[ $word == '=' ]]; then continue
    elif [[ -n $flag ]]; then flag=''
    elif [[ $word == -?* ]]; then
      _mix_advisor_takes "$path" "$word"
      if [[ $takes != nothing ]]; then flag=$word; fi
    elif [[ -n $commands ]] && _mix_advisor_at "\${path:+$path }$word"; then path="\${path:+$path }$word"
    else place+=1
    fi
  done
  if [[ $current == '=' ]]; then current=''; fi

  if [[ -n $flag ]]; then _mix_advisor_takes "$path" "$flag"
  elif [[ $current == -* ]]; then takes="words $flags"
  elif [[ -n $commands ]]; then takes="words $commands"
  else
    _mix_advisor_takes "$path" "$place"
    if [[ $takes == nothing ]]; then takes="words $flags"; fi
  fi

  local -a how
  case "$takes" in
    words\\ *) how=(-W "\${takes#words }") ;;
    files) how=(-f) ;;
    folders) how=(-d) ;;
    *) return ;;
  esac
  if [[ $takes == files || $takes == folders ]]; then compopt -o filenames 2>/dev/null; fi
  while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen "\${how[@]}" -- "$current")
}

complete -F _mix_advisor mix-advisor
`;
}

function commandCase({ path, commands, flags }: CommandLine): string {
  const names = commands.map((inner) => inner.path.at(-1)).join(' ');
  const spellings = flags.flatMap((flag) => flag.names).join(' ');
  return `    '${path.join(' ')}') commands='${names}' flags='${spellings}' ;;`;
}

function takesCases({ path, flags, places }: CommandLine): readonly string[] {
  const at = path.join(' ');
  const ofFlags = flags
    .filter(({ takes }) => takes.kind !== 'nothing')
    .map(({ names, takes }) => [names.map((name) => `'${at} ${name}'`).join(' | '), takes] as const);
  const ofPlaces = places.map(
    ({ takes, repeats }, index) => [repeats ? `'${at} '[0-9]*` : `'${at} ${index + 1}'`, takes] as const,
  );
  return [...ofFlags, ...ofPlaces].map(([pattern, takes]) => `    ${pattern}) takes='${spell(takes)}' ;;`);
}

const spell = (takes: Takes): string => (takes.kind === 'words' ? `words ${takes.words.join(' ')}` : takes.kind);
