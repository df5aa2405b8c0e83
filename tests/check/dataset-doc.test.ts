import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LINT_CODES } from '../../src/check/finding.ts';
import { lintDataset } from '../../src/check/lint-dataset.ts';
import { compileScorer } from '../../src/engine/scorecard.ts';
import { compileCondition } from '../../src/engine/strengths.ts';
import { conditionSchema } from '../../src/model/condition.ts';
import { DATASET_FILE_NAMES } from '../../src/model/dataset.ts';
import { inDollars } from '../../src/model/own-money.ts';
import { parseAnswers } from '../../src/model/parse-answers.ts';
import { orThrow } from '../../src/problem/problem.ts';
import { readDataset } from '../../src/shell/read-dataset.ts';
import { newFolder } from '../support/new-folder.ts';
import { shipped } from './broken-dataset.ts';

const document = readFileSync('docs/dataset.md', 'utf8');

/** The fenced blocks that say to which list of which file they belong. */
const BLOCKS = [...document.matchAll(/^```json (\w+\.json):(\w+)\n([\s\S]*?)^```$/gm)].map(
  ([, file = '', list = '', text = '']) => ({ file, list, record: JSON.parse(text) }),
);

/** A copy of the shipped dataset with these blocks added. */
function datasetWith(blocks: typeof BLOCKS) {
  const folder = newFolder();
  cpSync('data', folder, { recursive: true });
  for (const { file, list, record } of blocks) {
    const path = join(folder, file);
    const content = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify({ ...content, [list]: [...content[list], record] }, null, 2));
  }
  return orThrow(readDataset(folder));
}

describe('docs/dataset.md', () => {
  it('has an example of a source, two rules, a weight rule and a channel', () => {
    expect(BLOCKS.map(({ file, list }) => `${file}:${list}`)).toEqual([
      'sources.json:sources',
      'rules.json:rules',
      'rules.json:rules',
      'rules.json:weights',
      'channels.json:channels',
    ]);
  });

  it('adds nothing that check would find', () => {
    const before = lintDataset(shipped).map(({ what }) => what);
    const after = lintDataset(datasetWith(BLOCKS)).map(({ what }) => what);
    expect(after.filter((what) => !before.includes(what))).toEqual([]);
  });

  it('states what its rule does to the score', () => {
    const [, text = ''] = /^```json answers\n([\s\S]*?)^```$/m.exec(document) ?? [];
    const answers = inDollars(orThrow(parseAnswers(JSON.parse(text))));
    const { content } = datasetWith(BLOCKS.filter(({ list }) => list === 'sources' || list === 'rules'));
    const [old, changed] = [compileScorer(shipped.content), compileScorer(content)];
    const stated = /The inbound score goes from ([\d.]+) to ([\d.]+)\./.exec(document)?.slice(1);
    expect(stated).toEqual([old(answers), changed(answers)].map(({ inbound }) => inbound.toFixed(2)));
    const silent = { ...answers, salesCycle: 'months' as const };
    expect(changed(silent).inbound).toBe(old(silent).inbound);
  });

  it('shows only forms that the condition language has', () => {
    const forms = [...document.matchAll(/^\| `(\{.*?\})` \|/gm)].map(([, form = '']) => JSON.parse(form));
    expect(forms).toHaveLength(10);
    for (const form of forms) expect(compileCondition(conditionSchema.parse(form)).reads.length).toBeGreaterThan(0);
  });

  it('names every file of a dataset and every code of a finding', () => {
    for (const file of DATASET_FILE_NAMES) expect(document).toContain(`| \`${file}.json\` |`);
    for (const code of LINT_CODES) expect(document, code).toContain(`\`${code}\``);
  });
});
