/**
 * What follows from the demonstration's two years: measures that were promised, an evaluation by an expert,
 * decisions on next year's money.
 */
import type { Actor } from '#core/kernel/allows.ts'
import { dayAfter } from '#core/calendar/deadline.ts'
import { demoApproved } from '#store/demo/demo.ts'
import { addAssuranceTask, takePromises } from '../assurance/assurance.ts'
import type { Context } from '../kernel/context.ts'
import { chooseExperts } from '../evaluation/choosing.ts'
import { drawInTwoSteps } from './draw.ts'
import { actOnEvaluation, createEvaluation } from '../evaluation/evaluations.ts'
import { askForEvidence } from '../evaluation/sheets.ts'
import { decideResults, listResults } from '../results/results.ts'
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
      due: `${year}-04-30`,
      doneOn: `${year}-04-22`,
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
  { expert, year }: { readonly expert: string | undefined; readonly year: number },
): Promise<void> {
  const made =
    expert === undefined
      ? null
      : await createEvaluation(context, bureau, {
          kind: 'finance',
          subjectKind: 'project',
          year,
          name: `${year}年度重点项目财政评价`,
          unit: null,
          due: daysFromToday(context, REPORT_DAYS),
          marksDue: daysFromToday(context, MARKING_DAYS),
        })
  if (made === null || !made.ok || expert === undefined) return
  const { id } = made.value
  const chosen = await drawInTwoSteps(context, bureau, {
    id,
    what: 'subjects',
    count: DRAWN,
    source: '抽取当日福彩3D开奖号',
    seed: `${year}年度重点评价公开抽取`,
  })
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

/**
 * Every third project with a grade is decided as proposed; one is kept against the proposal, with the reason.
 */
export async function decideSome(
  context: Context,
  bureau: Actor,
  { unit, year }: { readonly unit: string; readonly year: number },
): Promise<void> {
  const listed = await listResults(context, bureau, { year, page: 1, size: 100 })
  if (!listed.ok) return
  const own = new Set(
    (await demoApproved(context.store.of(bureau.region).db, unit, year)).map(({ id }) => id),
  )
  const graded = listed.value.rows.filter(({ project, grade }) => own.has(project) && grade !== null)
  const kept = graded.find(({ grade }) => grade === '差')
  await decideResults(context, bureau, {
    year,
    projects: graded.filter((one, i) => i % 3 === 0 && one !== kept).map(({ project }) => project),
    how: { kind: 'proposal' },
    reason: '',
  })
  if (kept !== undefined)
    await decideResults(context, bureau, {
      year,
      projects: [kept.project],
      how: { kind: 'share', share: '50' },
      reason: '用地手续已办结，按半年工作量安排',
    })
}
