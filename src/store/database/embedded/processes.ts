/** Processes of this machine: is one alive, and is it still the one that was meant? */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * A process, recognisable after its number was given to another one. `started` is '' where the system does
 * not tell.
 */
export type ProcessMark = { readonly pid: number; readonly started: string }

function readOr(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** Linux: what follows the name in /proc/N/stat, beginning with the state. */
function statusFields(pid: number): string[] {
  const text = readOr(`/proc/${pid}/stat`)
  return text === '' ? [] : text.slice(text.lastIndexOf(')') + 2).split(' ')
}

/** True while the process runs. One that has ended and was not yet collected by its parent counts as gone. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it exists and belongs to somebody else.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false
  }
  return statusFields(pid)[0] !== 'Z'
}

/** Boot and start time: together they never come twice. */
function startOf(pid: number): string {
  const started = statusFields(pid)[19]
  return started === undefined ? '' : `${readOr('/proc/sys/kernel/random/boot_id').trim()}/${started}`
}

export function readProcessMark(pid: number): ProcessMark {
  return { pid, started: startOf(pid) }
}

/** True when the very process of the mark still runs. */
export function isRunning(mark: ProcessMark): boolean {
  return isAlive(mark.pid) && (mark.started === '' || mark.started === startOf(mark.pid))
}

function ask(program: string, args: readonly string[]): string {
  try {
    return execFileSync(program, args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 5000,
      windowsHide: true,
    })
  } catch {
    return ''
  }
}

function nameOf(pid: number): string {
  if (process.platform === 'linux') return readOr(`/proc/${pid}/comm`)
  if (process.platform === 'win32') return ask('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH'])
  return ask('ps', ['-o', 'comm=', '-p', String(pid)])
}

/**
 * True when the process may be a PostgreSQL server; false when it is surely another program that got the
 * number.
 */
export function mayBePostgres(pid: number): boolean {
  const name = nameOf(pid)
  return name === '' || name.includes('postgres')
}

export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
