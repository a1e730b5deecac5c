/** 监控表: read, written (kept at once), sent in and checked. */
import type {
  ActSheet,
  SaveSheet,
  SheetList,
  SheetListRow,
  SheetQuery,
  MonitoringSheetView,
} from '#api/monitoring/monitoring.ts'
import { allows, covers, actorReach, type Actor } from '#core/kernel/allows.ts'
import type { Message } from '#core/messages/message.ts'
import { roleHolders } from '#core/messages/recipients.ts'
import {
  isOver,
  AWAITED_OF_SHEET,
  mayCarryOn,
  SHEET_ACTS,
  sheetStep,
  type SheetAct,
  type SheetRights,
  type SheetState,
} from '#core/monitoring/sheet-flow.ts'
import { watchedIndicators } from '#core/monitoring/sheet.ts'
import { undonePass } from '#core/monitoring/undo-pass.ts'
import { aloneReasons, passedState, type PassedState } from '#core/monitoring/together.ts'
import type { SheetContent } from '#core/monitoring/sheet-content.ts'
import { warningDue } from '#core/monitoring/warning.ts'
import { unitsBelow } from '#core/organisation/unit.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, invariant, ok, type Result } from '#core/kernel/result.ts'
import { loadSheets, unfinishedSheets } from '#store/monitoring/board.ts'
import { kindsByHand } from '#store/monitoring/kinds.ts'
import { countSheets, findRound, NO_SHEETS, type RoundRow } from '#store/monitoring/rounds.ts'
import {
  findSheet,
  lastSheetStep,
  lockSheet,
  listSheetSteps,
  moveSheet,
  keepMonitoringSheet,
  sheetConcerns,
  sheetsOfProject,
  type MonitoringSheetRow,
  type SheetConcerns,
} from '#store/monitoring/sheets.ts'
import { endWarnings } from '#store/monitoring/warnings.ts'
import { loadOrganisation } from '#store/organisation/organisation.ts'
import { loadProjectVersion } from '#store/projects/versions.ts'
import { contentDigest } from '#store/kernel/content-digest.ts'
import { unitsOfProject, within } from '#store/kernel/reach.ts'
import type { Db } from '#store/kernel/store.ts'
import { findUser } from '#store/accounts/users.ts'
import { sentAgain } from '../filing/as-returned.ts'
import { audit } from '../kernel/audit.ts'
import { monitoringWritten, sheetActedOn } from './events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { partiesAt } from '../filing/parties.ts'
import { beforeSheet, countSheet, groundAt, sheetGround } from './ground.ts'
import { viewOfRound } from './rounds.ts'
import { monitoringSight } from './sight.ts'
import { openRectification } from '../rectification/open-rectification.ts'
import { stopPayments } from '../execution/payment-blocks.ts'
import { raiseWarnings } from './raise-warnings.ts'
import { notify } from '../messages/notify.ts'
import type { Work } from '../kernel/work.ts'
import { today } from '../kernel/today.ts'

type OfSheet = { readonly round: string; readonly project: string }

/** So many sheets that are not 办结 are named to those who do not see them yet. */
const UNFINISHED_NAMED = 200

/** A page of the sheets of a round within reach. Errors: round-not-found. */
export async function listSheets(
  context: Context,
  actor: Actor,
  { round: id, unit, state, mine, ...query }: SheetQuery & { readonly round: string },
): Promise<Result<SheetList, Problem>> {
  const sight = monitoringSight(actor)
  if (sight === null) return NOT_ALLOWED
  const { region } = actor
  const { db } = context.store.of(region)
  const round = await findRound(db, id)
  if (round === null) return err(problem('round-not-found'))
  const units = unit === undefined ? undefined : [...unitsBelow(await loadOrganisation(db), unit)]
  const asked = mine === 'yes' ? waitingFor(actor).filter((one) => one === (state ?? one)) : state && [state]
  const states = sight.finalOnly ? (['final'] as const) : asked
  const { rows, ...counts } = await loadSheets(within(db, sight.reach), id, { ...query, units, states })
  const toPass = rows.filter((row) => statePassed(actor, round, row) !== null)
  const concerns = await sheetConcerns(
    db,
    id,
    toPass.map(({ project }) => project),
  )
  const unfinished = sight.finalOnly
    ? await unfinishedSheets(within(db, sight.reach), id, { units, search: query.search }, UNFINISHED_NAMED)
    : null
  return ok({
    ...counts,
    rows: rows.map((row) => listed(actor, round, row, concerns.get(row.project))),
    unfinished,
  })
}

type ListedRow = Awaited<ReturnType<typeof loadSheets>>['rows'][number]

/** The state in which the actor passes sheets of its unit, where it is in it. */
function statePassed(actor: Actor, round: RoundRow, { state, unitId }: ListedRow) {
  if (round.closedAt !== null) return null
  const units = unitId === null ? [] : [unitId]
  const may = (action: 'monitoring.check-department' | 'monitoring.check-finance') =>
    allows(actor, action, { region: actor.region, units })
  return passedState(state, {
    department: may('monitoring.check-department'),
    finance: may('monitoring.check-finance'),
  })
}

/** With what the actor could do of it in the list. */
function listed(
  actor: Actor,
  round: RoundRow,
  { writers, sentBy, ...row }: ListedRow,
  concerns: SheetConcerns | undefined,
): SheetListRow {
  const hands = { state: row.state, writers, sentBy }
  const units = row.unitId === null ? [] : [row.unitId]
  const isWaiting = !isOver(row.state) && round.closedAt === null
  const isMine = isWaiting && waitingFor(actor, units).includes(row.state) && mayCarryOn(hands, actor.id)
  return {
    ...row,
    remind: isWaiting && !isMine && allows(actor, 'monitoring.remind', { region: actor.region, units }),
    pass:
      concerns === undefined
        ? null
        : { alone: aloneReasons({ hands, faults: row.faults, ...concerns }, actor.id) },
  }
}

/** The states in which a sheet waits for somebody of these posts; of certain units, or of any. */
function waitingFor(actor: Actor, units?: readonly string[]): readonly SheetState[] {
  const may = (action: 'monitoring.fill' | 'monitoring.check-department' | 'monitoring.check-finance') =>
    units === undefined
      ? actorReach(actor, action) !== null
      : allows(actor, action, { region: actor.region, units })
  return [
    ...(may('monitoring.fill') ? ['draft' as const] : []),
    ...(may('monitoring.check-department') ? ['department' as const] : []),
    ...(may('monitoring.check-finance') ? ['finance' as const] : []),
  ]
}

export type OpenedSheet = {
  readonly round: RoundRow
  readonly sheet: MonitoringSheetRow & { readonly content: SheetContent }
  readonly units: readonly string[]
  readonly rights: SheetRights
}

/** A sheet within reach, with what the actor may do to it. Errors: round-not-found, sheet-not-found. */
export async function openSheet(
  db: Db,
  actor: Actor,
  { round: id, project }: OfSheet,
  find: typeof findSheet,
): Promise<Result<OpenedSheet, Problem>> {
  const sight = monitoringSight(actor)
  if (sight === null) return NOT_ALLOWED
  const round = await findRound(db, id)
  if (round === null) return err(problem('round-not-found'))
  const sheet = await find(db, id, project)
  if (sheet === null) return err(problem('sheet-not-found'))
  const units = (await unitsOfProject(db, project)) ?? (sheet.unit === null ? [] : [sheet.unit])
  if (!covers(sight.reach, units) || (sight.finalOnly && sheet.state !== 'final'))
    return err(problem('sheet-not-found'))
  const may = (action: 'monitoring.fill' | 'monitoring.check-department' | 'monitoring.check-finance') =>
    allows(actor, action, { region: actor.region, units })
  return ok({
    round,
    sheet,
    units,
    rights: {
      fill: may('monitoring.fill'),
      department: may('monitoring.check-department'),
      finance: may('monitoring.check-finance'),
    },
  })
}

export async function readMonitoringSheet(
  context: Context,
  actor: Actor,
  of: OfSheet,
): Promise<Result<MonitoringSheetView, Problem>> {
  const opened = await openSheet(context.store.of(actor.region).db, actor, of, findSheet)
  return opened.ok ? ok(await viewOf(context, actor, opened.value)) : opened
}

async function viewOf(
  context: Context,
  actor: Actor,
  { round, sheet, rights }: OpenedSheet,
): Promise<MonitoringSheetView> {
  const { db } = context.store.of(actor.region)
  const target = await loadProjectVersion(db, sheet.project, sheet.version)
  invariant(target !== null, 'a sheet is of an approved version')
  const ground = isOver(sheet.state)
    ? sheetGround(round, target, sheet.money, {
        ...(await beforeSheet(db, round, sheet, target)),
        kind: sheet.kind,
      })
    : await groundAt(db, round, sheet, target)
  const { outcome, figures } = countSheet(sheet.content, ground)
  const all = await sheetsOfProject(db, sheet.project, round.year)
  const unit = sheet.unit === null ? undefined : (await loadOrganisation(db)).get(sheet.unit)
  const sight = monitoringSight(actor)
  const counts =
    (sight === null
      ? undefined
      : (await countSheets(within(db, sight.reach), [round.id], sight.finalOnly)).get(round.id)) ?? NO_SHEETS
  const { money, ...rest } = figures
  return {
    ...rest,
    project: sheet.project,
    name: sheet.name,
    unitId: sheet.unit,
    unitCode: unit?.code ?? null,
    unitName: unit?.name ?? null,
    state: sheet.state,
    initial: String(money.initial),
    budget: String(money.budget),
    paid: String(money.paid),
    reasons: figures.reasons,
    round: await viewOfRound(db, round, counts),
    version: sheet.version,
    revision: sheet.revision,
    target,
    content: sheet.content,
    previous: ground.previous ?? null,
    earlier: ground.earlier ?? [],
    entries: outcome.entries,
    faultList: outcome.faults,
    points: all
      .filter(({ day }) => day < round.day)
      .map(({ content: _content, state: _state, version: _version, ...point }) => point),
    steps: await listSheetSteps(db, round.id, sheet.project),
    acts: actsOf(actor, sheet, rights, round),
    mayWrite: rights.fill && sheet.state === 'draft' && round.closedAt === null,
    kindByHand: (await kindsByHand(db, [sheet.project])).get(sheet.project) ?? null,
    maySetKind: maySetKind({ round, sheet, rights }),
    mayUndo: (await undoOfPass(context, db, actor, { round, sheet, rights })).ok,
  }
}

/** Whether 审核通过 of the sheet can be taken back now, and where it goes then. */
export async function undoOfPass(
  context: Context,
  db: Db,
  actor: Actor,
  { round, sheet, rights }: Pick<OpenedSheet, 'round' | 'sheet' | 'rights'>,
): Promise<Result<SheetState, Problem>> {
  if (round.closedAt !== null) return err(problem('round-closed'))
  const last = await lastSheetStep(db, round.id, sheet.project)
  const stopsPayments = sheet.content.measure === 'suspend'
  const now = context.clock().toISOString()
  const undone = undonePass({ sheet, last, rights, stopsPayments }, actor.id, now)
  return undone.ok ? undone : err(problem('filing-not-undoable', { reason: undone.error }))
}

/**
 * Who may say what kind of project it is: the unit while it fills the sheet in, those who check until it is
 * final.
 */
export function maySetKind({
  round,
  sheet: { state },
  rights: { fill, department, finance },
}: Pick<OpenedSheet, 'round' | 'sheet' | 'rights'>): boolean {
  if (round.closedAt !== null || isOver(state) || !round.scheme.kindsOn) return false
  return department || finance || (fill && state === 'draft')
}

function actsOf(
  actor: Actor,
  sheet: MonitoringSheetRow,
  rights: SheetRights,
  round: RoundRow,
): MonitoringSheetView['acts'] {
  return SHEET_ACTS.flatMap((act) => {
    const step = sheetStep(sheet, act, actor.id, rights)
    if (step === null) return []
    const barOfStep = 'refusal' in step ? step.refusal : null
    const refusal = round.closedAt === null ? barOfStep : ('sheet-round-closed' as const)
    return refusal === 'sheet-not-here' ? [] : [{ act, refusal }]
  })
}

/**
 * Keeps what is written, and counts again. Errors: round-closed, sheet-not-here, sheet-changed, sheet-misfit.
 */
export async function saveMonitoringSheet(
  context: Context,
  actor: Actor,
  { content, revision, ...of }: OfSheet & SaveSheet,
): Promise<Result<MonitoringSheetView, Problem>> {
  const { region } = actor
  const done = await context.store.of(region).transaction(async (tx): Promise<Result<null, Problem>> => {
    const opened = await openSheet(tx, actor, of, lockSheet)
    if (!opened.ok) return opened
    const { round, sheet, rights } = opened.value
    if (!rights.fill) return NOT_ALLOWED
    if (round.closedAt !== null) return err(problem('round-closed'))
    if (sheet.state !== 'draft') return err(problem('sheet-not-here'))
    if (sheet.revision !== revision) return err(problem('sheet-changed', { by: await lastWriter(tx, sheet) }))
    const target = await loadProjectVersion(tx, sheet.project, sheet.version)
    invariant(target !== null, 'a sheet is of an approved version')
    const expected = watchedIndicators(target).length
    if (content.entries.length !== expected)
      return err(problem('sheet-misfit', { expected, found: content.entries.length }))
    const { figures } = countSheet(content, await groundAt(tx, round, sheet, target))
    await keepMonitoringSheet(tx, round.id, sheet.project, {
      content,
      figures,
      by: actor.id,
      at: context.clock(),
    })
    const event = monitoringWritten(
      sheet.project,
      { light: sheet.light },
      { name: sheet.name, round: round.id, light: figures.light },
    )
    await audit(context, tx, actor.id, event)
    return ok(null)
  })
  // Read when the transaction is over: who writes next in the region does not wait for it.
  return done.ok ? readMonitoringSheet(context, actor, of) : done
}

async function lastWriter(db: Db, { writers }: MonitoringSheetRow): Promise<string> {
  const last = writers.at(-1)
  return last === undefined ? '' : ((await findUser(db, last))?.name ?? '')
}

/**
 * Moves a sheet through its workflow, in one transaction with its warnings, its 整改 and who is notified.
 * Errors: those of {@link takeStep}.
 */
export async function actOnSheet(
  context: Context,
  actor: Actor,
  input: OfSheet & ActSheet,
): Promise<Result<MonitoringSheetView, Problem>> {
  const done = await takeStep(context, actor, input, null)
  return done.ok ? readMonitoringSheet(context, actor, input) : done
}

/**
 * @param together the state in which it is passed together with others; null: alone
 * Errors: sheet-faults, sheet-comment-missing, sheet-unchanged, those of {@link sheetStep}, round-closed,
 * sheet-changed; together with others sheet-acted-on, sheet-with-faults, sheet-with-warnings, sheet-suspends.
 */
export async function takeStep(
  context: Context,
  actor: Actor,
  { act, comment, revision, confirmed = false, ...of }: OfSheet & ActSheet,
  together: PassedState | null,
): Promise<Result<null, Problem>> {
  return context.store.of(actor.region).transaction(async (tx): Promise<Result<null, Problem>> => {
    const opened = await openSheet(tx, actor, of, lockSheet)
    if (!opened.ok) return opened
    const { round, sheet, rights } = opened.value
    const step = sheetStep(sheet, act, actor.id, rights)
    if (step === null) return NOT_ALLOWED
    if (round.closedAt !== null) return err(problem('round-closed'))
    if (together !== null && sheet.state !== together)
      return err(problem('sheet-acted-on', { by: await lastActor(tx, round.id, sheet.project) }))
    if ('refusal' in step)
      return err(problem(step.refusal === 'sheet-round-closed' ? 'round-closed' : step.refusal))
    if (sheet.revision !== revision) return err(problem('sheet-changed', { by: await lastWriter(tx, sheet) }))
    const alone = together === null ? null : await toBePassedAlone(tx, actor, opened.value)
    if (alone !== null) return err(alone)
    if (act === 'return' && comment === '') return err(problem('sheet-comment-missing'))
    const now = act === 'send' || act === 'return' ? await asReturned(tx, opened.value) : null
    const again =
      act === 'send' && now !== null ? sentAgain(sheet.returned, now, { comment, confirmed }) : null
    if (again?.unheeded === true) return err(problem('sheet-unchanged'))
    if (act === 'send') {
      const refused = await sendIn(context, tx, actor, opened.value)
      if (refused !== null) return err(refused)
    }
    const isUnchanged = again?.unchanged === true
    await keepStep({ context, tx, actor }, opened.value, { act, comment, to: step.to, now, isUnchanged })
    return ok(null)
  })
}

async function lastActor(db: Db, round: string, project: string): Promise<string> {
  return (await listSheetSteps(db, round, project)).at(-1)?.by ?? ''
}

const ALONE_PROBLEMS = {
  own: 'sheet-own',
  faults: 'sheet-with-faults',
  warnings: 'sheet-with-warnings',
  suspends: 'sheet-suspends',
} as const

/** Why it is not passed together with others, its faults counted with the money of now; null: it is. */
async function toBePassedAlone(tx: Db, actor: Actor, { round, sheet }: OpenedSheet): Promise<Problem | null> {
  const target = await loadProjectVersion(tx, sheet.project, sheet.version)
  invariant(target !== null, 'a sheet is of an approved version')
  const { outcome } = countSheet(sheet.content, await groundAt(tx, round, sheet, target))
  const concerns = (await sheetConcerns(tx, round.id, [sheet.project])).get(sheet.project)
  const [reason] = aloneReasons(
    {
      hands: sheet,
      faults: outcome.faults.length,
      warnings: concerns?.warnings ?? 0,
      measure: sheet.content.measure,
    },
    actor.id,
  )
  return reason === undefined ? null : problem(ALONE_PROBLEMS[reason.code], { count: reason.count })
}

type TakenStep = {
  readonly act: SheetAct
  readonly comment: string
  readonly to: SheetState
  /** Digest of what is sent back. */
  readonly now: string | null
  /** Sent in as it came back. */
  readonly isUnchanged: boolean
}

/** The step itself, its event, what follows from it and who is notified. */
async function keepStep(
  { context, tx, actor }: Work,
  { round, sheet, units }: OpenedSheet,
  { act, comment, to, now, isUnchanged }: TakenStep,
): Promise<void> {
  await moveSheet(tx, round.id, sheet.project, {
    number: sheet.steps + 1,
    act,
    state: to,
    sentBy: act === 'send' ? actor.id : sheet.sentBy,
    returned: act === 'return' ? now : sheet.returned,
    comment,
    by: actor.id,
    at: context.clock(),
  })
  const event = sheetActedOn(
    act,
    sheet.project,
    { state: sheet.state },
    {
      name: sheet.name,
      round: round.id,
      state: to,
      ...(comment !== '' && { note: comment }),
      ...(isUnchanged && { unchanged: true }),
    },
  )
  await audit(context, tx, actor.id, event)
  if (to === 'final' && sheet.content.measure === 'suspend')
    await stopPayments(context, tx, actor.id, { project: sheet.project, reason: sheet.content.measureText })
  await notifyOfSheet(context, tx, actor, { round, sheet, to, act, units, comment })
}

/** What is written and the money beside it: whatever may have been mended since it was sent back. */
async function asReturned(tx: Db, { round, sheet }: OpenedSheet): Promise<string> {
  const target = await loadProjectVersion(tx, sheet.project, sheet.version)
  invariant(target !== null, 'a sheet is of an approved version')
  const { money } = await groundAt(tx, round, sheet, target)
  return contentDigest({ version: sheet.version, money, content: sheet.content })
}

/**
 * Counts once more with the money of now; what is red becomes a 整改事项.
 * @returns why it cannot be sent in; null when it is
 */
async function sendIn(
  context: Context,
  tx: Db,
  actor: Actor,
  { round, sheet }: OpenedSheet,
): Promise<Problem | null> {
  const { region } = actor
  const target = await loadProjectVersion(tx, sheet.project, sheet.version)
  invariant(target !== null, 'a sheet is of an approved version')
  const { outcome, figures } = countSheet(sheet.content, await groundAt(tx, round, sheet, target))
  if (outcome.faults.length > 0) return problem('sheet-faults', { count: outcome.faults.length })
  await keepMonitoringSheet(tx, round.id, sheet.project, {
    content: sheet.content,
    figures,
    by: actor.id,
    at: context.clock(),
  })
  const day = today(context)
  await raiseWarnings(context, tx, { round, day }, [
    { project: sheet.project, unit: sheet.unit, reasons: figures.reasons },
  ])
  await endWarnings(tx, round.id, { projects: [sheet.project], still: [], kinds: ['overdue'] })
  if (figures.light === 'red') {
    await openRectification(
      context,
      tx,
      { region, actor: actor.id },
      {
        source: 'monitoring',
        key: `${round.id} ${sheet.project}`,
        project: sheet.project,
        unit: null,
        year: round.year,
        problem: sheet.content.problems,
        requirement: sheet.content.measureText,
        due: warningDue(day, round.scheme),
      },
    )
  }
  return null
}

type Telling = {
  readonly round: RoundRow
  readonly sheet: MonitoringSheetRow
  readonly to: SheetState
  readonly act: ActSheet['act']
  readonly units: readonly string[]
  readonly comment: string
}

/** Notifies those who have the sheet next; several of one round are one message. */
async function notifyOfSheet(
  context: Context,
  tx: Db,
  actor: Actor,
  { round, sheet, to, act, units, comment }: Telling,
): Promise<void> {
  if (act === 'withdraw' || isOver(to)) return
  const people = roleHolders(AWAITED_OF_SHEET[to], await partiesAt(tx, units))
  await notify(
    context,
    tx,
    people.map((recipient): Message => ({
      recipient,
      kind: act === 'return' ? 'monitoring-returned' : 'monitoring-sent',
      actor: actor.id,
      project: sheet.project,
      as: { kind: 'gathered', key: `monitoring ${round.id} ${to} ${actor.id}` },
      facts: { name: sheet.name, round: round.id, ...(comment !== '' && { comment }) },
    })),
  )
}
