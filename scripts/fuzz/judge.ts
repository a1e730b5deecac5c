/** One broken file through the public doors, in a worker with limits: what became of it. */
import type { Readers } from '../../src/documents/workers/pool.ts'
import type { ReadFaultCode } from '../../src/core/kernel/fault.ts'
import { ENDINGS, type ReaderName } from './readers.ts'

/** Ends that no file may have: each is a mistake of the program. */
const FAILURES = [
  'reader-failed',
  'reader-timeout',
  'reader-out-of-memory',
] as const satisfies readonly ReadFaultCode[]
export type Failure = (typeof FAILURES)[number]

/** `read`: something came out; `refused`: a fault that tells a person what to do. */
export type Verdict = 'read' | 'refused' | Failure

/** @param door which of the two doors is asked: every file goes through one of them. */
export async function judge(
  readers: Readers,
  reader: ReaderName,
  bytes: Uint8Array,
  door: 'targets' | 'source',
): Promise<Verdict> {
  const file = `fuzz${ENDINGS[reader]}`
  if (reader === 'zip') return judgeZip(readers, bytes, file)
  const read =
    door === 'targets' ? await readers.readTargets(bytes, file) : await readers.sourceView(bytes, file)
  return read.ok ? 'read' : verdictOf(read.error.code)
}

/** Files of a zip that are read, not only listed. */
const MEMBERS_READ = 3

async function judgeZip(readers: Readers, bytes: Uint8Array, file: string): Promise<Verdict> {
  const opened = await readers.openZip(bytes, file)
  if (!opened.ok) return verdictOf(opened.error.code)
  if (opened.value === null) return 'refused'
  try {
    let read = 0
    for (const [index, { path }] of opened.value.members.entries()) {
      const member = await opened.value.bytes(index)
      const done = member.ok && read++ < MEMBERS_READ ? await readers.readTargets(member.value, path) : member
      const verdict = done.ok ? 'read' : verdictOf(done.error.code)
      if (verdict !== 'read' && verdict !== 'refused') return verdict
    }
    return 'read'
  } finally {
    await opened.value.close()
  }
}

function verdictOf(code: ReadFaultCode): Verdict {
  return FAILURES.find((failure) => failure === code) ?? 'refused'
}
