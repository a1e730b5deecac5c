/** One page of the documents. */
import type { DocumentList, DocumentQuery } from '#api/documents/documents.ts'
import type { Actor } from '#core/kernel/allows.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { loadDocuments } from '#store/documents/documents.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { reading } from '../kernel/reach.ts'
import { loadRuleBook } from '../rule-sets/rule-book.ts'
import { gradeByPoints } from './grade-by-points.ts'

export async function listDocuments(
  context: Context,
  actor: Actor,
  input: DocumentQuery,
): Promise<Result<DocumentList, Problem>> {
  const read = reading(context.store.of(actor.region).db, actor, 'document.read')
  if (read === null) return NOT_ALLOWED
  const book = await loadRuleBook(context.store.of(actor.region).db)
  const { rows, total } = await loadDocuments(read.own, input)
  return ok({ total, rows: rows.map((row) => ({ ...row, byPoints: gradeByPoints(book, row) })) })
}
