import type { Again } from '../reporter.ts';
import { nextCommands } from '../words/first-notes.ts';
import { wrap } from './style.ts';

/**
 * Where there is more than is shown, and last the command that forecasts what it should bring; `isShort` has none that
 * takes more than a line, and `tell` is what else may be added.
 */
export function nextLines(
  shown: 'some' | 'all',
  again: Again | undefined,
  width: number,
  isShort = false,
  tell: readonly string[] = [],
): readonly string[] {
  const { notes, commands } = nextCommands(shown, again, tell);
  const wholes = commands.map(({ title, words }) => `${title}${words.join(' ')}`);
  const together = wholes.join('  ');
  return [
    ...notes.flatMap((note) => wrap(note, width)),
    ...(together !== '' && together.length <= width
      ? [together]
      : commands.flatMap(({ title, words, instead, isBroken }, at) => {
          const whole = wholes[at] as string;
          // What was just typed is the first to be left out.
          if (whole.length <= width) return isShort && at < commands.length - 1 ? [] : [whole];
          return isBroken && !isShort
            ? [...wrap(title.trimEnd(), width), ...brokenCommand(words, width)]
            : wrap(instead, width);
        })),
  ];
}

const GOES_ON = ' \\';
const INDENT = 4;

/** A command in lines that a shell takes for one, each as full as can be; a word that is too long is not broken. */
function brokenCommand(words: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length === 0) lines.push(`  ${word}`);
    else if (longer.length + GOES_ON.length <= width) lines[lines.length - 1] = longer;
    else lines.push(word.padStart(Math.min(width - GOES_ON.length, word.length + INDENT)));
  }
  return lines.map((line, at) => (at < lines.length - 1 ? `${line}${GOES_ON}` : line));
}
