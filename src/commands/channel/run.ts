import { findChannel } from '../../advice/worth/find-channel.ts';
import { judgeChannel } from '../../advice/worth/judge-channel.ts';
import { lettersOf } from '../../model/letters-of.ts';
import { bareName, nameInSentence } from '../../model/name-in-sentence.ts';
import { PROGRAM } from '../../model/program-info.ts';
import { orThrow } from '../../problem/problem.ts';
import { channelReporterFor } from '../../report/channel-reporters.ts';
import type { Context } from '../../shell/context.ts';
import { datasetFor } from '../../shell/dataset-for.ts';
import { writeNote } from '../../shell/write.ts';
import { checkOutput } from '../../shell/write-result.ts';
import { type AskOptions, answersCommand } from '../ask/flags.ts';
import { learnedFigures } from '../ask/learned-figures.ts';
import { checkSaving, saveGiven } from '../ask/saving.ts';
import { readHandover } from '../handover-options.ts';
import { handoverOf } from '../plan/as-flag.ts';
import type { PlanFlags } from '../plan/flags.ts';
import { withProblemsOf } from '../with-problems-of.ts';
import { writeDocument } from '../write-report.ts';
import { resolveWithWorth } from './ask-worth.ts';
import { wordsOf } from './words-of.ts';

/** What commander hands over for `channel`. */
export type ChannelFlags = Omit<AskOptions, 'compare' | 'explain' | 'all' | 'quick' | 'by'> &
  Pick<PlanFlags, 'preparedBy'>;

/** Says whether one channel is worth it; returns the exit code. */
export async function channel(context: Context, words: readonly string[], flags: ChannelFlags): Promise<number> {
  checkOutput(flags);
  const handover = await readHandover(handoverOf(flags), '--prepared-by');
  const dataset = await datasetFor(context, flags);
  const { name, file } = wordsOf(words, dataset);
  await checkSaving(flags, file);
  const found = findChannel(name, dataset);
  // Nobody is asked for answers on a channel that there is not.
  const asks = found.ok ? flags : { ...flags, input: false };
  const resolved = await withProblemsOf(found, () => resolveWithWorth(context, file, asks, dataset));
  const judged = orThrow(found);
  const { id } = judged;
  if ('stoppedWith' in resolved) return resolved.stoppedWith;
  const { answers, typed } = resolved;
  const learned = await learnedFigures(context, flags, answers, dataset);
  await saveGiven(context, flags, file, resolved);
  const note = countsAs(name, judged);
  if (note !== '') await writeNote(context, note);
  const asked = { given: answers, learned };
  const document = orThrow(judgeChannel(dataset, PROGRAM, asked, id));
  await writeDocument(context, flags, async (format, styled) =>
    (await channelReporterFor(format, styled))(document, handover),
  );
  if (typed !== undefined) await writeNote(context, `Again: ${answersCommand(answers, `channel ${id}`)}\n`);
  return 0;
}

/** What the figures are for, where a person calls the channel by a name that shares no word with its own: "Yelp". */
function countsAs(name: string, { id, name: full }: { readonly id: string; readonly name: string }): string {
  const wordsIn = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const own = wordsIn(`${id} ${full} ${lettersOf(full)}`);
  const isItsOwn = [lettersOf(name), ...wordsIn(name)].some((word) => own.some((each) => each.startsWith(word)));
  return isItsOwn ? '' : `We count ${name} under ${nameInSentence(bareName(full))}: the figures are for all of that.\n`;
}
