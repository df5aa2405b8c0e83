import type { McpServer } from '@modelcontextprotocol/server';
import * as z from 'zod';

/** A task that people come with: what it is called, what to fill in, and what it asks of the assistant. */
interface Prompt {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** What may be filled in, with what it is. */
  readonly blanks: Readonly<Record<string, string>>;
  readonly text: (filled: Readonly<Record<string, string | undefined>>) => string;
}

const about = (filled: string | undefined): string =>
  filled === undefined || filled.trim() === '' ? '' : `\n\nWhat I can say already: ${filled.trim()}`;

const CAREFULLY =
  'Ask me one question at a time and never guess an answer: "unknown" is one, too. Give numbers, reasons and sources as they are; add none of your own.';

const PROMPTS: readonly Prompt[] = [
  {
    name: 'where-to-begin',
    title: 'Where should my marketing money go?',
    description: 'Asks what it must know, then gives the split, the first three steps and how sure it is.',
    blanks: { business: 'what you sell, who buys it, with what money and by when' },
    text: ({ business }) =>
      `Help me decide how to split my marketing between being found and reaching out. Call next_question with what you know, put its question to me, and go on until worthAsking is false or I say that it's enough. Then call advise, and give me the split, the first three steps with what they take, and how sure it is. ${CAREFULLY}${about(business)}`,
  },
  {
    name: 'is-it-worth-it',
    title: 'Is this one channel worth it for me?',
    description: 'Says whether a channel is advised, what it takes, and what rules it out if it is not.',
    blanks: {
      channel: 'such as search ads, a newsletter or cold calls',
      business: 'what you know about your business',
    },
    text: ({ channel, business }) =>
      `Is ${channel?.trim() || 'the channel that I will name'} worth it for me? Find out goals, budget and timeline with next_question, then call advise with "detail": "full". Look for the channel in channels, later and vetoed: say whether it is advised, what it takes in money and hours, when it first brings something, or what rules it out. Name what is advised in its place. ${CAREFULLY}${about(business)}`,
  },
  {
    name: 'what-if',
    title: 'What if something changes?',
    description: 'Compares the advice before and after a change, such as half the budget.',
    blanks: { change: 'such as half the budget, or three months more', business: 'what you know about your business' },
    text: ({ change, business }) =>
      `What changes if ${change?.trim() || 'one of my answers is another'}? Call advise with my answers as they are, and again with the change. Set the two side by side: the split, the first steps, the months, and how sure each is. Say it plainly if it makes no difference. ${CAREFULLY}${about(business)}`,
  },
  {
    name: 'what-runs-now',
    title: 'What should I change in what I do now?',
    description: 'Says which of the channels that run to keep, raise, cut, stop or test.',
    blanks: { running: 'such as "search ads: 800 a month, 6 months, 40 leads, 3 customers"' },
    text: ({ running }) =>
      `What should I change in the marketing that I do now? Ask me for each channel that runs what it costs a month, for how long, and what it brought; find out goals, budget and timeline with next_question. Call advise with them, what runs under current, and "detail": "full". Tell me from current what to keep, raise, cut, stop or test, and why. ${CAREFULLY}${about(running)}`,
  },
  {
    name: 'explain-it',
    title: 'Inbound or outbound: what is the difference?',
    description: 'Explains the two sides, without any answers.',
    blanks: {},
    text: () =>
      'Explain inbound and outbound marketing to somebody who has heard neither word. Call compare, take the three dimensions that matter most to a small business, and give an example of each side for them. Neither is better: say what each is for.',
  },
];

/** Adds a prompt for each task that people come with. */
export function addPrompts(server: McpServer): void {
  for (const { name, title, description, blanks, text } of PROMPTS) {
    const argsSchema = z.object(
      Object.fromEntries(
        Object.entries(blanks).map(([blank, what]) => [blank, z.string().max(LONGEST).optional().describe(what)]),
      ),
    );
    server.registerPrompt(name, { title, description, argsSchema }, (filled) => ({
      messages: [{ role: 'user', content: { type: 'text', text: text(filled) } }],
    }));
  }
}

const LONGEST = 4000;
