import { nearMiss } from '../problem/suggest.ts';
import { ANSWER_ALIASES, CHOICE_ALIASES } from './aliases.ts';
import { GIVEN_KEYS, type GivenKey } from './answers.ts';
import { lettersOf } from './letters-of.ts';
import { type ChoiceQuestion, questionOf } from './questions.ts';

/** The choice that a word means: its own in any spelling, the name shown for it or what stands before its colon, or an alias. */
export function choiceMeant(key: GivenKey, text: string): string | undefined {
  const words = choiceWords(key);
  const spellings = [text, withoutRemark(text), text.split(':')[0] ?? ''];
  return spellings.map((each) => words.get(lettersOf(each))).find((choice) => choice !== undefined);
}

/** The choice with the word that is spelt most like a text; undefined when none is near. */
export function choiceNear(key: GivenKey, text: string): string | undefined {
  const words = choiceWords(key);
  const near = nearMiss(lettersOf(text), [...words.keys()], ONE);
  return near === undefined ? undefined : words.get(near);
}

/** The answer that the name of a column means: its key in any spelling, what it is called, its flag, or an alias. */
export function keyMeant(name: string): GivenKey | undefined {
  keyWords ??= new Map(
    GIVEN_KEYS.flatMap((key) => {
      const { flag, label, ask } = questionOf(key);
      return [...(ANSWER_ALIASES[key] ?? []), ask, label, flag, key].map((word): [string, GivenKey] => [
        lettersOf(word),
        key,
      ]);
    }),
  );
  return keyWords.get(lettersOf(name));
}

/** The answer with a name that is spelt most like that of a column; undefined when none is near. */
export function keyNear(name: string): GivenKey | undefined {
  const meant = keyMeant(name);
  const near = meant ?? nearMiss(lettersOf(name), [...(keyWords?.keys() ?? [])], ONE);
  return near === undefined ? undefined : keyMeant(near);
}

/** Among so many words, two wrong letters make another short one. */
const ONE = 1;

let keyWords: ReadonlyMap<string, GivenKey> | undefined;
const choiceWordsOf = new Map<GivenKey, ReadonlyMap<string, string>>();

/** By letters: every word for a choice, of which the choices' own count most. */
function choiceWords(key: GivenKey): ReadonlyMap<string, string> {
  const known = choiceWordsOf.get(key);
  if (known !== undefined) return known;
  const question = questionOf(key);
  const choices: ChoiceQuestion['choices'] = 'choices' in question ? question.choices : [];
  const words = new Map(
    [
      ({ value }: { readonly value: string }) => CHOICE_ALIASES[key]?.[value] ?? [],
      ({ name }: { readonly name: string }) => [
        name,
        withoutRemark(name),
        name.split(':')[0] ?? name,
        ...remarks(name),
      ],
      ({ value }: { readonly value: string }) => [value],
    ].flatMap((wordsFor) =>
      choices.flatMap((choice) => wordsFor(choice).map((word): [string, string] => [lettersOf(word), choice.value])),
    ),
  );
  choiceWordsOf.set(key, words);
  return words;
}

/** "Strict (EU)" is "Strict". */
const withoutRemark = (text: string): string => text.replace(/\([^)]*\)/g, ' ');

/** "Businesses (B2B)" is "B2B", too. */
const remarks = (name: string): readonly string[] =>
  [...name.matchAll(/^[^:]*\(([^)]*)\)/g)].map(([, inner = '']) => inner);
