import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadDataset } from '../../src/index.ts';
import { expectDocument, withRealOutput } from '../support/document.ts';

const readme = readFileSync('README.md', 'utf8');
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));

describe('README.md', () => {
  it('shows what its commands print', () => {
    expectDocument('README.md', withRealOutput(readme));
  });

  it('says why each package is there that is installed with it or built in, and names no other', () => {
    const named = [...readme.matchAll(/^\| ([@a-z][^ ]*) \| .{10,} \|$/gm)].map(([, name]) => name);
    const licences = ['bundle', 'library']
      .map((folder) => readFileSync(`dist/${folder}/LICENSES.txt`, 'utf8'))
      .join('');
    const builtIn = Object.entries(manifest.devDependencies).filter(([name, version]) =>
      licences.includes(`${name} ${version} (`),
    );
    const all = [...Object.keys(manifest.dependencies), ...builtIn.map(([name]) => name)];
    expect(named.toSorted()).toEqual(all.sort());
    expect(named.slice(0, 5).toSorted()).toEqual(Object.keys(manifest.dependencies).sort());
  });

  it('counts the packages that are installed with it', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { version: string; dev?: boolean; devOptional?: boolean }>;
    };
    const installed = Object.entries(packages)
      .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
      .map(([path, { version }]) => `${path.slice(path.lastIndexOf('node_modules/'))} ${version}`);
    expect(readme).toContain(`it is ${new Set(installed).size} packages`);
  });

  it('names no command that package.json has not', () => {
    const named = [...readme.matchAll(/npm run ([\w:]+)/g)].map(([, script]) => script ?? '');
    expect(named).toContain('verify');
    expect(named.filter((script) => !Object.hasOwn(manifest.scripts, script))).toEqual([]);
  });

  it('names figures of the package and the dataset', () => {
    const { rules, weights, scoring, uncertainty } = loadDataset();
    expect(readme).toContain(`${rules.length} rules and ${weights.length} weight rules`);
    expect(readme).toContain(
      `At ${scoring.thresholds.inboundLed} and above the verdict is inbound-led, at ${scoring.thresholds.outboundLed} and below`,
    );
    expect(readme).toContain(`${uncertainty.draws.toLocaleString('en-US')} seeded draws`);
    expect(readme).toContain(`with Node ${manifest.engines.node.replace('>=', '')} or newer`);
  });
});
