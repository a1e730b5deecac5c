/** The forms of a transfer: read from what a level above sent or a department filled in, and written. */
import type { ReportFormRead, TargetFormRead, TransferForm, TransferPaper } from '#api/transfers.ts'
import { actorReach, type Actor } from '#core/kernel/allows.ts'
import { foldLabel } from '#core/kernel/characters.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import {
  REPORT_FORM_TITLE,
  TARGET_FORM_TITLE,
  type FormHead,
  type ReportForm,
  type TargetForm,
} from '#core/transfers/forms.ts'
import { readReportForm, readTargetForm } from '#core/transfers/read-forms.ts'
import {
  emptyReport,
  MANAGEMENT_MATTERS,
  reportedActual,
  reportFunds,
  type ReportContent,
} from '#core/transfers/report.ts'
import { isSameName, measured } from '#core/transfers/transfer.ts'
import { gridsOf } from '#documents/grids.ts'
import { transferReportPaper, transferTargetPaper } from '#documents/paper/transfer-forms.ts'
import { templateForRuleSet } from '#documents/templates/templates.ts'
import { EXPORT_MEDIA_TYPES } from '../documents/export-document.ts'
import type { FileToKeep } from '../documents/read-original.ts'
import { chooseTemplates } from '../documents/templates.ts'
import { unreadable } from '../documents/unreadable.ts'
import { findTransfer, type TransferRow } from '#store/transfers/transfers.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { exportName } from '../kernel/export-name.ts'
import { today } from '../kernel/today.ts'
import { figuredTransfer, transferSchemes, type Figured } from './figured.ts'
import { seesReport, transferPartyAt, transferSight } from './sight.ts'

type Given = { readonly file: string; readonly bytes: Uint8Array }

async function gridsIn(context: Context, { file, bytes }: Given) {
  const view = await context.readers.sourceView(bytes, file)
  return view.ok ? ok(gridsOf(view.value)) : err(unreadable('staff-file-unreadable', file, view.error))
}

/** What a 区域绩效目标申报表 says. Errors: staff-file-unreadable, transfer-form-missing. */
export async function readTargetFile(
  context: Context,
  actor: Actor,
  given: Given,
): Promise<Result<TargetFormRead, Problem>> {
  if (actorReach(actor, 'transfer.manage') === null) return NOT_ALLOWED
  const grids = await gridsIn(context, given)
  if (!grids.ok) return grids
  const read = readTargetForm(grids.value.tables, grids.value.words)
  return read === null ? err(problem('transfer-form-missing', { file: given.file })) : ok(read)
}

/** Before a file is taken in: whether its transfer is there and the actor writes its report. Errors: transfer-not-found. */
export async function mayHandInReport(
  context: Context,
  actor: Actor,
  { transfer }: { readonly transfer: string },
): Promise<Result<null, Problem>> {
  const row = await reportedBy(context, actor, transfer)
  return row.ok ? ok(null) : row
}

/** The transfer, where the actor writes its report. Errors: transfer-not-found. */
async function reportedBy(
  context: Context,
  actor: Actor,
  transfer: string,
): Promise<Result<TransferRow, Problem>> {
  const row = await findTransfer(context.store.of(actor.region).db, transfer)
  if (row === null || transferSight(actor, row) !== 'whole') return err(problem('transfer-not-found'))
  return transferPartyAt(actor, row.unit.id).mayReport ? ok(row) : NOT_ALLOWED
}

/** What a filled-in 区域绩效自评表 says. Errors: transfer-not-found, staff-file-unreadable, transfer-form-missing. */
export async function readReportFile(
  context: Context,
  actor: Actor,
  { transfer }: { readonly transfer: string },
  given: Given,
): Promise<Result<ReportFormRead, Problem>> {
  const held = await reportedBy(context, actor, transfer)
  if (!held.ok) return held
  const row = held.value
  const grids = await gridsIn(context, given)
  if (!grids.ok) return grids
  const read = readReportForm(grids.value.tables, grids.value.words)
  if (read === null) return err(problem('transfer-form-missing', { file: given.file }))
  const { form, doubts } = read
  return ok({
    form,
    doubts,
    content: taken(row, form),
    otherYear: form.year !== null && form.year !== row.year,
    otherName: foldLabel(form.name) !== foldLabel(row.name),
    unplaced: form.indicators
      .map(({ name }) => name)
      .filter((name) => !row.objective.indicators.some((one) => isSameName(one.name, name))),
  })
}

/** What was written before stays where the file says nothing. */
function taken({ objective, content }: TransferRow, form: ReportForm): ReportContent {
  const before = content ?? emptyReport(objective)
  const or = (said: string, kept: string) => (said === '' ? kept : said)
  return {
    outcome: or(form.outcome, before.outcome),
    paid: form.funds.transfer.paid ?? before.paid,
    paidSource: before.paidSource,
    localPaid: form.funds.local.paid ?? before.localPaid,
    management: Object.fromEntries(
      MANAGEMENT_MATTERS.map((matter) => [
        matter,
        {
          said: or(form.management[matter].said, before.management[matter].said),
          problems: or(form.management[matter].problems, before.management[matter].problems),
        },
      ]),
    ) as ReportContent['management'],
    indicators: objective.indicators.map(({ name }, i) => {
      const row = form.indicators.find((one) => isSameName(one.name, name))
      const kept = before.indicators[i] ?? { actual: '', reason: '' }
      return { actual: or(row?.actual ?? '', kept.actual), reason: or(row?.reason ?? '', kept.reason) }
    }),
    found: or(form.found, before.found),
  }
}

/** Errors: transfer-not-found, and the codes of WRITE_FAULTS. */
export async function exportTransfer(
  context: Context,
  actor: Actor,
  {
    transfer,
    form,
    paper: format,
  }: { readonly transfer: string; readonly form: TransferForm; readonly paper: TransferPaper },
): Promise<Result<FileToKeep, Problem>> {
  if (actorReach(actor, 'document.export') === null) return NOT_ALLOWED
  const { db } = context.store.of(actor.region)
  const row = await findTransfer(db, transfer)
  if (row === null || transferSight(actor, row) !== 'whole' || (form === 'report' && !seesReport(actor, row)))
    return err(problem('transfer-not-found'))
  const templates = await chooseTemplates(context.templates)
  if (!templates.ok) return templates
  const schemeOf = await transferSchemes(db)
  const template = templates.value.templates[0] ?? templateForRuleSet(schemeOf(row.year).id)
  const figured = await figuredTransfer(db, row, today(context))
  const drawn =
    form === 'target'
      ? transferTargetPaper(targetFormOf(row), template)
      : transferReportPaper(reportFormOf(figured), template)
  const written = await context.writers.writePaper(drawn, format)
  if (!written.ok) return written
  const title = form === 'target' ? TARGET_FORM_TITLE : REPORT_FORM_TITLE
  return ok({
    name: exportName({ year: row.year, unit: null, title: `${row.name}${title}` }, format),
    mediaType: EXPORT_MEDIA_TYPES[format],
    bytes: written.value,
  })
}

function formHead({ year, name, level, ministry, unit }: TransferRow): FormHead {
  return { year, name, level, ministry, department: unit.name }
}

function targetFormOf(row: TransferRow): TargetForm {
  return {
    ...formHead(row),
    total: String(BigInt(row.amount) + BigInt(row.local)),
    amount: row.amount,
    local: row.local,
    goal: row.objective.goal,
    indicators: row.objective.indicators.map(({ kind, name, value }) => ({ kind, name, value })),
  }
}

function reportFormOf({ row, known, summed }: Figured): ReportForm {
  const content = row.content ?? emptyReport(row.objective)
  const funds = row.proof?.funds ?? reportFunds(row, summed, content)
  return {
    ...formHead(row),
    users: [...new Set(known.map(({ unit }) => unit.name))].join('、'),
    funds,
    management: content.management,
    goal: row.objective.goal,
    outcome: content.outcome,
    indicators: row.objective.indicators.map(({ kind, name, value }, i) => {
      const actual = reportedActual(summed, content, i)
      const isNumber = summed.indicators[i]?.state === 'whole' && actual === summed.indicators[i]?.actual
      return {
        kind,
        name,
        value,
        actual: isNumber ? `${actual}${measured(value, row.year)?.unit ?? ''}` : actual,
        reason: content.indicators[i]?.reason ?? '',
      }
    }),
    found: content.found,
  }
}
