/**
 * Set-up of a run of tests: one Chromium for all its files; a page has a profile of its own. Where there is
 * none the tests are left out loudly; with JICHI_TEST_REQUIRE_ALL that is a failure.
 */
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { onceARun } from './once-a-run.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The Chromium of the run: where it listens, and its program; null where there is none. */
    chromium: { readonly address: string; readonly executable: string } | null
  }
}

const PLACES = [
  process.env['JICHI_CHROMIUM'] ?? '',
  // Without a window of its own it takes some three quarters of the time.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]
/** For a machine without a screen, and without what only a person's browser does. */
export const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const HOW_TO_GET_IT =
  'Chromium was not found: browser tests are left out. ' +
  'Install it (Debian: apt-get install chromium fonts-noto-cjk) or set JICHI_CHROMIUM to its path.'

async function launch(executablePath: string) {
  const server = await chromium.launchServer({ executablePath, args: ARGUMENTS })
  return { value: { address: server.wsEndpoint(), executable: executablePath }, end: () => server.close() }
}

/** Called by the test runner before the first file; what it returns is called after the last one. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const executable = PLACES.find((place) => place !== '' && existsSync(place))
  if (executable === undefined) {
    if (process.env['JICHI_TEST_REQUIRE_ALL']) throw new Error(HOW_TO_GET_IT)
    console.warn(HOW_TO_GET_IT)
    project.provide('chromium', null)
    return async () => {}
  }
  const [browser, leave] = await onceARun('chromium', () => launch(executable))
  project.provide('chromium', browser)
  return leave
}
