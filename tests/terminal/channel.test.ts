import { describe, expect, it } from 'vitest';
import { KEYS, openTerminal } from '../support/terminal.ts';

const ANSWERED = ['--goal', 'lead-generation', '--budget', '5000', '--timeline', '6'];

describe('mix-advisor channel, in a terminal', () => {
  it('asks what a customer is worth where nobody says, and only that', async () => {
    const terminal = openTerminal(['channel', 'seo', ...ANSWERED]);
    await terminal.when('first year', `900${KEYS.enter}`);
    expect(await terminal.exitCode).toBe(0);
    expect(terminal.screen()).toContain('You can pay $900 for a customer');
  });
});
