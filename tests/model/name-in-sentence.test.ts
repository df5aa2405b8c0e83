import { describe, expect, it } from 'vitest';
import { bareName, capitalise, nameInSentence } from '../../src/model/name-in-sentence.ts';

describe('nameInSentence', () => {
  it.each([
    ['Search ads (PPC)', 'search ads'],
    ['Cold calls', 'cold calls'],
    ['E-books', 'e-books'],
    ['SEO', 'SEO'],
    ['TV and Radio', 'TV and Radio'],
    ['Émissions', 'émissions'],
    ['webinars', 'webinars'],
    ['A/B tests', 'A/B tests'],
    ['my Ads', 'my Ads'],
    ['', ''],
  ])('writes %j as %j', (name, within) => {
    expect(nameInSentence(name)).toBe(within);
  });
});

describe('bareName', () => {
  it.each([
    ['Search ads (PPC)', 'Search ads'],
    ['Fairs (local) and events', 'Fairs (local) and events'],
    ['Events (own) (small)', 'Events (own)'],
    ['Ads(PPC)', 'Ads(PPC)'],
    ['Ads ()', 'Ads'],
    ['Blog', 'Blog'],
  ])('leaves out of %j what stands behind it in parentheses: %j', (name, bare) => {
    expect(bareName(name)).toBe(bare);
  });
});

describe('capitalise', () => {
  it.each([
    ['search ads', 'Search ads'],
    ['a', 'A'],
    ['SEO', 'SEO'],
    ['', ''],
  ])('begins %j with a capital letter: %j', (words, begun) => {
    expect(capitalise(words)).toBe(begun);
  });
});
