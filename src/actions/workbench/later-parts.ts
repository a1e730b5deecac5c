/** 自评表, 整改事项 and 事前绩效评估 that wait for the caller, as their lists have them. */
import type { EvaluationDays } from '#api/self-evaluation.ts'
import { actorReach } from '#core/kernel/allows.ts'
import type { ListedEvaluation } from '#core/self-evaluation/listed.ts'
import type { DeskItem, DeskTask } from '#core/workbench/desk.ts'
import { evaluationYears } from '#store/self-evaluation/lists.ts'
import { listAssessments } from '../assessment/assessments.ts'
import { dueClock } from '../calendar/filing-dues.ts'
import { listRectifications } from '../rectification/rectifications.ts'
import { listSelfEvaluations } from '../self-evaluation/self-evaluations.ts'
import { deskPart, everyRow, PLAIN, type PartsOf } from './desk-part.ts'

const SHEET_TASKS: Record<ListedEvaluation['state'], DeskTask> = {
  filling: 'fill',
  checking: 'check',
  confirming: 'confirm',
  confirmed: 'confirm',
}

/** One part a year. */
export const selfEvaluationParts: PartsOf = async (context, actor) => {
  if (actorReach(actor, 'self-evaluation.act') === null) return []
  const years = await evaluationYears(context.store.of(actor.region).db)
  return Promise.all(
    years.map(async (year) => {
      let days: EvaluationDays = { submit: null, check: null }
      const rows = await everyRow(async (page) => {
        const list = await listSelfEvaluations(context, actor, { year, mine: 'yes', ...page })
        if (list.ok) ({ days } = list.value)
        return list
      })
      const items = rows.map(({ id, name, unitName, state }): DeskItem => ({
        ...PLAIN,
        kind: 'self-evaluation',
        task: SHEET_TASKS[state],
        id,
        title: name,
        unit: unitName,
        year,
        due: state === 'filling' ? days.submit : days.check,
      }))
      return deskPart({ kind: 'self-evaluation', year, of: null }, items)
    }),
  )
}

export const rectificationParts: PartsOf = async (context, actor) => {
  const rows = await everyRow((page) => listRectifications(context, actor, { mine: 'yes', ...page }))
  const items = rows.map((row): DeskItem => ({
    ...PLAIN,
    kind: 'rectification',
    task: row.state === 'replied' ? 'confirm' : 'reply',
    id: row.id,
    title: row.subject,
    note: row.problem,
    number: row.number,
    unit: row.unitName,
    year: row.year,
    due: row.due,
    isReturned: row.state === 'returned',
  }))
  return [deskPart({ kind: 'rectification', year: null, of: null }, items)]
}

/** One part a year; what is missing keeps a target from being sent in, hence the day of that. */
export const assessmentParts: PartsOf = async (context, actor) => {
  const newest = await listAssessments(context, actor, { box: 'mine', page: 1, size: 1 })
  if (!newest.ok) return []
  const { dues } = await dueClock(context, actor.region)
  return Promise.all(
    newest.value.years.map(async (year) => {
      const rows = await everyRow((page) => listAssessments(context, actor, { box: 'mine', year, ...page }))
      const items = rows.map((row): DeskItem => ({
        ...PLAIN,
        kind: 'assessment',
        task: row.state === 'submitted' ? 'sign' : 'assess',
        id: row.id,
        title: row.name,
        unit: row.unitName,
        year,
        due: dues.find((one) => one.year === year && one.duty === 'filing')?.day ?? null,
      }))
      return deskPart({ kind: 'assessment', year, of: null }, items)
    }),
  )
}
