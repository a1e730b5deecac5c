/** 整改 as files: the ledger as a workbook or CSV, 整改通知书 and 整改报告 of one item as Word or PDF. */
import type {
  RectificationFilter,
  RectificationPaper,
  RectificationRowView,
  RectificationView,
} from '#api/rectification.ts'
import type { Actor } from '#core/kernel/allows.ts'
import { csvText } from '#core/kernel/csv.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { ruleSetFor } from '#core/rule-sets/rulebook.ts'
import {
  RECTIFICATION_COLUMNS,
  rectificationCells,
  rectificationLedgerPaper,
  rectificationNoticePaper,
  rectificationReportPaper,
  type ListedRectification,
  type RectificationOnPaper,
} from '#documents/paper/rectification.ts'
import type { Template } from '#documents/templates/template.ts'
import { templateForRuleSet } from '#documents/templates/templates.ts'
import {
  RECTIFICATION_ACT_NAMES,
  RECTIFICATION_SOURCE_NAMES,
  RECTIFICATION_STATE_NAMES,
  rectificationNumber,
} from '#text/rectification.ts'
import { findRegion } from '#store/kernel/regions.ts'
import type { Context } from '../kernel/context.ts'
import { EXPORT_MEDIA_TYPES } from '../documents/export-document.ts'
import { exportName } from '../kernel/export-name.ts'
import { everyRectification, readRectification } from './rectifications.ts'
import type { FileToKeep } from '../documents/read-original.ts'
import { chooseTemplates } from '../documents/templates.ts'
import { dayInChina } from '../kernel/today.ts'

/** Errors: the codes of WRITE_FAULTS. */
export async function exportRectifications(
  context: Context,
  actor: Actor,
  { format, ...filter }: RectificationFilter & { readonly format: 'xlsx' | 'csv' },
): Promise<Result<FileToKeep, Problem>> {
  const list = await everyRectification(context, actor, filter, null)
  if (!list.ok) return list
  const title = `${filter.year === undefined ? '' : `${filter.year}年`}绩效管理整改台账`
  const rows = list.value.rows.map(listed)
  const template = await templateOf(context, actor, filter.year ?? null)
  if (!template.ok) return template
  const written =
    format === 'csv'
      ? ok(new TextEncoder().encode(csvText([RECTIFICATION_COLUMNS, ...rows.map(rectificationCells)])))
      : await context.writers.writePaper(rectificationLedgerPaper(title, rows, template.value), format)
  return written.ok
    ? ok({
        name: exportName({ year: null, unit: null, title }, format),
        mediaType: EXPORT_MEDIA_TYPES[format],
        bytes: written.value,
      })
    : written
}

/** Errors: rectification-not-found, and the codes of WRITE_FAULTS. */
export async function rectificationPaper(
  context: Context,
  actor: Actor,
  {
    id,
    paper,
    format,
  }: { readonly id: string; readonly paper: RectificationPaper; readonly format: 'docx' | 'pdf' },
): Promise<Result<FileToKeep, Problem>> {
  const found = await readRectification(context, actor, { id })
  if (!found.ok) return found
  const template = await templateOf(context, actor, found.value.year)
  if (!template.ok) return template
  const issuer = (await findRegion(context.store.of(actor.region).db))?.name ?? ''
  const item = onPaper(found.value, financeOfficeOf(issuer))
  const written = await context.writers.writePaper(
    paper === 'notice'
      ? rectificationNoticePaper(item, template.value)
      : rectificationReportPaper(item, template.value),
    format,
  )
  if (!written.ok) return written
  const { year, unitCode, unitName } = found.value
  return ok({
    name: exportName(
      {
        year,
        unit: unitName === null ? null : { code: unitCode, name: unitName },
        title: `${found.value.subject}${paper === 'notice' ? '整改通知书' : '整改报告'}`,
      },
      format,
    ),
    mediaType: EXPORT_MEDIA_TYPES[format],
    bytes: written.value,
  })
}

/** 河北省财政厅, 路南区财政局. */
function financeOfficeOf(region: string): string {
  return `${region}${/(?:省|自治区)$/u.test(region) ? '财政厅' : '财政局'}`
}

async function templateOf(
  context: Context,
  actor: Actor,
  year: number | null,
): Promise<Result<Template, Problem>> {
  const templates = await chooseTemplates(context.templates)
  return templates.ok
    ? ok(
        templates.value.template ??
          templates.value.templates[0] ??
          templateForRuleSet(ruleSetFor(actor.region, year).id),
      )
    : templates
}

function listed(row: RectificationRowView): ListedRectification {
  return {
    number: rectificationNumber(row, 'zh-CN'),
    subject: row.subject,
    unit: unitOf(row),
    source: RECTIFICATION_SOURCE_NAMES[row.source]['zh-CN'],
    problem: row.problem,
    requirement: row.requirement,
    due: row.due,
    state: RECTIFICATION_STATE_NAMES[row.state]['zh-CN'],
    openedAt: dayOf(row.openedAt),
    late: row.daysLate === 0 ? '' : String(row.daysLate),
  }
}

function onPaper(view: RectificationView, issuer: string): RectificationOnPaper {
  const reply = view.steps.findLast(({ kind }) => kind === 'reply')
  const confirmed = view.steps.findLast(({ kind }) => kind === 'confirm')
  return {
    ...listed(view),
    unit: view.unitName ?? '',
    due: dayWords(view.due),
    openedAt: dayWords(dayOf(view.openedAt)),
    openedBy: view.openedBy ?? '系统',
    issuer,
    measures: reply?.said ?? '',
    outcome: reply?.outcome ?? '',
    repliedAt: reply === undefined ? '' : dayWords(dayOf(reply.at)),
    repliedBy: reply?.actorName ?? '',
    opinion: confirmed?.said ?? '',
    confirmedAt: confirmed === undefined ? '' : dayWords(dayOf(confirmed.at)),
    confirmedBy: confirmed?.actorName ?? '',
    files: view.files.map(({ file }) => file),
    story: view.steps.map(({ at, actorName, kind, said, outcome, due }) => ({
      at: dayOf(at),
      who: actorName ?? '系统',
      what: RECTIFICATION_ACT_NAMES[kind]['zh-CN'],
      said: [said, outcome, kind === 'extend' && due !== null ? `期限延长到 ${due}` : '']
        .filter((part) => part !== '')
        .join('\n'),
    })),
  }
}

function unitOf({ unitCode, unitName }: RectificationRowView): string {
  return [unitCode, unitName].filter((part) => part !== null).join(' ')
}

function dayOf(at: string): string {
  return dayInChina(new Date(at))
}

/** 2026年9月1日. */
function dayWords(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${year}年${Number(month)}月${Number(date)}日`
}
