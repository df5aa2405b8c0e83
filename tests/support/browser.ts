import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, firefox, type Page } from 'playwright-core';

/** Chromium without its windows starts and opens pages in less time, and draws them alike. */
const BROWSERS = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];
const BROWSER = process.env.CHROMIUM ?? BROWSERS.find(existsSync) ?? '/usr/bin/chromium';

/** Whether there is a browser; tests that need one are skipped without. */
export const hasBrowser = existsSync(BROWSER);
if (!hasBrowser)
  console.log(
    `No browser at ${BROWSER}: nothing is opened in one. Install Debian's chromium-headless-shell to test it.`,
  );

const ALONE = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--process-per-site',
];

/** Starts a browser that asks the network for nothing by itself. */
export const launchBrowser = (): Promise<Browser> => chromium.launch({ executablePath: BROWSER, args: ALONE });

export type PageOptions = NonNullable<Parameters<Browser['newPage']>[0]>;
export type SharedBrowser = Pick<Browser, 'newPage'>;

let started: Promise<Browser> | undefined;
const contexts = new Map<string, Promise<BrowserContext>>();

/** A page that stays open keeps the process of all others. */
async function newContext(options: PageOptions): Promise<BrowserContext> {
  started ??= launchBrowser();
  const context = await (await started).newContext(options);
  await (await context.newPage()).goto('file:///dev/null');
  return context;
}

async function newPage({ viewport, colorScheme, reducedMotion, ...rest }: PageOptions = {}): Promise<Page> {
  const key = JSON.stringify(rest);
  const context = contexts.get(key) ?? newContext(rest);
  contexts.set(key, context);
  const page = await (await context).newPage();
  if (viewport) await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme: colorScheme ?? null, reducedMotion: reducedMotion ?? null });
  return page;
}

/**
 * One browser for all files of a worker, with which it ends: it reads from a pipe that closes then.
 * Pages share a context and a process, as both take longer to start than a page to open: none may keep anything there.
 */
export const sharedBrowser = (): SharedBrowser => ({ newPage });

/** Closes what a file has left open. */
export async function closePages(): Promise<void> {
  for (const context of await Promise.all(contexts.values()))
    await Promise.all(
      context
        .pages()
        .slice(1)
        .map((page) => page.close()),
    );
}

const FIREFOX = process.env.FIREFOX ?? '/usr/bin/firefox-esr';

/** The same of Firefox. */
export const hasFirefox = existsSync(FIREFOX);
if (!hasFirefox)
  console.log(`No Firefox at ${FIREFOX}: nothing is opened in it. Install Debian's firefox-esr to test it.`);

/** What an extended support release does not know yet of what Playwright asks of every page: which colors it prefers. */
const NOT_YET = /unknown command[\s\S]*setMediaFeaturesOverride|setMediaFeaturesOverride[\s\S]*unknown command/;

/** Starts Debian's Firefox, which speaks WebDriver BiDi, and goes on where it doesn't know a command. */
export async function launchFirefox(): Promise<Browser> {
  const browser = await firefox.launch({ executablePath: FIREFOX, channel: 'moz-firefox' });
  const { _connection: connection } = browser as unknown as { _connection: { toImpl: (of: Browser) => Driven } };
  const session = Object.getPrototypeOf(connection.toImpl(browser)._browserSession) as Session;
  const { send } = session;
  session.send = function (this: Session, ...command) {
    return send.apply(this, [...command]).catch((error: unknown) => {
      if (NOT_YET.test(String(error))) return {};
      throw error;
    });
  };
  return browser;
}

interface Session {
  send: (...command: readonly unknown[]) => Promise<unknown>;
}

interface Driven {
  readonly _browserSession: Session;
}
