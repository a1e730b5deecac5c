/**
 * Beside the reading, in a thread of its own as a reading leaves no turn to anyone: ends the process when it
 * takes too much memory, or when the process that started it is no more.
 */
import { Worker } from 'node:worker_threads'

const MEGABYTE = 1024 * 1024
const WATCH_EVERY = 250
/** Megabytes of a process that reads nothing: the programs and what they load. */
const PROGRAM = 192
const UNLIMITED = 'unlimited'

/**
 * How a worker is given its limits: the bytes of its process.
 * @param limits megabytes of the heap and outside it; null: what there is
 */
export function guardArgument(limits: { readonly heap: number; readonly outside: number | null }): string {
  const { heap, outside } = limits
  return outside === null ? UNLIMITED : String((PROGRAM + heap + outside) * MEGABYTE)
}

const PROGRAM_OF_GUARD = `
const { workerData: { most, every } } = require('node:worker_threads')
const parent = process.ppid
setInterval(() => {
  if (process.memoryUsage.rss() > most || process.ppid !== parent) process.kill(process.pid, 'SIGKILL')
}, every)
`

/** @param argument as {@link guardArgument} made it */
export function startGuard(argument: string | undefined): void {
  const most = argument === undefined || argument === UNLIMITED ? Infinity : Number(argument)
  const workerData = { most, every: WATCH_EVERY }
  new Worker(PROGRAM_OF_GUARD, { eval: true, execArgv: [], workerData }).unref()
}
