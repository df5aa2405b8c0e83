import { atLength } from '../document/short-names.ts';
import { unpackText } from '../document/unpack-text.ts';
import type { Advice } from '../model/advice.ts';
import type { Dataset } from '../model/dataset.ts';
import { asData, type Sent } from '../report/html/live-page.ts';
import { compilePageAdvisor } from './advisor.ts';
import { startApp } from './app.ts';
import { one, painted } from './dom.ts';
import type { StartInterview } from './interview.ts';
import type { Subject } from './subject.ts';

/** What lies in the page. */
interface Unpacked<S extends Sent> {
  /** What it was made with. */
  readonly sent: S;
  readonly dataset: Dataset;
  /** The page as it was before anything ran, that opens with an address behind "#". */
  readonly pageAt: (address: string) => string;
}

/** Starts a page once it is seen: what it shows of answers, and what asks for them where none were sent. */
export async function startPage<S extends Sent, Shown extends Advice>(
  subjectOf: (dataset: Dataset, sent: S) => Subject<Shown>,
  interviewWith?: (dataset: Dataset) => StartInterview,
): Promise<void> {
  const { sent, dataset, pageAt } = await unpack<S>();
  const { answers, address } = sent;
  const interview = interviewWith?.(dataset);
  startApp(compilePageAdvisor(dataset), subjectOf(dataset, sent), { answers, address, pageAt, interview });
}

/** What lies in the page, of which the dataset is packed; read once the page is seen. */
async function unpack<S extends Sent>(): Promise<Unpacked<S>> {
  const markup = document.documentElement.outerHTML;
  await painted();
  const bytes = Uint8Array.from(atob(textIn('dataset')), (letter) => letter.charCodeAt(0));
  const sent: S = JSON.parse(textIn('sent'));
  return {
    sent,
    dataset: JSON.parse(atLength(unpackText(bytes))),
    pageAt: (address) => sentWith(markup, { ...sent, address }),
  };
}

const sentWith = (markup: string, sent: Sent): string =>
  `<!doctype html>\n${markup.replace(/(<script [^>]*id="sent">)[^<]*/, (_, tag: string) => `${tag}${asData(sent).markup}`)}\n`;

const textIn = (id: string): string => one(document, `#${id}`).textContent ?? '';
