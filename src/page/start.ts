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

/** Starts a page once it is seen: what it shows of answers, and what asks for them where none were sent. */
export async function startPage<S extends Sent, Shown extends Advice>(
  subjectOf: (dataset: Dataset, sent: S) => Subject<Shown>,
  interviewWith?: (dataset: Dataset) => StartInterview,
): Promise<void> {
  const asSent = document.documentElement.outerHTML;
  await painted();
  const bytes = Uint8Array.from(atob(textIn('dataset')), (letter) => letter.charCodeAt(0));
  const dataset: Dataset = JSON.parse(atLength(unpackText(bytes)));
  const sent: S = JSON.parse(textIn('sent'));
  startApp(compilePageAdvisor(dataset), subjectOf(dataset, sent), {
    ...sent,
    pageAt: (address) => sentWith(asSent, { ...sent, address }),
    interview: interviewWith?.(dataset),
  });
}

const sentWith = (markup: string, sent: Sent): string =>
  `<!doctype html>\n${markup.replace(/(<script [^>]*id="sent">)[^<]*/, (_, tag: string) => `${tag}${asData(sent).markup}`)}\n`;

const textIn = (id: string): string => one(document, `#${id}`).textContent ?? '';
