import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const BROWSER = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Whether there is a browser; tests that need one are skipped without. */
export const hasBrowser = existsSync(BROWSER);
if (!hasBrowser)
  console.log(`No browser at ${BROWSER}: nothing is opened in one. Install Debian's chromium to test it.`);

const ALONE = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a browser that asks the network for nothing by itself. */
export const launchBrowser = (): Promise<Browser> => chromium.launch({ executablePath: BROWSER, args: ALONE });
