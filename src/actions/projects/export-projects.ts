/** The list of projects that match, every page of it, as a file to take away. */
import type { ExportFormat } from '#api/documents/documents.ts'
import type { ProjectList, ProjectQuery } from '#api/projects.ts'
import type { Actor } from '#core/kernel/allows.ts'
import { csvText, type CsvValue } from '#core/kernel/csv.ts'
import { fen, wanText } from '#core/kernel/money.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { ruleSetFor } from '#core/rule-sets/rulebook.ts'
import type { ProjectRow } from '#core/projects/rows.ts'
import { projectListPaper, type ListedProject, type ListTotals } from '#documents/paper/project-list.ts'
import { templateForRuleSet } from '#documents/templates/templates.ts'
import { stateName } from '#text/closing.ts'
import { adjustmentName } from '#text/filing.ts'
import { loadProjects } from '#store/projects/projects.ts'
import type { Db } from '#store/kernel/store.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { EXPORT_MEDIA_TYPES } from '../documents/export-document.ts'
import { everyPage } from '../kernel/every-page.ts'
import { exportName } from '../kernel/export-name.ts'
import { reading } from '../kernel/reach.ts'
import type { FileToKeep } from '../documents/read-original.ts'
import { chooseTemplates } from '../documents/templates.ts'

export type ProjectsExport = Omit<ProjectQuery, 'page' | 'size'> & {
  readonly format: ExportFormat
  readonly template?: string | undefined
}

/** Errors: the codes of WRITE_FAULTS. */
export async function exportProjects(
  context: Context,
  actor: Actor,
  input: ProjectsExport,
): Promise<Result<FileToKeep, Problem>> {
  const read = reading(context.store.of(actor.region).db, actor, 'document.export')
  if (read === null) return NOT_ALLOWED
  const { format, template: asked, ...query } = input
  const templates = await chooseTemplates(context.templates, asked)
  if (!templates.ok) return templates
  const list = await everyProject(read.db, query)
  const title = `${query.year === undefined ? '' : `${query.year}年`}项目绩效目标一览表`
  const template =
    templates.value.template ??
    templates.value.templates[0] ??
    templateForRuleSet(ruleSetFor(actor.region, query.year ?? null).id)
  const projects = list.rows.map(listed)
  const write = () => {
    if (format === 'csv') return ok(encoded(csvText(tableOf(projects))))
    const totals = totalsOf(list)
    if (format === 'json') return ok(encoded(`${JSON.stringify({ title, projects, totals }, null, 2)}\n`))
    return context.writers.writePaper(projectListPaper(title, projects, totals, template), format)
  }
  const written = await write()
  if (!written.ok) return written
  return ok({
    name: exportName({ year: null, unit: null, title }, format),
    mediaType: EXPORT_MEDIA_TYPES[format],
    bytes: written.value,
  })
}

async function everyProject(db: Db, query: Omit<ProjectQuery, 'page' | 'size'>): Promise<ProjectList> {
  const { rows, last } = await everyPage((page) => loadProjects(db, { ...query, ...page }))
  return { ...last, rows }
}

function listed(row: ProjectRow): ListedProject {
  const { order, name, code, unitCode, unitName, fiscalYear, indicators, findings, file } = row
  return {
    order,
    name,
    code,
    unitCode,
    unitName,
    fiscalYear,
    budget: wan(row.budget),
    fiscal: wan(row.fiscal),
    other: wan(row.other),
    indicators,
    findings,
    state: [stateName(row, 'zh-CN'), adjustmentName(row, 'zh-CN')].filter(Boolean).join(' '),
    file,
  }
}

function totalsOf({ totals }: ProjectList): ListTotals {
  return {
    budget: wan(totals.budget),
    fiscal: wan(totals.fiscal),
    other: wan(totals.other),
    indicators: totals.indicators,
    findings: totals.findings,
  }
}

/** 分 to 万元. */
function wan(amount: string | null): string | null {
  return amount === null ? null : wanText(fen(BigInt(amount)))
}

function tableOf(projects: readonly ListedProject[]): readonly (readonly CsvValue[])[] {
  const heads = [
    '序号',
    '项目名称',
    '项目编码',
    '单位编码',
    '单位',
    '年度',
    '预算数（万元）',
    '财政资金（万元）',
    '其他资金（万元）',
    '指标',
    '错误',
    '警告',
    '建议',
    '状态',
    '来源文件',
  ]
  const rows = projects.map((one) => [
    one.order,
    one.name,
    one.code,
    one.unitCode,
    one.unitName,
    one.fiscalYear,
    one.budget,
    one.fiscal,
    one.other,
    one.indicators,
    one.findings.error,
    one.findings.warning,
    one.findings.advice,
    one.state,
    one.file,
  ])
  return [heads, ...rows]
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
