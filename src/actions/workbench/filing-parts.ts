/** Targets and texts that wait for the caller, as 待办 lists them. */
import { actorReach, allows, type Actor } from '#core/kernel/allows.ts'
import { GRANTS } from '#core/kernel/grants.ts'
import { FILING_STATES, HOME_STATES, type FilingState } from '#core/filing/states.ts'
import type { FilingRow } from '#core/filing/rows.ts'
import { APPROVAL_STEP } from '#core/filing/flow.ts'
import type { DeskItem, DeskTask } from '#core/workbench/desk.ts'
import { findFiling } from '#store/filing/filings.ts'
import type { Context } from '../kernel/context.ts'
import { listFilings, readFiling } from '../filing/filings.ts'
import { listStatementTasks } from '../statements/filings.ts'
import { deskPart, everyRow, PLAIN, type PartsOf } from './desk-part.ts'

/** One part a state: what is written, reviewed, approved and adjusted are different work. */
export const targetParts: PartsOf = async (context, actor) => {
  if (actorReach(actor, 'filing.act') === null) return []
  const asked = { box: 'mine', sort: 'due' } as const
  const whole = await listFilings(context, actor, { ...asked, page: 1, size: 1 })
  if (!whole.ok) return []
  const { states } = whole.value
  return Promise.all(
    FILING_STATES.filter((state) => states[state].count > 0).map(async (state) => {
      const rows = await everyRow((page) => listFilings(context, actor, { ...asked, ...page, state }))
      const part = deskPart({ kind: 'target', year: null, of: state }, rows.map(targetItem))
      const shown = new Set(part.items.map(({ id }) => id))
      const first = rows.filter(({ id }) => shown.has(id))
      const written = await writtenBy(context, actor, first)
      const tasks = new Map(first.map((row) => [row.id, taskOf(row, written.has(row.id))]))
      for (const id of await keptBack(context, actor, tasks)) tasks.set(id, 'unready')
      return {
        ...part,
        items: part.items.map((item) => ({ ...item, task: tasks.get(item.id) ?? item.task })),
      }
    }),
  )
}

/** As if the caller writes it: of how many that is so is asked of those alone that are shown. */
const targetItem = (row: FilingRow): DeskItem => ({
  ...PLAIN,
  kind: 'target',
  task: taskOf(row, true),
  id: row.id,
  title: row.name,
  unit: row.unitName,
  year: row.fiscalYear,
  due: row.due?.day ?? null,
  isReturned: row.last?.kind === 'return',
})

export const textParts: PartsOf = async (context, actor) => {
  const rows = await everyRow((page) =>
    listStatementTasks(context, actor, { box: 'mine', sort: 'due', ...page }),
  )
  const writes = actorReach(actor, 'statement.write') !== null
  const items = rows.map((row): DeskItem => ({
    ...PLAIN,
    kind: 'text',
    task: taskOf(row, writes),
    id: row.document,
    title: row.name,
    unit: row.unitName,
    year: row.fiscalYear,
    due: row.due?.day ?? null,
    isReturned: row.last?.kind === 'return',
  }))
  return [deskPart({ kind: 'text', year: null, of: null }, items)]
}

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

/** What would be sent in and cannot be as it is. */
async function keptBack(
  context: Context,
  actor: Actor,
  tasks: ReadonlyMap<string, DeskTask>,
): Promise<readonly string[]> {
  const toSend = [...tasks].flatMap(([id, task]) => (task === 'send' ? [id] : []))
  const views = await Promise.all(toSend.map((id) => readFiling(context, actor, { id })))
  return toSend.filter((_, at) => {
    const view = views[at]
    return view?.ok === true && view.value.barred.some(({ kind }) => kind === 'submit')
  })
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
