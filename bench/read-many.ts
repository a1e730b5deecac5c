/**
 * A process of its own, so that its memory is that of reading alone.
 * `read-many.ts in-place <times> <file>`: reads one file again and again in this process.
 * `read-many.ts pool <workers> <list>`: reads the files of a list (a JSON file) through the workers of the
 * program. Prints one line of JSON.
 */
import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { readTargets } from '#documents/formats.ts'
import { createReaders } from '#documents/workers/pool.ts'

const [mode, count, path = ''] = process.argv.slice(2)
/** The kernel's own high-water mark; what resourceUsage() tells begins with that of the parent. */
function megabytes(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : ''
  const kilobytes = /VmHWM:\s*(\d+)/u.exec(status)?.[1] ?? process.resourceUsage().maxRSS
  return Math.round(Number(kilobytes) / 1024)
}

const before = megabytes()
const start = performance.now()
let read = 0

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
  await readers.close()
}
console.log(JSON.stringify({ read, seconds: (performance.now() - start) / 1000, before, peak: megabytes() }))
