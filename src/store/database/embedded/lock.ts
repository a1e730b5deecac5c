/**
 * One process at a time starts or stops the server. The lock is a file that names its holder; a dead holder's
 * lock is broken. Should two processes ever slip through all the same, PostgreSQL's own lock lets only one
 * server run.
 */
import { randomBytes } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { databaseFault, type DatabaseFault } from '#core/kernel/database.ts'
import { err, type Result } from '#core/kernel/result.ts'
import { errorCode, fileFault } from './files.ts'
import { isRunning, readProcessMark, sleep, type ProcessMark } from './processes.ts'

const WAIT_SECONDS = 120
const POLL_MS = 40
/** A lock without a name in it is just being written, unless it is older than this. */
const WRITING_MS = 10_000

function readMark(text: string): ProcessMark | null {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || !('pid' in value) || !('started' in value)) return null
    return { pid: Number(value.pid), started: String(value.started) }
  } catch {
    return null
  }
}

function readLock(path: string): { text: string; age: number } | null {
  try {
    return { text: readFileSync(path, 'utf8'), age: Date.now() - statSync(path).mtimeMs }
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

function isStale(lock: { text: string; age: number }): boolean {
  const mark = readMark(lock.text)
  return mark === null ? lock.age > WRITING_MS : !isRunning(mark)
}

/** Takes a dead holder's lock away. Should it have changed hands meanwhile, it is put back. */
function breakLock(path: string, text: string): void {
  const aside = `${path}.${randomBytes(6).toString('hex')}`
  try {
    renameSync(path, aside)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return
    throw error
  }
  try {
    if (readFileSync(aside, 'utf8') !== text) linkSync(aside, path)
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
  } finally {
    rmSync(aside, { force: true })
  }
}

function tryLock(path: string): boolean {
  try {
    writeFileSync(
      path,
      JSON.stringify({ ...readProcessMark(process.pid), token: randomBytes(6).toString('hex') }),
      {
        flag: 'wx',
        mode: 0o644,
      },
    )
    return true
  } catch (error) {
    // Windows answers EPERM or EBUSY while another process is just deleting the file.
    if (
      errorCode(error) === 'EEXIST' ||
      (process.platform === 'win32' && ['EPERM', 'EBUSY'].includes(errorCode(error)))
    )
      return false
    // A full disk takes the name and not the content.
    if (errorCode(error) === 'ENOSPC') rmSync(path, { force: true })
    throw error
  }
}

async function takeLock(path: string): Promise<DatabaseFault | null> {
  const deadline = Date.now() + WAIT_SECONDS * 1000
  while (!tryLock(path)) {
    const lock = readLock(path)
    if (lock !== null && isStale(lock)) breakLock(path, lock.text)
    else if (Date.now() > deadline)
      return databaseFault('lock-held', {
        path,
        pid: readMark(lock?.text ?? '')?.pid ?? 0,
        seconds: WAIT_SECONDS,
      })
    else await sleep(POLL_MS)
  }
  return null
}

/**
 * Does the work while holding the lock. Errors: lock-held, permission-denied, disk-full, and those of the
 * work.
 */
export async function withLock<T>(
  path: string,
  work: () => Promise<Result<T, DatabaseFault>>,
): Promise<Result<T, DatabaseFault>> {
  try {
    const fault = await takeLock(path)
    if (fault !== null) return err(fault)
  } catch (error) {
    return err(fileFault(error, path))
  }
  try {
    return await work()
  } finally {
    rmSync(path, { force: true })
  }
}
