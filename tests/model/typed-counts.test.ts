import { describe, expect, it } from 'vitest';
import { ANSWERS } from '../../src/model/answers.ts';
import { parseAmount } from '../../src/model/parse-amount.ts';
import { readRunning } from '../../src/model/read-running.ts';

/** What is understood of what runs, as a short text; or the codes of what is wrong. */
const read = (told: string) => {
  const result = readRunning(told, '--current');
  if (!result.ok) return result.problems.map(({ code }) => code).join();
  const { channel, ...parts } = result.value.value;
  const said = Object.entries(parts).map(([name, amount]) => `${name} ${Number(Number(amount).toFixed(3))}`);
  return [channel, ...said].join(', ');
};
const amount = (text: string, range: Parameters<typeof parseAmount>[1]) => {
  const result = parseAmount(text, range, 'here');
  if (!result.ok) return result.problems.map(({ code }) => code).join();
  return `${Number(Number(result.value.value).toFixed(3))}${result.value.isTotal ? ' total' : ''}`;
};
/** Several ways to say the same, parted by "|". */
const expectEach = (typed: string, answer: (text: string) => unknown, meant: unknown) => {
  const ways = typed.split('|');
  expect(ways.map((each) => [each, answer(each)])).toEqual(ways.map((each) => [each, meant]));
};

describe('what people type for what came of a channel', () => {
  it.each([
    ['leads 1', '1 lead|1 inquiry|1 enquiry|1 call|1 signup|1 sign-up|1 contact|1 meeting|1 demo|1 quote|1 response'],
    ['leads 1', '1 reply|1 request|1 prospect|1 conversion|one lead|1 Lead'],
    ['leads 5', '5 leads|5 inquiries|5 enquiries|5 calls|5 signups|5 sign-ups|5 contacts|5 meetings|5 demos|5 quotes'],
    ['leads 5', '5 responses|5 replies|5 requests|5 prospects|5 conversions|five leads|4-6 leads|5 LEADS'],
    ['customers 1', '1 customer|1 client|1 patient|1 sale|1 order|1 job|1 booking|1 deal|1 contract|1 ticket'],
    ['customers 1', '1 student|1 member|1 buyer|1 guest|1 purchase|one client'],
    ['customers 5', '5 customers|5 clients|5 patients|5 sales|5 orders|5 jobs|5 bookings|5 deals|5 contracts'],
    ['customers 5', '5 tickets|5 students|5 members|5 buyers|5 guests|5 purchases|five jobs'],
    ['leads 0', 'no leads|zero calls|not one call|not a single inquiry|nothing|none|no result|no results|nobody'],
    ['leads 0', 'no one|nothing came|nothing yet|nothing so far|nobody came|none so far|nothing came yet|No Results'],
    ['customers 0', 'no customers|zero sales|not one job|not a single client|No Orders'],
    ['revenue 9000', '9000 revenue|$9,000 in sales|9k turnover|9000 income|9000 of sales|revenue 9k|worth of 9000'],
    ['hoursPerWeek 5', '5 hours a week|5 hrs a week|5 hours|5h a week|5 h per week|5h|5 Hours'],
    ['hoursPerWeek 1', '1 hour a week|1 hr a week|one hour'],
    ['monthlySpend 0', 'free|for free|Free|no cost|no costs|no money|no spend|0'],
    ['months 1', '1 month|1 mth|1 mo|a month|one month|1 month.'],
    ['months 2', '2 months|2 mths|2 mos|two months|2 months.'],
    ['months 3', '3 months|three months|1 quarter|a quarter|91.25 days|13 weeks|13 wks'],
    ['months 6', '6 months|half a year|2 quarters|26 weeks|half year|six months'],
    ['months 12', 'a year|1 year|1 yr|one year|365 days|12 months'],
    ['months 24', '2 years|2 yrs|two years|104 weeks'],
    ['months 0.231', 'a week|1 week|1 wk|one week'],
    ['monthlySpend 300', '300 a month|300|$300/mo|300 monthly|300 per month|300 every month|300 each month|$10-590'],
    ['monthlySpend 200, months 1', '200 once|200 one-off|200 one off|200 one-time|200 one time|Once 200'],
    ['monthlySpend 500, months 3', '1500 for 3 months|1500 over 3 months|1500 in 3 months|$1,500 for 3 months'],
    [
      'monthlySpend 500, months 3',
      '1500 in total, 3 months|1.5k for 3 months|1500 total; 3 months|500 a month, 3 months',
    ],
    [
      'monthlySpend 500, months 3',
      '500 a month for 3 months|500 a month over the last 3 months|500/mo for about 3 months',
    ],
    ['monthlySpend 500, months 3', '500 per month for the past 3 months|500 monthly for 3 months|500 a month 3 months'],
    ['monthlySpend 500, months 3', '500 each month and 3 months|500 every month,3 months|500 a month\n3 months'],
    ['monthlySpend 4, months 3', '48 a year for 3 months|48 yearly for 3 months|48 a yr for 3 months'],
    ['monthlySpend 4, months 3', '12 a quarter for 3 months|4 a mth for 3 months'],
    ['monthlySpend 52, months 3', '12 a week for 3 months|12 weekly for 3 months|12 a wk for 3 months'],
    ['monthlySpend 365, months 3', '12 a day for 3 months'],
    ['monthlySpend 800, leads 40', '800 a month 40 leads|800 monthly 40 leads|$800/mo 40 leads'],
    ['leads 40, customers 3', '40 leads 3 customers|40 calls 3 clients|40 inquiries 3 sales|40 leads; 3 jobs'],
    ['leads 40, customers 3', '3 deals and 40 leads|3 customers 40 leads|3 orders 40 leads'],
    ['monthlySpend 500, months 3', '500 a month  for  3 months|1500  over  3 months|500 a month   3 months'],
    [
      'monthlySpend 125, months 12',
      '1500 over 12 months|1500 for 1 year|$1,500.00 for 12 months|125 a month 12 months',
    ],
    ['monthlySpend 500, months 3', '1500 for 13 weeks|1.5k over 13 weeks|500 a month for 13 weeks'],
    ['monthlySpend 1300, months 0.231', '300 in 1 week|300 for 1 week|300 over 1 week'],
    ['leads 40, customers 0', '40 leads no sales|40 leads zero customers|40 calls  no jobs'],
    [
      'leads 1, customers 1',
      '1 lead 1 customer|1 inquiry 1 client|1 enquiry 1 sale|1 call 1 job|1 call 1 order|1 call 1 deal',
    ],
    [
      'leads 5, customers 2',
      '5 inquiries 2 clients|5 enquiries 2 sales|5 calls 2 jobs|5 leads 2 orders|5 leads 2 deals',
    ],
    ['months 6, leads 5', '6 months 5 leads|half a year and 5 leads|6 months;5 leads|6 months ; 5 leads'],
    ['hoursPerWeek 5, leads 3', '5 hours a week 3 leads|5h weekly 3 leads|5 hours each week 3 leads'],
  ])('is %s: %s', (meant, typed) => {
    expectEach(typed, (each) => read(`mine: ${each}`), `mine, ${meant}`);
  });

  it.each([
    ['customers 1, revenue 800', '1 sale worth 800|1 sale at 800|1 sale for 800|1 sale of $800|one job bringing 800'],
    ['customers 3, revenue 2400', '3 sales worth 2400|3 sales worth $2,400|3 sales, 2400 revenue'],
    ['months 27', '2 years 3 months|27 months'],
    ['customers 1, revenue 1200.5', '1 job worth 1,200.50|one job of $1,200.50|1 Sale FOR 1200.5'],
    ['customers 1, revenue 12000', '1 deal at 12k|one deal bringing $12k'],
    ['customers 12, revenue 2400', '12 jobs worth 2400|12 jobs, 2400 turnover|2400 income, 12 jobs'],
    ['months 2.692', '2 months 3 weeks'],
    ['months 1.033', '1 month 1 day'],
    ['months 1.231', '1 month 1 week'],
  ])('is %s: %s', (meant, typed) => {
    expectEach(typed, (each) => read(`mine: ${each}`), `mine, ${meant}`);
  });

  it.each([
    ['not-a-number', 'much|5 apples|5 leads a month|3 sales worth 800 each|3 sales worth 800 apiece|soon'],
    ['said-twice', '5 leads, 6 leads|800 a month, 6|2 jobs and 3 clients|no leads, nothing came'],
    ['no-months', '4800 in total|4800 altogether|900 a month since May|900 since 2023|900  since  last May'],
    ['not-a-number', '40 leads 2 weeks|free lunch|no money left|nothing much|no five leads|5 leads once a day'],
    ['out-of-range', '-5 leads|0 months|601 months'],
  ])('is %s: %s', (code, typed) => {
    expectEach(typed, (each) => read(`mine: ${each}`), code);
  });

  it.each([
    [
      'search ads, monthlySpend 800',
      'search ads: 800|search ads = 800|search ads 800|search ads - 800|search ads, $800',
    ],
    ['search ads', 'search ads|search ads:|  search ads : '],
    ['no-channel', ': 800|= 5|'],
  ])('names %s: %s', (meant, typed) => {
    expectEach(typed, read, meant);
  });
});

describe('what people type for an amount', () => {
  it.each([
    ['5000', 'about 5000|around 5000|approximately 5000|approx. 5000|approx 5000|roughly 5000|circa 5000|ca. 5000'],
    ['5000', 'ca 5000|c. 5000|~5000|≈5000|some 5000|just 5000|only 5000|up to 5000|at most 5000|max. 5000|max 5000'],
    ['5000', '5000.-|5000,-|5000,--|5000.--'],
    [
      '5000 total',
      '5000 in total|5000 total|5000 totally|5000 altogether|5000 all in|5000 all-in|5000 in all|overall 5000',
    ],
    ['5000 total', '5000 one-off|5000 one off|5000 once|5000 lump sum|5000 at once|5000 for the whole time'],
    ['5000 total', '5000 for everything|5000 for all of it'],
    [
      '5000',
      '4000 to 6000|4000 or 6000|4000 until 6000|4000 .. 6000|4000...6000|4000…6000|4000-6000|between 4000 and 6000',
    ],
    ['5000', '5k|5 thousand|5 grand|0.005m|0.005 mm|0.005 mn|0.005 mio|0.005 million'],
    ['5000', '5000 per month|5000 a month|5000 each month|5000 every month|5000/month|5000 p/month|5000 by month'],
    ['5000', '5000 months|5000/mth|5000/mths|5000/mon|5000/mos|5000/mo|5000/m|5000 monthly|5000 pm|5000 p.m.|5000 pcm'],
    ['10', '120/year|120/years|120/yr|120/yrs|120/y|120 per annum|120 yearly|120 annually|120 annual|120 pa|120 p.a.'],
    ['10', '30/quarter|30/quarters|30/qtr|30/qtrs|30/q|30 quarterly'],
    ['52', '12/week|12/weeks|12/wk|12/wks|12/w|12 weekly|12 pw|12 p.w.|24 a fortnight|24 fortnightly|24/fortnights'],
    ['365', '12/day|12/days|12/d|12 daily'],
    ['unclear-number', '1.500|€5,000'],
    ['not-a-number', '5000 and 6000|5000 & 6000|5000 + 6000|a month 5000 5000|5,00,00|1,2.3,4|5000 monthy|5k k|k 5'],
  ])('is $%s a month: %s', (meant, typed) => {
    expectEach(typed, (each) => amount(each, ANSWERS.monthlyBudget), meant);
  });

  it.each([
    ['6', '6|6 months|in 6 months|within 6 months|the next 6 months|6 months from now|half a year|half year|0.5 year'],
    ['6', 'six months|26 weeks|26 wk|26 wks|26 w|26 week|13 fortnights|2 quarters|2 qtrs|2 qtr|2 q|182.5 days|182.5 d'],
    [
      '18',
      'a year and a half|1 year and 6 months|1 year & 6 months|1 year + 6 months|1 year 6 months|18-month|1½ years',
    ],
    ['12', 'a year|1 yr|1 y|one year|12 mth|12 mths|12 mon|12 mos|12 mo|12 m|within a year|in a year|365 days'],
    ['3', '1 quarter|a quarter|¼ year|three months|2 to 4 months|2-4 months|2–4 months|2 or 4 months'],
    ['9', '¾ year|nine months|0.75 year|6 months to 1 year'],
    ['4', 'four months|6-2 months|6 to 2'],
    ['15', 'between 1 year and 18 months|1 year to 18|12 to 18 months'],
    ['9', 'between 6 and 12 months|between 6-12 months|6 to 12'],
    ['36', '1 and 2 years|2 and 1 years|1 year and 2|between 2 and 4 years'],
    ['6', 'within six months|In 6 Months|~6 months.|6 months|HALF A YEAR|a half year|half of a year|half-year'],
    ['0.5', 'half a month|half month|½ month|a half month'],
    ['1', 'a month|in a month|1 month|one month'],
    ['2.5', '2½ months|2 ½ months|two and a half months|2.5 months|2 months and a half'],
    ['not-a-number', 'a month a month a month|5 6 7|--6|6-|5 to|two three four'],
  ])('is %s months: %s', (meant, typed) => {
    expectEach(typed, (each) => amount(each, ANSWERS.timelineMonths), meant);
  });

  it.each([
    ['5', '5|5 hours|5 hour|5 hr|5 hrs|5h|5 hours a week|5 hours per week|300 minutes|300 min|300 mins|five hours'],
    ['10', '10 hours weekly|20 hours a fortnight|10 hours each week'],
    ['3', '13 hours a month|13 hours monthly|156 hours a year'],
  ])('is %s hours a week: %s', (meant, typed) => {
    expectEach(typed, (each) => amount(each, ANSWERS.hoursPerWeek), meant);
  });

  it.each([
    ['40', '40|40%|40 percent|40 per cent|40 pct|40 %'],
    ['33', 'about 33 percent'],
  ])('is %s percent: %s', (meant, typed) => {
    expectEach(typed, (each) => amount(each, ANSWERS.marginPercent), meant);
  });

  it('counts to twenty in words', () => {
    const words =
      'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
      'eighteen nineteen twenty';
    const read = words.split(' ').map((word) => amount(word, ANSWERS.monthlyBudget));
    expect(read).toEqual(Array.from({ length: 21 }, (_, number) => String(number)));
  });
});
