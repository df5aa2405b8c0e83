/** Bytes of a file of answers; no person's are longer. */
const MOST_BYTES = 2 ** 20;

/** Hands a text over as a file; nothing is sent, the browser writes it where it writes what is downloaded. */
export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** Lets a person choose a file, and gives its text; undefined for one that is too long to be answers. */
export function openFile(onText: (text: string | undefined) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.json,application/json';
  input.addEventListener('change', async () => {
    const [file] = input.files ?? [];
    if (file !== undefined) onText(file.size > MOST_BYTES ? undefined : await file.text());
  });
  input.click();
}
