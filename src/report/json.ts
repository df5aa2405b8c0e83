/** One JSON document, indented, ending in one newline. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
