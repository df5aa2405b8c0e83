import type { GivenAnswers } from '../model/answers.ts';
import type { Dataset } from '../model/dataset.ts';
import type { GivenFigures } from '../model/figure-bounds.ts';
import { textsTogether } from '../model/texts-apart.ts';
import { compareDimensions } from '../report/comparison.ts';
import type { Handover } from '../report/handover.ts';
import { compilePageAdvisor } from './advisor.ts';
import { startApp } from './app.ts';
import { one } from './dom.ts';

/** What the page was made with: the answers that were sent, and what a history taught. */
interface Sent {
  readonly answers?: GivenAnswers;
  readonly learned?: GivenFigures;
  readonly handover: Handover;
}

/** The dataset, which lies in the page compressed. */
async function unpack(base64: string): Promise<Dataset> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const text = await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))).text();
  return textsTogether(JSON.parse(text)) as Dataset;
}

const textIn = (id: string): string => one(document, `#${id}`).textContent ?? '';

const { answers, learned, handover }: Sent = JSON.parse(textIn('sent'));
unpack(textIn('dataset')).then((dataset) =>
  startApp(compilePageAdvisor(dataset, learned), {
    around: { comparison: compareDimensions(dataset), handover },
    sent: answers,
  }),
);
