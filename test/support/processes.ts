/** Processes for tests: started, talked to by lines of JSON, killed at the end whatever happens. */
import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'

export const ROOT = resolve(import.meta.dirname, '..', '..')

/** What tests start as a process of its own, built before the first of them (programs.ts). */
export const PROGRAMS = [
  'server',
  'database-client',
  'import-process',
  'watch-process',
  'way-process',
  'writing-process',
  'year-process',
] as const

export type Program = (typeof PROGRAMS)[number]

/** The file that Node runs, beside the program of a worker that the set-up named. */
export function programFile(program: Program): string {
  return join(dirname(process.env['JICHI_READER_PROGRAM'] ?? ''), `${program}.js`)
}

export type User = { readonly uid: number; readonly gid: number }

/** An ordinary user of this machine: only root can act as one, and only root needs to. */
export function ordinaryUser(): User {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('nobody:'))
  const [, , uid, gid] = line?.split(':') ?? []
  return { uid: Number(uid ?? 65_534), gid: Number(gid ?? 65_534) }
}

export const isRoot = process.geteuid?.() === 0

type Line = {
  fault?: string
  open?: string
  notices?: string[]
  rows?: Record<string, unknown>[]
  closed?: boolean
  values?: Record<string, unknown>
}

export type Client = {
  readonly child: ChildProcess
  /** The next line it says; an empty one when it ended. */
  next(): Promise<Line>
  ask(sql: string): Promise<Record<string, unknown>[]>
  close(): Promise<void>
  kill(): Promise<void>
}

const started = new Set<ChildProcess>()

function ended(child: ChildProcess): Promise<void> {
  return child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', () => resolve()))
}

/** Starts a process that uses the database of the data folder. */
export function startClient(dataFolder: string, user: User | null = null): Client {
  const args = [programFile('database-client'), dataFolder]
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['pipe', 'pipe', 'inherit'], ...user })
  started.add(child)
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async () => {
    const line = await lines.next()
    return (line.done ? {} : JSON.parse(line.value)) as Line
  }
  return {
    child,
    next,
    async ask(sql) {
      child.stdin.write(`${sql}\n`)
      return (await next()).rows ?? []
    },
    async close() {
      child.stdin.write('close\n')
      await ended(child)
    },
    async kill() {
      child.kill('SIGKILL')
      await ended(child)
    },
  }
}

export async function killAll(): Promise<void> {
  for (const child of started) child.kill('SIGKILL')
  await Promise.all([...started].map(ended))
  started.clear()
}
