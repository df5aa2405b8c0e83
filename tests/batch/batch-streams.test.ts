import { PassThrough, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { batch } from '../../src/commands/batch/run.ts';
import { collector, worldOf } from './run-batch.ts';

const line = () => '{"goals":["lead-generation"],"monthlyBudget":5000,"timelineMonths":6}\n';
const noFile = () => {
  throw new Error('no file is opened');
};

describe('batch', () => {
  it('answers each line as it comes', async () => {
    const stdin = new PassThrough();
    const stdout = collector();
    const ended = batch(worldOf(stdin, stdout.stream), '-', { fields: 'verdict' }, noFile);
    stdin.write(line());
    await expect.poll(stdout.text).toBe('{"verdict":"balanced"}\n');
    stdin.end();
    expect(await ended).toBe(0);
  });

  it('reads no faster than its output is taken', async () => {
    const many = line().repeat(20_000);
    const stdin = new PassThrough();
    const slow = new Writable({ highWaterMark: 1, write: () => {} });
    void batch(worldOf(stdin, slow), '-', {}, noFile).catch(() => {});
    for (let at = 0; at < many.length; at += 16_384) stdin.write(many.slice(at, at + 16_384));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(stdin.readableLength + stdin.writableLength).toBeGreaterThan(many.length / 2);
    slow.destroy();
  });

  it('ends quietly when its output is closed, and stops reading', async () => {
    const stdin = new PassThrough();
    const closed = collector(() => Object.assign(new Error('closed'), { code: 'EPIPE' }));
    const stderr = collector();
    stdin.write(line());
    expect(await batch(worldOf(stdin, closed.stream, stderr.stream), '-', {}, noFile)).toBe(0);
    expect([stderr.text(), stdin.destroyed]).toEqual(['', true]);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('stops at %s with whole lines', async (signal, code) => {
    const stdin = new PassThrough();
    const [stdout, stderr] = [collector(), collector()];
    const ended = batch(worldOf(stdin, stdout.stream, stderr.stream), '-', { fields: 'verdict' }, noFile);
    stdin.write(`${line()}${line().slice(0, 20)}`);
    await expect.poll(stdout.text).not.toBe('');
    process.emit(signal);
    expect(await ended).toBe(code);
    expect(stdout.text()).toBe('{"verdict":"balanced"}\n');
    expect(stderr.text()).toMatch(/^Stopped. 1 line: /);
    expect(stdin.destroyed).toBe(true);
  });
});
