import { readFileSync } from 'node:fs';
import type { ProgramInfo } from '../model/program-info.ts';

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as ProgramInfo;

/** Name and version of this program, from its package.json. */
export const PROGRAM: ProgramInfo = { name: manifest.name, version: manifest.version };
