import type { RunningAdvice } from '../../model/current-advice.ts';
import { WEEKS_A_MONTH } from '../../model/units.ts';
import { isToEnd } from '../running/decide.ts';
import type { Worth } from './decide-worth.ts';
import type { Trial } from './trial.ts';

/**
 * What a channel is worth that runs already, `own` being what it would be by itself: the answer to what is to be done with
 * it decides, so that nobody is told to stop what should pay, or to go on with what never will. What its money shows goes
 * before what others pay.
 */
export function worthOfRunning(own: Worth, running: RunningAdvice): Worth {
  const { because, move, tried } = running;
  if (isToEnd(running)) {
    if (own.verdict === 'no' || (own.verdict === 'not-now' && tried !== 'failed')) return own;
    if (because === 'ruled-out') return { ...own, verdict: 'no', against: 'fit', running: 'failed' };
    if (tried === 'failed') return { ...own, verdict: 'no', against: 'cost', running: 'failed' };
    return { ...own, verdict: 'not-now', against: 'means', running: because === 'too-small' ? because : 'brings-less' };
  }
  const goOn = tried === 'not-counted' ? 'not-counted' : 'too-early';
  if (own.verdict === 'no') return { ...own, verdict: 'test', against: null, running: goOn };
  if (because === 'pays' && own.verdict === 'test') return { ...own, verdict: 'yes', running: 'pays' };
  if (move !== 'test' || own.verdict === null) return own;
  return { ...own, verdict: because === 'not-counted' ? own.verdict : 'test', running: goOn };
}

/** The test that goes on: with the money that the advice has for it, until one can tell. */
export function trialOfRunning(
  { advisedUsd, nowUsd, hoursPerWeek, because, trial, tellsInMonth, months }: RunningAdvice,
  alone: Trial | null,
): Pick<Trial, 'usd' | 'hours' | 'months'> | null {
  const usd = nowUsd > 0 ? (advisedUsd ?? nowUsd) : 0;
  const hours = Math.round((hoursPerWeek ?? 0) * WEEKS_A_MONTH);
  if (usd + hours === 0) return alone;
  const left = tellsInMonth === null ? 0 : Math.ceil(tellsInMonth - (months ?? 0));
  const long = because === 'too-small' && trial !== null ? trial.months : left > 0 ? left : (alone?.months ?? null);
  return long === null ? null : { usd, hours, months: long };
}
