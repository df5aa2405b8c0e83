import { expect } from 'vitest';

/** Whatever a terminal obeys but a tab and line ends, and marks that reorder the text around them. */
export const CONTROL_CHARACTERS = /(?![\t\n\r])\p{Cc}|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f]/u;
const LONE_RETURN = /\r(?!\n)/;
const STACK_FRAME = /^\s+at .*:\d+:\d+|node:internal|node_modules|not your fault/m;

/** Nothing in the text acts on a terminal, and no inside of the program shows. */
export function expectHarmless(text: string): void {
  expect(
    CONTROL_CHARACTERS.exec(text)?.[0],
    `an acting character in ${JSON.stringify(text.slice(0, 2000))}`,
  ).toBeUndefined();
  expect(text).not.toMatch(LONE_RETURN);
  expect(text).not.toMatch(STACK_FRAME);
}

const prototypes = () =>
  [Object, Array, Function, String, Number].map(({ prototype }) => Reflect.ownKeys(prototype).map(String));
const clean = prototypes();

/** No prototype has gained or lost a name since the tests began. */
export const expectCleanPrototypes = (): void => expect(prototypes()).toEqual(clean);
