/** 自评表, 整改事项 and 事前绩效评估 that wait for the caller, as their lists have them. */
import { actorReach } from '#core/kernel/allows.ts'
import type { ListedEvaluation } from '#core/self-evaluation/listed.ts'
import type { DeskTask } from '#core/workbench/desk.ts'
import { evaluationYears } from '#store/self-evaluation/lists.ts'
import { listAssessments } from '../assessment/assessments.ts'
import { dueClock } from '../calendar/filing-dues.ts'
import { listRectifications } from '../rectification/rectifications.ts'
import { listSelfEvaluations } from '../self-evaluation/self-evaluations.ts'
import { FIRST, deskPart, PLAIN, type PartsOf } from './desk-part.ts'

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
  const parts = await Promise.all(
    years.map(async (year) => {
      const list = await listSelfEvaluations(context, actor, { year, mine: 'yes', ...FIRST })
      const days = list.ok ? list.value.days : { submit: null, check: null }
      return deskPart(list, { kind: 'self-evaluation', year, of: null }, ({ id, name, unitName, state }) => ({
        ...PLAIN,
        kind: 'self-evaluation',
        task: SHEET_TASKS[state],
        id,
        title: name,
        unit: unitName,
        year,
        due: state === 'filling' ? days.submit : days.check,
      }))
    }),
  )
  return parts.flat()
}

export const rectificationParts: PartsOf = async (context, actor) =>
  deskPart(
    await listRectifications(context, actor, { mine: 'yes', ...FIRST }),
    { kind: 'rectification', year: null, of: null },
    (row) => ({
      ...PLAIN,
      kind: 'rectification',
      task: row.state === 'replied' ? 'confirm' : 'reply',
      id: row.id,
      title: row.subject,
      note: row.problem,
      unit: row.unitName,
      year: row.year,
      due: row.due,
      isReturned: row.state === 'returned',
    }),
  )

/** One part a year; what is missing keeps a target from being sent in, hence the day of that. */
export const assessmentParts: PartsOf = async (context, actor) => {
  const newest = await listAssessments(context, actor, { box: 'mine', ...FIRST })
  if (!newest.ok) return []
  const { dues } = await dueClock(context, actor.region)
  const parts = await Promise.all(
    newest.value.years.map(async (year) =>
      deskPart(
        year === newest.value.year
          ? newest
          : await listAssessments(context, actor, { box: 'mine', year, ...FIRST }),
        { kind: 'assessment', year, of: null },
        (row) => ({
          ...PLAIN,
          kind: 'assessment',
          task: row.state === 'submitted' ? 'sign' : 'assess',
          id: row.id,
          title: row.name,
          unit: row.unitName,
          year,
          due: dues.find((one) => one.year === year && one.duty === 'filing')?.day ?? null,
        }),
      ),
    ),
  )
  return parts.flat()
}
