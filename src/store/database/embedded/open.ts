/**
 * The embedded server, for as many processes of this machine as want it: the first starts it, all share it,
 * the last one out stops it. What a killed process leaves behind is taken over or repaired by the next.
 */
import type pg from 'pg'
import { databaseFault, type DatabaseFault, type DatabaseNotice } from '#core/kernel/database.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { checkServer, connectFault, createPool, createPools } from '../external.ts'
import { DATABASE_LIMITS, type DatabaseLimits } from '../limits.ts'
import type { Database } from '../opened.ts'
import { ensureCluster, SUPERUSER } from './cluster.ts'
import { errorCode, fileFault } from './files.ts'
import { countLeases, dropLease, takeLease, type ServerLease } from './lease.ts'
import { withLock } from './lock.ts'
import { findPlace, SHARED_FOLDERS, type DatabasePlace } from './place.ts'
import {
  HOST,
  parsePostmaster,
  readPostmaster,
  runningPostmaster,
  startPostmaster,
  stopPostmaster,
  type Postmaster,
} from './postmaster.ts'
import { isAlive, sleep } from './processes.ts'
import { findPackage, preparePrograms, type Programs } from './programs.ts'
import { watchServer } from './watch.ts'

export type EmbeddedSettings = {
  readonly dataFolder: string
  /** The platform package's folder; found among the installed packages when left out. */
  readonly packageFolder?: string
  /** Where root may keep what the server's user cannot reach. */
  readonly sharedFolders?: readonly string[]
  readonly limits?: DatabaseLimits
}

const DATABASE = 'jichi'
const ANSWER_SECONDS = 120
const DRAIN_MS = 5000

type Notify = (notice: DatabaseNotice) => void

function connectionTo(port: number, password: string, database: string): pg.PoolConfig {
  return { host: HOST, port, user: SUPERUSER, password, database, ssl: false }
}

/** For a few questions before it is used. */
function poolFor(port: number, password: string, database: string): pg.Pool {
  return createPool({ ...connectionTo(port, password, database), max: 1 })
}

/** Makes our database on the first start, and after a first start that was killed before this point. */
async function createDatabase(port: number, password: string): Promise<void> {
  const pool = poolFor(port, password, 'postgres')
  try {
    await pool.query(`create database ${DATABASE}`)
  } catch (error) {
    if (errorCode(error) !== '42P04') throw error
  } finally {
    await pool.end()
  }
}

/** True when what answers is the very server of our pid file, not another one that got the port. */
async function isOurs(pool: pg.Pool, place: DatabasePlace): Promise<boolean> {
  const { rows } = await pool.query<{ text: string }>(`select pg_read_file('postmaster.pid') as text`)
  const stated = parsePostmaster(rows[0]?.text ?? '')
  const found = readPostmaster(place)
  return stated !== null && stated.pid === found?.pid && stated.started === found.started
}

/** 57P03: starting, stopping or repairing itself; refused: not listening yet. Both pass. */
const PASSING = new Set(['57P03', 'ECONNREFUSED', 'ECONNRESET'])

type Answer = { readonly pool: pg.Pool } | 'gone' | DatabaseFault

async function knock(
  place: DatabasePlace,
  postmaster: Postmaster,
  password: string,
): Promise<Answer | 'wait'> {
  const pool = poolFor(postmaster.port, password, DATABASE)
  try {
    if (await isOurs(pool, place)) return { pool }
    await pool.end()
    return 'gone'
  } catch (error) {
    await pool.end()
    if (errorCode(error) === '3D000') {
      await createDatabase(postmaster.port, password)
      return 'wait'
    }
    if (PASSING.has(errorCode(error))) return 'wait'
    if (errorCode(error) === '28P01') return databaseFault('password-lost', { path: place.password })
    return connectFault(error, { place: `${HOST}:${postmaster.port}`, user: SUPERUSER, database: DATABASE })
  }
}

/** Waits until the running server answers. 'gone': it ended meanwhile, or was never ours. */
async function awaitAnswer(place: DatabasePlace, password: string): Promise<Answer> {
  const deadline = Date.now() + ANSWER_SECONDS * 1000
  for (;;) {
    const postmaster = runningPostmaster(place)
    if (postmaster === null || !isAlive(postmaster.pid)) return 'gone'
    const answer = postmaster.port > 0 ? await knock(place, postmaster, password) : 'wait'
    if (answer !== 'wait') return answer
    if (Date.now() > deadline)
      return databaseFault('no-answer', { pid: postmaster.pid, seconds: ANSWER_SECONDS, log: place.log })
    await sleep(50)
  }
}

/** Connects to the running server, starting it where none runs. To be called under the lock. */
async function reach(
  place: DatabasePlace,
  programs: Programs,
  password: string,
  notify: Notify,
): Promise<Result<pg.Pool, DatabaseFault>> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const running = runningPostmaster(place)
    if (running !== null && countLeases(place.leases) === 0)
      notify({ code: 'taken-over', values: { pid: running.pid } })
    if (running === null) {
      if (readPostmaster(place) !== null) notify({ code: 'recovering', values: { folder: place.home } })
      if (place.account !== null) notify({ code: 'runs-as', values: { user: place.account.name } })
      const started = await startPostmaster(place, programs)
      if (!started.ok) return started
    }
    const answer = await awaitAnswer(place, password)
    if (answer === 'gone') continue
    return 'pool' in answer ? ok(answer.pool) : err(answer)
  }
  return err(
    databaseFault('start-failed', { detail: 'the server ended right after its start', log: place.log }),
  )
}

/** The last one out stops the server. */
async function leave(place: DatabasePlace, programs: Programs, lease: ServerLease): Promise<void> {
  const left = await withLock(place.lock, async () => {
    dropLease(lease)
    if (countLeases(place.leases) === 0) await stopPostmaster(place, programs)
    return ok(null)
  })
  // Without the lock nothing may be stopped, but our own lease can always go.
  if (!left.ok) dropLease(lease)
}

/** A connection that somebody forgot to give back must not keep the process from ending. */
async function drain(pool: pg.Pool): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const bounded = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, DRAIN_MS)
  })
  await Promise.race([pool.end(), bounded])
  clearTimeout(timer)
}

type Pools = readonly [pages: pg.Pool, jobs: pg.Pool]
type Entered = { readonly pools: Pools; readonly lease: ServerLease; readonly version: string }

/** Connects and looks whether the server is fit for us. To be called under the lock. */
async function reachChecked(
  place: DatabasePlace,
  programs: Programs,
  limits: DatabaseLimits,
  notify: Notify,
): Promise<Result<{ pools: Pools; version: string }, DatabaseFault>> {
  const password = await ensureCluster(place, programs, notify)
  if (!password.ok) return password
  const reached = await reach(place, programs, password.value, notify)
  if (!reached.ok) return reached
  const checked = await checkServer(reached.value)
  await reached.value.end()
  if (!checked.ok) return checked
  const { port } = reached.value.options
  return ok({
    pools: createPools(connectionTo(port ?? 0, password.value, DATABASE), limits),
    version: checked.value,
  })
}

async function enter(
  place: DatabasePlace,
  programs: Programs,
  limits: DatabaseLimits,
  notify: Notify,
): Promise<Result<Entered, DatabaseFault>> {
  const reached = await reachChecked(place, programs, limits, notify)
  if (reached.ok) return ok({ ...reached.value, lease: takeLease(place.leases) })
  // A server that nobody can use is stopped; one that is still repairing itself goes on, and the next start
  // finds it.
  if (reached.error.code !== 'no-answer' && countLeases(place.leases) === 0)
    await stopPostmaster(place, programs)
  return reached
}

function opened(
  { pools, lease, version }: Entered,
  place: DatabasePlace,
  programs: Programs,
  notify: Notify,
): Database {
  const [pool, jobs] = pools
  const unwatch = watchServer(place, programs, pools, notify)
  let closing: Promise<void> | null = null
  const close = async () => {
    unwatch()
    await Promise.all(pools.map(drain))
    await leave(place, programs, lease)
  }
  return { pool, jobs, kind: 'embedded', version, place: place.home, close: () => (closing ??= close()) }
}

/**
 * Opens the embedded database of a data folder, making and starting what is missing. Errors: see
 * DATABASE_FAULTS.
 */
export async function openEmbedded(
  settings: EmbeddedSettings,
  notify: Notify,
): Promise<Result<Database, DatabaseFault>> {
  const found = settings.packageFolder === undefined ? findPackage() : ok(settings.packageFolder)
  if (!found.ok) return found
  const placed = findPlace(settings.dataFolder, settings.sharedFolders ?? SHARED_FOLDERS, notify)
  if (!placed.ok) return placed
  const place = placed.value
  const prepared = preparePrograms(found.value, place.account, place.base, notify)
  if (!prepared.ok) return prepared
  const programs = prepared.value
  try {
    const entered = await withLock(place.lock, () =>
      enter(place, programs, settings.limits ?? DATABASE_LIMITS, notify),
    )
    return entered.ok ? ok(opened(entered.value, place, programs, notify)) : entered
  } catch (error) {
    return err(fileFault(error, place.home))
  }
}
