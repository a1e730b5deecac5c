/** A document opened: its summary, its first part, its projects. */
import type { DocumentDetail } from '#api/documents/documents.ts'
import type { Actor } from '#core/kernel/allows.ts'
import type { Grade } from '#core/kernel/grade.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { openDocument, type OpenedDocument } from '#store/documents/documents.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { reading } from '../kernel/reach.ts'
import { loadRuleBook } from '../rule-sets/rule-book.ts'
import { gradeByPoints } from './grade-by-points.ts'

/** A copy whose lists may be written to, as the contract's types ask. */
function toContract(opened: OpenedDocument, byPoints: Grade | null): DocumentDetail {
  const { statement } = opened
  return {
    ...opened,
    byPoints,
    parts: [...opened.parts],
    statement: statement && {
      overallGoal: statement.overallGoal,
      subGoals: [...statement.subGoals],
      safeguards: [...statement.safeguards],
    },
    departments: [...opened.departments],
    recognised: [...opened.recognised],
    replaced: [...opened.replaced],
    unplacedPieces: [...opened.unplacedPieces],
    projectList: [...opened.projectList],
  }
}

/** Errors: document-not-found. */
export async function readDocument(
  context: Context,
  actor: Actor,
  input: { readonly id: string },
): Promise<Result<DocumentDetail, Problem>> {
  const read = reading(context.store.of(actor.region).db, actor, 'document.read')
  if (read === null) return NOT_ALLOWED
  const opened = await openDocument(read.own, input.id)
  if (opened === null) return err(problem('document-not-found'))
  const book = await loadRuleBook(context.store.of(actor.region).db)
  return ok(toContract(opened, gradeByPoints(book, opened)))
}
