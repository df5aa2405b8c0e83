import type { AnswerSpec } from '../model/answer-spec.ts';
import { ANSWERS, type AnswerKey, type GivenKey, isNeeded, mayBeUnknown, UNKNOWN } from '../model/answers.ts';
import { type GivenQuestion, isInLines, questionOf } from '../model/questions.ts';
import { formatExamples } from '../model/units.ts';
import { type Html, html, NO_HTML } from '../report/html/html.ts';
import { namedStops, type Stops } from './slider-scale.ts';

/** Where a control stands: in the panel beside the advice, or on a card of its own. */
export type Place = 'panel' | 'card';

const NOT_KNOWN = 'I don\u2019t know';

/** One answer's control, still empty: words, what is said about it, and fields; its values are written into it and read from it by `fields.ts`. */
export function control(key: GivenKey, place: Place, about = NO_HTML, stops: Stops = []): Html {
  const question = questionOf(key);
  const id = `${place}-${key}`;
  const isGroup = 'choices' in question && (question.kind !== 'choice' || place === 'card');
  const inside = html`${fieldsOf(key, question, id, place)}${stops.length === 0 || question.kind !== 'number' ? NO_HTML : slider(id, stops)}
${maySayUnknown(key) && !('choices' in question) ? unknownBox(id) : NO_HTML}
<p class="fault" id="${id}-fault" hidden></p><p class="was" hidden><span></span> <button type="button" class="undo">Undo</button></p>`;
  const label = html`<label for="${id}" id="${id}-label">${question.ask}</label>`;
  return isGroup
    ? html`<fieldset class="control" data-key="${key}" aria-describedby="${id}-fault"><legend>${place === 'card' ? html`<h1 tabindex="-1">${question.ask}</h1>` : question.ask}</legend>${about}${inside}</fieldset>`
    : html`<div class="control" data-key="${key}">${place === 'card' ? html`<h1 tabindex="-1">${label}</h1>` : label}${about}${inside}</div>`;
}

/** Whether not knowing is an answer of its own; what may be left out is simply left empty. */
const maySayUnknown = (key: GivenKey): boolean => {
  const spec: AnswerSpec = ANSWERS[key];
  return spec.isAsked !== false && mayBeUnknown(key as AnswerKey);
};

function fieldsOf(key: GivenKey, question: GivenQuestion, id: string, place: Place): Html {
  if (!('choices' in question)) return typedField(key, question, id);
  if (question.kind === 'ranking') return ranking(question, id);
  const unknown = isNeeded(key) ? [] : [{ value: UNKNOWN, name: NOT_KNOWN }];
  if (question.kind !== 'choice')
    return boxes('checkbox', id, place === 'card' ? [...question.choices, ...unknown] : question.choices);
  if (place === 'card') return boxes('radio', id, [...question.choices, ...unknown]);
  return html`<select id="${id}">${[...question.choices, ...unknown].map(option)}</select>`;
}

interface Choice {
  readonly value: string;
  readonly name: string;
}

const option = ({ value, name }: Choice): Html => html`<option value="${value}">${name}</option>`;

const boxes = (type: 'radio' | 'checkbox', id: string, choices: readonly Choice[]): Html =>
  html`${choices.map(({ value, name }) => html`<label class="choice"><input type="${type}" name="${id}" value="${value}"> ${name}</label>`)}`;

const PLACES = ['Most important', 'Then', 'Then'] as const;

/** One list for each place in the order. */
const ranking = ({ most, choices }: { readonly most: number; readonly choices: readonly Choice[] }, id: string): Html =>
  html`${Array.from({ length: most }, (_, at) => {
    const name = PLACES[at] ?? 'Then';
    return html`<label class="ranked" for="${id}-${at}">${name}${at === 0 ? '' : ' (optional)'}</label><select id="${id}-${at}"><option value="">${at === 0 ? 'Choose one' : '\u2013'}</option>${choices.map(option)}</select>`;
  })}`;

const LINES = 3;

/** What is typed: a number as people write it, a code, or a line for each part. */
function typedField(key: GivenKey, question: GivenQuestion, id: string): Html {
  const described = html`aria-describedby="${id}-hint ${id}-fault"`;
  if (isInLines(question.kind)) {
    const example = /such as (?:"([^"]*)"|([^\s,]+))/.exec(question.hint ?? '');
    return html`<textarea id="${id}" rows="${LINES}" ${described}></textarea><p class="hint" id="${id}-hint">One a line, such as: ${example?.[1] ?? example?.[2] ?? ''}</p>`;
  }
  const { instead } = ANSWERS[key] as AnswerSpec;
  const per =
    instead === undefined
      ? NO_HTML
      : html`<select class="per" aria-label="How often"><option value="${key}">each month</option><option value="${instead}">in total</option></select>`;
  const example = question.kind === 'number' ? `Such as ${formatExamples(question)}.` : 'Three letters, such as EUR.';
  return html`<div class="typed"><input type="text" id="${id}" autocomplete="off" ${described}>${per}</div><p class="hint" id="${id}-hint">${example}</p>`;
}

/** Where a hand moves the number; its value, and what stands below it, are written with the value. */
function slider(id: string, stops: Stops): Html {
  const named = namedStops(stops).map((at) => html`<span data-at="${at}"></span>`);
  return html`<input type="range" min="0" max="${stops.length - 1}" step="1" aria-labelledby="${id}-label" id="${id}-slider"><div class="scale" aria-hidden="true">${named}</div>`;
}

const unknownBox = (id: string): Html =>
  html`<label class="unknown"><input type="checkbox" id="${id}-unknown"> ${NOT_KNOWN}</label>`;
