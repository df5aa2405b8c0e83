import type { Advice } from '../../model/advice.ts';
import { capitalise } from '../../model/name-in-sentence.ts';
import { afterwardsLines } from '../words/afterwards.ts';
import { type CalendarDate, calendarMonth } from '../words/calendar.ts';
import { shortMoney } from '../words/format-number.ts';
import {
  lastMonthOf,
  type MoneyByPhase,
  moneyByPhase,
  moneySentences,
  moneyTitle,
  type Share,
  spanWords,
} from '../words/money-by-phase.ts';
import { moneyTable, moneyUnit } from '../words/money-table.ts';
import { paybackLines } from '../words/payback.ts';
import { type Html, html } from './html.ts';
import { type Bar, type Layer, moneyPicture } from './money-picture.ts';
import { sumsTable } from './sums-table.ts';

/** Who gets how much in which month, as a picture and a table, and why each phase is as it is. */
export function moneySection(advice: Advice, date?: CalendarDate): Html {
  const money = moneyByPhase(advice);
  const isMoney = money.unit === 'money';
  return html`<section class="money"><h2>${isMoney ? 'Your money, month by month' : 'Your effort, month by month'}</h2>
<figure><figcaption><b>${moneyTitle(money)}</b><span>${moneyUnit(advice, money)}.${money.after === undefined ? '' : ' Outlined bars come after your deadline.'}</span></figcaption>
${drawMoney(advice, money, date)}</figure>
${[...moneySentences(advice, money), ...paybackLines(advice), ...afterwardsLines(advice, date)].map((line) => html`<p class="then">${line}</p>`)}
${sums(advice, money)}
<dl class="rows">${advice.phases.map(
    ({ months: [from, to], why }) => html`<div><dt>${spanWords({ from, to })}</dt><dd>${why}</dd></div>`,
  )}</dl></section>`;
}

/** As many months as can be told apart as single bars. */
const MOST_BARS = 36;
/** Months that are drawn after the deadline: as many as before it, within these bounds. */
const AFTER = { least: 3, most: 12 };

/** Months with the same split: a phase, or what is drawn of the time after the last one. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly mix: Advice['mix'];
  readonly amounts: readonly number[];
}

function drawMoney(advice: Advice, money: MoneyByPhase, date: CalendarDate | undefined): Html {
  const layers = layersOf(money);
  const months = lastMonthOf(advice);
  const phases = money.phases.map(
    (phase, at): Stretch => ({ ...phase, amounts: layers.map(({ share }) => share.amounts[at] ?? 0) }),
  );
  const later = Math.min(AFTER.most, Math.max(AFTER.least, months));
  const after: readonly Stretch[] =
    money.after === undefined
      ? []
      : [
          {
            from: months + 1,
            to: months + later,
            mix: money.after,
            amounts: layers.map(({ share }) => share.after ?? 0),
          },
        ];
  const stretches = [...phases, ...after];
  const isLong = months + later > MOST_BARS;
  const barsOf = (stretch: Stretch) => (isLong ? [wholeBar(stretch)] : monthBars(stretch, date));
  return moneyPicture({
    layers,
    bars: stretches.flatMap(barsOf),
    filled: phases.flatMap(barsOf).length,
    deadline: deadlineWords(months, date),
    spans: stretches.map((stretch) => ({
      bars: barsOf(stretch).length,
      words: `${stretch.mix.inbound}% inbound`,
      short: `${stretch.mix.inbound}%`,
    })),
    formatTick: (amount) => TICKS[money.unit](amount, advice),
    label: `Bars: ${stretches.map(sayStretch).join(', ')}. The deadline is the end of month ${months}.`,
  });
}

const sayStretch = ({ from, to, mix }: Stretch): string =>
  `${spanWords({ from, to })} ${mix.inbound}% inbound and ${mix.outbound}% outbound`;

function wholeBar({ from, to, amounts }: Stretch): Bar {
  const label = `${from}\u2013${to}`;
  return { months: to - from + 1, label, short: label, amounts };
}

const monthBars = ({ from, to, amounts }: Stretch, date: CalendarDate | undefined): readonly Bar[] =>
  Array.from({ length: to - from + 1 }, (_, at) => {
    const month = from + at;
    const label = date === undefined ? String(month) : calendarMonth(date, month).short;
    return { months: 1, label, short: String(month), amounts };
  });

const deadlineWords = (months: number, date: CalendarDate | undefined): string =>
  `end of ${date === undefined ? `month ${months}` : calendarMonth(date, months).name}`;

/** An amount beside the axis. */
const TICKS: Readonly<Record<MoneyByPhase['unit'], typeof shortMoney>> = {
  money: shortMoney,
  hours: (amount) => `${amount} h`,
  percent: (amount) => `${amount}%`,
};

/** Steps of a side's color by how many parts it has. */
const STEPS = [[2], [1, 3], [1, 2, 3]] as const;

/** The parts of the bars, inbound below. */
const layersOf = ({ sides }: MoneyByPhase): readonly (Layer & { readonly share: Share })[] =>
  sides.flatMap((own) => {
    const parts: readonly Share[] = own.channels.length === 0 ? [own] : own.channels;
    return parts.map((share, at) => ({
      name: share === own ? capitalise(own.name) : share.name,
      side: own.side,
      step: (STEPS[parts.length - 1] ?? STEPS[2])[at] ?? 3,
      share,
    }));
  });

/** The same in figures; a square ties each row to its part of the bars. */
function sums(advice: Advice, money: MoneyByPhase): Html {
  const layers = layersOf(money);
  const { rows, ...table } = moneyTable(advice, money);
  return sumsTable({
    ...table,
    rows: rows.map(({ share, ...row }) => {
      const layer = layers.find((each) => each.share === share);
      return layer === undefined ? row : { ...row, layer };
    }),
  });
}
