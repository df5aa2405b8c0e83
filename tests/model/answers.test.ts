import { describe, expect, it } from 'vitest';
import { answerAt } from '../../src/model/answers.ts';

describe('answerAt', () => {
  it('names the answer that stands at a path, but no part of one and nothing around it', () => {
    expect([['goals'], ['goals', 0], [], ['colour']].map(answerAt)).toEqual(['goals', undefined, undefined, undefined]);
  });
});
