import type { Advice } from '../../model/advice.ts';
import { afterwardsLines } from '../words/afterwards.ts';
import { type CalendarDate, calendarMonth } from '../words/calendar.ts';
import { capitalise } from '../words/format-answer.ts';
import { shortMoney } from '../words/format-number.ts';
import {
  lastMonthOf,
  type MoneyByPhase,
  moneyByPhase,
  moneyTitle,
  type Share,
  spanWords,
} from '../words/money-by-phase.ts';
import { moneyTable, moneyUnit } from '../words/money-table.ts';
import { type Html, html } from './html.ts';
import { type Bar, type Layer, moneyPicture } from './money-picture.ts';
import { sumsTable } from './sums-table.ts';

/** Who gets how much in which month, as a picture and a table, and why each phase is as it is. */
export function moneySection(advice: Advice, date?: CalendarDate): Html {
  const money = moneyByPhase(advice);
  const isMoney = money.unit === 'money';
  return html`<section class="money"><h2>${isMoney ? 'Your money, month by month' : 'Your effort, month by month'}</h2>
<figure><figcaption><b>${moneyTitle(money)}</b><span>${moneyUnit(advice, money)}.</span></figcaption>
${drawMoney(advice, money, date)}</figure>
${sums(advice, money)}
<dl class="rows">${advice.phases.map(
    ({ months: [from, to], why }) => html`<div><dt>${spanWords({ from, to })}</dt><dd>${why}</dd></div>`,
  )}</dl>${afterwardsLines(advice).map((line) => html`<p>${line}</p>`)}</section>`;
}

/** As many months as can be told apart as single bars. */
const MOST_BARS = 36;

function drawMoney(advice: Advice, money: MoneyByPhase, date: CalendarDate | undefined): Html {
  const layers = layersOf(money);
  const spans = money.phases.map(({ from, to, mix }) => ({ months: to - from + 1, mix }));
  const months = lastMonthOf(advice);
  const amountsIn = (phase: number) => layers.map(({ share }) => share.amounts[phase] ?? 0);
  const bars: readonly Bar[] =
    months > MOST_BARS
      ? money.phases.map(({ from, to }, at) => {
          const label = `${from}\u2013${to}`;
          return { months: to - from + 1, label, short: label, amounts: amountsIn(at) };
        })
      : Array.from({ length: months }, (_, at) => {
          const month = at + 1;
          const phase = money.phases.findIndex(({ from, to }) => from <= month && month <= to);
          const label = date === undefined ? String(month) : calendarMonth(date, month).short;
          return { months: 1, label, short: String(month), amounts: amountsIn(phase) };
        });
  return moneyPicture({
    layers,
    bars,
    filled: bars.length,
    deadline: deadlineWords(months, date),
    spans: spans.map((span) => ({
      bars: months > MOST_BARS ? 1 : span.months,
      words: `${span.mix.inbound}% inbound`,
      short: `${span.mix.inbound}%`,
    })),
    formatTick: (amount) => (money.unit === 'percent' ? `${amount}%` : shortMoney(amount, advice)),
    label: `Bars: ${money.phases.map(({ from, to, mix }) => `${spanWords({ from, to })} ${mix.inbound}% inbound and ${mix.outbound}% outbound`).join(', ')}.`,
  });
}

const deadlineWords = (months: number, date: CalendarDate | undefined): string =>
  `Your deadline: end of ${date === undefined ? `month ${months}` : calendarMonth(date, months).name}`;

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
