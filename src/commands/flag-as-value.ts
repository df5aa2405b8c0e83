import type { Command } from 'commander';

/** Every flag is letters, and digits or hyphens between them; a negative number and a lone hyphen are values. */
const FLAG = /^(?:--[a-z][a-z-]*(?:=.*)?|-[a-zA-Z])$/;

/** Refuses a command line in which a flag stands where the value of another should; `--flag=value` takes any value. */
export function refuseFlagAsValue(command: Command, args: readonly string[]): void {
  for (let at = 0; at < args.length && args[at] !== '--'; at += 1) {
    const option = command.options.find(({ long, short }) => args[at] === long || args[at] === short);
    if (!option?.required) continue;
    at += 1;
    const value = args[at];
    if (value === undefined || !FLAG.test(value)) continue;
    command.error(`error: option '${option.flags}' argument missing: ${value} is a flag`, {
      code: 'commander.optionMissingArgument',
    });
  }
}
