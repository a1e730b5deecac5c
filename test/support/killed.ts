/** Processes of their own that tell what they did line by line, until they are killed. */
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { expect } from 'vitest'
import { programFile, ROOT, type Program } from './processes.ts'

type Moment = {
  /** Its lines until then. */ readonly lines: number
  /** ms after that line. */ readonly delay: number
}

/**
 * Runs a program and kills it.
 * @param task what the program reads, by the name of its environment variable
 * @returns what it told before it was killed
 */
export function killed(
  program: Program,
  task: Readonly<Record<string, object>>,
  { lines, delay }: Moment,
): Promise<readonly string[]> {
  const env = {
    ...process.env,
    ...Object.fromEntries(Object.entries(task).map(([name, value]) => [name, JSON.stringify(value)])),
  }
  const child = spawn(process.execPath, [programFile(program)], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const told: string[] = []
  createInterface({ input: child.stdout }).on('line', (line) => {
    told.push(line)
    if (told.length === lines) setTimeout(() => child.kill('SIGKILL'), delay)
  })
  return new Promise((resolve) =>
    child.once('close', (_, signal) => {
      expect(signal).toBe('SIGKILL')
      resolve(told)
    }),
  )
}
