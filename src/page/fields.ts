import type { AnswerSpec } from '../model/answer-spec.ts';
import { ANSWERS, type AnswerKey, type GivenKey, isNeeded, UNKNOWN } from '../model/answers.ts';
import { DOLLARS, partsThousandsByComma } from '../model/currencies.ts';
import type { GivenFigures } from '../model/figure-bounds.ts';
import { type GivenLimits, stateLimits } from '../model/limits.ts';
import { type GivenQuestion, isInLines, type NumberQuestion, questionOf } from '../model/questions.ts';
import { stateFigures } from '../model/read-figures.ts';
import { type Running, stateRunning } from '../model/running.ts';
import { unitOf } from '../model/units.ts';
import { formatAmount } from '../report/words/format-answer.ts';
import type { Raw } from './address.ts';
import { all, one } from './dom.ts';
import { type Stops, stopNear } from './slider-scale.ts';

/** What a control says now: the answers that it gives, undefined for those that it takes away. */
export type Said = Readonly<Partial<Record<GivenKey, unknown>>>;

/** Reads a control; of a number the field that was touched last counts. */
export function readControl(control: Element, touched: Element, stops: Stops): Said {
  const key = keyOf(control);
  const question = questionOf(key);
  if ('choices' in question) return { [key]: chosenIn(control, question) };
  if (isInLines(question.kind)) return { [key]: linesIn(control) };
  const { instead } = ANSWERS[key] as AnswerSpec;
  const said = numberIn(control, touched, stops, key);
  if (instead === undefined) return { [key]: said };
  const isInstead = one<HTMLSelectElement>(control, '.per').value === instead;
  return isInstead && said !== UNKNOWN ? { [key]: undefined, [instead]: said } : { [key]: said, [instead]: undefined };
}

/** The answer that a control is for. */
export const keyOf = (control: Element): GivenKey => (control as HTMLElement).dataset['key'] as GivenKey;

function chosenIn(control: Element, { kind }: GivenQuestion): unknown {
  if (kind === 'choice') {
    const list = control.querySelector('select');
    return list?.value ?? all<HTMLInputElement>(control, 'input').find(({ checked }) => checked)?.value;
  }
  const values =
    kind === 'ranking'
      ? all<HTMLSelectElement>(control, 'select').map(({ value }) => value)
      : all<HTMLInputElement>(control, 'input').flatMap(({ checked, value }) => (checked ? [value] : []));
  const chosen = [...new Set(values)].filter((value) => value !== '');
  const known = chosen.filter((value) => value !== UNKNOWN);
  return known.length > 0 ? known : chosen[0];
}

function linesIn(control: Element): unknown {
  const lines = one<HTMLTextAreaElement>(control, 'textarea')
    .value.split('\n')
    .filter((line) => line.trim() !== '');
  return lines.length === 0 ? undefined : lines;
}

/** What stood in a field before its number was said to be unknown. */
const lastTyped = new WeakMap<Element, string>();

function numberIn(control: Element, touched: Element, stops: Stops, key: GivenKey): unknown {
  if (touched.matches('[type=range]')) return stops[Number((touched as HTMLInputElement).value)];
  const text = one<HTMLInputElement>(control, '[type=text]').value.trim();
  const isUnknown = control.querySelector<HTMLInputElement>('.unknown input')?.checked ?? false;
  if (isUnknown && !touched.matches('[type=text]')) {
    if (text !== '') lastTyped.set(control, text);
    return UNKNOWN;
  }
  // Whoever does know has the number back that stood there, or the one at which the slider stands.
  const slider = control.querySelector<HTMLInputElement>('[type=range]');
  if (text === '' && slider !== null && touched.matches('.unknown input'))
    return lastTyped.get(control) ?? stops[Number(slider.value)];
  return text === '' ? (isNeeded(key) ? undefined : UNKNOWN) : text;
}

/** Writes answers into a control: what is known in its own form, anything else as it was typed. */
export function writeControl(control: Element, raw: Raw, stops: Stops, currency: string | undefined): void {
  const key = keyOf(control);
  const question = questionOf(key);
  if ('choices' in question) {
    choose(control, question, raw[key]);
    return;
  }
  const { instead } = ANSWERS[key] as AnswerSpec;
  const isInstead = instead !== undefined && raw[instead as GivenKey] !== undefined;
  const value = isInstead ? raw[instead as GivenKey] : raw[key];
  if (isInLines(question.kind)) {
    one<HTMLTextAreaElement>(control, 'textarea').value = inLines(question, value, currency);
    return;
  }
  if (instead !== undefined) one<HTMLSelectElement>(control, '.per').value = isInstead ? instead : key;
  writeNumber(control, question as NumberQuestion, value, stops, currency);
}

function choose(control: Element, { kind }: GivenQuestion, value: unknown): void {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value ?? (kind === 'choice' ? UNKNOWN : '')];
  const lists = all<HTMLSelectElement>(control, 'select');
  lists.forEach((list, at) => {
    list.value = String(values[at] ?? '');
  });
  for (const box of all<HTMLInputElement>(control, 'input'))
    box.checked = value !== undefined && values.includes(box.value);
}

function inLines({ kind }: GivenQuestion, value: unknown, currency: string | undefined): string {
  if (value === undefined || value === null) return '';
  const isStated = Array.isArray(value) && value.every((each) => typeof each === 'string');
  if (isStated) return value.join('\n');
  if (kind === 'running')
    return (value as readonly Running[]).map((running) => stateRunning(running, currency)).join('\n');
  return (kind === 'limits' ? stateLimits(value as GivenLimits) : stateFigures(value as GivenFigures)).join('\n');
}

function writeNumber(
  control: Element,
  question: NumberQuestion,
  value: unknown,
  stops: Stops,
  currency: string | undefined,
): void {
  const isNumber = typeof value === 'number';
  const words = isNumber ? sayNumber(value, question, currency) : '';
  const isKnown = value !== undefined && value !== UNKNOWN;
  one<HTMLInputElement>(control, '[type=text]').value = isNumber || !isKnown ? words : String(value);
  const unknown = control.querySelector<HTMLInputElement>('.unknown input');
  if (unknown !== null) unknown.checked = value === UNKNOWN || (value === undefined && !isNeeded(keyOf(control)));
  const slider = control.querySelector<HTMLInputElement>('[type=range]');
  if (slider === null) return;
  slider.value = String(isNumber ? stopNear(stops, value) : Math.floor(stops.length / 2));
  slider.classList.toggle('off', !isNumber);
  slider.setAttribute('aria-valuetext', isNumber ? words : 'not given');
}

/** A number in words that can be read again: where a comma may part decimals, none parts thousands. */
function sayNumber(value: number, question: NumberQuestion, currency: string = DOLLARS): string {
  const words = formatAmount(rounded(value), question, currency);
  return !unitOf(question).isMoney || partsThousandsByComma(currency) ? words : words.replaceAll(',', '');
}

/** As many digits as anybody types: cents of an amount; a rate may be less than one. */
const rounded = (value: number): number => (value < 1 ? value : Math.round(value * 100) / 100);

/** The control of a panel for one answer, or for the one in its place. */
export const answersOf = (key: AnswerKey | GivenKey): readonly GivenKey[] => {
  const { instead } = ANSWERS[key] as AnswerSpec;
  return instead === undefined ? [key] : [key, instead as GivenKey];
};
