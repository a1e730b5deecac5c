/** 工作保障措施台账 of a year as a workbook: every task a row, and a sheet of units for 绩效科. */
import type { AssuranceRow } from '#api/assurance.ts'
import { actorReach, type Actor } from '#core/kernel/allows.ts'
import type { Day } from '#core/kernel/day.ts'
import { percentDone, taskStanding } from '#core/assurance/measure.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { writeListXlsx } from '#documents/xlsx/write-list.ts'
import { listMeasures, type MeasureRow } from '#store/assurance/assurance.ts'
import { listAssuranceFiles, type AssuranceFileRow } from '#store/assurance/files.ts'
import { ASSURANCE_KIND_NAMES, TASK_STANDING_NAMES } from '#text/assurance.ts'
import { everyAssurance } from './assurance.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { exportName } from '../kernel/export-name.ts'
import type { FileToKeep } from '../documents/read-original.ts'
import { XLSX } from '../staff/sheets.ts'
import { today } from '../kernel/today.ts'

/** @param unit only this one's. Errors: unit-not-found. */
export async function exportAssurance(
  context: Context,
  actor: Actor,
  { year: asked, unit }: { readonly year?: number | undefined; readonly unit?: string | undefined },
): Promise<Result<FileToKeep, Problem>> {
  const reach = actorReach(actor, 'assurance.read')
  const list = await everyAssurance(context, actor, asked)
  if (reach === null || !list.ok) return list.ok ? NOT_ALLOWED : list
  const { year, rows } = list.value
  const units = new Map(rows.map((row) => [row.unit.id, row.unit]))
  if (unit !== undefined && !units.has(unit)) return err(problem('unit-not-found'))
  const day = today(context)
  const measures = await listMeasures(context.store.of(actor.region).db, reach, {
    year,
    ...(unit !== undefined && { unit }),
  })
  const files = await listAssuranceFiles(
    context.store.of(actor.region).db,
    measures.flatMap(({ tasks }) => tasks.map(({ id }) => id)),
  )
  const nameOf = (id: string) => units.get(id) ?? { code: null, name: '' }
  const lines = measures.flatMap((measure) => taskLines(measure, nameOf(measure.unit), { files, day }))
  const shown = rows.filter((row) => unit === undefined || row.unit.id === unit)
  const bytes = writeListXlsx([
    { name: '工作保障措施', columns: COLUMNS, rows: lines },
    {
      name: '分单位进度',
      columns: UNIT_COLUMNS,
      rows: shown.map(unitLine),
    },
  ])
  const only = unit === undefined ? null : nameOf(unit)
  return ok({
    name: exportName({ year, unit: only, title: '工作保障措施台账' }, 'xlsx'),
    mediaType: XLSX,
    bytes,
  })
}

/** A measure's tasks, a line each; one line without a task where it has none. */
function taskLines(
  measure: MeasureRow,
  { code, name }: { readonly code: string | null; readonly name: string },
  { files, day }: { readonly files: readonly AssuranceFileRow[]; readonly day: Day },
): string[][] {
  const head = [
    code ?? '',
    name,
    ASSURANCE_KIND_NAMES[measure.kind]['zh-CN'],
    measure.title,
    measure.text,
    measure.promise === null ? '' : '是',
  ]
  if (measure.tasks.length === 0) return [[...head, '', '', '', '', '', '', '']]
  return measure.tasks.map((task) => [
    ...head,
    task.title,
    task.owner,
    task.due,
    TASK_STANDING_NAMES[taskStanding(task, day)]['zh-CN'],
    task.doneOn ?? '',
    task.note,
    files
      .filter((file) => file.task === task.id)
      .map(({ file }) => file)
      .join('、'),
  ])
}

function unitLine(row: AssuranceRow): string[] {
  return [
    row.unit.code ?? '',
    row.unit.name,
    ...[row.promised, row.untaken, row.measures, row.bare, row.tasks, row.done, row.late].map(String),
    percentText(percentDone(row)),
  ]
}

function percentText(percent: number | null): string {
  return percent === null ? '' : `${percent}%`
}

const COLUMNS = [
  ['单位编码', 12],
  ['单位名称', 26],
  ['类别', 14],
  ['保障措施', 30],
  ['措施内容', 40],
  ['绩效文本承诺', 12],
  ['任务', 30],
  ['责任人', 14],
  ['完成期限', 12],
  ['状态', 10],
  ['完成日期', 12],
  ['完成情况', 30],
  ['佐证材料', 30],
].map(([title, width]) => ({ title: String(title), width: Number(width) }))
const UNIT_COLUMNS = [
  ['单位编码', 12],
  ['单位名称', 26],
  ['文本承诺', 10],
  ['未纳入台账', 12],
  ['措施', 8],
  ['未分解', 8],
  ['任务', 8],
  ['已完成', 8],
  ['逾期', 8],
  ['完成率', 10],
].map(([title, width]) => ({ title: String(title), width: Number(width) }))
