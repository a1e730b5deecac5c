/** A transfer registered, changed, split, handed down, reported and opened again; each with its event. */
import type {
  ActOnTransfer,
  ChangeTransfer,
  TransferBody,
  TransferLinesBody,
  TransferMade,
  TransferReportBody,
  TransferView,
} from '#api/transfers.ts'
import type { Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, invariant, ok, type Result } from '#core/kernel/result.ts'
import {
  isWritable,
  linesFor,
  reportFor,
  transferProof,
  type ReportContent,
  type TransferProof,
} from '#core/transfers/report.ts'
import { standingWord } from '#core/transfers/rows.ts'
import { stepTransfer, type TransferRefusal } from '#core/transfers/step.ts'
import { isSameName, type RegionObjective, type TransferLine } from '#core/transfers/transfer.ts'
import { findUnit } from '#store/organisation/organisation.ts'
import type { Db } from '#store/kernel/store.ts'
import { approvedProjects } from '#store/transfers/known.ts'
import {
  addTransfer as keepNew,
  isTransferThere,
  keepTransfer,
  keepTransferLines,
  keepTransferReport,
  lockTransfer,
  moveTransfer,
  removeTransfer as dropTransfer,
  touchTransfer,
  type KeptLine,
  type TransferRow,
} from '#store/transfers/transfers.ts'
import { audit } from '../kernel/audit.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { digestOfJson } from '../kernel/digest-of-json.ts'
import type { WrittenEvent } from '../kernel/event.ts'
import { today } from '../kernel/today.ts'
import {
  transferActedOn,
  transferAdded,
  transferChanged,
  transferLinesSaved,
  transferRemoved,
  transferReportSaved,
} from './events.ts'
import { figuredTransfer, type Figured } from './figured.ts'
import { notifyOfTransfer } from './notify.ts'
import { transferPartyAt, transferSight } from './sight.ts'
import { mayManageAt, readTransfer, standingOf, unitsOf } from './transfers.ts'

/** Errors: transfer-wrong, transfer-there. */
export async function addTransfer(
  context: Context,
  actor: Actor,
  body: TransferBody,
): Promise<Result<TransferMade, Problem>> {
  if (!mayManageAt(actor, body.unit)) return NOT_ALLOWED
  const id = context.newId()
  return context.store.of(actor.region).transaction(async (tx): Promise<Result<TransferMade, Problem>> => {
    const wrong = await headRefusal(context, tx, body, null)
    if (wrong !== null) return err(wrong)
    await keepNew(tx, id, body, changeBy(context, actor))
    await audit(
      context,
      tx,
      actor.id,
      transferAdded(id, { ...headFigures(body), number: body.documentNumber }),
    )
    const row = await lockTransfer(tx, id)
    if (row !== null) await notifyOfTransfer({ context, tx, actor }, row, 'received')
    return ok({ id })
  })
}

async function headRefusal(
  context: Context,
  tx: Db,
  body: TransferBody,
  id: string | null,
): Promise<Problem | null> {
  const unit = await findUnit(tx, body.unit)
  if (unit?.kind !== 'department' || unit.closed !== null) return wrongBecause('unit')
  if (body.receivedOn > today(context)) return wrongBecause('day')
  const { indicators } = body.objective
  const isTwice = indicators.some(({ name }, i) =>
    indicators.some((other, j) => j < i && isSameName(name, other.name)),
  )
  if (isTwice) return wrongBecause('indicator-twice')
  return (await isTransferThere(tx, body, id)) ? problem('transfer-there', { name: body.name }) : null
}

function wrongBecause(reason: 'unit' | 'day' | 'indicator-twice'): Problem {
  return problem('transfer-wrong', { reason })
}

function headFigures(body: TransferBody | TransferRow) {
  const { year, code, name, level, kind, ministry, amount, local, documentNumber, receivedOn, objective } =
    body
  const kept = {
    year,
    code,
    name,
    level,
    kind,
    ministry,
    amount,
    local,
    documentNumber,
    receivedOn,
    objective,
  }
  return { name, year, amount, sha256: digestOfJson(kept) }
}

/** Errors: transfer-not-found, transfer-changed, transfer-refused, transfer-wrong, transfer-there. */
export async function changeTransfer(
  context: Context,
  actor: Actor,
  { transfer: id, revision, ...body }: { readonly transfer: string } & ChangeTransfer,
): Promise<Result<TransferView, Problem>> {
  return withHeld(context, actor, { id, revision }, async (tx, row) => {
    if (!transferPartyAt(actor, row.unit.id).mayManage || !mayManageAt(actor, body.unit))
      return err(refused('not-yours'))
    if (row.splitOn !== null) return err(refused('not-in-this-state'))
    const wrong = await headRefusal(context, tx, body, id)
    if (wrong !== null) return err(wrong)
    await keepTransfer(tx, id, body, changeBy(context, actor))
    // Projects of another department or year are no longer those that it may be split over.
    const isElsewhere = body.unit !== row.unit.id || body.year !== row.year
    const lines = isElsewhere ? [] : unitsKept(linesFor(body.objective, row.objective, row.lines), row.lines)
    await keepTransferLines(tx, id, lines)
    if (row.content !== null) {
      const written = reportFor(body.objective, { objective: row.objective, content: row.content })
      await keepTransferReport(tx, id, written, changeBy(context, actor))
    }
    return ok(transferChanged(id, headFigures(row), headFigures(body)))
  })
}

function unitsKept(lines: readonly TransferLine[], before: readonly KeptLine[]): readonly KeptLine[] {
  return lines.flatMap((line, i) => {
    const unit = before[i]?.unit
    return unit === undefined ? [] : [{ ...line, unit }]
  })
}

/** Errors: transfer-not-found, transfer-refused. */
export async function removeTransfer(
  context: Context,
  actor: Actor,
  { transfer: id }: { readonly transfer: string },
): Promise<Result<null, Problem>> {
  return context.store.of(actor.region).transaction(async (tx): Promise<Result<null, Problem>> => {
    const row = await lockTransfer(tx, id)
    if (row === null || transferSight(actor, row) === null) return err(problem('transfer-not-found'))
    if (!transferPartyAt(actor, row.unit.id).mayManage) return NOT_ALLOWED
    if (row.splitOn !== null) return err(refused('not-in-this-state'))
    await dropTransfer(tx, id)
    const { name, year, amount } = row
    await audit(context, tx, actor.id, transferRemoved(id, { name, year, amount }))
    return ok(null)
  })
}

/** Errors: transfer-not-found, transfer-changed, transfer-refused, transfer-line-wrong. */
export async function saveTransferLines(
  context: Context,
  actor: Actor,
  { transfer: id, revision, lines }: { readonly transfer: string } & TransferLinesBody,
): Promise<Result<TransferView, Problem>> {
  return withHeld(context, actor, { id, revision }, async (tx, row) => {
    if (!transferPartyAt(actor, row.unit.id).maySplit) return err(refused('not-yours'))
    if (row.splitOn !== null || !isWritable(row.report)) return err(refused('not-in-this-state'))
    const kept = await placedLines(tx, row, lines)
    if (!kept.ok) return kept
    await keepTransferLines(tx, id, kept.value)
    await touchTransfer(tx, id, changeBy(context, actor))
    return ok(transferLinesSaved(id, lineFigures(row.lines), { name: row.name, ...lineFigures(kept.value) }))
  })
}

function lineFigures(lines: readonly TransferLine[]) {
  return {
    projects: lines.length,
    amount: String(lines.reduce((sum, { amount }) => sum + BigInt(amount), 0n)),
    sha256: digestOfJson(lines),
  }
}

/** Each under the unit of its project, which is an approved one of the department; as many shares as indicators. */
async function placedLines(
  tx: Db,
  row: TransferRow,
  lines: readonly TransferLine[],
): Promise<Result<readonly KeptLine[], Problem>> {
  const ids = lines.map(({ project }) => project)
  const wrong = (reason: string) => err(problem('transfer-line-wrong', { reason }))
  if (new Set(ids).size < ids.length) return wrong('twice')
  if (lines.some(({ shares }) => shares.length !== row.objective.indicators.length)) return wrong('shares')
  const units = await unitsOf(tx, row)
  const there = new Map(
    (await approvedProjects(tx, { year: row.year, units, projects: ids }, row.level)).map((one) => [
      one.id,
      one.unit.id,
    ]),
  )
  const kept = lines.flatMap((line) => {
    const unit = there.get(line.project)
    return unit === undefined ? [] : [{ ...line, unit }]
  })
  return kept.length === lines.length ? ok(kept) : wrong('project')
}

/** Errors: transfer-not-found, transfer-changed, transfer-refused. */
export async function saveTransferReport(
  context: Context,
  actor: Actor,
  { transfer: id, revision, content }: { readonly transfer: string } & TransferReportBody,
): Promise<Result<TransferView, Problem>> {
  return withHeld(context, actor, { id, revision }, async (tx, row) => {
    if (!transferPartyAt(actor, row.unit.id).mayReport) return err(refused('not-yours'))
    if (row.splitOn === null || !isWritable(row.report)) return err(refused('not-in-this-state'))
    const written = fitting(row.objective, content)
    await keepTransferReport(tx, id, written, changeBy(context, actor))
    return ok(
      transferReportSaved(
        id,
        { sha256: digestOfJson(row.content) },
        { name: row.name, sha256: digestOfJson(written) },
      ),
    )
  })
}

/** One entry for each indicator of the region, whatever was sent. */
function fitting(objective: RegionObjective, content: ReportContent): ReportContent {
  const empty = reportFor(objective, null)
  return {
    ...content,
    management: { ...empty.management, ...content.management },
    indicators: empty.indicators.map((none, i) => content.indicators[i] ?? none),
  }
}

/** Errors: transfer-not-found, transfer-changed, transfer-refused. */
export async function actOnTransfer(
  context: Context,
  actor: Actor,
  { transfer: id, revision, act, day, comment }: { readonly transfer: string } & ActOnTransfer,
): Promise<Result<TransferView, Problem>> {
  return withHeld(context, actor, { id, revision }, async (tx, row) => {
    const now = today(context)
    const figured = await figuredTransfer(tx, row, now)
    const stepped = stepTransfer(row, act, transferPartyAt(actor, row.unit.id), {
      day: day ?? now,
      comment,
      standing: standingOf(figured, now),
    })
    if (!stepped.ok) return err(refusalOf(stepped.error))
    const course = stepped.value
    const proved = act === 'report' ? provedOf(figured) : null
    const said = act === 'return' || act === 'resplit' || act === 'reopen' ? comment : ''
    await moveTransfer(tx, id, { act, course, comment: said, proved }, changeBy(context, actor))
    await notifyOfTransfer({ context, tx, actor }, { ...row, ...course, comment: said }, act)
    return ok(
      transferActedOn(
        act,
        id,
        { state: standingWord(row) },
        {
          name: row.name,
          year: row.year,
          state: standingWord(course),
          ...(act === 'split' && { day: day ?? now }),
          ...(comment !== '' && { comment }),
          ...(proved !== null && { sha256: proved.digest }),
        },
      ),
    )
  })
}

function provedOf({ row, known }: Figured): { readonly proof: TransferProof; readonly digest: string } {
  invariant(row.content !== null, 'a report that is checked is written')
  const { year, code, name, level, amount, local, documentNumber, objective, lines, content } = row
  const proof = transferProof({
    about: { year, code, name, level, amount, local, documentNumber },
    objective,
    lines: lines.map(({ project, amount: given, shares }) => ({ project, amount: given, shares })),
    known,
    content,
  })
  return { proof, digest: digestOfJson(proof) }
}

/** One change with its event, while nobody else changes it; it is as the caller saw it. */
async function withHeld(
  context: Context,
  actor: Actor,
  { id, revision }: { readonly id: string; readonly revision: number },
  work: (tx: Db, row: TransferRow) => Promise<Result<WrittenEvent, Problem>>,
): Promise<Result<TransferView, Problem>> {
  const done = await context.store
    .of(actor.region)
    .transaction(async (tx): Promise<Result<null, Problem>> => {
      const row = await lockTransfer(tx, id)
      if (row === null || transferSight(actor, row) !== 'whole') return err(problem('transfer-not-found'))
      const { mayManage, maySplit, mayReport } = transferPartyAt(actor, row.unit.id)
      if (!mayManage && !maySplit && !mayReport) return NOT_ALLOWED
      if (row.revision !== revision) return err(problem('transfer-changed', { by: row.changedBy ?? '' }))
      const written = await work(tx, row)
      if (!written.ok) return written
      await audit(context, tx, actor.id, written.value)
      return ok(null)
    })
  return done.ok ? readTransfer(context, actor, { transfer: id }) : done
}

function refused(code: TransferRefusal['code']): Problem {
  return refusalOf({ code, values: {} })
}

function refusalOf({ code, values }: TransferRefusal): Problem {
  return problem('transfer-refused', { ...values, reason: code })
}

function changeBy(context: Context, actor: Actor): { readonly at: Date; readonly by: string } {
  return { at: context.clock(), by: actor.id }
}
