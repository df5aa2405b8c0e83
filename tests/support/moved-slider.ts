import type { Page } from 'playwright-core';
import { move } from './live-page.ts';

/**
 * Milliseconds that a page itself computes and draws for each of many moves of a slider there and back, the shortest
 * first, without what asking takes. What else runs on the machine does not count.
 */
export async function timesOfMoves(page: Page, key: string, moves: number): Promise<readonly number[]> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  };
  const timesOf = async (stops: (round: number) => number) => {
    const times: number[] = [];
    for (let round = 0; round < moves; round += 1) {
      const before = await spent();
      await move(page, key, stops(round));
      await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))');
      times.push((await spent()) - before);
    }
    return times.sort((one, other) => one - other);
  };
  // On a busy machine a hand would seem to rest between two moves, and all runs would be made.
  await page.evaluate('{ const set = setTimeout; setTimeout = (act, wait) => (wait >= 100 ? 0 : set(act, wait)); }');
  const moved = await timesOf((round) => (round % 2 === 0 ? -9 : 8));
  // Moves that go nowhere are not drawn.
  await page.evaluate('addEventListener("input", (event) => event.stopImmediatePropagation(), { capture: true })');
  const asking = (await timesOf(() => 0))[Math.floor(moves / 2)] ?? 0;
  return moved.map((time) => time - asking);
}
