import { changedWords } from './changed-words.ts';
import { all } from './dom.ts';

/** What figures and sentences of a drawn advice say, by where they stand. */
export type Cells = ReadonlyMap<string, string>;

/** What is compared: sentences word by word, figures as a whole. */
const SENTENCES =
  '.answer h1, .verdict h1, .verdict .after, .good, .shares span, .facts dd span, .lead, .steps .why, .job';
const FIGURES = '.shares b, .facts dd b, .takes dd, .sums td, .numbers td, .runs b, .rows dd, .pointed b';
/** Names of what may join: a channel, a step, a reason. */
const NAMES = '.steps h3, .sums .part th, .numbers .channel th, .reasons li';
/** Letters of a figure that is named again where it was another. */
const SHORT = 40;

/** Everything that is compared, as it is drawn now. */
export const cellsIn = (root: Element): Cells =>
  new Map([...compared(root)].map(([key, element]) => [key, textOf(element)]));

/** Marks in a drawn advice what differs from another, and says of figures what they were. */
export function markChanges(root: Element, before: Cells): void {
  for (const [key, element] of compared(root)) {
    const was = before.get(key);
    const now = textOf(element);
    if (was === now) continue;
    if (element.matches(NAMES)) element.append(' ', tagged('span', 'new', 'new'));
    else if (isSentence(element, was)) markWords(element, was);
    else markFigure(element, was);
  }
}

/** Also a figure that is one, such as why a phase is as it is. */
const isSentence = (element: Element, was: string | undefined): was is string =>
  was !== undefined && element.childElementCount === 0 && (element.matches(SENTENCES) || was.length > SHORT);

function markWords(element: Element, was: string): void {
  element.replaceChildren(
    ...changedWords(was, textOf(element)).map(({ text, isChanged }) => (isChanged ? tagged('mark', '', text) : text)),
  );
}

function markFigure(element: Element, was: string | undefined): void {
  const mark = document.createElement('mark');
  mark.append(...element.childNodes);
  element.append(mark);
  if (was === undefined || was.length > SHORT || element.matches(SENTENCES)) return;
  element.append(' ', tagged('span', 'was', `was ${inSentence(was)}`));
}

/** "In 1 to 4 weeks" as it stands after another word. */
const inSentence = (words: string): string =>
  /^\p{Lu}\p{Ll}*( |$)/u.test(words) ? `${words.charAt(0).toLowerCase()}${words.slice(1)}` : words;

function tagged(name: string, className: string, text: string): Element {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  element.textContent = text;
  return element;
}

/** What an element says, without the numbers of notes at its end: they follow from what else is shown. */
function textOf(element: Element): string {
  const text = (element.textContent ?? '').trim();
  const notes = element.querySelector('sup')?.textContent ?? '';
  return text.endsWith(notes) ? text.slice(0, text.length - notes.length) : text;
}

/** The elements that are compared, each by where it stands in words: a key may stand twice, and is then numbered. */
function compared(root: Element): ReadonlyMap<string, Element> {
  const found = new Map<string, Element>();
  const headsOf = once((table: Element) => all(table, 'thead tr:first-child>*').map(textOf));
  for (const element of all(root, `${SENTENCES}, ${FIGURES}, ${NAMES}`)) {
    const key = keyOf(element, headsOf);
    let free = key;
    for (let count = 2; found.has(free); count += 1) free = `${key} ${count}`;
    found.set(free, element);
  }
  return found;
}

/** Section, row or step, column or term. */
function keyOf(element: Element, headsOf: (table: Element) => readonly string[]): string {
  const section = element.closest('section')?.className ?? '';
  if (element instanceof HTMLTableCellElement) {
    const name = textOf(element.parentElement?.firstElementChild ?? element);
    if (element.tagName === 'TH') return `${section} ${name}`;
    const table = element.closest('table');
    return `${section} ${name} ${(table && headsOf(table)[element.cellIndex]) ?? element.cellIndex}`;
  }
  if (element.matches('.reasons li')) return `${section} ${textOf(element)}`;
  const step = element.closest('li')?.querySelector('h3')?.textContent ?? '';
  const term = element.closest('dl>div')?.querySelector('dt')?.textContent ?? '';
  const side = element.closest('.shares>p')?.className ?? '';
  return [section, step, term, side, element.tagName === 'H3' ? '' : element.tagName].join(' ');
}

/** What is asked of the same element again is known. */
function once<Value>(of: (element: Element) => Value): (element: Element) => Value {
  const known = new Map<Element, Value>();
  return (element) => {
    if (!known.has(element)) known.set(element, of(element));
    return known.get(element) as Value;
  };
}
