/**
 * A process of its own, so that its memory is that of reading alone.
 * `read-many.ts in-place <times> <file>`: reads one file again and again in this process.
 * `read-many.ts pool <workers> <list>`: reads the files of a list (a JSON file) through the workers of the
 * program. Prints one line of JSON.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { readTargets } from '#documents/formats.ts'
import { createReaders } from '#documents/workers/pool.ts'
import { familyMegabytes } from '../scripts/family-memory.ts'

const [mode, count, path = ''] = process.argv.slice(2)
const before = familyMegabytes('VmHWM')
const start = performance.now()
let read = 0
let peak = 0

if (mode === 'in-place') {
  const bytes = readFileSync(path)
  for (let time = 0; time < Number(count); time += 1)
    if ((await readTargets(bytes, basename(path))).ok) read += 1
} else {
  const files = JSON.parse(readFileSync(path, 'utf8')) as string[]
  const readers = createReaders({ workers: Number(count) })
  const results = await Promise.all(
    files.map(async (file) => readers.readTargets(readFileSync(file), basename(file))),
  )
  read = results.filter(({ ok }) => ok).length
  peak = familyMegabytes('VmHWM')
  await readers.close()
}
console.log(
  JSON.stringify({
    read,
    seconds: (performance.now() - start) / 1000,
    before,
    peak: peak || familyMegabytes('VmHWM'),
  }),
)
