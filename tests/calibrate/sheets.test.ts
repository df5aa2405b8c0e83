import { describe, expect, it } from 'vitest';
import { readHistory } from '../../src/calibrate/read-history.ts';
import { orThrow } from '../../src/problem/problem.ts';
import { plainOptions } from './known-channels.ts';

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);
const two = (number: number) => String(number).padStart(2, '0');
const seo = (month: number) => 1000 + 90 * ((month * 5) % 7);
const ads = (month: number) => 1500 + 70 * ((month * 3) % 8);
const leads = (month: number) => 30 + ((month * 5) % 9);

/** A sheet of twelve months, with this in each row. */
const sheet = (head: string, row: (month: number) => string, tail = ''): string =>
  `${head}\n${MONTHS.map(row).join('\n')}\n${tail}`;
const plain = (month: number) => `2023-${two(month)},${seo(month)},${ads(month)},${leads(month)}`;
const PLAIN = sheet('date,seo spend,search-ads spend,leads', plain);

const read = (text: string, more = {}) => readHistory(text, { ...plainOptions, ...more });
const historyOf = (text: string, more = {}) => {
  const { history } = orThrow(read(text, more));
  return {
    dates: history.dates,
    channels: history.channels.map(({ id, spend }) => [id, ...spend]),
    outcome: [history.outcome?.kind, ...(history.outcome?.values ?? [])],
  };
};
const notesOf = (text: string, more = {}) => orThrow(read(text, more)).notes.map(({ text: note }) => note);
const problemsOf = (text: string, more = {}) => {
  const result = read(text, more);
  return result.ok ? [] : result.problems;
};

describe('a sheet as people keep it', () => {
  const across = (name: string, of: (month: number) => number) => `${name},${MONTHS.map(of).join()}`;

  it.each([
    ['with a title above it', `ACME marketing,,,\n,,,\n${PLAIN}`],
    ['with one word above it', `Report\n${PLAIN}`],
    [
      'with empty columns and rows',
      sheet('date,seo spend,search-ads spend,leads,,', (month) => `${plain(month)},,`, ',,,,,\n'),
    ],
    [
      'with a comma at the end of each row',
      sheet('date,seo spend,search-ads spend,leads', (month) => `${plain(month)},`),
    ],
    ['with sums below it', sheet('date,seo spend,search-ads spend,leads', plain, 'Grand total,99,99,99\n,9,9,9\n')],
    ['with channels over the columns', sheet(',SEO,Google Ads,Total\nMonth,Spend,Spend,Leads', plain)],
    [
      'with the year in a column of its own',
      sheet('Year,Month,SEO,PPC,Enquiries', (month) => `2023,${month},${seo(month)},${ads(month)},${leads(month)}`),
    ],
    [
      'with the months across',
      `,${MONTHS.map((month) => `2023-${two(month)}`).join()}\n${[across('SEO spend', seo), across('Google Ads', ads), across('Leads', leads)].join('\n')}\n`,
    ],
    [
      'in German',
      sheet(
        'Monat;SEO Kosten;Google Ads Ausgaben;Anfragen',
        (month) => `1.${month}.2023;${seo(month)},00;${ads(month)},00;${leads(month)}`,
      ),
    ],
    [
      'with currencies in its cells and names',
      sheet(
        'Month,SEO (USD),Google Ads spend ($),Leads (#)',
        (month) => `2023-${two(month)},US$${seo(month)},$${ads(month)},${leads(month)}`,
      ),
    ],
    [
      'in thousands, as its names say',
      sheet(
        'Month,SEO ($000),Google Ads ($k),Leads',
        (month) =>
          `2023-${two(month)},${(seo(month) / 1000).toFixed(2)},${(ads(month) / 1000).toFixed(2)},${leads(month)}`,
      ),
    ],
    ['with bars between the cells', PLAIN.replaceAll(',', '|')],
  ])('is read %s', (_, text) => {
    expect(historyOf(text)).toEqual(historyOf(PLAIN));
  });

  it('knows names of columns that end in a number', () => {
    const map = new Map([
      ['x1', 'seo'],
      ['r2', 'search-ads'],
      ['y1', 'leads'],
    ]);
    const text = sheet('date,x1,r2,y1', plain);
    expect(historyOf(text, { choices: { map, controls: [], ignore: [] } })).toEqual(historyOf(PLAIN));
  });

  it('says what was made of it', () => {
    const twice = sheet(',SEO,Google Ads,Total\nMonth,Spend,Spend,Leads', plain);
    expect(notesOf(twice)).toEqual(['Read with the names of the columns on lines 1 and 2 together.']);
    expect(notesOf(`ACME,2023\n${PLAIN}`)).toEqual(['Read with the names of the columns on line 2.']);
    expect(notesOf(`${PLAIN}Total,9,9,9\n`)).toEqual([
      'Not used: line 14 ("Total"), which has no date and so must add up or average the others.',
    ]);
    expect(
      notesOf(sheet('date,seo spend,leads', (month) => `2023-${two(month)},£${seo(month)},${leads(month)}`)),
    ).toEqual([
      'The amounts are in £, but are held against benchmarks in US dollars, one for one. Pass --currency GBP --rate N, where N is what one is worth in US dollars.',
    ]);
  });

  it('counts sales as money where they are written as money, else as customers', () => {
    const sales = (sign: string) =>
      historyOf(sheet('month,seo,sales', (month) => `2023-${two(month)},${seo(month)},${sign}${leads(month)}`));
    expect([sales('$').outcome[0], sales('').outcome[0]]).toEqual(['revenue', 'customers']);
  });

  it('adds up the campaigns of a date, as the tools of ad networks export them', () => {
    const parts = (month: number) =>
      [0.25, 0.75]
        .map((part) => `2023-${two(month)},Brand ${part},5,${ads(month) * part},${leads(month) * part}`)
        .join('\n');
    const text = sheet('Month,Campaign,Clicks,Cost,Conversions', parts);
    expect(problemsOf(text).map(({ mend }) => mend)).toEqual([
      'Say which: --map "Cost=search-ads". Several at once are one of your own: --map "Cost=:ads".',
      'Pass it over: --ignore "Clicks"',
    ]);
    const choices = { map: new Map([['Cost', 'search-ads']]), controls: [], ignore: ['Clicks'] };
    const { channels, outcome } = historyOf(text, { choices });
    expect(channels).toEqual([['search-ads', ...MONTHS.map(ads)]]);
    expect(outcome).toEqual(['leads', ...MONTHS.map(leads)]);
  });

  it('says of a channel without rows for some dates that it is taken to have had nothing', () => {
    const rows = (month: number) =>
      [`2023-${two(month)},seo,${seo(month)},4`, ...(month % 3 ? [`2023-${two(month)},TikTok,90,1`] : [])].join('\n');
    const choices = { map: new Map([['TikTok', 'social-ads:tiktok']]), controls: [], ignore: [] };
    const { history, notes } = orThrow(read(sheet('date,channel,spend,leads', rows), { choices }));
    expect(history.channels.map(({ id, benchmarkOf }) => [id, benchmarkOf])).toEqual([
      ['seo', undefined],
      ['tiktok', 'social-ads'],
    ]);
    expect(notes.map(({ text }) => text)).toEqual([
      'tiktok has no row for 4 of 12 dates. There it is taken to have cost nothing and brought nothing; add rows if that is wrong.',
    ]);
  });

  it('says what is wrong once, with the lines of all that is alike, and what to type', () => {
    const dashes = sheet('date,seo spend,leads', (month) => `2023-${two(month)},-,${leads(month)}`);
    expect(problemsOf(dashes)).toEqual([
      {
        code: 'empty-cell',
        where: 'history.csv:2',
        what: 'column "seo spend" is empty ("-"); 11 more like it, on lines 3, 4, 5, 6, 7, 8, 9, 10 ...',
        mend: 'Fill it in, or pass --empty zero if empty cells mean 0.',
      },
    ]);
    expect(problemsOf(sheet('2022-12,5,5', (month) => `2023-${two(month)},9,9`)).map(({ code }) => code)).toEqual([
      'no-header',
    ]);
    const years = problemsOf('Year,SEO,Leads\n2019,5,5\n2020,6,6\n2021,5,5\n');
    expect(years.map(({ code }) => code)).toEqual(['grain']);
    expect(
      problemsOf(sheet('date,seo,leads,clicks,ROAS', (month) => `${plain(month)},1`)).map(({ mend }) => mend),
    ).toEqual(['Pass them over: --ignore "clicks" --ignore "ROAS"']);
  });
});
