/**
 * `npm run fuzz -- --reader docx --minutes 5 [--seed 1] [--from 0]`: broken files, one after the other,
 * through the readers as the server runs them. Tells how many had no crash, no hang and no growth of memory;
 * files that had are kept in test/fuzz/<reader>/ and read again by test/fuzz/fuzz.long.test.ts.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createReaders } from '../../src/documents/workers/pool.ts'
import { familyMegabytes } from '../family-memory.ts'
import { mutatedInput } from './input.ts'
import { judge, type Verdict } from './judge.ts'
import { ENDINGS, READERS, readerSamples, type ReaderName } from './readers.ts'

/** Milliseconds that a file of at most two megabytes may take; a hang is what takes longer. */
const HANG = 20_000
/** Megabytes of heap. */
const HEAP = 512
const WORKERS = 2
/** Inputs until everything is loaded and compiled; memory is compared from here on. */
const WARM = 200
/**
 * Megabytes that the process and its workers may have grown by at the end; what a heap of this size holds until it is
 * next swept is no growth.
 */
const GROWTH = 300

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      reader: { type: 'string' },
      minutes: { type: 'string', default: '1' },
      seed: { type: 'string', default: '1' },
      from: { type: 'string', default: '0' },
    },
  })
  const named = READERS.filter((reader) => values.reader === undefined || reader === values.reader)
  if (named.length === 0) throw new Error(`--reader: ${READERS.join(', ')}`)
  for (const reader of named)
    await fuzz(reader, {
      minutes: Number(values.minutes),
      seed: Number(values.seed),
      from: Number(values.from),
    })
}

type Plan = { readonly minutes: number; readonly seed: number; readonly from: number }

async function fuzz(reader: ReaderName, { minutes, seed, from }: Plan): Promise<void> {
  const [first, ...rest] = readerSamples(reader)
  if (first === undefined) throw new Error(`no samples for ${reader}`)
  const details: string[] = []
  const readers = createReaders({
    workers: WORKERS,
    time: HANG,
    heap: HEAP,
    onFault: (detail) => details.push(detail),
  })
  const counts = new Map<Verdict, number>()
  const until = Date.now() + minutes * 60_000
  let next = from
  let slowest = { time: 0, index: from }
  let warm = 0
  let peak = 0
  const lane = async () => {
    while (Date.now() < until) {
      const index = next++
      const bytes = mutatedInput([first, ...rest], seed, index)
      const began = performance.now()
      const verdict = await judge(readers, reader, bytes, index % 4 === 3 ? 'source' : 'targets')
      const time = performance.now() - began
      if (time > slowest.time) slowest = { time, index }
      counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
      const now = familyMegabytes('VmRSS')
      peak = Math.max(peak, now)
      if (index - from === WARM) warm = now
      if (verdict !== 'read' && verdict !== 'refused')
        keep({ reader, seed, index, bytes }, verdict, details.splice(0))
    }
  }
  await Promise.all(Array.from({ length: WORKERS }, lane))
  // With the workers still there: what they have not let go of counts.
  const left = familyMegabytes('VmRSS')
  await readers.close()
  const grown = warm === 0 ? 0 : left - warm
  const bad = next - from - (counts.get('read') ?? 0) - (counts.get('refused') ?? 0)
  const figures = [...counts].map(([verdict, count]) => `${verdict} ${count}`).join(', ')
  console.log(
    `${reader}: seed ${seed}, inputs ${from}–${next - 1}: ${next - from - bad} without crash or ` +
      `hang, ${bad} with (${figures}); ` +
      `slowest ${(slowest.time / 1000).toFixed(1)} s (${slowest.index}); memory at most ` +
      `${peak} MB, grown by ${grown} MB`,
  )
  if (bad > 0 || grown > GROWTH) process.exitCode = 1
}

type Input = {
  readonly reader: ReaderName
  readonly seed: number
  readonly index: number
  readonly bytes: Uint8Array
}

function keep({ reader, seed, index, bytes }: Input, verdict: Verdict, details: readonly string[]): void {
  const folder = new URL(`../../test/fuzz/${reader}/`, import.meta.url)
  mkdirSync(folder, { recursive: true })
  const path = fileURLToPath(new URL(`${seed}-${index}${ENDINGS[reader]}`, folder))
  writeFileSync(path, bytes)
  console.log(`${verdict}: ${path}${details.map((detail) => `\n${detail}`).join('')}`)
}

await run()
