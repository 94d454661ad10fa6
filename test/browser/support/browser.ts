import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';

const EXECUTABLE = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Chromium with a profile of its own, and one page whose errors and requests are watched. */
export interface Browser extends AsyncDisposable {
  readonly page: Page;
  /** What the page's console reported as errors, and what was thrown and not caught. */
  readonly errors: readonly string[];
  /** Addresses outside this machine that the page asked for; they are refused. */
  readonly outside: readonly string[];
}

const isHere = (address: string): boolean =>
  /^(?:data|blob|about|chrome):/.test(address) || ['127.0.0.1', 'localhost'].includes(new URL(address).hostname);

/** Opens the browser. */
export async function openBrowser(): Promise<Browser> {
  if (!existsSync(EXECUTABLE)) {
    const remedy = 'install it (`apt-get install chromium`), or name another in the environment variable CHROMIUM';
    throw new Error(`the browser tests need Chromium at ${EXECUTABLE}: ${remedy}`);
  }
  const profile = await mkdtemp(join(tmpdir(), 'epsbook-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: EXECUTABLE,
    args: FLAGS,
    viewport: { width: 1280, height: 900 },
    colorScheme: 'light',
  });
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(15_000);
  const errors: string[] = [];
  const outside: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  await context.route('**', async (route) => {
    const address = route.request().url();
    if (isHere(address)) return route.continue();
    outside.push(address);
    return route.abort();
  });
  return {
    page,
    errors,
    outside,
    async [Symbol.asyncDispose]() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
