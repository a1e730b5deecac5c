/** Checking a document of the database once more, under the rules of today. */
import type { Finding } from '#core/kernel/finding.ts'
import type { CheckResult } from '#core/findings/run.ts'
import { summarise } from '#core/review/score.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { loadTargets } from '#store/documents/documents.ts'
import { loadChecked } from '#store/findings/findings.ts'
import { lockDocument, replaceFindings, setScore } from '#store/findings/recheck.ts'
import { refreshReviews } from '#store/review/rows.ts'
import type { Db } from '#store/kernel/store.ts'
import type { AuditDesk } from '../findings/audit-desk.ts'
import { auditDocument, ruleSetOfDocument } from '../findings/audit-document.ts'
import type { Context } from '../kernel/context.ts'

/**
 * Audits a document again and lets its findings go on: what is there again keeps its identity and what was
 * decided on it, what is gone is fixed. The caller leaves the audit event.
 * @param desk where many documents are checked again: opened once for all of them
 * @returns what the rules found, whatever was decided on it; null when the document is not there
 */
export async function recheckDocument(
  context: Context,
  tx: Db,
  documentId: string,
  desk?: AuditDesk,
): Promise<CheckResult | null> {
  if (!(await lockDocument(tx, documentId))) return null
  const document = await loadTargets(tx, documentId)
  if (document === null) return null
  const checked = await auditDocument(tx, document, desk)
  const counting = await replaceFindings(
    tx,
    documentId,
    { document, checked, at: context.clock() },
    context.newId,
  )
  await scoreBy(tx, { id: documentId, document, counting }, { desk, checked })
  return checked
}

/**
 * Scores a document by the findings that count: what was waived costs no points.
 * @param known the document as it is kept, where that is at hand
 */
export async function scoreDocument(
  tx: Db,
  documentId: string,
  known?: { readonly document: TargetDocument; readonly desk: AuditDesk },
): Promise<void> {
  const document = known?.document ?? (await loadTargets(tx, documentId))
  if (document !== null)
    await scoreBy(
      tx,
      { id: documentId, document, counting: await loadChecked(tx, documentId) },
      { desk: known?.desk },
    )
}

type Known = {
  readonly desk?: AuditDesk | undefined
  /** The check that was just kept, with its score. */
  readonly checked?: CheckResult
}

type Scored = {
  readonly id: string
  readonly document: TargetDocument
  /** The findings that cost points. */
  readonly counting: readonly Finding[]
}

async function scoreBy(
  tx: Db,
  { id, document, counting }: Scored,
  { desk, checked }: Known = {},
): Promise<void> {
  const { review } = await ruleSetOfDocument(tx, document, desk)
  // Mostly nothing was waived, and the score is the one of the check.
  const asChecked =
    checked !== undefined &&
    checked.findings.length === counting.length &&
    counting.every((finding, i) => finding === checked.findings[i])
  if (!asChecked) await setScore(tx, id, summarise(counting, document, review))
  await refreshReviews(tx, id, review, { targets: document })
}
