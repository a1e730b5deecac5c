/** 部门整体监控表 and 部门整体支出绩效自评表: listed, read, written (kept at once), sent in and checked, published. */
import type {
  ActWhole,
  PublishWhole,
  SaveWhole,
  WholeList,
  WholeSaved,
  WholesQuery,
  WholeView,
} from '#api/whole.ts'
import { allows, covers, type Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { SHEET_ACTS, sheetStep, type SheetRights, type SheetState } from '#core/monitoring/sheet-flow.ts'
import { undonePass } from '#core/monitoring/undo-pass.ts'
import type { ScoreProof } from '#core/scoring/proof.ts'
import type { ListedWhole } from '#core/whole/rows.ts'
import { findUser } from '#store/accounts/users.ts'
import { contentDigest } from '#store/kernel/content-digest.ts'
import { within } from '#store/kernel/reach.ts'
import { searchText, searchWords } from '#store/kernel/search.ts'
import type { Db } from '#store/kernel/store.ts'
import { findRound } from '#store/monitoring/rounds.ts'
import {
  findWhole,
  keepWhole,
  keepWholeFigures,
  lastWholeStep,
  listWholes as loadWholes,
  listWholeSteps,
  lockWhole,
  moveWhole,
  publishWhole as keepPublication,
  type WholeHead,
  type WholeRow,
} from '#store/whole/whole.ts'
import { WHOLE_TITLES } from '#text/whole.ts'
import { sentAgain } from '../filing/as-returned.ts'
import { audit } from '../kernel/audit.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { today } from '../kernel/today.ts'
import { wholeActedOn, wholePublished, wholeWritten } from './events.ts'
import { countWhole, factsOf, shownProject, yearOfWholes, type WholeFacts } from './ground.ts'
import { departmentsToOpen } from './make.ts'
import { wholeRights, wholeSight } from './sight.ts'

type Of = { readonly whole: string }
const NOT_FOUND = err(problem('whole-not-found'))

/** A page of the sheets of a kind in a year, and in a round, within reach. */
export async function listWholes(
  context: Context,
  actor: Actor,
  { kind, year: wanted, round: asked, search, page, size, ...filter }: WholesQuery,
): Promise<Result<WholeList, Problem>> {
  const sight = wholeSight(actor)
  if (sight === null) return NOT_ALLOWED
  const { db } = context.store.of(actor.region)
  const all = (await loadWholes(within(db, sight.reach), { kind })).filter(
    ({ state }) => !sight.finalOnly || state === 'final',
  )
  const years = [...new Set(all.map(({ year }) => year))].toSorted((a, b) => b - a)
  const year = wanted ?? years[0] ?? Number(today(context).slice(0, 4))
  const ofYear = all.filter((one) => one.year === year)
  const rounds = [
    ...new Map(ofYear.flatMap(({ round }) => (round === null ? [] : [[round.id, round] as const]))).values(),
  ].toSorted((a, b) => (a.day < b.day ? -1 : 1))
  const round = rounds.find(({ id }) => id === asked) ?? rounds.at(-1) ?? null
  const words = searchWords(search)
  const rows = ofYear.filter(
    (row) =>
      (round === null || row.round?.id === round.id) &&
      (filter.state === undefined || row.state === filter.state) &&
      (filter.light === undefined || row.light === filter.light) &&
      (filter.grade === undefined || row.grade === filter.grade) &&
      (filter.remarks === undefined || row.remarks.length > 0) &&
      words.every((word) => searchText([row.unit.code ?? '', row.unit.name]).includes(word)),
  )
  return ok({
    year,
    years,
    rounds,
    round: round?.id ?? null,
    rows: rows.slice((page - 1) * size, page * size).map(listed),
    total: rows.length,
    toOpen:
      kind === 'evaluation' && allows(actor, 'whole.open', { region: actor.region })
        ? (await departmentsToOpen(db, await yearOfWholes(db, year))).length
        : 0,
  })
}

function listed({
  revision: _revision,
  writers: _writers,
  sentBy: _sentBy,
  steps: _steps,
  returned: _returned,
  ...row
}: WholeHead): ListedWhole {
  return row
}

type Opened = { readonly sheet: WholeRow; readonly rights: SheetRights; readonly isClosed: boolean }

/** A sheet within reach, with what the actor may do to it. Errors: whole-not-found. */
export async function openWhole(
  db: Db,
  actor: Actor,
  { whole: id }: Of,
  find: typeof findWhole = findWhole,
): Promise<Result<Opened, Problem>> {
  const sight = wholeSight(actor)
  if (sight === null) return NOT_ALLOWED
  const sheet = await find(db, id)
  if (sheet === null || !covers(sight.reach, [sheet.unit.id]) || (sight.finalOnly && sheet.state !== 'final'))
    return NOT_FOUND
  const round = sheet.round === null ? null : await findRound(db, sheet.round.id)
  return ok({
    sheet,
    rights: wholeRights(actor, sheet.unit.id),
    isClosed: round !== null && round.closedAt !== null,
  })
}

/** Errors: whole-not-found. */
export async function readWhole(context: Context, actor: Actor, of: Of): Promise<Result<WholeView, Problem>> {
  const { db } = context.store.of(actor.region)
  const opened = await openWhole(db, actor, of)
  return opened.ok ? ok(await viewOf(context, db, actor, opened.value)) : opened
}

async function viewOf(
  context: Context,
  db: Db,
  actor: Actor,
  { sheet, rights, isClosed }: Opened,
): Promise<WholeView> {
  const facts = await factsOf(db, sheet)
  const { initial, budget, paid } = facts.ground.projectMoney
  // What is final stays as it was counted; what is not is counted with the money of now.
  const { figures } =
    sheet.state === 'final'
      ? { figures: null }
      : countWhole(facts, { content: sheet.content, kept: keptProof(sheet) })
  const { basis, revision, ...row } = { ...listed(sheet), basis: sheet.basis, revision: sheet.revision }
  return {
    ...withoutContent(row),
    ...(figures !== null && {
      budget: String(figures.money.budget),
      paid: String(figures.money.paid),
      partial: figures.partial,
      rate: figures.rate,
      achievement: figures.achievement,
      light: figures.light,
      score: figures.score,
      grade: figures.grade,
      faults: figures.faults,
      remarks: figures.remarks,
    }),
    basis,
    revision,
    ground: {
      projectMoney: { initial: String(initial), budget: String(budget), paid: String(paid) },
    },
    projects: facts.projects.map(shownProject),
    monitoring:
      sheet.kind === 'monitoring' && facts.kind === 'monitoring'
        ? {
            content: sheet.content,
            previous: facts.ground.previous,
            due: facts.round.due,
            scheme: facts.round.scheme,
            isClosed,
          }
        : null,
    evaluation:
      sheet.kind === 'evaluation' && facts.kind === 'evaluation'
        ? {
            content: sheet.content,
            region: facts.ground.region,
            ruleSet: facts.ground.ruleSet,
            isBooked: facts.ground.isBooked,
            proof: keptProof(sheet),
          }
        : null,
    steps: await listWholeSteps(db, sheet.id),
    acts: actsOf(actor, { sheet, rights, isClosed }),
    mayWrite: rights.fill && sheet.state === 'draft' && !isClosed,
    mayUndo: (await undoOf(context, db, actor, { sheet, rights, isClosed })).ok,
    mayPublish: mayPublish({ sheet, rights }),
  }
}

/** The row alone: what is written is under its kind. */
function withoutContent(
  row: ListedWhole & { readonly content?: unknown; readonly outcome?: unknown },
): ListedWhole {
  const { content: _content, outcome: _outcome, ...rest } = row
  return rest
}

/** The proof of what was sent in; null while it is being filled in. */
function keptProof(sheet: WholeRow): ScoreProof | null {
  return sheet.kind === 'evaluation' && sheet.state !== 'draft' ? sheet.outcome : null
}

function mayPublish({ sheet, rights }: Pick<Opened, 'sheet' | 'rights'>): boolean {
  return sheet.kind === 'evaluation' && sheet.state === 'final' && (rights.fill || rights.department)
}

function actsOf(actor: Actor, { sheet, rights, isClosed }: Opened): WholeView['acts'] {
  return SHEET_ACTS.flatMap((act) => {
    const step = sheetStep(sheet, act, actor.id, rights)
    if (step === null) return []
    const barred = 'refusal' in step ? step.refusal : null
    const refusal = isClosed ? ('sheet-round-closed' as const) : barred
    return barred === 'sheet-not-here' ? [] : [{ act, refusal }]
  })
}

/** Keeps what is written, and counts again. Errors: whole-not-found, -not-here, -changed, -misfit, round-closed. */
export async function saveWhole(
  context: Context,
  actor: Actor,
  { content, revision, ...of }: Of & SaveWhole,
): Promise<Result<WholeSaved, Problem>> {
  return context.store.of(actor.region).transaction(async (tx): Promise<Result<WholeSaved, Problem>> => {
    const opened = await openWhole(tx, actor, of, lockWhole)
    if (!opened.ok) return opened
    const { sheet, rights, isClosed } = opened.value
    if (!rights.fill) return NOT_ALLOWED
    if (isClosed) return err(problem('round-closed'))
    if (sheet.state !== 'draft') return err(problem('whole-not-here'))
    if (sheet.revision !== revision) return err(problem('whole-changed', { by: await lastWriter(tx, sheet) }))
    const [expected, found] = [rowsOf(sheet.content), rowsOf(content)]
    if (expected.kind !== found.kind || expected.rows !== found.rows)
      return err(problem('whole-misfit', { expected: expected.rows, found: found.rows }))
    const at = context.clock()
    const { figures } = countWhole(await factsOf(tx, sheet), { content })
    await keepWhole(tx, sheet.id, { content, figures, by: actor.id, at })
    await audit(
      context,
      tx,
      actor.id,
      wholeWritten(sheet.id, { name: nameOfSheet(sheet), faults: figures.faults }),
    )
    return ok({ revision: revision + 1, savedAt: at.toISOString() })
  })
}

/** How many rows there are to be written, of tasks and indicators, and of which kind. */
function rowsOf(content: WholeRow['content']): { readonly kind: string; readonly rows: number } {
  return 'sheet' in content
    ? { kind: 'monitoring', rows: content.tasks.length + content.sheet.entries.length }
    : { kind: 'evaluation', rows: content.tasks.length + content.facts.indicators.length }
}

async function lastWriter(db: Db, { writers }: WholeRow): Promise<string> {
  const last = writers.at(-1)
  return last === undefined ? '' : ((await findUser(db, last))?.name ?? '')
}

/** 某局 2025年部门整体支出绩效自评表. */
export function nameOfSheet({ unit, kind, year }: Pick<WholeHead, 'unit' | 'kind' | 'year'>): string {
  return `${unit.name}${year}年${WHOLE_TITLES[kind]['zh-CN']}`
}

/**
 * Moves a sheet through its workflow. Errors: whole-not-found, -changed, -faults, round-closed, sheet-comment-missing,
 * sheet-unchanged, those of `sheetStep`.
 */
export async function actOnWhole(
  context: Context,
  actor: Actor,
  { act, comment, revision, confirmed = false, ...of }: Of & ActWhole,
): Promise<Result<WholeView, Problem>> {
  const done = await context.store
    .of(actor.region)
    .transaction(async (tx): Promise<Result<null, Problem>> => {
      const opened = await openWhole(tx, actor, of, lockWhole)
      if (!opened.ok) return opened
      const { sheet, rights, isClosed } = opened.value
      const step = sheetStep(sheet, act, actor.id, rights)
      if (step === null) return NOT_ALLOWED
      if (isClosed) return err(problem('round-closed'))
      if ('refusal' in step)
        return err(problem(step.refusal === 'sheet-round-closed' ? 'round-closed' : step.refusal))
      if (sheet.revision !== revision)
        return err(problem('whole-changed', { by: await lastWriter(tx, sheet) }))
      if (act === 'return' && comment === '') return err(problem('sheet-comment-missing'))
      const facts = act === 'send' || act === 'return' ? await factsOf(tx, sheet) : null
      const now = facts === null ? null : asReturned(sheet, facts)
      const again =
        act === 'send' && now !== null ? sentAgain(sheet.returned, now, { comment, confirmed }) : null
      if (again?.unheeded === true) return err(problem('sheet-unchanged'))
      if (act === 'send' && facts !== null) {
        const { figures } = countWhole(facts, { content: sheet.content })
        if (figures.faults > 0) return err(problem('whole-faults', { count: figures.faults }))
        await keepWholeFigures(tx, sheet.id, figures)
      }
      await moveWhole(tx, sheet.id, {
        number: sheet.steps + 1,
        act,
        state: step.to,
        sentBy: act === 'send' ? actor.id : sheet.sentBy,
        returned: act === 'return' ? now : sheet.returned,
        comment,
        by: actor.id,
        at: context.clock(),
      })
      const event = wholeActedOn(
        act,
        sheet.id,
        { state: sheet.state },
        {
          name: nameOfSheet(sheet),
          state: step.to,
          ...(comment !== '' && { note: comment }),
          ...(again?.unchanged === true && { unchanged: true }),
        },
      )
      await audit(context, tx, actor.id, event)
      return ok(null)
    })
  return done.ok ? readWhole(context, actor, of) : done
}

/** What is written and the money beside it: whatever may have been mended since it was sent back. */
function asReturned({ content }: WholeRow, { ground: { projectMoney } }: WholeFacts): string {
  return contentDigest({ content, money: projectMoney })
}

/** Whether 审核通过 of the sheet can be taken back now, and where it goes then. */
async function undoOf(
  context: Context,
  db: Db,
  actor: Actor,
  { sheet, rights, isClosed }: Opened,
): Promise<Result<SheetState, Problem>> {
  if (isClosed) return err(problem('round-closed'))
  const last = await lastWholeStep(db, sheet.id)
  const now = context.clock().toISOString()
  const undone = undonePass({ sheet, last, rights, stopsPayments: sheet.published !== null }, actor.id, now)
  return undone.ok ? undone : err(problem('filing-not-undoable', { reason: undone.error }))
}

/** Takes the own 审核通过 back. Errors: whole-not-found, round-closed, filing-not-undoable. */
export async function undoWhole(context: Context, actor: Actor, of: Of): Promise<Result<WholeView, Problem>> {
  const done = await context.store
    .of(actor.region)
    .transaction(async (tx): Promise<Result<null, Problem>> => {
      const opened = await openWhole(tx, actor, of, lockWhole)
      if (!opened.ok) return opened
      const { sheet } = opened.value
      const to = await undoOf(context, tx, actor, opened.value)
      if (!to.ok) return to
      await moveWhole(tx, sheet.id, {
        number: sheet.steps + 1,
        act: 'withdraw',
        state: to.value,
        sentBy: sheet.sentBy,
        returned: sheet.returned,
        comment: '',
        by: actor.id,
        at: context.clock(),
      })
      const event = wholeActedOn(
        'withdraw',
        sheet.id,
        { state: sheet.state },
        { name: nameOfSheet(sheet), state: to.value, undone: 'pass' },
      )
      await audit(context, tx, actor.id, event)
      return ok(null)
    })
  return done.ok ? readWhole(context, actor, of) : done
}

/** Where and when a final 自评表 was published (谁评价、谁公开). Errors: whole-not-found, -changed, -not-final. */
export async function publishWhole(
  context: Context,
  actor: Actor,
  { on, place, revision, ...of }: Of & PublishWhole,
): Promise<Result<WholeView, Problem>> {
  const done = await context.store
    .of(actor.region)
    .transaction(async (tx): Promise<Result<null, Problem>> => {
      const opened = await openWhole(tx, actor, of, lockWhole)
      if (!opened.ok) return opened
      const { sheet, rights } = opened.value
      if (!rights.fill && !rights.department) return NOT_ALLOWED
      if (!mayPublish({ sheet, rights }) || on > today(context)) return err(problem('whole-not-final'))
      if (sheet.revision !== revision)
        return err(problem('whole-changed', { by: await lastWriter(tx, sheet) }))
      await keepPublication(tx, sheet.id, { on, place }, context.clock())
      await audit(
        context,
        tx,
        actor.id,
        wholePublished(sheet.id, { name: nameOfSheet(sheet), day: on, note: place }),
      )
      return ok(null)
    })
  return done.ok ? readWhole(context, actor, of) : done
}
