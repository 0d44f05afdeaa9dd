// A real browser for tests: Debian's Chromium, which sees nothing but loopback.
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';

const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/** The browser that CHROMIUM names, or the machine's own. Throws when there is none, and says how to get one. */
export async function startChromium(): Promise<Browser> {
  const named = process.env.CHROMIUM;
  const executablePath = (named ? [named] : PATHS).find((path) => existsSync(path));
  if (executablePath === undefined)
    throw new Error(
      `No Chromium at ${named ?? PATHS[0]}. Install it (Debian: apt-get install chromium) or set CHROMIUM to its path.`,
    );
  return chromium.launch({ executablePath, args: FLAGS });
}

/** A fresh profile whose requests end here unless they go to loopback. */
export async function openContext(browser: Browser, size: { width: number; height: number }): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: size, locale: 'en-US', timezoneId: 'Europe/Berlin' });
  await context.route('**/*', (route) =>
    LOOPBACK.includes(new URL(route.request().url()).hostname) ? route.continue() : route.abort(),
  );
  return context;
}
