/** The data: made once, whole or not at all, with a password that never leaves the machine. */
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { totalmem } from 'node:os'
import { basename, join } from 'node:path'
import { databaseFault, type DatabaseFault, type DatabaseNotice } from '#core/kernel/database.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { errorCode, fileFault, lastLine, spokenFault } from './files.ts'
import type { DatabasePlace } from './place.ts'
import { sleep } from './processes.ts'
import type { Programs } from './programs.ts'
import { runProgram } from './run.ts'

/** The one account of the server. */
export const SUPERUSER = 'jichi'

/**
 * Character types that know Chinese letters, best first. Plain C knows none, pg_trgm with it neither, should
 * a word index be wanted one day (0004), and the locale cannot be changed later. The order of text is by code
 * point everywhere, so that lists are the same on all machines; 拼音 order is asked for by name.
 */
const LOCALES: readonly string[] =
  process.platform === 'win32'
    ? ['zh-CN', 'Chinese (Simplified)_China.936', 'en-US', 'English_United States.1252']
    : ['C.UTF-8', 'C.utf8', 'zh_CN.UTF-8', 'en_US.UTF-8']

/**
 * An eighth of the memory, 128 to 512 MB: a table of which more than a quarter of it would be filled is read
 * past it, from the system's cache, again and again. @param memory bytes
 */
export function sharedBuffers(memory: number): string {
  return `${Math.min(512, Math.max(128, Math.floor(memory / 8 / 1024 ** 2)))}MB`
}

/** Of the machine, or of what the program runs in: a container may be given less. */
function memoryHere(): number {
  return Math.min(totalmem(), process.constrainedMemory() || Infinity)
}

/**
 * Written into postgresql.conf at the making, where an administrator may tune them. Address and port are not
 * among them.
 */
const SETTINGS: Readonly<Record<string, string>> = {
  effective_cache_size: '1GB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  max_connections: '60',
  max_wal_size: '512MB',
  // Nothing is replicated from a county's own machine: a shorter journal.
  wal_level: 'minimal',
  max_wal_senders: '0',
  // Short queries: compiling them costs more than it gives.
  jit: 'off',
  log_checkpoints: 'off',
  log_line_prefix: '%m [%p] ',
}

function localeArgs(locale: string): string[] {
  return locale === 'C.UTF-8'
    ? ['--locale=C.UTF-8']
    : [`--locale=${locale}`, '--lc-collate=C', '--lc-messages=C']
}

function initArgs(cluster: string, password: string, locale: string): string[] {
  const settings = Object.entries({ shared_buffers: sharedBuffers(memoryHere()), ...SETTINGS }).flatMap(
    ([name, value]) => ['--set', `${name}=${value}`],
  )
  return [
    '-D',
    cluster,
    '-U',
    SUPERUSER,
    '--encoding=UTF8',
    ...localeArgs(locale),
    '--auth=scram-sha-256',
    `--pwfile=${password}`,
    '--no-instructions',
    ...settings,
  ]
}

/** What a killed first start left behind. */
function clearHalves(place: DatabasePlace): void {
  const prefix = `${basename(place.home)}.new-`
  for (const name of readdirSync(place.base).filter((name) => name.startsWith(prefix))) {
    rmSync(join(place.base, name), { recursive: true, force: true })
  }
}

function makeHome(home: string, place: DatabasePlace): void {
  mkdirSync(join(home, 'leases'), { recursive: true })
  writeFileSync(join(home, 'password'), `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 })
  chmodSync(home, 0o700)
  const { account } = place
  if (account === null) return
  for (const path of [home, join(home, 'leases'), join(home, 'password')])
    chownSync(path, account.uid, account.gid)
}

async function initialise(
  home: string,
  place: DatabasePlace,
  programs: Programs,
): Promise<DatabaseFault | null> {
  const cluster = join(home, 'cluster')
  for (const locale of LOCALES) {
    const ran = await runProgram(
      programs.initdb,
      initArgs(cluster, join(home, 'password'), locale),
      place.account,
      home,
    )
    if (!ran.ok) return ran.error
    const { code, words } = ran.value
    if (code === 0) return null
    if (!/invalid locale name|locale .* (requires|not supported)|encoding mismatch/i.test(words)) {
      return (
        spokenFault(words, place.base) ??
        databaseFault('create-failed', { folder: place.home, detail: lastLine(words) })
      )
    }
    rmSync(cluster, { recursive: true, force: true })
  }
  return databaseFault('locale-missing', { tried: LOCALES.join(', ') })
}

/** On Windows a virus scanner may still hold a fresh file, and the folder cannot be moved for a moment. */
async function moveIntoPlace(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return renameSync(from, to)
    } catch (error) {
      const held = process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error))
      if (!held || attempt === 50) throw error
      await sleep(100)
    }
  }
}

/**
 * Made beside and moved into place as the last step: a start killed half way leaves nothing that looks like
 * data.
 */
async function create(place: DatabasePlace, programs: Programs): Promise<DatabaseFault | null> {
  const home = `${place.home}.new-${randomBytes(4).toString('hex')}`
  try {
    clearHalves(place)
    makeHome(home, place)
    const fault = await initialise(home, place, programs)
    if (fault === null) await moveIntoPlace(home, place.home)
    return fault
  } catch (error) {
    return fileFault(error, place.base)
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

/** True when there is something in the folder that would be overwritten. */
function isOccupied(place: DatabasePlace): boolean {
  if (!existsSync(place.home)) return false
  if (readdirSync(place.home).length > 0) return true
  rmdirSync(place.home)
  return false
}

function checkVersion(place: DatabasePlace, programs: Programs): DatabaseFault | null {
  const found = readFileSync(join(place.cluster, 'PG_VERSION'), 'utf8').trim()
  return found === programs.major
    ? null
    : databaseFault('data-version', { folder: place.home, found, expected: programs.major })
}

/** The data are another user's, and we are not root, who could act as that user. */
function ownerFault(place: DatabasePlace): DatabaseFault | null {
  const stats = statSync(place.home, { throwIfNoEntry: false })
  if (
    stats === undefined ||
    place.account !== null ||
    process.geteuid === undefined ||
    stats.uid === process.geteuid()
  )
    return null
  return databaseFault('permission-denied', { path: place.home, detail: `uid ${stats.uid}` })
}

/**
 * Makes the data where there are none and gives the password. To be called under the lock.
 * Errors: data-version, data-foreign, password-lost, locale-missing, create-failed, permission-denied,
 * disk-full, program-unusable, user-switch-refused.
 */
export async function ensureCluster(
  place: DatabasePlace,
  programs: Programs,
  notify: (notice: DatabaseNotice) => void,
): Promise<Result<string, DatabaseFault>> {
  try {
    const foreign = ownerFault(place)
    if (foreign !== null) return err(foreign)
    if (!existsSync(join(place.cluster, 'PG_VERSION'))) {
      if (isOccupied(place)) return err(databaseFault('data-foreign', { folder: place.home }))
      notify({ code: 'creating', values: { folder: place.home } })
      const fault = await create(place, programs)
      if (fault !== null) return err(fault)
    }
    const version = checkVersion(place, programs)
    return version === null ? ok(readFileSync(place.password, 'utf8').trim()) : err(version)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return err(databaseFault('password-lost', { path: place.password }))
    return err(fileFault(error, place.home))
  }
}
