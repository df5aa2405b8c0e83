export const quote = (text: string | undefined): string => JSON.stringify(text ?? '');
