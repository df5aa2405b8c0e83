import { expect, it } from 'vitest';
import { isUnknownWord } from '../../src/model/unknown-words.ts';

const parted = (words: string) => words.split('|');

it.each([
  'unknown|Unknown|UNKNOWN.|n/a|N.A.|na|#N/A|null|NULL|tbd|TBD|tba|tbc|idk',
  'not known|not sure|Not sure!|unsure|no idea|not available|not applicable|not-applicable',
  "don't know|don\u2019t know|dont know|do not know|i don't know|I do not know|to be decided|to be determined|to be confirmed",
  '| |-|--|\u2013|\u2014|\u2212|?|???| ? |- -|\t',
])('isUnknownWord takes for not known: %s', (words) => {
  expect(parted(words).filter((word) => !isUnknownWord(word))).toEqual([]);
});

it.each(['0|none|no|nothing|known|unknown to them|not|5|x|don|*|.|/|#|?!|-.'])(
  'isUnknownWord takes for something that is said: %s',
  (words) => {
    expect(parted(words).filter(isUnknownWord)).toEqual([]);
  },
);
