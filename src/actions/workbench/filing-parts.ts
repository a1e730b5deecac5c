/** Targets and texts that wait for the caller, as 待办 lists them. */
import { actorReach, allows, type Actor } from '#core/kernel/allows.ts'
import { GRANTS } from '#core/kernel/grants.ts'
import {
  FILING_STATES,
  HOME_STATES,
  isInReview,
  REVIEW_STATES,
  type FilingState,
} from '#core/filing/states.ts'
import type { FilingRow } from '#core/filing/rows.ts'
import { APPROVAL_STEP, isHeadStep } from '#core/filing/flow.ts'
import { APPROVAL, type DeskItem, type DeskPart, type DeskTask } from '#core/workbench/desk.ts'
import type { FilingQuery } from '#api/filing/filings.ts'
import { findFiling } from '#store/filing/filings.ts'
import type { Context } from '../kernel/context.ts'
import { countWaitingFilings, listFilings, readFiling } from '../filing/filings.ts'
import { listStatementTasks } from '../statements/filings.ts'
import { deskPart, everyRow, FIRST, PLAIN, type PartsOf } from './desk-part.ts'

/** What is decided comes first for who writes nothing. */
const DECIDED_FIRST: readonly FilingState[] = [
  ...REVIEW_STATES,
  ...FILING_STATES.filter((state) => !isInReview(state)),
]

/** One part a state: what is written, reviewed and adjusted are different work; and one for 批复. */
export const targetParts: PartsOf = async (context, actor) => {
  if (actorReach(actor, 'filing.act') === null) return []
  const waiting = await countWaitingFilings(context, actor)
  const writes = actorReach(actor, 'document.edit') !== null
  const [approvals, others] = [true, false].map((forApproval) =>
    waiting.filter((one) => one.forApproval === forApproval),
  )
  const states = (writes ? FILING_STATES : DECIDED_FIRST).filter((state) =>
    others?.some((one) => one.state === state),
  )
  const part = (of: FilingState | typeof APPROVAL, own: typeof waiting, narrowed: Narrowed) =>
    targetPart(context, actor, { of, writes, waiting: own, narrowed })
  return Promise.all([
    ...(approvals?.length ? [part(APPROVAL, approvals, { task: APPROVAL })] : []),
    ...states.map((state) =>
      part(
        state,
        (others ?? []).filter((one) => one.state === state),
        state === 'finance-review' ? { state, task: 'review' } : { state },
      ),
    ),
  ])
}

type Narrowed = Partial<Pick<FilingQuery, 'state' | 'task'>>

type TargetPart = {
  readonly of: FilingState | typeof APPROVAL
  readonly writes: boolean
  readonly waiting: Awaited<ReturnType<typeof countWaitingFilings>>
  /** What its list is narrowed down to. */
  readonly narrowed: Narrowed
}

async function targetPart(
  context: Context,
  actor: Actor,
  { of, writes, waiting, narrowed }: TargetPart,
): Promise<DeskPart> {
  const list = await listFilings(context, actor, { box: 'mine', sort: 'due', ...FIRST, ...narrowed })
  const rows = list.ok ? list.value.rows : []
  const written = await writtenBy(context, actor, rows)
  const items = await Promise.all(
    rows.map(async (row): Promise<DeskItem> => {
      const task = taskOf(row, written.has(row.id))
      const isBarred = task === 'send' && (await isKeptBack(context, actor, row.id))
      return {
        ...filed(row),
        kind: 'target',
        task: isBarred ? 'unready' : task,
        id: row.id,
        // What others have to mend is theirs.
        isReturned: task !== 'send' && row.last?.kind === 'return',
      }
    }),
  )
  return deskPart(
    { kind: 'target', year: yearOfAll(waiting), of },
    items,
    waiting.map((one) => ({ ...one, isReturned: one.isReturned && (writes || !AT_HOME.has(one.state)) })),
  )
}

/** The year that all of them are of: its list has them all, and no other year needs to be shown; null: of several. */
function yearOfAll(waiting: TargetPart['waiting']): number | null {
  const years = new Set(waiting.flatMap((one) => one.years))
  return years.size === 1 ? ([...years][0] ?? null) : null
}

export const textParts: PartsOf = async (context, actor) => {
  const writes = actorReach(actor, 'statement.write') !== null
  const rows = await everyRow((page) =>
    listStatementTasks(context, actor, { box: 'mine', sort: 'due', ...page }),
  )
  return [
    deskPart(
      { kind: 'text', year: null, of: null },
      rows.map((row): DeskItem => {
        const task = taskOf(row, writes)
        const isReturned = task !== 'send' && row.last?.kind === 'return'
        return { ...filed(row), kind: 'text', task, id: row.document, isReturned }
      }),
    ),
  ]
}

/** What targets and texts say of themselves alike. */
function filed({
  name,
  unitName,
  fiscalYear,
  due,
}: Pick<FilingRow, 'name' | 'unitName' | 'fiscalYear' | 'due'>): Omit<DeskItem, 'kind' | 'task' | 'id'> {
  return {
    ...PLAIN,
    title: name,
    unit: unitName,
    year: fiscalYear,
    due: due?.day ?? null,
  }
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

/** Whether it would be sent in and cannot be as it is. */
async function isKeptBack(context: Context, actor: Actor, id: string): Promise<boolean> {
  const view = await readFiling(context, actor, { id })
  return view.ok && view.value.barred.some(({ kind }) => kind === 'submit')
}

const AT_HOME: ReadonlySet<FilingState> = new Set<FilingState>(HOME_STATES)

function taskOf(
  { state, waits, last }: Pick<FilingRow, 'state' | 'waits' | 'last'>,
  isWriter: boolean,
): DeskTask {
  if (AT_HOME.has(state) && !isWriter) return 'send'
  if (state === 'draft') return last?.kind === 'return' ? 'mend' : 'write'
  if (state === 'adjusting') return 'adjust'
  if (waits.some(isHeadStep)) return 'confirm'
  return waits.includes(APPROVAL_STEP) ? 'approve' : 'review'
}
