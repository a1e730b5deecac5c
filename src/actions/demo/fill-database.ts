/**
 * Fills the database with documents that nobody handed in: for demonstrations, training and load tests. Each
 * is kept as a file of the exchange format, audited and saved as an import would, and marked as
 * demonstration, so that one click removes them all.
 */
import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { allows, type Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { unitOfDocument } from '#core/target/origin.ts'
import { writeTargets } from '#documents/write.ts'
import { countRealDocuments } from '#store/documents/count-documents.ts'
import { storeFile } from '#store/documents/files.ts'
import { refreshReviews } from '#store/review/rows.ts'
import { saveDocument } from '#store/documents/save-document.ts'
import { audit } from '../kernel/audit.ts'
import { documentImported } from '../documents/events.ts'
import { openAuditDesk, type AuditDesk } from '../findings/audit-desk.ts'
import { auditDocument } from '../findings/audit-document.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { fillMoney, type FilledMoney } from './fill-money.ts'

type Filled = {
  readonly documents: number
  readonly projects: number
  /** false: it was asked to stop. */ readonly whole: boolean
}

export type FillOptions = {
  /** Hears after every document how many projects are in. */
  readonly onProgress: (projects: number) => void
  /** Asked before every document. */
  readonly mayGoOn: () => boolean
  /** What was paid for each project: then they are approved. */
  readonly money?: FilledMoney | undefined
}

/** How many documents of the database are not of the demonstration: to warn before filling it. */
export async function realDocuments(context: Context, actor: Actor): Promise<number> {
  return countRealDocuments(context.store.of(actor.region).db)
}

/**
 * One transaction a document: what was saved before it stopped stays. Errors: not-allowed,
 * document-not-in-format.
 */
export async function fillDatabase(
  context: Context,
  actor: Actor,
  documents: Iterable<TargetDocument>,
  { onProgress, mayGoOn, money }: FillOptions,
): Promise<Result<Filled, Problem>> {
  if (!allows(actor, 'document.import', { region: actor.region })) return NOT_ALLOWED
  const desk = await openAuditDesk(context.store.of(actor.region).db)
  const filled = { documents: 0, projects: 0 }
  for (const document of documents) {
    await nextTurn()
    if (!mayGoOn()) return ok({ ...filled, whole: false })
    const saved = await saveOne(context, actor, document, { desk, money })
    if (!saved.ok) return saved
    filled.documents += 1
    filled.projects += document.projects.length
    onProgress(filled.projects)
  }
  return ok({ ...filled, whole: true })
}

async function saveOne(
  context: Context,
  actor: Actor,
  generated: TargetDocument,
  { desk, money }: { readonly desk: AuditDesk; readonly money: FilledMoney | undefined },
): Promise<Result<null, Problem>> {
  const file = generated.source.file.replace(/\.[^.]+$/u, '.json')
  const document: TargetDocument = {
    ...generated,
    source: { file, sha256: generated.source.sha256, mediaType: 'application/json' },
  }
  const written = await writeTargets(document, 'json')
  if (!written.ok) return err(problem(written.error.code, written.error.values))
  const bytes = written.value
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const kept: TargetDocument = { ...document, source: { ...document.source, sha256 } }
  const { region } = actor
  await context.store.of(region).transaction(async (tx) => {
    const at = context.clock()
    await storeFile(tx, bytes, at)
    const checked = await auditDocument(tx, kept, desk)
    const input = {
      document: kept,
      size: bytes.byteLength,
      unit: unitOfDocument(kept),
      checked,
      checkedAt: at,
      demo: true,
      importedBy: actor.id,
      replaces: null,
    }
    const result = await saveDocument(tx, input, context.newId)
    if (result.duplicate) return
    await refreshReviews(tx, result.document, desk.ruleSetOf(kept).review, { targets: kept })
    if (money !== undefined) await fillMoney({ context, tx, actor }, result.document, money)
    const after = {
      file,
      sha256,
      projects: result.projects,
      indicators: result.indicators,
      ruleSet: checked.ruleSet,
      findings: result.findings,
      demo: true,
    }
    await audit(context, tx, actor.id, documentImported(result.document, after))
  })
  return ok(null)
}
