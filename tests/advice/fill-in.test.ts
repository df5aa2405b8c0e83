import { expect, it } from 'vitest';
import { fillIn } from '../../src/advice/fill-in.ts';

it.each([
  ['a name', 'Put {inbound} % here.', { inbound: 70 }, 'Put 70 % here.'],
  ['several names', '{a}, {b}, {a}', { a: 1, b: 2 }, '1, 2, 1'],
  ['a large number', '{a}', { a: 1234567.8 }, '1,234,568'],
  ['a name that nothing stands for', '{a} {constructor}', {}, '{a} {constructor}'],
])('fills in %s', (_, text, values, filled) => {
  expect(fillIn(text, values)).toBe(filled);
});
