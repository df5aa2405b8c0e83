import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectDocument, withRealOutput } from '../support/document.ts';
import { dataset } from '../support/shipped-advice.ts';

const read = (path: string) => readFileSync(path, 'utf8');
const manifest = JSON.parse(read('package.json'));
const documents = [
  'README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const isSession = (path: string) => /^```console$/m.test(read(path));
const linksOf = (path: string): readonly string[] =>
  [...read(path).matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g)].map(([, link = '']) =>
    normalize(join(dirname(path), link)),
  );

describe('the documents', () => {
  it.each(documents.filter(isSession))('%s shows what its commands print', (path) => {
    expectDocument(path, withRealOutput(read(path)));
  });

  it.each(documents)('%s links to what is there', (path) => {
    expect(linksOf(path).filter((link) => !existsSync(link))).toEqual([]);
  });

  it('can all be reached from README.md', () => {
    expect(documents.filter((path) => path !== 'README.md' && !linksOf('README.md').includes(path))).toEqual([]);
  });

  it('name no command of npm that package.json has not', () => {
    const named = documents.flatMap((path) =>
      [...read(path).matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, script]) => script ?? ''),
    );
    expect(named).toContain('verify');
    expect(named.filter((script) => !Object.hasOwn(manifest.scripts, script))).toEqual([]);
  });

  it('run no package by a name that nobody has registered, until it is', () => {
    const running = documents.filter(
      (path) =>
        path !== 'docs/publishing.md' &&
        /\bnpx (-y )?mix-advisor|npm (install|i) (-g )?mix-advisor|"npx"/.test(read(path)),
    );
    expect(running).toEqual([]);
  });
});

describe('README.md', () => {
  const readme = read('README.md');

  it('names the version of Node, and how many channels there are', () => {
    expect(readme).toContain(`${manifest.engines.node.replace('>=', '')} or newer`);
    expect(readme).toContain(`It knows ${dataset.channels.length} channels.`);
  });
});

describe('docs/scoring.md', () => {
  it('names figures of the dataset', () => {
    const { rules, weights, scoring, uncertainty } = dataset;
    const scored = read('docs/scoring.md');
    expect(scored).toContain(`${rules.length} rules and ${weights.length} weight rules`);
    expect(scored).toContain(
      `At ${scoring.thresholds.inboundLed} and above the verdict is inbound-led, at ${scoring.thresholds.outboundLed} and below`,
    );
    expect(scored).toContain(`${uncertainty.draws.toLocaleString('en-US')} seeded draws`);
  });
});

describe('docs/dependencies.md', () => {
  const page = read('docs/dependencies.md');

  it('says why each package is there that is installed with it or built in, and names no other', () => {
    const named = [...page.matchAll(/^\| ([@a-z][^ ]*) \| .{10,} \|$/gm)].map(([, name]) => name);
    const licenses = ['bundle', 'library'].map((folder) => read(`dist/${folder}/LICENSES.txt`)).join('');
    const builtIn = Object.entries(manifest.devDependencies).filter(([name, version]) =>
      licenses.includes(`${name} ${version} (`),
    );
    const all = [...Object.keys(manifest.dependencies), ...builtIn.map(([name]) => name)];
    expect(named.toSorted()).toEqual(all.sort());
    expect(named.slice(0, 5).toSorted()).toEqual(Object.keys(manifest.dependencies).sort());
  });

  it('counts the packages that are installed with it', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { version: string; dev?: boolean; devOptional?: boolean }>;
    };
    const installed = Object.entries(packages)
      .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
      .map(([path, { version }]) => `${path.slice(path.lastIndexOf('node_modules/'))} ${version}`);
    expect(page).toContain(`it is ${new Set(installed).size} packages`);
  });
});

describe('docs/CONTRIBUTING.md', () => {
  it('has every room on its map', () => {
    const page = read('docs/CONTRIBUTING.md');
    expect(readdirSync('src').filter((room) => !page.includes(`\`src/${room}\``))).toEqual([]);
  });
});

describe('docs/glossary.md', () => {
  it.each(
    read('docs/glossary.md')
      .split('\n## ')
      .slice(1)
      .map((section) => [section.split('\n', 1).join(), section] as const),
  )('is in the order of the alphabet: %s', (_, section) => {
    const terms = [...section.matchAll(/^- \*\*(.+?)\*\*/gm)].map(([, term = '']) => term.toLowerCase());
    expect(terms.length).toBeGreaterThan(5);
    expect(terms).toEqual(terms.toSorted());
  });
});

describe('docs/integrations.md', () => {
  it('starts the program by a path that is right once the folder is put in', () => {
    const [, snippet = ''] = /```json\n([\s\S]*?)```/.exec(read('docs/integrations.md')) ?? [];
    const { command, args } = JSON.parse(snippet).mcpServers['mix-advisor'];
    expect([command, args[1]]).toEqual(['node', 'mcp']);
    expect(existsSync(args[0].replace('/path/to/mix-advisor/', ''))).toBe(true);
  });
});

describe('docs/publishing.md and docs/CHANGELOG.md', () => {
  it('speak of this package, in its version', () => {
    const [{ mcpName }, server] = [...read('docs/publishing.md').matchAll(/```json\n([\s\S]*?)```/g)].map(
      ([, json = '']) => JSON.parse(json),
    );
    expect(server).toMatchObject({ name: mcpName, version: manifest.version });
    expect(server.packages[0]).toMatchObject({ identifier: manifest.name, version: manifest.version });
    expect(/^## (\S+?),? /m.exec(read('docs/CHANGELOG.md'))?.[1]).toBe(manifest.version);
  });

  it('add what the package does not name yet', () => {
    for (const field of ['repository', 'homepage', 'bugs', 'author']) expect(manifest).not.toHaveProperty(field);
  });
});
