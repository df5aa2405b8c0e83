import { isObject } from '../document/json-scan.ts';

/** Bytes of a file of answers; no person's are longer. */
const MOST_BYTES = 2 ** 20;

/** Hands a text over as a file; nothing is sent, the browser writes it where it writes what is downloaded. */
export function saveFile(name: string, text: string): void {
  const type = name.endsWith('.html') ? 'text/html' : 'application/json';
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** Lets a person choose a file, and gives the object in it; undefined if it holds none. */
export function openFile(onRead: (content: Readonly<Record<string, unknown>> | undefined) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.json,application/json';
  input.addEventListener('change', async () => {
    const [file] = input.files ?? [];
    if (file !== undefined) onRead(file.size > MOST_BYTES ? undefined : objectIn(await file.text()));
  });
  input.click();
}

function objectIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
