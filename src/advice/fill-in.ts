import { withSeparators } from '../model/with-separators.ts';

/** A text of the dataset with whole numbers in place of names such as {inbound}; other names stay as they are. */
export const fillIn = (text: string, values: Readonly<Record<string, number>>): string =>
  text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined ? placeholder : withSeparators(Math.round(value));
  });
