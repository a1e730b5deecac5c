/**
 * What is between changing documents and the way of their targets: nothing changes what is approved or
 * under review, and the writers are remembered, because a writer does not review.
 */
import type { Actor } from '#core/kernel/allows.ts'
import type { FlowRefusal } from '#core/filing/act.ts'
import { isLocked } from '#core/filing/states.ts'
import { writeIntoFiling } from '#core/filing/write.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { findFiling, saveFiling, underWay } from '#store/filing/filings.ts'
import { projectsAt } from '#store/kernel/reach.ts'
import { findStatementFiling, saveStatementFiling, statementStanding } from '#store/statements/filings.ts'
import type { Db } from '#store/kernel/store.ts'
import { yearAndKind } from '#store/years/years.ts'
import { actorParty } from './parties.ts'
import { draftRefusal, yearRefusal } from '../years/guard.ts'

/**
 * Whether the actor may write in projects of a document; done, it notes the author. The document is locked.
 * @param orders of the projects, from 1; null is the document itself: its own words, which go their way as
 * the text of a department
 * @returns approved-locked, under-review: with the project; year-closed
 */
export async function mayWrite(
  tx: Db,
  actor: Actor,
  document: string,
  orders: readonly (number | null)[],
): Promise<Result<() => Promise<void>, Problem>> {
  const projects = await projectsAt(tx, document, [...new Set(orders.filter((order) => order !== null))])
  const notes: (() => Promise<void>)[] = []
  if (orders.includes(null)) {
    const words = await mayWriteWords(tx, actor, document)
    if (!words.ok) return words
    notes.push(words.value)
  }
  for (const project of projects) {
    const subject = await findFiling(tx, project)
    if (subject === null) continue
    const closed = await draftRefusal(tx, subject.fiscalYear, subject.filing)
    if (closed !== null) return err(closed)
    const written = writeIntoFiling(subject.filing, actorParty(actor, subject.units))
    if (!written.ok) return err(refusalOf(written.error, subject.name))
    if (written.value !== subject.filing) notes.push(() => saveFiling(tx, subject, written.value))
  }
  return ok(async () => {
    for (const note of notes) await note()
  })
}

/** The same for a document's own words alone. @returns as above */
export async function mayWriteWords(
  tx: Db,
  actor: Actor,
  document: string,
): Promise<Result<() => Promise<void>, Problem>> {
  const subject = await findStatementFiling(tx, document)
  const closed =
    subject === null
      ? await documentYearRefusal(tx, document)
      : await draftRefusal(tx, subject.fiscalYear, subject.filing)
  if (closed !== null) return err(closed)
  if (subject === null) return ok(async () => {})
  const written = writeIntoFiling(subject.filing, actorParty(actor, subject.units))
  if (!written.ok) return err(refusalOf(written.error, subject.name))
  return ok(async () => {
    if (written.value !== subject.filing) await saveStatementFiling(tx, document, written.value)
  })
}

function refusalOf(refusal: FlowRefusal, name: string): Problem {
  return problem(lockOf(refusal), { project: name })
}

/** What keeps a target from being written in, of the refusals that do. */
export function lockOf({
  code,
}: Pick<FlowRefusal, 'code'>): 'approved-locked' | 'project-closed' | 'under-review' {
  return code === 'approved-locked' || code === 'project-closed' ? code : 'under-review'
}

/**
 * Why a document may not be removed, replaced or read again; null when all of its targets and its words are
 * drafts never approved, of a year that is open.
 */
export async function documentRefusal(db: Db, document: string): Promise<Problem | null> {
  const words = await statementStanding(db, document)
  const projects = [
    ...(await underWay(db, document)),
    ...(words === null || (words.state === 'draft' && words.version === 0) ? [] : [words]),
  ]
  // Once approved, a version holds, also while it is adjusted.
  const approved = projects.find(({ state }) => isLocked(state) || state === 'adjusting')
  if (approved !== undefined) return problem('approved-locked', { project: approved.name })
  const [first] = projects
  return first === undefined
    ? documentYearRefusal(db, document)
    : problem('under-review', { project: first.name })
}

async function documentYearRefusal(db: Db, document: string): Promise<Problem | null> {
  const found = await yearAndKind(db, document)
  return found === null ? null : yearRefusal(db, found.year, found.kind)
}
