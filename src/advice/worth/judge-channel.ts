import { isCarried } from '../../model/carried.ts';
import type { ChannelDocument } from '../../model/channel-verdict.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { ProgramInfo } from '../../model/program-info.ts';
import { ok, type Result } from '../../problem/problem.ts';
import { compileAdviceFields } from '../advice-fields.ts';
import type { PlanGiven } from '../plan-request.ts';
import { channelVerdict } from './channel-verdict.ts';
import { findChannel } from './find-channel.ts';

/** Whether the channel that a person means is worth it for them, as the one document that every format shows. */
export function judgeChannel(
  dataset: Dataset,
  tool: ProgramInfo,
  asked: PlanGiven,
  name: string,
): Result<ChannelDocument> {
  const channel = findChannel(name, dataset);
  if (!channel.ok) return channel;
  const fields = compileAdviceFields(dataset, tool)(asked.given, asked.learned);
  const { id } = channel.value;
  const judged = channelVerdict(dataset, asked, channel.value, {
    current: fields.current,
    // Where even the cheapest channel costs too much, the advice says that first.
    isAdvised: () =>
      fields.notYet()?.reason !== 'worth-too-little' &&
      fields.phases().some(({ channels }) => channels.some((each) => each.id === id && isCarried(each))),
  });
  if (!judged.ok) return judged;
  return ok({
    schemaVersion: fields.schemaVersion(),
    tool: fields.tool(),
    dataset: fields.dataset(),
    answers: fields.answers(),
    currency: fields.currency(),
    rate: fields.rate(),
    ...judged.value,
  });
}
