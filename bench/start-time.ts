/**
 * Time from `npm start` on a built tree to the first answered page, in an empty and in a used data folder.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median, type Timing } from './measure.ts'

const ROUNDS = 3
const PATIENCE = 60_000

/** The empty Node process is the reference; the first start makes the database, the next ones find it. */
export async function startTimes(root: string): Promise<Timing[]> {
  const empty: number[] = []
  const first: number[] = []
  const again: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    empty.push(await emptyProcess())
    const data = mkdtempSync(join(tmpdir(), 'jichi-bench-'))
    first.push(await startOnce(root, data))
    again.push(await startOnce(root, data))
    rmSync(data, { recursive: true, force: true })
  }
  const reference = median(empty)
  return [
    { name: 'an empty Node process', values: empty },
    { name: 'first start: makes the database', values: first },
    { name: 'later starts', values: again },
  ].map(({ name, values }) => ({ name, median: median(values), ratio: median(values) / reference }))
}

function emptyProcess(): Promise<number> {
  const start = performance.now()
  return new Promise((resolve) => {
    spawn(process.execPath, ['-e', '0']).on('close', () => resolve(performance.now() - start))
  })
}

async function startOnce(root: string, data: string): Promise<number> {
  const start = performance.now()
  const child = spawn('npm', ['start', '--silent', '--', '--data', data, '--port', '0'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  })
  try {
    const address = await addressOf(child)
    const answer = await fetch(address)
    if (!answer.ok) throw new Error(`${address} answered ${answer.status}`)
    await answer.text()
    return performance.now() - start
  } finally {
    await stop(child)
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('npm start printed no address')), PATIENCE)
    let printed = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString('utf8')
      const match = /http:\/\/127\.0\.0\.1:\d+\/?/.exec(printed)
      if (match) {
        clearTimeout(timer)
        resolve(match[0])
      }
    })
    child.on('close', (code) => reject(new Error(`npm start ended with ${code}:\n${printed}`)))
  })
}

/** Ctrl-C, as a terminal sends it to the whole group. */
function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.pid === undefined) return resolve()
    child.on('close', () => resolve())
    process.kill(-child.pid, 'SIGINT')
  })
}
