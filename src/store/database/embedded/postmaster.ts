/** The server's process: found by its pid file, started, stopped. */
import { spawn, type ChildProcess } from 'node:child_process'
import {
  closeSync,
  copyFileSync,
  fchownSync,
  openSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { databaseFault, type DatabaseFault } from '#core/kernel/database.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { errorCode, fileFault, lastLine, spokenFault } from './files.ts'
import type { DatabasePlace } from './place.ts'
import { isAlive, mayBePostgres, sleep } from './processes.ts'
import type { Programs } from './programs.ts'
import { asAccount, cleanEnvironment, runProgram, spawnFault } from './run.ts'

export const HOST = '127.0.0.1'
const START_SECONDS = 60
const STOP_SECONDS = 20
const POLL_MS = 20
const LOG_LIMIT = 8 * 1024 * 1024

/** What postmaster.pid says: line 1 the process, 3 its start, 4 the port, 8 the state. */
export type Postmaster = {
  readonly pid: number
  readonly started: string
  readonly port: number
  readonly ready: boolean
}

function pidFile(place: DatabasePlace): string {
  return join(place.cluster, 'postmaster.pid')
}

export function parsePostmaster(text: string): Postmaster | null {
  const lines = text.split('\n').map((line) => line.trim())
  // A server without connections (initdb's own) writes a negative number.
  const pid = Math.abs(Number(lines[0]))
  return Number.isInteger(pid) && pid > 0
    ? { pid, started: lines[2] ?? '', port: Number(lines[3] ?? 0), ready: lines[7] === 'ready' }
    : null
}

/** The server that the pid file names, whether it lives or not. */
export function readPostmaster(place: DatabasePlace): Postmaster | null {
  try {
    return parsePostmaster(readFileSync(pidFile(place), 'utf8'))
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

/**
 * The server that runs on our data, or null. A number that meanwhile belongs to another program is not it.
 */
export function runningPostmaster(place: DatabasePlace): Postmaster | null {
  const postmaster = readPostmaster(place)
  return postmaster !== null && isAlive(postmaster.pid) && mayBePostgres(postmaster.pid) ? postmaster : null
}

/**
 * PostgreSQL clears the file of a dead process itself, after making sure that none of its children still
 * writes; but it will not start while the number belongs to some other living program. Our own number in its
 * place makes it look at the rest of the file, since it knows that its parent is no server.
 */
function disarmForeignPid(place: DatabasePlace): void {
  const postmaster = readPostmaster(place)
  if (postmaster === null || !isAlive(postmaster.pid) || mayBePostgres(postmaster.pid)) return
  const [, ...rest] = readFileSync(pidFile(place), 'utf8').split('\n')
  writeFileSync(pidFile(place), [process.pid, ...rest].join('\n'))
}

/** A port that nobody listens on just now. Should another program take it first, the start is tried again. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, HOST, () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

/**
 * Keeps the log below a limit: what was there goes to server.log.1, and the file, which the server appends
 * to, begins anew.
 */
export function trimLog(place: DatabasePlace): void {
  try {
    if (statSync(place.log).size < LOG_LIMIT) return
    copyFileSync(place.log, `${place.log}.1`)
    truncateSync(place.log)
  } catch {
    // No log yet, or (Windows) locked by the server: the next start trims it.
  }
}

function logSize(place: DatabasePlace): number {
  return statSync(place.log, { throwIfNoEntry: false })?.size ?? 0
}

function wordsSince(place: DatabasePlace, position: number): string {
  return readFileSync(place.log).subarray(position).toString('utf8')
}

/**
 * What the command line must say, since no configuration may change it: loopback only, and no socket in a
 * shared folder.
 */
function serverArgs(port: number): string[] {
  return ['-p', String(port), '-c', `listen_addresses=${HOST}`, '-c', 'unix_socket_directories=']
}

/**
 * Opened by us and handed on; it belongs to the server's user, so that this user can start the server too.
 */
function openLog(place: DatabasePlace): number {
  const log = openSync(place.log, 'a', 0o600)
  if (place.account !== null) fchownSync(log, place.account.uid, place.account.gid)
  return log
}

/** The server outlives us when we are killed, in a process group of its own: Ctrl-C is for us to answer. */
function spawnServer(
  place: DatabasePlace,
  programs: Programs,
  port: number,
): Promise<Result<ChildProcess, DatabaseFault>> {
  const log = openLog(place)
  return new Promise<Result<ChildProcess, DatabaseFault>>((resolve) => {
    const child = spawn(programs.postgres, ['-D', place.cluster, ...serverArgs(port)], {
      ...asAccount(place.account),
      cwd: place.home,
      env: cleanEnvironment(),
      detached: true,
      stdio: ['ignore', log, log],
    })
    child.once('error', (error) => resolve(err(spawnFault(error, programs.postgres, place.account))))
    child.once('spawn', () => resolve(ok(child)))
    child.unref()
  })
    .catch((error: unknown) => err(spawnFault(error, programs.postgres, place.account)))
    .finally(() => closeSync(log))
}

async function waitReady(place: DatabasePlace, child: ChildProcess): Promise<'ready' | 'ended' | 'late'> {
  const deadline = Date.now() + START_SECONDS * 1000
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) return 'ended'
    const postmaster = readPostmaster(place)
    if (postmaster !== null && postmaster.pid === child.pid && postmaster.ready) return 'ready'
    await sleep(POLL_MS)
  }
  return 'late'
}

/**
 * Windows: pg_ctl gives the server a token without administrator's rights, which it insists on, and waits
 * until it answers. Its output is not read: the server would inherit the pipe and keep it open.
 */
async function startOnWindows(
  place: DatabasePlace,
  programs: Programs,
  port: number,
): Promise<Result<'ready' | 'ended', DatabaseFault>> {
  const args = [
    'start',
    '-D',
    place.cluster,
    '-l',
    place.log,
    '-w',
    '-t',
    String(START_SECONDS),
    '-s',
    '-o',
    serverArgs(port).join(' '),
  ]
  return new Promise((resolve) => {
    const child = spawn(programs.pgCtl, args, {
      cwd: place.home,
      env: cleanEnvironment(),
      stdio: 'ignore',
      windowsHide: true,
      detached: true,
    })
    child.once('error', (error) => resolve(err(spawnFault(error, programs.pgCtl, null))))
    child.once('exit', (code) => resolve(ok(code === 0 ? 'ready' : 'ended')))
  })
}

async function startOnce(
  place: DatabasePlace,
  programs: Programs,
  port: number,
): Promise<Result<'ready' | 'ended' | 'late', DatabaseFault>> {
  if (process.platform === 'win32') return startOnWindows(place, programs, port)
  const spawned = await spawnServer(place, programs, port)
  return spawned.ok ? ok(await waitReady(place, spawned.value)) : spawned
}

const AGAIN_MS = 500
/** Another port helps against the first; the others pass: children of a killed server end within seconds. */
const PASSING =
  /could not bind|Address already in use|pre-existing shared memory block|lock file "postmaster.pid" already exists/

/**
 * Starts the server and waits until it answers. To be called under the lock. Errors: start-failed, no-answer,
 * disk-full, permission-denied …
 */
export async function startPostmaster(
  place: DatabasePlace,
  programs: Programs,
): Promise<Result<Postmaster, DatabaseFault>> {
  try {
    let detail = ''
    for (let attempt = 0; attempt < 12; attempt += 1) {
      trimLog(place)
      disarmForeignPid(place)
      const position = logSize(place)
      const started = await startOnce(place, programs, await freePort())
      if (!started.ok) return started
      const postmaster = runningPostmaster(place)
      if (postmaster !== null && started.value === 'ready') return ok(postmaster)
      if (started.value === 'late')
        return err(
          databaseFault('no-answer', { pid: postmaster?.pid ?? 0, seconds: START_SECONDS, log: place.log }),
        )
      const words = wordsSince(place, position)
      detail = lastLine(words)
      if (!PASSING.test(words))
        return err(
          spokenFault(words, place.base) ?? databaseFault('start-failed', { detail, log: place.log }),
        )
      await sleep(AGAIN_MS)
    }
    return err(databaseFault('start-failed', { detail, log: place.log }))
  } catch (error) {
    return err(fileFault(error, place.home))
  }
}

async function waitGone(pid: number, seconds: number): Promise<boolean> {
  const deadline = Date.now() + seconds * 1000
  while (isAlive(pid)) {
    if (Date.now() > deadline) return false
    await sleep(POLL_MS)
  }
  return true
}

/**
 * Stops the server and waits: open transactions are rolled back, the journal is closed. To be called under
 * the lock.
 */
export async function stopPostmaster(place: DatabasePlace, programs: Programs): Promise<void> {
  const postmaster = runningPostmaster(place)
  if (postmaster === null) return
  if (process.platform === 'win32') {
    await runProgram(
      programs.pgCtl,
      ['stop', '-D', place.cluster, '-m', 'fast', '-w', '-t', String(STOP_SECONDS), '-s'],
      null,
      place.home,
    )
    return
  }
  process.kill(postmaster.pid, 'SIGINT')
  if (await waitGone(postmaster.pid, STOP_SECONDS)) return
  // At once, without closing the journal: the next start repairs, nothing committed is lost.
  process.kill(postmaster.pid, 'SIGQUIT')
  await waitGone(postmaster.pid, 5)
}
