import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';
import { runShell } from './run-shell.ts';

/** Compares a document with what it should say; UPDATE_GOLDEN=1 writes it anew. */
export function expectDocument(path: string, expected: string): void {
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(path, expected);
  expect(readFileSync(path, 'utf8'), `if that is right: UPDATE_GOLDEN=1 npx vitest run tests/docs`).toBe(expected);
}

/** The document with the output of every `$ command` in its console blocks as the command gives it now. */
export function withRealOutput(document: string): string {
  expect(document).toMatch(/^```console$/m);
  return document.replace(/^```console\n(.*)\n[\s\S]*?^```$/gm, (_, prompt: string) => {
    expect(prompt).toMatch(/^\$ /);
    const command = prompt.slice(2);
    const { code, stdout, stderr } = runShell(command);
    expect([command, code, stderr]).toEqual([command, 0, '']);
    return `\`\`\`console\n${prompt}\n${stdout.replaceAll('\r\n', '\n').trimEnd()}\n\`\`\``;
  });
}
