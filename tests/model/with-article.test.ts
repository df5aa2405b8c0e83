import { expect, it } from 'vitest';
import { withArticle } from '../../src/model/with-article.ts';

it.each([
  ['customer', 'a customer'],
  ['attendee', 'an attendee'],
])('withArticle writes %s as %s', (noun, text) => {
  expect(withArticle(noun)).toBe(text);
});
