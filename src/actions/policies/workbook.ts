/** A policy as a workbook: its goals by year, its money against its plan, and its projects. */
import type { PolicyView } from '#api/policies.ts'
import { actorReach, type Actor } from '#core/kernel/allows.ts'
import { fen, wanText } from '#core/kernel/money.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { writeListXlsx } from '#documents/xlsx/write-list.ts'
import { GOAL_LIGHT_NAMES } from '#text/policies.ts'
import { EXPORT_MEDIA_TYPES } from '../documents/export-document.ts'
import type { FileToKeep } from '../documents/read-original.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { exportName } from '../kernel/export-name.ts'
import { readPolicy } from './policies.ts'

/** Errors: policy-not-found. */
export async function exportPolicy(
  context: Context,
  actor: Actor,
  { policy }: { readonly policy: string },
): Promise<Result<FileToKeep, Problem>> {
  if (actorReach(actor, 'document.export') === null) return NOT_ALLOWED
  const read = await readPolicy(context, actor, { policy })
  if (!read.ok) return read
  const view = read.value
  const bytes = writeListXlsx([
    { name: '中长期目标', columns: GOAL_COLUMNS, rows: goalRows(view) },
    { name: '资金', columns: YEAR_COLUMNS, rows: yearRows(view) },
    { name: '项目', columns: PROJECT_COLUMNS, rows: projectRows(view) },
  ])
  return ok({
    name: exportName({ year: null, unit: view.unit, title: view.name }, 'xlsx'),
    mediaType: EXPORT_MEDIA_TYPES.xlsx,
    bytes,
  })
}

const wan = (amount: string | null) => (amount === null ? '' : wanText(fen(BigInt(amount))))

const columns = (titles: readonly string[]) =>
  titles.map((title) => ({ title, width: /名称|指标|原因|单位/u.test(title) ? 28 : 16 }))
const GOAL_COLUMNS = columns(['目标指标', '年度', '目标值', '完成值', '完成程度（%）', '判断', '原因'])
const YEAR_COLUMNS = columns(['年度', '年度计划（万元）', '项目数', '项目预算（万元）', '已支付（万元）'])
const PROJECT_COLUMNS = columns(['项目编码', '项目名称', '单位', '年度', '预算（万元）', '已支付（万元）'])

function goalRows({ goals, progress }: PolicyView): string[][] {
  return goals.flatMap(({ id, name, unit }) =>
    progress
      .filter(({ goal }) => goal === id)
      .map(({ year, target, reached, share, light }) => [
        name,
        String(year),
        target,
        reached === null ? '' : `${reached.value}${unit}`,
        share ?? '',
        GOAL_LIGHT_NAMES[light]['zh-CN'],
        reached?.reason ?? '',
      ]),
  )
}

function yearRows({ years }: PolicyView): string[][] {
  return years.map(({ year, plan, projects, budget, paid }) => [
    String(year),
    wan(plan),
    String(projects),
    wan(budget),
    wan(paid),
  ])
}

function projectRows({ projects }: PolicyView): string[][] {
  return projects.map(({ code, name, unitName, year, budget, paid }) => [
    code ?? '',
    name,
    unitName ?? '',
    String(year),
    wan(budget),
    wan(paid),
  ])
}
