# What zsh offers after lines, one offer on a line and a full stop after the last: `zsh -f offers.zsh SCRIPT LINE...`.
# Each line is typed into an interactive zsh, where what completion adds is printed instead of shown.
zmodload zsh/zpty
script=$1
shift

wait_for() {
  while zpty -r inner said; do
    [[ $said == *@@$1* ]] && return
    [[ $said == *@@* ]] && print -r -- ${${said#*@@}%%$'\r'*}
  done
}

zpty inner zsh -f -i
zpty -w inner "stty -echo; PS1="
zpty -w inner "autoload -Uz compinit; compinit -D -u; source $script; bindkey '^I' complete-word"
zpty -w inner 'compadd() {
  if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then builtin compadd "$@"; return; fi
  local -a offered
  builtin compadd -A offered "$@"
  print -rl -- "@""@"$^offered
}
finish() { print "@""@END" }
print "@""@READY"'
wait_for READY
for line; do
  # Cleared after each completion, so it is set anew.
  zpty -w inner 'comppostfuncs=(finish); print "@""@READY"'
  wait_for READY
  zpty -w -n inner "$line"$'\t'
  wait_for END
  zpty -w -n inner $'\C-u'
  print .
done
