/** 自评表, 整改事项, 事前绩效评估 and 转移支付 that wait for the caller, as their lists have them. */
import { actorReach } from '#core/kernel/allows.ts'
import type { ListedEvaluation } from '#core/self-evaluation/listed.ts'
import { EVALUATION_STATES, type EvaluationState } from '#core/self-evaluation/step.ts'
import type { DeskItem, DeskTask } from '#core/workbench/desk.ts'
import { evaluationYears } from '#store/self-evaluation/lists.ts'
import { listAssessments } from '../assessment/assessments.ts'
import { dueClock } from '../calendar/filing-dues.ts'
import { listRectifications } from '../rectification/rectifications.ts'
import { waitingTransfers } from '../transfers/waiting.ts'
import { listSelfEvaluations } from '../self-evaluation/self-evaluations.ts'
import { deskPart, everyRow, FIRST, NONE, PLAIN, type PartsOf } from './desk-part.ts'

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
      const asked = { year, mine: 'yes' } as const
      const whole = await listSelfEvaluations(context, actor, { ...asked, page: 1, size: 1 })
      if (!whole.ok) return deskPart({ kind: 'self-evaluation', year, of: null }, [])
      const { states, days } = whole.value
      const dueOf = (state: EvaluationState) => (state === 'filling' ? days.submit : days.check)
      const lists = await Promise.all(
        EVALUATION_STATES.filter((state) => states[state] > 0).map((state) =>
          listSelfEvaluations(context, actor, { ...asked, state, ...FIRST }),
        ),
      )
      const items = lists
        .flatMap((list) => (list.ok ? list.value.rows : []))
        .map(({ id, name, unitName, state }): DeskItem => ({
          ...PLAIN,
          kind: 'self-evaluation',
          task: SHEET_TASKS[state],
          id,
          title: name,
          unit: unitName,
          year,
          due: dueOf(state),
        }))
      return deskPart(
        { kind: 'self-evaluation', year, of: null },
        items,
        EVALUATION_STATES.map((state) => ({ due: dueOf(state), count: states[state] })),
      )
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
    // The day is that of the unit's reply: what was replied to is not late, as the ledger has it.
    due: row.state === 'replied' ? null : row.due,
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
      const list = await listAssessments(context, actor, { box: 'mine', year, ...FIRST })
      const { rows, total } = list.ok ? list.value : NONE
      const due = dues.find((one) => one.year === year && one.duty === 'filing')?.day ?? null
      const items = rows.map((row): DeskItem => ({
        ...PLAIN,
        kind: 'assessment',
        task: row.state === 'submitted' ? 'sign' : 'assess',
        id: row.id,
        title: row.name,
        unit: row.unitName,
        year,
        due,
      }))
      return deskPart({ kind: 'assessment', year, of: null }, items, [{ due, count: total }])
    }),
  )
}

/** To be split, and reports to be written, mended and checked: one part a year. */
export const transferParts: PartsOf = async (context, actor) => {
  const waiting = await waitingTransfers(context, actor)
  return [...new Set(waiting.map(({ year }) => year))].map((year) => {
    const items = waiting
      .filter((one) => one.year === year)
      .map(({ id, name, unit, task, due }): DeskItem => ({
        ...PLAIN,
        kind: 'transfer',
        task,
        id,
        title: name,
        unit: unit.name,
        year,
        due,
        isReturned: task === 'mend',
      }))
    return deskPart({ kind: 'transfer', year, of: null }, items)
  })
}
