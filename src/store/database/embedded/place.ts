/**
 * Where the data lie: in the data folder, or, for root whose server user cannot reach it (a folder of mode
 * 0700 above), in a folder of the system that it can reach. A note in the data folder then says where, and is
 * heeded for ever after.
 */
import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { databaseFault, type DatabaseFault, type DatabaseNotice } from '#core/kernel/database.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { canEnter, chooseAccount, type Account } from './account.ts'
import { fileFault, makeFolder } from './files.ts'

/** Tried in this order. Never a temporary folder: those are emptied. */
export const SHARED_FOLDERS: readonly string[] = ['/var/lib/jichi', '/srv/jichi', '/opt/jichi']

const HOME = 'postgresql'
const NOTE = 'postgresql.location'

export type DatabasePlace = {
  /** Holds everything below, the lock and copies of programs. */
  readonly base: string
  /** The folder that is ours: password, leases, log and the cluster itself. */
  readonly home: string
  /** PostgreSQL's data directory. */
  readonly cluster: string
  readonly password: string
  readonly leases: string
  readonly log: string
  readonly lock: string
  /** null: the server runs as ourselves. */
  readonly account: Account | null
}

function placeIn(base: string, account: Account | null): DatabasePlace {
  const home = join(base, HOME)
  return {
    base,
    home,
    account,
    cluster: join(home, 'cluster'),
    password: join(home, 'password'),
    leases: join(home, 'leases'),
    log: join(home, 'server.log'),
    lock: join(base, 'postgresql.lock'),
  }
}

/** The first shared folder that can be made and entered, with one folder in it for this data folder. */
function elsewhere(wanted: string, account: Account, candidates: readonly string[]): string | null {
  const name = createHash('sha256').update(wanted).digest('hex').slice(0, 12)
  for (const candidate of candidates) {
    try {
      const folder = join(candidate, name)
      mkdirSync(folder, { recursive: true })
      for (const made of [candidate, folder]) chmodSync(made, 0o755)
      if (canEnter(folder, account)) return folder
    } catch {
      // Read-only or refused: the next one.
    }
  }
  return null
}

/**
 * A folder that holds nothing yet, such as a new temporary one, can be given to the server's user as a whole.
 */
function giveEmpty(folder: string, account: Account): boolean {
  if (!canEnter(dirname(folder), account) || readdirSync(folder).length > 0) return false
  chownSync(folder, account.uid, account.gid)
  return canEnter(folder, account)
}

function notedBase(wanted: string): string | null {
  const note = join(wanted, NOTE)
  return existsSync(note) ? readFileSync(note, 'utf8').trim() : null
}

/**
 * Decides where the data lie and who runs the server. Errors: permission-denied, disk-full,
 * folder-unreachable.
 */
export function findPlace(
  dataFolder: string,
  candidates: readonly string[],
  notify: (notice: DatabaseNotice) => void,
): Result<DatabasePlace, DatabaseFault> {
  try {
    makeFolder(dataFolder)
    const wanted = realpathSync(dataFolder)
    const noted = notedBase(wanted)
    const existing = statSync(join(noted ?? wanted, HOME), { throwIfNoEntry: false }) ?? null
    const account = chooseAccount(existing)
    if (account === null) return ok(placeIn(noted ?? wanted, null))
    if (noted === null && (canEnter(wanted, account) || giveEmpty(wanted, account)))
      return ok(placeIn(wanted, account))
    if (noted === null && existing !== null)
      return err(databaseFault('folder-unreachable', { folder: wanted, user: account.name }))
    const base = noted ?? elsewhere(wanted, account, candidates)
    if (base === null) return err(databaseFault('folder-unreachable', { folder: wanted, user: account.name }))
    writeFileSync(join(wanted, NOTE), `${base}\n`)
    notify({ code: 'data-elsewhere', values: { folder: join(base, HOME), wanted, user: account.name } })
    return ok(placeIn(base, account))
  } catch (error) {
    return err(fileFault(error, dataFolder))
  }
}
