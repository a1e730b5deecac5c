/** 转移支付 looked at: those of a year, one of them, what it may be split over; and what waits for somebody. */
import type {
  TransferList,
  TransferOffers,
  TransferProjects,
  TransfersQuery,
  TransferView,
} from '#api/transfers.ts'
import { actorReach, allows, covers, type Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { unitsBelow } from '#core/organisation/unit.ts'
import { reportFunds, reportLacks } from '#core/transfers/report.ts'
import { standingWord } from '#core/transfers/rows.ts'
import {
  TRANSFER_ACTS,
  transferActRefusal,
  transferStandingRefusal,
  type TransferAct,
  type TransferStanding,
} from '#core/transfers/step.ts'
import { searchText, searchWords } from '#store/kernel/search.ts'
import type { Db } from '#store/kernel/store.ts'
import { loadOrganisation, loadUnits } from '#store/organisation/organisation.ts'
import { approvedProjects } from '#store/transfers/known.ts'
import {
  findTransfer,
  listTransferSteps,
  listTransfers as loadTransfers,
  transferYears,
  type TransferRow,
} from '#store/transfers/transfers.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { today } from '../kernel/today.ts'
import { figuredTransfer, figuredTransfers, listedTransfer, type Figured } from './figured.ts'
import { seesReport, transferPartyAt, transferSight } from './sight.ts'

/** What somebody has to do with a transfer next; null: nothing. */
export type TransferTask = 'split' | 'fill' | 'mend' | 'check'

/** The department splits and reports, who looks after it checks; what of others is not told to who may do it, too. */
export function transferTask(actor: Actor, row: TransferRow, day: string): TransferTask | null {
  const party = transferPartyAt(actor, row.unit.id)
  const isOfDepartment = !party.mayManage
  const standing = standingWord(row)
  if (standing === 'received') return party.maySplit && isOfDepartment ? 'split' : null
  if (standing === 'checking') return party.mayManage && row.sender !== actor.id ? 'check' : null
  if (standing === 'reported' || !party.mayReport || !isOfDepartment || day <= `${row.year}-12-31`)
    return null
  return standing === 'filling' && row.comment !== '' ? 'mend' : 'fill'
}

/** A page of those of a year that the actor sees. */
export async function listTransfers(
  context: Context,
  actor: Actor,
  query: TransfersQuery,
): Promise<Result<TransferList, Problem>> {
  if (actorReach(actor, 'transfer.read') === null) return NOT_ALLOWED
  const { db } = context.store.of(actor.region)
  const day = today(context)
  const words = searchWords(query.search)
  const rows = (await loadTransfers(db, query.year)).filter(
    (row) =>
      transferSight(actor, row) !== null &&
      (query.level === undefined || row.level === query.level) &&
      (query.kind === undefined || row.kind === query.kind) &&
      (query.standing === undefined || standingWord(row) === query.standing) &&
      (query.mine === undefined || transferTask(actor, row, day) !== null) &&
      words.every((word) =>
        searchText([row.name, row.code, row.documentNumber, row.unit.name]).includes(word),
      ),
  )
  const listed = (await figuredTransfers(db, rows, day)).map((one) =>
    listedTransfer(one, transferSight(actor, one.row) === 'whole'),
  )
  const sum = (of: (row: (typeof listed)[number]) => string | null) =>
    String(listed.reduce((all, row) => all + BigInt(of(row) ?? '0'), 0n))
  return ok({
    rows: listed.slice((query.page - 1) * query.size, query.page * query.size),
    total: listed.length,
    years: await transferYears(db),
    sums: {
      amount: sum(({ amount }) => amount),
      split: sum(({ split }) => split),
      left: sum(({ left }) => left),
    },
    mayManage: actorReach(actor, 'transfer.manage') !== null,
  })
}

/** 主管部门 that the actor may register a transfer for. */
export async function transferOffers(
  context: Context,
  actor: Actor,
): Promise<Result<TransferOffers, Problem>> {
  const reach = actorReach(actor, 'transfer.manage')
  if (reach === null) return NOT_ALLOWED
  const units = await loadUnits(context.store.of(actor.region).db)
  return ok({
    departments: units
      .filter(({ id, kind, closed }) => kind === 'department' && closed === null && covers(reach, [id]))
      .map(({ id, code, name }) => ({ id, code, name })),
  })
}

/** Approved projects of the department and the units below it. Errors: transfer-not-found. */
export async function transferProjects(
  context: Context,
  actor: Actor,
  { transfer: id }: { readonly transfer: string },
): Promise<Result<TransferProjects, Problem>> {
  const { db } = context.store.of(actor.region)
  const row = await findTransfer(db, id)
  if (row === null || transferSight(actor, row) !== 'whole') return err(problem('transfer-not-found'))
  if (!transferPartyAt(actor, row.unit.id).maySplit) return NOT_ALLOWED
  const projects = await approvedProjects(db, { year: row.year, units: await unitsOf(db, row) }, row.level)
  return ok({
    projects: projects.map(({ indicators, ...project }) => ({
      ...project,
      indicators: indicators.map(({ level3, value }) => ({ name: level3, value: value.text })),
    })),
  })
}

/** The department and everything below it. */
export async function unitsOf(db: Db, { unit }: Pick<TransferRow, 'unit'>): Promise<readonly string[]> {
  return [...unitsBelow(await loadOrganisation(db), unit.id)]
}

/** Errors: transfer-not-found. */
export async function readTransfer(
  context: Context,
  actor: Actor,
  { transfer: id }: { readonly transfer: string },
): Promise<Result<TransferView, Problem>> {
  const { db } = context.store.of(actor.region)
  const row = await findTransfer(db, id)
  const sight = row === null ? null : transferSight(actor, row)
  if (row === null || sight === null) return err(problem('transfer-not-found'))
  const figured = await figuredTransfer(db, row, today(context))
  const steps = await listTransferSteps(db, id)
  return ok(viewOf({ context, actor, figured, steps, isWhole: sight === 'whole' }))
}

type Seen = {
  readonly context: Context
  readonly actor: Actor
  readonly figured: Figured
  readonly steps: TransferView['steps']
  readonly isWhole: boolean
}

function viewOf({ context, actor, figured, steps, isWhole }: Seen): TransferView {
  const { row, known, summed, findings, dues } = figured
  const reach = actorReach(actor, 'transfer.read')
  const lines = row.lines.filter(({ unit }) => isWhole || (reach !== null && covers(reach, [unit])))
  const seen = new Set(lines.map(({ project }) => project))
  const party = transferPartyAt(actor, row.unit.id)
  const content = isWhole && seesReport(actor, row) ? row.content : null
  const {
    comment,
    unit: _unit,
    lines: _lines,
    proof: _proof,
    sender: _sender,
    content: _content,
    ...head
  } = row
  const { changedBy: _by, ...shown } = head
  return {
    ...shown,
    unit: row.unit,
    standing: standingWord(row),
    dues,
    comment: party.mayManage || party.maySplit || party.mayReport ? comment : '',
    lines: lines.map(({ project, amount, shares }) => ({ project, amount, shares })),
    isWhole,
    known: known.filter(({ id }) => seen.has(id)),
    summed: isWhole ? summed : null,
    findings: isWhole ? findings : findings.filter(({ project }) => project !== null && seen.has(project)),
    content,
    funds: content === null ? null : (row.proof?.funds ?? reportFunds(row, summed, content)),
    lacks: content === null || row.report === 'reported' ? [] : reportLacks(row, summed, content),
    steps: isWhole ? steps : [],
    mayManage: party.mayManage && row.splitOn === null,
    maySplit: party.maySplit && row.splitOn === null,
    mayReport: party.mayReport && row.splitOn !== null && (row.report === 'none' || row.report === 'filling'),
    acts: TRANSFER_ACTS.flatMap((act) => offered(act, { actor, figured, day: today(context) })),
  }
}

/** How an act stands besides state and person. */
export function standingOf({ row, summed }: Figured, day: string): TransferStanding {
  return {
    year: row.year,
    receivedOn: row.receivedOn,
    today: day,
    left: summed.money.left,
    projects: row.lines.length,
    lacks: row.content === null ? 1 : reportLacks(row, summed, row.content).length,
  }
}

type Offered = TransferView['acts']

/** None where the act is not for this person or this state; what else keeps it back is shown with it. */
function offered(
  act: TransferAct,
  { actor, figured, day }: { readonly actor: Actor; readonly figured: Figured; readonly day: string },
): Offered {
  const refused = transferActRefusal(figured.row, act, transferPartyAt(actor, figured.row.unit.id))
  if (refused !== null) return refused.code === 'four-eyes' ? [{ act, refusal: refused }] : []
  return [{ act, refusal: transferStandingRefusal(act, standingOf(figured, day)) }]
}

/** Whether the actor may register a transfer of a department. */
export function mayManageAt(actor: Actor, unit: string): boolean {
  return allows(actor, 'transfer.manage', { region: actor.region, units: [unit] })
}
