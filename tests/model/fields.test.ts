import { describe, expect, it } from 'vitest';
import { asFields, computed, lazily } from '../../src/model/fields.ts';

interface Page {
  readonly title: string;
  readonly length: number | undefined;
}

/** Fields that tell when they are computed. */
const counted = () => {
  const calls: string[] = [];
  const fields = {
    title: () => `${calls.push('title')}`,
    length: () => {
      calls.push('length');
      return undefined;
    },
  };
  return { calls, fields };
};

describe('computed', () => {
  it('has every field in its order, each computed once', () => {
    const { calls, fields } = counted();
    const page = computed<Page>(fields);
    expect([Object.entries(page), calls]).toEqual([
      [
        ['title', '1'],
        ['length', undefined],
      ],
      ['title', 'length'],
    ]);
  });
});

describe('lazily', () => {
  it('computes nothing until it is read, and each field once, whatever comes of it', () => {
    const { calls, fields } = counted();
    const page = lazily<Page>(fields);
    expect(calls).toEqual([]);
    expect([page.length, page.length, page.title, page.title]).toEqual([undefined, undefined, '2', '2']);
    expect(calls).toEqual(['length', 'title']);
  });

  it('looks like a document in which all is there', () => {
    const page = lazily<Page>({ title: () => 'Plan', length: () => 2 });
    expect([Object.keys(page), JSON.stringify(page)]).toEqual([['title', 'length'], '{"title":"Plan","length":2}']);
  });
});

describe('asFields', () => {
  it('gives a document back, field by field', () => {
    const page: Page = { title: 'Plan', length: 2 };
    expect(computed(asFields(page))).toEqual(page);
  });

  it('reads a field when it is called, not before', () => {
    const { calls, fields } = counted();
    const again = asFields(lazily<Page>(fields));
    expect([calls.length, again.title(), calls]).toEqual([0, '1', ['title']]);
  });
});
