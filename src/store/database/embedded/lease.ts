/**
 * Who uses the server: one small file a user. The last one out stops it; the file of a dead process does not
 * count.
 */
import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { isRunning, readProcessMark } from './processes.ts'

export type ServerLease = { readonly path: string }

/** Notes that this process uses the server. Throws errors of the file system. */
export function takeLease(folder: string): ServerLease {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${process.pid}-${randomBytes(4).toString('hex')}.json`)
  writeFileSync(path, JSON.stringify({ ...readProcessMark(process.pid), host: hostname() }), { mode: 0o644 })
  return { path }
}

/** A process number says nothing on another machine: the leases of a former container count as dead. */
function counts(text: string): boolean {
  try {
    const { pid, started, host } = JSON.parse(text) as { pid: number; started: string; host: string }
    return host === hostname() && isRunning({ pid, started })
  } catch {
    return false
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** Counts the users alive and clears away the leases of dead ones. To be called under the lock. */
export function countLeases(folder: string): number {
  let alive = 0
  for (const name of namesIn(folder)) {
    const path = join(folder, name)
    if (counts(readFileSync(path, 'utf8'))) alive += 1
    else rmSync(path, { force: true })
  }
  return alive
}

export function dropLease(lease: ServerLease): void {
  rmSync(lease.path, { force: true })
}
