/**
 * 重点评价 of the fictitious county: tasks from the draw to the result by their people, marks that follow from
 * expert and item alone.
 */
import { savePool } from '#actions/evaluation/pool.ts'
import {
  decideObjection,
  markSubject,
  objectToSheet,
  readEvaluationSheet,
  sendReport,
  settleResult,
  writeReport,
} from '#actions/evaluation/sheets.ts'
import { actOnEvaluation, createEvaluation, declareConflict } from '#actions/evaluation/evaluations.ts'
import { chooseExperts } from '#actions/evaluation/choosing.ts'
import { drawInTwoSteps } from '#actions/demo/draw.ts'
import type { NewEvaluation, EvaluationSheetView } from '#api/evaluation/evaluations.ts'
import type { Actor } from '#core/kernel/allows.ts'
import type { Problem } from '#core/kernel/problem.ts'
import type { Result } from '#core/kernel/result.ts'
import type { TestApp } from '../support/app.ts'
import type { County, CountyUnit } from './county.ts'

const REPORT = {
  situation: '查阅资料并实地核查',
  achievements: '培训按计划完成',
  problems: '资金支付偏慢',
  advice: '按进度支付',
}

function good<T>(result: Result<T, Problem>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** The experts as entries of the pool, in their order. */
export async function poolOf({ context }: TestApp, { office, experts }: County): Promise<readonly string[]> {
  const entries: string[] = []
  for (const [i, { id: user }] of experts.entries()) {
    const { rows } = good(
      await savePool(context, office, {
        entry: null,
        kind: 'expert',
        name: `专家${i + 1}`,
        qualification: '注册会计师',
        specialty: '培训',
        place: '省内',
        note: '',
        user,
        agency: null,
        active: true,
        avoidances: [],
        version: 0,
      }),
    )
    entries.push(rows.find((row) => row.user?.id === user)?.id ?? '')
  }
  return entries
}

export type Evaluated = { readonly task: string; readonly sheets: readonly EvaluationSheetView[] }
type Task = Pick<NewEvaluation, 'kind' | 'subjectKind' | 'unit'> & {
  readonly lead: Actor
  readonly year: number
  readonly drawn: number
  readonly seed: string
}

/**
 * From the draw to the result: blind marks, the report, what the unit says; the first subject's unit is heard
 * with a point, which is accepted.
 */
export async function evaluateByExperts(
  home: TestApp,
  { experts, units }: County,
  entries: readonly string[],
  { lead, year, drawn, seed, ...of }: Task,
): Promise<Evaluated> {
  const { context } = home
  const day = new Date(context.clock().getTime() + 30 * 86_400_000).toISOString().slice(0, 10)
  const { id } = good(
    await createEvaluation(context, lead, { ...of, year, name: seed, due: day, marksDue: day }),
  )
  if (of.subjectKind === 'project')
    good(await drawInTwoSteps(context, lead, { id, what: 'subjects', count: drawn }))
  good(await chooseExperts(context, lead, { id, by: 'hand', entries: [...entries] }))
  const { subjects, items } = good(await actOnEvaluation(context, lead, { id, act: 'open' }))
  for (const expert of experts)
    good(await declareConflict(context, expert, { id, conflict: false, reason: '' }))
  const sheets: EvaluationSheetView[] = []
  for (const [n, { id: subject, unit }] of subjects.entries()) {
    const at = { id, subject }
    for (const [e, expert] of experts.entries()) {
      const marks = Object.fromEntries(
        items.map(({ id: item, weight }, i) => [item, markAt(Number(weight), n * 31 + e * 7 + i * 3)]),
      )
      good(await markSubject(context, expert, { ...at, version: 0, marks, opinion: '', submit: true }))
    }
    good(await writeReport(context, lead, { ...at, ...REPORT, adjustments: [] }))
    good(await sendReport(context, lead, { ...at, due: day }))
    good(
      await objectToSheet(context, answering(units, unit.id), {
        ...at,
        points: n === 0 ? ['立项文件已补充'] : [],
      }),
    )
    if (n === 0) {
      good(await decideObjection(context, lead, { ...at, number: 1, accepted: true, reason: '文件齐全' }))
      const [first] = items
      good(
        await writeReport(context, lead, {
          ...at,
          ...REPORT,
          adjustments:
            first === undefined ? [] : [{ item: first.id, mark: first.weight, reason: '文件齐全' }],
        }),
      )
    }
    good(
      await settleResult(context, lead, {
        ...at,
        rectify: n === 0 ? [{ problem: '资金支付偏慢', requirement: '三个月内完成支付', due: day }] : [],
      }),
    )
    sheets.push(good(await readEvaluationSheet(context, lead, at)))
  }
  return { task: id, sheets }
}

function answering(units: readonly CountyUnit[], unit: string): Actor {
  const found = units.find(({ id }) => id === unit)
  if (found === undefined) throw new Error('a unit of the county')
  return found.filler
}

/** Between 55 and 100 % of the points, with two decimals. */
function markAt(weight: number, number: number): string {
  return (Math.floor(weight * (55 + ((number * 13) % 46))) / 100).toFixed(2)
}
