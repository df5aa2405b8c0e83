import { describe, expect, it } from 'vitest';
import { lintContactLaw } from '../../src/check/lint-contact-law.ts';
import { shipped } from './broken-dataset.ts';

describe('lintContactLaw', () => {
  it('finds nothing in the shipped dataset', () => {
    expect(lintContactLaw(shipped.content, shipped.locate)).toEqual([]);
  });

  it('finds that channels contact strangers and no file says where the law lets them', () => {
    const { contactLaw: _, ...content } = shipped.content;
    expect(lintContactLaw(content, () => 'contact-law.json').map(({ code, where }) => [code, where])).toEqual([
      ['no-contact-law', 'contact-law.json'],
    ]);
  });

  it('finds nothing where no channel contacts strangers', () => {
    const { contactLaw: _, ...content } = shipped.content;
    const channels = content.channels.map(({ contact: _contact, ...channel }) => channel);
    expect(lintContactLaw({ ...content, channels }, shipped.locate)).toEqual([]);
  });
});
