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

  it('says why each runtime dependency is there, and names no other', () => {
    const named = [...readme.matchAll(/^\| ([@a-z][^ ]*) \| .{10,} \|$/gm)].map(([, name]) => name);
    expect(named.sort()).toEqual(Object.keys(manifest.dependencies).sort());
  });

  it('counts the packages that come along', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { dev?: boolean; optional?: boolean; devOptional?: boolean }>;
    };
    const atRunTime = Object.entries(packages).filter(
      ([path, { dev, optional, devOptional }]) => path !== '' && !dev && !optional && !devOptional,
    );
    expect(readme).toContain(`it is ${atRunTime.length} packages`);
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
