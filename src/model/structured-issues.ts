import type { JsonPath } from '../document/json.ts';
import { isObject } from '../document/json-scan.ts';
import type { Issue } from '../document/schema-problems.ts';
import type { ChannelFigures } from './calibration.ts';
import { ABOVE_NOTHING, FIGURE_MOST, FIGURE_NAMES, MOST_FIGURED } from './figure-bounds.ts';
import { LIMITS, MOST_LIMIT, MOST_LIMITED } from './limits.ts';
import { LONGEST_CHANNEL_NAME, MOST_RUNNING, RUNNING_PART_NAMES, RUNNING_PARTS } from './running.ts';
import { formatRange, isInRange, type NumberRange } from './units.ts';
import { withSeparators } from './with-separators.ts';

type Issues = readonly Issue[];

/** What is said where more became customers than leads came. */
export const MORE_CUSTOMERS = 'there are more customers than leads; count every customer as a lead too';

const NO_LIST =
  'expected a list of channels, such as [{"channel": "search ads", "monthlySpend": 800, "months": 6, "leads": 40}]';
const NO_NAME = `expected the name of a channel, of at most ${LONGEST_CHANNEL_NAME} letters`;

const one = (code: Issue['code'], path: JsonPath, message: string): Issues => [{ code, path, message }];

/** What is wrong with a list of what runs now. */
export function runningIssues(value: unknown, path: JsonPath): Issues {
  if (!Array.isArray(value)) return one('invalid_type', path, NO_LIST);
  if (value.length > MOST_RUNNING) return one('too_big', path, `expected at most ${MOST_RUNNING} channels`);
  return [...value].flatMap((each, at) => channelIssues(each, [...path, at]));
}

function channelIssues(value: unknown, path: JsonPath): Issues {
  if (!isObject(value)) return one('invalid_type', path, NO_LIST);
  const { channel, leads, customers } = value;
  const parts = RUNNING_PART_NAMES.flatMap((part) =>
    value[part] === undefined ? [] : amountIssues(value[part], RUNNING_PARTS[part], [...path, part]),
  );
  const isTooMany = parts.length === 0 && Number(customers) > Number(leads);
  return [
    ...(isName(channel) ? [] : one(channel === undefined ? 'invalid_type' : 'custom', [...path, 'channel'], NO_NAME)),
    ...parts,
    ...(isTooMany ? one('custom', path, MORE_CUSTOMERS) : []),
    ...unknownNames(value, ['channel', ...RUNNING_PART_NAMES], path),
  ];
}

const isName = (name: unknown): boolean =>
  typeof name === 'string' && name.length > 0 && name.length <= LONGEST_CHANNEL_NAME;

function amountIssues(value: unknown, range: NumberRange, path: JsonPath): Issues {
  const message = `expected ${range.unit} ${formatRange(range, withSeparators)}`;
  if (typeof value !== 'number' || !Number.isFinite(value)) return one('invalid_type', path, message);
  return isInRange(range, value) ? [] : one(value > range.most ? 'too_big' : 'too_small', path, message);
}

/** What is wrong with figures of one's own. */
export function figureIssues(value: unknown, path: JsonPath): Issues {
  if (!isObject(value)) return one('invalid_type', path, 'expected figures by channel');
  // The schema passes over a name that no object can be asked for.
  const channels = Object.keys(value).filter((channel) => channel !== '__proto__');
  if (channels.length > MOST_FIGURED) return one('custom', path, `expected at most ${MOST_FIGURED} channels`);
  return channels.flatMap((channel) => {
    const own = value[channel];
    const at = [...path, channel];
    if (!isName(channel)) return one('custom', at, NO_NAME);
    if (!isObject(own)) return one('invalid_type', at, `expected figures such as {"costPerLead": 60}`);
    return [
      ...FIGURE_NAMES.flatMap((name) => (own[name] === undefined ? [] : figureIssue(own[name], name, [...at, name]))),
      ...unknownNames(own, FIGURE_NAMES, at),
    ];
  });
}

function figureIssue(value: unknown, name: keyof ChannelFigures, path: JsonPath): Issues {
  const most = FIGURE_MOST[name];
  const isAbove = ABOVE_NOTHING.includes(name);
  const range = formatRange({ least: 0, isAbove, most }, withSeparators);
  const message = `expected a number ${range}, or {"low", "typical", "high"} that do not fall`;
  const isRight = (number: unknown) => typeof number === 'number' && number >= 0 && number <= most;
  const isTypical = (number: unknown) => isRight(number) && !(isAbove && number === 0);
  if (isTypical(value)) return [];
  if (!isObject(value)) return one('invalid_union', path, message);
  const { low, typical, high, ...more } = value;
  const isRange =
    isRight(low) &&
    isTypical(typical) &&
    isRight(high) &&
    Number(low) <= Number(typical) &&
    Number(typical) <= Number(high);
  return isRange && Object.keys(more).length === 0 ? [] : one('invalid_union', path, message);
}

/** What is wrong with limits of one's own. */
export function limitIssues(value: unknown, path: JsonPath): Issues {
  if (!isObject(value)) return one('invalid_type', path, 'expected limits by channel');
  const channels = Object.keys(value).filter((channel) => channel !== '__proto__');
  if (channels.length > MOST_LIMITED) return one('custom', path, `expected at most ${MOST_LIMITED} channels`);
  const isAmount = (each: unknown) => typeof each === 'number' && each >= 0 && each <= MOST_LIMIT;
  return channels.flatMap((channel) => {
    const own = value[channel];
    const at = [...path, channel];
    if (!isName(channel)) return one('custom', at, NO_NAME);
    if (!isObject(own))
      return one('invalid_type', at, `expected limits such as {"${channel.split('.')[0]}": {"fix": 1000}}`);
    return [
      ...LIMITS.flatMap((kind) =>
        own[kind] === undefined || isAmount(own[kind])
          ? []
          : one('invalid_type', [...at, kind], `expected an amount a month from 0 to ${withSeparators(MOST_LIMIT)}`),
      ),
      ...unknownNames(own, LIMITS, at),
    ];
  });
}

function unknownNames(value: Readonly<Record<string, unknown>>, known: readonly string[], path: JsonPath): Issues {
  const keys = Object.keys(value).filter((name) => !known.includes(name));
  return keys.length === 0 ? [] : [{ code: 'unrecognized_keys', path, keys }];
}
