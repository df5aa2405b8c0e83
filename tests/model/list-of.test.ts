import { expect, it } from 'vitest';
import { listOf } from '../../src/model/list-of.ts';

it.each<[readonly string[], string]>([
  [[], ''],
  [['calls'], 'calls'],
  [['calls', 'ads'], 'calls and ads'],
  [['calls', 'ads', 'fairs'], 'calls, ads and fairs'],
  [['calls', 'ads', 'fairs', 'a blog'], 'calls, ads, fairs and a blog'],
  [['calls', 'TV and radio'], 'calls, and TV and radio'],
  [['TV and radio', 'calls', 'ads'], 'TV and radio, calls, and ads'],
])('listOf writes %j as %j', (parts, text) => {
  expect(listOf(parts)).toBe(text);
});
