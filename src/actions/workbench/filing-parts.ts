/** Targets and texts that wait for the caller, as 待办 lists them. */
import { actorReach, allows, type Actor } from '#core/kernel/allows.ts'
import { GRANTS } from '#core/kernel/grants.ts'
import { FILING_STATES, HOME_STATES, type FilingState } from '#core/filing/states.ts'
import type { FilingRow } from '#core/filing/rows.ts'
import { APPROVAL_STEP } from '#core/filing/flow.ts'
import type { DeskTask } from '#core/workbench/desk.ts'
import { findFiling } from '#store/filing/filings.ts'
import type { Context } from '../kernel/context.ts'
import { listFilings } from '../filing/filings.ts'
import { listStatementTasks } from '../statements/filings.ts'
import { FIRST, deskPart, PLAIN, type PartsOf } from './desk-part.ts'

/** One part a state: what is written, reviewed, approved and adjusted are different work. */
export const targetParts: PartsOf = async (context, actor) => {
  if (actorReach(actor, 'filing.act') === null) return []
  const asked = { box: 'mine', sort: 'due' } as const
  const whole = await listFilings(context, actor, { ...asked, page: 1, size: 1 })
  if (!whole.ok) return []
  const { states } = whole.value
  const parts = await Promise.all(
    FILING_STATES.filter((state) => states[state].count > 0).map(async (state) => {
      const list = await listFilings(context, actor, { ...asked, ...FIRST, state })
      const written = await writtenBy(context, actor, list.ok ? list.value.rows : [])
      return deskPart(list, { kind: 'target', year: null, of: state }, (row) => ({
        ...PLAIN,
        kind: 'target',
        task: taskOf(row, written.has(row.id)),
        id: row.id,
        title: row.name,
        unit: row.unitName,
        year: row.fiscalYear,
        due: row.due?.day ?? null,
        isReturned: row.last?.kind === 'return',
      }))
    }),
  )
  return parts.flat()
}

export const textParts: PartsOf = async (context, actor) =>
  deskPart(
    await listStatementTasks(context, actor, { box: 'mine', sort: 'due', ...FIRST }),
    { kind: 'text', year: null, of: null },
    (row) => ({
      ...PLAIN,
      kind: 'text',
      task: taskOf(row, actorReach(actor, 'statement.write') !== null),
      id: row.document,
      title: row.name,
      unit: row.unitName,
      year: row.fiscalYear,
      due: row.due?.day ?? null,
      isReturned: row.last?.kind === 'return',
    }),
  )

/** Which of what is with the unit the caller writes: a head of a unit sends it in alone, unless by another post. */
async function writtenBy(
  context: Context,
  actor: Actor,
  rows: readonly Pick<FilingRow, 'id' | 'state'>[],
): Promise<ReadonlySet<string>> {
  const home = rows.filter(({ state }) => AT_HOME.has(state)).map(({ id }) => id)
  const writes = actor.posts.filter(({ role }) => GRANTS[role].has('document.edit'))
  if (writes.length === 0) return new Set()
  if (actor.posts.every((post) => writes.includes(post) || !GRANTS[post.role].has('filing.act')))
    return new Set(home)
  const { db } = context.store.of(actor.region)
  const found = await Promise.all(home.map((id) => findFiling(db, id)))
  const here = found.filter(
    (one) => one !== null && allows(actor, 'document.edit', { region: actor.region, units: one.units }),
  )
  return new Set(here.map((one) => one?.project ?? ''))
}

const AT_HOME: ReadonlySet<FilingState> = new Set<FilingState>(HOME_STATES)

function taskOf(
  { state, waits, last }: Pick<FilingRow, 'state' | 'waits' | 'last'>,
  isWriter: boolean,
): DeskTask {
  if (AT_HOME.has(state) && !isWriter) return 'send'
  if (state === 'draft') return last?.kind === 'return' ? 'mend' : 'write'
  if (state === 'adjusting') return 'adjust'
  return waits.includes(APPROVAL_STEP) ? 'approve' : 'review'
}
