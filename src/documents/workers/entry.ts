/** The program of a worker: reads or writes what it is given, one file after the other. */
import { readFileSync } from 'node:fs'
import { invariant, ok, type Result } from '#core/kernel/result.ts'
import type { ReadFault } from '#core/kernel/fault.ts'
import { describeFile } from '../describe-file.ts'
import { readTargets, sourceView } from '../formats.ts'
import { writePaper, writeTargets } from '../write.ts'
import { expandZip, type ZipMember } from '../zip/expand.ts'
import { startGuard } from './guard.ts'
import type { WorkerAnswer, ListedMember, WorkerMessage, Task } from './protocol.ts'
import { isZipOfFiles } from './zip-of-files.ts'

/** The zip that is open in this worker. */
let members: readonly ZipMember[] = []

async function answerTo(task: Task): Promise<WorkerAnswer> {
  switch (task.name) {
    case 'targets':
      return { name: 'targets', result: await readTargets(task.bytes, task.file, task.options) }
    case 'source':
      return { name: 'source', result: await sourceView(task.bytes, task.file) }
    case 'form':
      return { name: 'form', result: await describeFile(task.bytes, task.file, task.options) }
    case 'zip':
      return {
        name: 'zip',
        result: openZip(task.path === null ? task.bytes : readFileSync(task.path), task.file),
      }
    case 'member':
      return { name: 'member', result: bytesOf(task.index) }
    case 'write':
      return { name: 'write', result: await writeTargets(task.document, task.format, task.options) }
    case 'paper':
      return { name: 'paper', result: await writePaper(task.paper, task.format) }
  }
}

function openZip(bytes: Uint8Array, file: string): Result<readonly ListedMember[] | null, ReadFault> {
  if (!isZipOfFiles(bytes)) return ok(null)
  const expanded = expandZip(bytes, file)
  if (!expanded.ok) return expanded
  members = expanded.value
  return ok(members.map((member) => ('fault' in member ? member : { path: member.path, size: member.size })))
}

function bytesOf(index: number): Result<Uint8Array, ReadFault> {
  const member = members[index]
  invariant(member !== undefined, 'only members that were listed are asked for')
  return 'fault' in member ? { ok: false, error: member.fault } : member.bytes()
}

function say(message: WorkerMessage): void {
  process.send?.(message)
}

// What a library prints (a PDF has an odd font) must not come between the lines of a command's output.
for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const) console[name] = () => {}

process.on('message', async (task) => {
  try {
    say({ kind: 'answer', answer: await answerTo(task as Task) })
  } catch (error) {
    say({ kind: 'thrown', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})

process.on('disconnect', () => process.exit())
startGuard(process.argv[2])
say({ kind: 'ready' })
