import { expect, it } from 'vitest';
import { closest, distance } from '../../src/problem/edit-distance.ts';

it.each([
  ['', '', 0],
  ['', 'seo', 3],
  ['blog', '', 4],
  ['blog', 'blog', 0],
  ['kitten', 'sitting', 3],
  ['saturday', 'sunday', 3],
  ['flaw', 'lawn', 2],
  ['search-ads', 'saerch-ads', 2],
])('from %j to %j it is %d letters', (one, other, letters) => {
  expect([distance(one, other), distance(other, one)]).toEqual([letters, letters]);
});

it('the closest of words is the first of those that are least far, if there are any', () => {
  expect(closest('blgo', ['seo', 'blog', 'bingo'])).toBe('blog');
  expect(closest('ab', ['ac', 'ad'])).toBe('ac');
  expect(closest('ab', [])).toBeUndefined();
});
