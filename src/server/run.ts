/**
 * A server in the foreground, as `npm start` and `jichi serve` run it: says what a person needs, ends on
 * Ctrl-C.
 */
import { join, resolve } from 'node:path'
import { readScannerAddress } from '#actions/attachments/clamd.ts'
import type { FirstAccount } from '#actions/installation/found-installation.ts'
import { readDatabaseLimits } from '#actions/installation/database-limits.ts'
import { readMailServer } from '#actions/messages/mailer.ts'
import { SECRET_KEY_MIN } from '#actions/kernel/vault.ts'
import { databaseNoticeMessage } from '#text/database/database.ts'
import { LANGUAGES } from '#core/kernel/languages.ts'
import type { Language } from '#text/language.ts'
import { ROLE_NAMES } from '#text/accounts/roles.ts'
import { startFaultMessage, startSentence, type StartSentence } from '#text/database/start.ts'
import { proxyFault } from './options.ts'
import { findInstallation } from './root.ts'
import { startServer, type RunningServer, type ServerSettings } from './serve.ts'

export type RunOptions = {
  readonly demo?: boolean | undefined
  readonly demoOpen?: boolean | undefined
  readonly port?: number | null | undefined
  readonly host?: string | undefined
  readonly database?: string | undefined
  readonly data?: string | undefined
  /** null: both languages, Chinese first. */
  readonly language?: Language | null | undefined
}

type Say = (line: string) => void
type Environment = Readonly<Record<string, string | undefined>>

/** A variable that is set to nothing counts as not set. */
function variable(environment: Environment, name: string): string | undefined {
  return environment[name] === '' ? undefined : environment[name]
}

/** Options before environment before defaults. */
export function settingsFrom(options: RunOptions, environment: Environment): ServerSettings {
  const { root, version } = findInstallation()
  const scanner = readScannerAddress(variable(environment, 'JICHI_CLAMD') ?? '')
  const mail = readMailServer(environment)
  const limits = readDatabaseLimits(environment)
  const port =
    options.port ??
    (variable(environment, 'JICHI_PORT') === undefined ? null : Number(environment['JICHI_PORT']))
  return {
    root,
    version,
    databaseUrl: options.database ?? variable(environment, 'DATABASE_URL') ?? null,
    dataFolder: resolve(options.data ?? variable(environment, 'JICHI_DATA') ?? join(root, 'data')),
    host: options.host ?? variable(environment, 'JICHI_LISTEN') ?? '127.0.0.1',
    port,
    demo: options.demo ?? false,
    demoOpen: options.demoOpen ?? false,
    modelKey: variable(environment, 'JICHI_MODEL_KEY') ?? '',
    secretKey: variable(environment, 'JICHI_SECRET_KEY') ?? '',
    ...(scanner !== null && { scanner }),
    ...(mail.ok && mail.value !== null && { mail: mail.value }),
    ...(limits.ok && { limits: limits.value }),
  }
}

/** What is wrong with the environment, as it is there; null when nothing is. */
function environmentFault(options: RunOptions, environment: Environment): string | null {
  // Never said itself.
  if ((variable(environment, 'JICHI_SECRET_KEY')?.length ?? SECRET_KEY_MIN) < SECRET_KEY_MIN)
    return `JICHI_SECRET_KEY: ${SECRET_KEY_MIN}+`
  const proxy = proxyFault(environment)
  if (proxy !== null) return `JICHI_PROXY=${proxy}`
  const scanner = variable(environment, 'JICHI_CLAMD')
  if (scanner !== undefined && readScannerAddress(scanner) === null) return `JICHI_CLAMD=${scanner}`
  const mail = readMailServer(environment)
  // Passwords are never said, addresses help.
  if (!mail.ok) return `${mail.error}=${environment[mail.error] ?? ''}`
  const limits = readDatabaseLimits(environment)
  if (!limits.ok) return `${limits.error}=${environment[limits.error] ?? ''}`
  const port = variable(environment, 'JICHI_PORT')
  if (port === undefined || typeof options.port === 'number') return null
  return /^\d+$/.test(port) && Number(port) < 65_536 ? null : `JICHI_PORT=${port}`
}

/** Every sentence in the language asked for, or one after the other in both. */
function languagesOf(options: RunOptions): readonly Language[] {
  return options.language === null || options.language === undefined ? LANGUAGES : [options.language]
}

/** The accounts of the very first start, with their passwords: shown once. */
export function showAccounts(
  accounts: readonly FirstAccount[],
  languages: readonly Language[],
  say: Say,
): void {
  say('')
  languages.forEach((language) => say(startSentence('firstStart', language)))
  for (const { account, password, role } of accounts) {
    say(
      `    ${account.padEnd(8)} ${password}    (${languages.map((language) => ROLE_NAMES[role][language]).join(' / ')})`,
    )
  }
}

function announce(
  server: RunningServer,
  settings: ServerSettings,
  languages: readonly Language[],
  say: Say,
): void {
  const each = (sentence: StartSentence) =>
    languages.forEach((language) => say(startSentence(sentence, language)))
  say('')
  if (settings.demo) each('demo')
  if (server.demoLeft > 0)
    languages.forEach((language) => say(startSentence('demoLeft', language, { count: server.demoLeft })))
  each('running')
  say(`    ${server.address}`)
  say('')
  each('howToStop')
}

/** A terminal sends Ctrl-C to npm and to us, and npm hands it on: what follows at once is the same key. */
const SAME_KEY_MS = 1000
const STOP_MS = 45_000
const SIGNALS: readonly NodeJS.Signals[] =
  process.platform === 'win32' ? ['SIGINT', 'SIGBREAK', 'SIGHUP'] : ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Resolves at the first signal; a second one, later, forces the end. */
function untilSignal(onForce: () => void): Promise<void> {
  return new Promise((done) => {
    let first: number | null = null
    const hear = () => {
      const now = performance.now()
      if (first === null) {
        first = now
        done()
      } else if (now - first > SAME_KEY_MS) onForce()
    }
    for (const signal of SIGNALS) process.on(signal, hear)
  })
}

/** True when it ended in time. */
async function closeInTime(server: RunningServer): Promise<boolean> {
  const late = new Promise<boolean>((resolveLate) => setTimeout(() => resolveLate(false), STOP_MS).unref())
  return Promise.race([server.close().then(() => true), late])
}

/**
 * Runs until Ctrl-C, SIGTERM or the closing of the window. Messages go to `say`, troubles to `complain`.
 * @returns the exit code: 0 stopped in good order, 1 did not start or did not stop in time, 2 a variable of
 * the environment is wrong
 */
export async function runServer(options: RunOptions, say: Say, complain: Say): Promise<number> {
  const languages = languagesOf(options)
  const each = (sentence: StartSentence, out: Say) =>
    languages.forEach((language) => out(startSentence(sentence, language)))
  const signal = untilSignal(() => {
    each('forced', complain)
    process.exit(130)
  })
  const detail = environmentFault(options, process.env)
  if (detail !== null) {
    languages.forEach((language) => complain(startSentence('optionUnknown', language, { detail })))
    return 2
  }
  const settings: ServerSettings = {
    ...settingsFrom(options, process.env),
    notify: (notice) => languages.forEach((language) => say(databaseNoticeMessage(notice, language))),
    onFounded: (accounts) => showAccounts(accounts, languages, say),
    onFault: (cause) => complain(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)),
  }
  const started = await startServer(settings)
  if (!started.ok) {
    languages.forEach((language) => complain(startFaultMessage(started.error, language)))
    return 1
  }
  announce(started.value, settings, languages, say)
  await signal
  each('stopping', say)
  const inTime = await closeInTime(started.value)
  each(inTime ? 'stopped' : 'forced', say)
  return inTime ? 0 : 1
}
