import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder } from './support/new-folder.ts';

describe('package-lock.json', () => {
  // Not that of bench/engines: zen-engine names builds for other machines that were never published.
  it.each(['.', 'bench/startup', 'tests/nodes'])('is in step with its package.json: %s', (folder) => {
    const copy = newFolder();
    for (const file of ['package.json', 'package-lock.json']) copyFileSync(join(folder, file), join(copy, file));
    const flags = ['--dry-run', '--offline', '--no-audit', '--no-fund', '--cache', newFolder()];
    const { status, stderr } = spawnSync('npm', ['ci', ...flags], { cwd: copy, encoding: 'utf8' });
    expect(status, stderr).toBe(0);
  });

  it.each(['.', 'bench/engines', 'bench/startup', 'tests/nodes'])('names no registry: %s', (folder) => {
    expect(readFileSync(join(folder, 'package-lock.json'), 'utf8')).not.toContain('"resolved"');
  });
});

describe('build/install-locked.js', () => {
  const EARLIER = new Date('2025-01-01');
  const LATER = new Date('2026-01-01');
  const packages = (version: string) => ({
    packages: {
      '': { name: 'example' },
      'node_modules/needed': { version },
      'node_modules/for-others': { version, optional: true },
    },
  });
  const { 'node_modules/for-others': _, ...here } = packages('1.0.0').packages;
  const writeJson = (file: string, value: unknown, time: Date) => {
    writeFileSync(file, JSON.stringify(value));
    utimesSync(file, time, time);
  };

  /** Whether it calls npm in a folder whose lock and node_modules are from these times. */
  function installs(lockTime: Date, installed?: { readonly time: Date; readonly content: unknown }): boolean {
    const folder = newFolder();
    writeJson(join(folder, 'package-lock.json'), packages('1.0.0'), lockTime);
    if (installed) {
      mkdirSync(join(folder, 'node_modules'));
      writeJson(join(folder, 'node_modules/.package-lock.json'), installed.content, installed.time);
    }
    writeFileSync(join(folder, 'npm'), '#!/bin/sh\necho "$1" > called\n', { mode: 0o755 });
    execFileSync(process.execPath, [resolve('build/install-locked.js')], {
      cwd: folder,
      env: { PATH: `${folder}${delimiter}${process.env.PATH}` },
    });
    const called = join(folder, 'called');
    return existsSync(called) && readFileSync(called, 'utf8') === 'ci\n';
  }

  it('installs where nothing is installed', () => {
    expect(installs(EARLIER)).toBe(true);
  });

  it('installs where the lock is newer and names another version', () => {
    expect(installs(LATER, { time: EARLIER, content: packages('0.9.0') })).toBe(true);
  });

  it('leaves a folder alone that holds what the lock names for this machine, or that is newer than the lock', () => {
    expect(installs(LATER, { time: EARLIER, content: { packages: here } })).toBe(false);
    expect(installs(EARLIER, { time: LATER, content: packages('0.9.0') })).toBe(false);
  });
});
