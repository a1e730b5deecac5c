/**
 * Auditing many generated documents, as a worker of bench/audit.ts (built as it is shipped): what counts is
 * the time of the audit alone.
 */
import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import { auditAlone } from '#actions/findings/audit-document.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { generateDocuments } from '#factories/county.ts'
import { withFaults } from '#factories/faulty.ts'
import { seededRandom } from '#factories/random.ts'
import { inTurns, type Timing } from './measure.ts'

/** Faults per hundred projects: an office's document has some. */
const FAULTS = 60

export type Share = { readonly projects: number; readonly seed: string }
export type Done = {
  readonly projects: number
  readonly findings: number
  /** Of the audit, and of copying the same documents. */ readonly ms: number
  readonly referenceMs: number
  readonly heapMb: number
}

/** Documents in hand at once: memory stays flat whatever the number. */
const AT_ONCE = 100

function auditMany({ projects, seed }: Share): Done {
  const total = { projects: 0, findings: 0, ms: 0, referenceMs: 0, heapMb: 0 }
  let chunk: TargetDocument[] = []
  const work = () => {
    const copying = performance.now()
    for (const document of chunk) structuredClone(document)
    const start = performance.now()
    for (const document of chunk) total.findings += auditAlone(document).findings.length
    total.ms += performance.now() - start
    total.referenceMs += start - copying
    total.projects += chunk.reduce((sum, document) => sum + document.projects.length, 0)
    total.heapMb = Math.max(total.heapMb, process.memoryUsage().heapUsed / 1_000_000)
    chunk = []
  }
  for (const document of generateDocuments({ projects, seed })) {
    chunk.push(withFaults(document, FAULTS, seededRandom(document.source.file)).document)
    if (chunk.length === AT_ONCE) work()
  }
  work()
  return total
}

/** The first of the generated documents that have so many tables, cut to them. */
export function documentOf(tables: number): TargetDocument {
  for (const document of generateDocuments({ projects: 1_000_000, seed: 'one' })) {
    const { projects, statement } = document
    if (projects.length < tables) continue
    const cut = {
      ...document,
      projects: projects.slice(0, tables),
      statement: statement && { ...statement, subGoals: statement.subGoals.slice(0, tables) },
    }
    return withFaults(cut, FAULTS, seededRandom('one')).document
  }
  throw new Error(`no generated document of ${tables} tables`)
}

/**
 * Copying the document, and copying and auditing it: what the rules remember of a document helps no run but
 * its own.
 */
export async function timeDocument(document: TargetDocument): Promise<readonly Timing[]> {
  return inTurns(
    [
      { name: 'copy', run: () => structuredClone(document) },
      { name: 'audit', run: () => auditAlone(structuredClone(document)) },
    ],
    15,
    3,
  )
}

const CPU_RUNS = 40

/** Milliseconds of processor time an audit takes: what is left when others use the machine too. */
export function cpuOfDocument(document: TargetDocument): number {
  const copies = Array.from({ length: CPU_RUNS }, () => structuredClone(document))
  const before = process.cpuUsage()
  for (const copy of copies) auditAlone(copy)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / CPU_RUNS
}

const asked = workerData as { readonly task?: string; readonly share: Share } | null
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of a worker has no origin
if (!isMainThread && asked?.task === 'audit-many') parentPort?.postMessage(auditMany(asked.share))
