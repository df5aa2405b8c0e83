import { currenciesNamed, isCurrency } from '../model/currencies.ts';
import type { ColumnWords } from '../model/history-words.ts';
import { normalise } from './normalise.ts';
import { THOUSAND } from './numbers.ts';

const BRACKETS = /[([]([^()[\]]*)[)\]]/g;

/** A name without its currency and "in thousands", and whether it said the latter: "SEO spend ($000)". */
export function nameAndUnit(name: string, { thousands }: ColumnWords) {
  const isThousands = (text: string) =>
    thousands.includes(text.replace(/^[^\p{Letter}\p{Number}]+/u, '').toLowerCase());
  const isUnit = (text: string) => /^[^\p{Letter}\p{Number}]*$/u.test(text) || currenciesNamed(text).length > 0;
  let isInThousands = false;
  const bare = name.replace(BRACKETS, (whole, inner: string) => {
    const parts = inner.trim().split(/[\s,]+/);
    if (isThousands(inner.trim()) || parts.every((part) => isUnit(part) || isThousands(part))) {
      isInThousands ||= isThousands(inner.trim()) || parts.some(isThousands);
      return ' ';
    }
    return whole;
  });
  const words = normalise(bare).split(' ');
  const last = words.at(-1) ?? '';
  const plain = (words.length > 1 && isCurrency(last.toUpperCase()) ? words.slice(0, -1) : words).join(' ');
  return { plain, unit: isInThousands ? { unit: THOUSAND } : {} };
}
