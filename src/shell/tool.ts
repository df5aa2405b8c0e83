import { readFileSync } from 'node:fs';
import type { Tool } from '../advice/advice-fields.ts';

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as Tool;

/** Name and version of this program, from its package.json. */
export const TOOL: Tool = { name: manifest.name, version: manifest.version };
