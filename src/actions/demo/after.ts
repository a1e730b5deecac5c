/**
 * What follows from the demonstration's two years: measures that were promised, an evaluation by an expert,
 * decisions on next year's money.
 */
import type { Actor } from '#core/kernel/allows.ts'
import { dayAfter } from '#core/calendar/deadline.ts'
import { addAssuranceTask, takePromises } from '../assurance/assurance.ts'
import type { Context } from '../kernel/context.ts'
import { chooseExperts } from '../evaluation/choosing.ts'
import { drawInTwoSteps } from './draw.ts'
import { actOnEvaluation, createEvaluation } from '../evaluation/evaluations.ts'
import { askForEvidence } from '../evaluation/sheets.ts'
import { today } from '../kernel/today.ts'

/**
 * The measures of the text become entries of the register; the first has a task that is done, the second one
 * that is due.
 */
export async function beginAssurance(
  context: Context,
  filler: Actor,
  { unit, year }: { readonly unit: string; readonly year: number },
): Promise<void> {
  const register = await takePromises(context, filler, { unit, year })
  if (!register.ok) return
  const [first, second] = register.value.measures
  if (first !== undefined)
    await addAssuranceTask(context, filler, {
      measure: first.id,
      title: '修订专项资金管理办法',
      owner: '财务股',
      due: `${year}-03-31`,
      doneOn: `${year}-03-06`,
      note: '已印发',
    })
  if (second !== undefined)
    await addAssuranceTask(context, filler, {
      measure: second.id,
      title: '开展半年支出进度检查',
      owner: '财务股',
      due: `${year}-12-20`,
      doneOn: null,
      note: '',
    })
}

const DRAWN = 3
const MARKING_DAYS = 30
const REPORT_DAYS = 60
const MATERIAL_DAYS = 10

/**
 * 财政评价 of three projects that were drawn; the expert is asked and has not declared yet, a unit is asked for
 * material.
 */
export async function beginEvaluation(
  context: Context,
  bureau: Actor,
  {
    expert,
    year,
    unit,
    moment,
  }: {
    readonly expert: string | undefined
    readonly year: number
    /** The department whose projects are drawn from. */ readonly unit: string
    /** Says to the clock that it is so many days later. */ readonly moment: (days: number) => void
  },
): Promise<void> {
  const made =
    expert === undefined
      ? null
      : await createEvaluation(context, bureau, {
          kind: 'finance',
          subjectKind: 'project',
          year,
          name: `县农业农村局${year}年度抽取项目财政评价`,
          unit,
          due: daysFromToday(context, REPORT_DAYS),
          marksDue: daysFromToday(context, MARKING_DAYS),
        })
  if (made === null || !made.ok || expert === undefined) return
  const { id } = made.value
  const chosen = await drawInTwoSteps(context, bureau, {
    id,
    what: 'subjects',
    count: DRAWN,
  })
  moment(2)
  const asked = chosen.ok
    ? await chooseExperts(context, bureau, { id, by: 'hand', entries: [expert] })
    : chosen
  const opened = asked.ok ? await actOnEvaluation(context, bureau, { id, act: 'open' }) : asked
  const [first] = opened.ok ? opened.value.subjects : []
  if (first !== undefined)
    await askForEvidence(context, bureau, {
      id,
      subject: first.id,
      question: '请提供项目实施方案、验收资料和资金支付凭证',
      due: daysFromToday(context, MATERIAL_DAYS),
    })
}

/** So many days from today. */
export function daysFromToday(context: Context, days: number): string {
  return dayAfter(today(context), days)
}
