/** Who filled in a target that was written here, as the line below its form says it. */
import { sql } from 'kysely'
import { HOME_STATES } from '#core/filing/states.ts'
import { UNSIGNED, type Signing } from '#core/target/on-paper.ts'
import type { Db } from '../kernel/store.ts'

/** Beijing time. */
const DAY = sql<string>`to_char(s.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`

/**
 * Who sent it in last, and the head of the unit who agreed after that. While the unit has it, it is still to
 * be signed.
 */
export async function loadSigning(db: Db, project: string): Promise<Signing> {
  const steps = await db
    .selectFrom('filing_steps as s')
    .innerJoin('filings as f', 'f.project_id', 's.project_id')
    .leftJoin('users as u', 'u.user_id', 's.actor_id')
    .select(['s.kind', 'u.name', DAY.as('day'), sql<string | null>`s.record ->> 'role'`.as('role')])
    .where('s.project_id', '=', project)
    .where('s.kind', 'in', ['submit', 'pass'])
    .where('f.state', 'not in', [...HOME_STATES])
    .orderBy('s.number', 'desc')
    .execute()
  const sent = steps.findIndex(({ kind }) => kind === 'submit')
  const submit = steps[sent]
  if (submit === undefined) return UNSIGNED
  const head = steps.slice(0, sent).find(({ role }) => role === 'unit-head')
  return { by: submit.name, head: head?.name ?? null, on: submit.day }
}
