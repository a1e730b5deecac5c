/**
 * What a target written here must say before it is sent in. What a file brought has the columns of its own
 * form: there rules alone decide.
 */
import { problem, type Problem } from '#core/kernel/problem.ts'
import { formBlanks } from '#core/writing/blanks.ts'
import type { Db } from '#store/kernel/store.ts'
import { writtenPaper } from '#store/documents/written-paper.ts'

/** target-blank; null when nothing of it is missing. */
export async function blanksRefusal(db: Db, project: string): Promise<Problem | null> {
  const paper = await writtenPaper(db, project)
  const blanks = paper === null ? [] : formBlanks(paper)
  return blanks.length === 0
    ? null
    : problem('target-blank', Object.fromEntries(blanks.map(({ blank, at }) => [blank, at.join('、')])))
}
