import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCases, SHARED_CASES } from '../../bench/cases/case.ts';
import { evidenceTables, rulesFingerprint, withTables } from '../../bench/cases/evidence-page.ts';
import { expectDocument } from '../support/document.ts';
import { dataset } from '../support/shipped-advice.ts';

const PAGE = 'docs/evidence.md';
const page = readFileSync(PAGE, 'utf8');
const share = (words: RegExp) => Number(words.exec(page)?.[1]);

describe(PAGE, () => {
  it('was measured with the rules that are shipped', () => {
    expect(page, 'the rules have changed: npm run bench:cases -- --page').toContain(
      `with rules ${rulesFingerprint(dataset)}.`,
    );
  });

  // The cases are other people's publications, and are not in every clone.
  it.runIf(existsSync(SHARED_CASES))('says what the bench measures', () => {
    expectDocument(PAGE, withTables(page, evidenceTables(dataset, readCases())));
  });

  it('says in words what its tables say', () => {
    const [all, business, consumers] = ['all', 'that sell to businesses', 'that sell to consumers, or to both'].map(
      (name) => share(new RegExp(`\\| ${name} \\| \\d+ \\| \\d+ \\| (\\d+)%`)),
    );
    expect(all).toBeGreaterThanOrEqual(72);
    expect(all).toBeLessThanOrEqual(79);
    expect(business).toBeGreaterThanOrEqual(88);
    expect(consumers).toBeGreaterThanOrEqual(67);
    expect(consumers).toBeLessThanOrEqual(75);
    expect(page).toContain('in about **three of four**');
    const said = share(/\| all \|.* (\d+)% \|$/m);
    expect(page).toContain(`gets a chance of ${said}% on average, and was right in ${all}%.`);
  });
});
