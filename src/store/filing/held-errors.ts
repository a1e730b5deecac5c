/** Errors between a target and the text of the department, while nobody can write in that text. */
import { sql } from 'kysely'
import { RULES_AGAINST_WORDS } from '#core/findings/against-words.ts'
import type { HeldByText } from '#core/filing/rows.ts'
import { isInReview, isLocked } from '#core/filing/states.ts'
import type { Db } from '../kernel/store.ts'
import { statementStanding } from '../statements/filings.ts'
import type { FilingSubject } from './filings.ts'

export type HeldText = Pick<HeldByText, 'name' | 'state'>

/** The text of the department, where nobody can write in it now; null where somebody can, or there is none. */
export async function heldText(db: Db, document: string): Promise<HeldText | null> {
  const text = await statementStanding(db, document)
  return text !== null && (isInReview(text.state) || isLocked(text.state)) ? text : null
}

type Target = Pick<FilingSubject, 'project' | 'document' | 'errors'>

/** null where there are none, or the text can be written in. */
export async function heldByText(db: Db, target: Target): Promise<HeldByText | null> {
  return target.errors === 0 ? null : heldBy(db, target, await heldText(db, target.document))
}

/** The same where the text was looked up already. */
export async function heldBy(
  db: Db,
  { project, document, errors }: Target,
  text: HeldText | null,
): Promise<HeldByText | null> {
  if (errors === 0 || text === null) return null
  const { count } = await db
    .selectFrom('findings')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('document_id', '=', document)
    .where('severity', '=', 'error')
    .where('state', 'in', ['open', 'disputed'])
    .where(sql<boolean>`${project}::uuid = any(touched)`)
    .where('rule', 'in', [...RULES_AGAINST_WORDS])
    .executeTakeFirstOrThrow()
  const held = Math.min(Number(count), errors)
  return held === 0 ? null : { document, name: text.name, state: text.state, errors: held }
}
