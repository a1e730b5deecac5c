/** Files of 单位自评: the 自评表 in the official form, the 自评报告, and the roll-up of a year. */
import type { SheetFormat } from '#api/self-evaluation.ts'
import { actorReach, type Actor } from '#core/kernel/allows.ts'
import { fen, wanText } from '#core/kernel/money.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { evaluate } from '#core/self-evaluation/evaluate.ts'
import { evaluationDocument, type EvaluatedProject } from '#core/self-evaluation/paper.ts'
import { sheetsIn } from '#core/self-evaluation/step.ts'
import { UNSIGNED, type Signing } from '#core/target/on-paper.ts'
import {
  evaluationReportPaper,
  EVALUATION_REPORT_TITLE,
  PROOF_SHEET_TITLE,
  proofPaper,
} from '#documents/paper/evaluation-report.ts'
import { templateForRuleSet } from '#documents/templates/templates.ts'
import { writeListXlsx } from '#documents/xlsx/write-list.ts'
import { executionAt } from '#store/execution/execution.ts'
import { loadTopUnits } from '#store/filing/progress.ts'
import { within } from '#store/kernel/reach.ts'
import { evaluationCoverage, loadSelfEvaluations } from '#store/self-evaluation/lists.ts'
import {
  carriedMoney,
  listEvaluationSteps,
  type SelfEvaluationRow,
} from '#store/self-evaluation/self-evaluations.ts'
import { NOT_GRADED } from '#text/ungraded.ts'
import { EVALUATION_STATE_WORDS, WHOLE_KIND_NAMES } from '#text/self-evaluation.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { EXPORT_MEDIA_TYPES } from '../documents/export-document.ts'
import { exportName } from '../kernel/export-name.ts'
import type { FileToKeep } from '../documents/read-original.ts'
import { seenRow, selfEvaluationSheet, wholesSeen } from './self-evaluations.ts'
import { closedAmong } from '#store/filing/closings.ts'
import { closedNote } from '#text/closing.ts'
import { XLSX } from '../staff/sheets.ts'
import { chooseTemplates } from '../documents/templates.ts'
import { dayInChina } from '../kernel/today.ts'

type Asked = { readonly id: string }

/** Once sent in, as it was sent in. */
export async function evaluatedOf(
  context: Context,
  actor: Actor,
  { id }: Asked,
): Promise<Result<{ readonly row: SelfEvaluationRow; readonly evaluated: EvaluatedProject }, Problem>> {
  const found = await seenRow(context.store.of(actor.region).db, actor, id)
  if (!found.ok) return found
  const row = found.value
  const { known, facts } = await selfEvaluationSheet(context.store.of(actor.region).db, row)
  const closed = (await closedAmong(context.store.of(actor.region).db, [row.project])).get(row.project)
  const proof = row.standing.state === 'filling' || row.proof === null ? evaluate(known, facts) : row.proof
  const top =
    row.unit === null ? undefined : (await loadTopUnits(context.store.of(actor.region).db)).get(row.unit.id)
  const department = top === undefined ? null : { code: top.code, name: top.name }
  return ok({
    row,
    evaluated: {
      project: row.approved,
      unit: row.unit === null ? null : { code: row.unit.code, name: row.unit.name },
      department,
      proof,
      facts,
      initial: known.money.initial,
      closed: closed === undefined ? undefined : closedNote(closed, 'zh-CN'),
      ledger: await ledgerOf(context, actor, row),
    },
  })
}

/** Who sent it in last; as long as it is being filled in, it is still to be signed. */
async function signingOf(
  { store }: Context,
  { region }: Actor,
  { project, standing }: SelfEvaluationRow,
): Promise<Signing> {
  if (standing.state === 'filling') return UNSIGNED
  const sent = (await listEvaluationSteps(store.of(region).db, project)).find(({ act }) => act === 'submit')
  return sent === undefined ? UNSIGNED : { by: sent.by, head: null, on: dayInChina(new Date(sent.at)) }
}

async function ledgerOf(
  { store }: Context,
  { region }: Actor,
  row: SelfEvaluationRow,
): Promise<EvaluatedProject['ledger']> {
  const { db } = store.of(region)
  const execution = (
    await executionAt(db, { year: row.year, projects: [row.project] }, `${row.year}-12-31`)
  ).get(row.project)
  return execution === undefined ? null : { execution, carried: await carriedMoney(db, row) }
}

export function nameOf({ year, unit }: SelfEvaluationRow, title: string, ending: string): string {
  return exportName(
    { year, unit: unit === null ? null : { code: unit.code, name: unit.name }, title },
    ending,
  )
}

/** 项目支出绩效自评表. Errors: self-evaluation-not-found, and the codes of WRITE_FAULTS. */
export async function exportEvaluationSheet(
  context: Context,
  actor: Actor,
  { id, format }: Asked & { readonly format: SheetFormat },
): Promise<Result<FileToKeep, Problem>> {
  const found = await evaluatedOf(context, actor, { id })
  if (!found.ok) return found
  const { row, evaluated } = found.value
  const templates = await chooseTemplates(context.templates)
  if (!templates.ok) return templates
  const document = evaluationDocument([evaluated], row.year, {
    file: `${row.project}.json`,
    sha256: '0'.repeat(64),
    mediaType: 'application/json',
  })
  const signing = await signingOf(context, actor, row)
  const written = await context.writers.writeTargets(document, format, { ...templates.value, signing })
  return written.ok
    ? ok({
        name: nameOf(row, `${row.name}绩效自评表`, format),
        mediaType: EXPORT_MEDIA_TYPES[format],
        bytes: written.value,
      })
    : written
}

const PAPERS = {
  report: { title: EVALUATION_REPORT_TITLE, draw: evaluationReportPaper },
  proof: { title: PROOF_SHEET_TITLE, draw: proofPaper },
} as const

/** 自评报告, or 怎么算的 on paper. Errors: self-evaluation-not-found, and the codes of WRITE_FAULTS. */
export async function exportEvaluationPaper(
  context: Context,
  actor: Actor,
  { id, format, paper }: Asked & { readonly format: SheetFormat; readonly paper: keyof typeof PAPERS },
): Promise<Result<FileToKeep, Problem>> {
  const found = await evaluatedOf(context, actor, { id })
  if (!found.ok) return found
  const { row, evaluated } = found.value
  const templates = await chooseTemplates(context.templates)
  if (!templates.ok) return templates
  const { title, draw } = PAPERS[paper]
  const written = await context.writers.writePaper(
    draw(evaluated, templates.value.templates[0] ?? templateForRuleSet(evaluated.proof.ruleSet.id)),
    format,
  )
  return written.ok
    ? ok({
        name: nameOf(row, `${row.name}${title}`, format),
        mediaType: EXPORT_MEDIA_TYPES[format],
        bytes: written.value,
      })
    : written
}

/** The whole year within reach: departments and projects, as a workbook. */
export async function exportSummary(
  context: Context,
  actor: Actor,
  { year }: { readonly year: number },
): Promise<Result<FileToKeep, Problem>> {
  const follow = actorReach(actor, 'self-evaluation.follow')
  const reach = follow ?? actorReach(actor, 'self-evaluation.read')
  if (reach === null) return NOT_ALLOWED
  const confirmedOnly = follow === null
  const { db } = context.store.of(actor.region)
  const door = within(db, reach)
  const wholes = await wholesSeen(db, actor, year)
  const departments = await evaluationCoverage(db, door, { year }, wholes ?? undefined)
  const { rows } = await loadSelfEvaluations(door, { year, confirmedOnly, page: 1, size: ALL })
  const bytes = writeListXlsx([
    {
      name: '部门汇总',
      columns: DEPARTMENT_COLUMNS,
      rows: departments.map((department) => departmentCells(department, confirmedOnly)),
    },
    { name: '项目明细', columns: PROJECT_COLUMNS, rows: rows.map(projectCells) },
  ])
  return ok({
    name: exportName({ year, unit: null, title: '单位自评汇总表' }, 'xlsx'),
    mediaType: XLSX,
    bytes,
  })
}

/** Every project of a city, and of a province's largest. */
const ALL = 100_000

const SHOWN_GRADES = ['优', '良', '中', '差'] as const

const DEPARTMENT_COLUMNS = [
  { title: '部门编码', width: 12 },
  { title: '部门', width: 34 },
  { title: '已批复项目', width: 12 },
  { title: '已启动自评', width: 12 },
  { title: '自评覆盖率', width: 12 },
  { title: '已确认', width: 10 },
  ...SHOWN_GRADES.map((title) => ({ title, width: 8 })),
  { title: '平均得分（按预算加权，只计已确认）', width: 32 },
  { title: '有得分但未确认（不计入等级和平均）', width: 32 },
  { title: '部门整体评价类型', width: 16 },
  { title: '部门整体评价得分', width: 16 },
  { title: '部门整体评价等级', width: 16 },
]

type Coverage = Awaited<ReturnType<typeof evaluationCoverage>>[number]

/** @param confirmedOnly what is not confirmed yet is left out */
function departmentCells(
  { unit, approved, states, grades, mean, unconfirmed, whole }: Coverage,
  confirmedOnly: boolean,
): string[] {
  return [
    unit?.code ?? '',
    unit?.name ?? '（未归入单位）',
    String(approved),
    String(sheetsIn(states)),
    approved === 0 ? '—' : `${((sheetsIn(states) * 100) / approved).toFixed(2)}%`,
    String(states.confirmed),
    ...SHOWN_GRADES.map((grade) => String(grades[grade])),
    mean ?? '—',
    confirmedOnly ? '—' : String(unconfirmed),
    whole === null ? '—' : WHOLE_KIND_NAMES[whole.kind]['zh-CN'],
    whole?.total ?? '—',
    whole?.grade ?? '—',
  ]
}

const PROJECT_COLUMNS = [
  { title: '单位编码', width: 12 },
  { title: '单位', width: 30 },
  { title: '项目编码', width: 24 },
  { title: '项目名称', width: 40 },
  { title: '年初预算（万元）', width: 16 },
  { title: '状态', width: 16 },
  { title: '得分', width: 10 },
  { title: '等级', width: 8 },
  { title: '待核实', width: 8 },
]

type ProjectRow = Awaited<ReturnType<typeof loadSelfEvaluations>>['rows'][number]

function projectCells(row: ProjectRow): string[] {
  return [
    row.unitCode ?? '',
    row.unitName ?? '',
    row.code ?? '',
    row.name,
    wanText(fen(BigInt(row.budget))),
    EVALUATION_STATE_WORDS[row.state]['zh-CN'],
    row.score ?? '',
    row.grade ?? (row.state === 'confirmed' ? NOT_GRADED['zh-CN'] : ''),
    String(row.doubts),
  ]
}
