import { withSeparators } from '../model/with-separators.ts';

/** A text of the dataset with words and whole numbers in place of names such as {inbound}; other names stay as they are. */
export const fillIn = (text: string, values: Readonly<Record<string, number | string>>): string =>
  text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return placeholder;
    return typeof value === 'string' ? value : withSeparators(Math.round(value));
  });
