/**
 * Evaluations of the demonstration's last year that are over: 财政评价 by experts who were drawn, 部门评价, and
 * the department as a whole. Each went from the marks to the result through the same doors as anybody's.
 */
import type { EvaluationView, NewEvaluation, EvaluationSheetView } from '#api/evaluation/evaluations.ts'
import type { Actor } from '#core/kernel/allows.ts'
import type { ExpertMarks } from '#core/evaluation/combine.ts'
import { parseHundredths, hundredthsText } from '#core/evaluation/points.ts'
import type { Day } from '#core/kernel/day.ts'
import { fen, showWan } from '#core/kernel/money.ts'
import type { Problem } from '#core/kernel/problem.ts'
import type { Result } from '#core/kernel/result.ts'
import type { Context } from '../kernel/context.ts'
import { daysFromToday } from './after.ts'
import { drawInTwoSteps } from './draw.ts'
import { DEPARTMENT_COURSES, FINANCE_COURSES, type EvaluationCourse } from './evaluation-courses.ts'
import type { DemoExpert, DemoPool } from './pool.ts'
import { addEvaluationFile } from '../evaluation/files.ts'
import {
  askForEvidence,
  decideObjection,
  giveEvidence,
  markSubject,
  objectToSheet,
  readEvaluationSheet,
  sendReport,
  settleResult,
  writeReport,
} from '../evaluation/sheets.ts'
import { listCandidates } from '../evaluation/candidates.ts'
import { chooseExperts, chooseSubjects } from '../evaluation/choosing.ts'
import {
  actOnEvaluation,
  createEvaluation,
  declareConflict,
  rateService,
  readEvaluation,
} from '../evaluation/evaluations.ts'

type Finishing = {
  readonly unit: string
  readonly year: number
  readonly pool: DemoPool
  readonly experts: readonly DemoExpert[]
  readonly bureau: Actor
  readonly department: Actor
  /** Who answers for a unit to the bureau, and to the department itself. */
  readonly answers: (unit: string, lead: Actor) => Actor
  /** Says to the clock which day it is. */ readonly moment: (day: Day) => void
  /** What is found of the department as a whole, in words that name its projects. */
  readonly whole: EvaluationCourse
}
export type LedTask = Pick<Finishing, 'year' | 'pool' | 'experts' | 'answers' | 'moment'> & {
  readonly context: Context
  readonly lead: Actor
  readonly kind: NewEvaluation['kind']
  readonly subjectKind: NewEvaluation['subjectKind']
  readonly name: string
  /** The department whose projects, or which itself; null: of all. */ readonly unit: string | null
  /** The unit whose projects are meant, where names alone do not say it. */ readonly of?: string
}

const OWN_NAME = '安澜县农业农村局'
const MARKING_DAYS = 20
const REPORT_DAYS = 60
const FEEDBACK_DAYS = 10
const RECTIFY_DAYS = 45

/** What is done when, in the year after the one that is evaluated. */
const DAYS = {
  begin: '05-11',
  open: '05-13',
  declare: '05-15',
  ask: '05-21',
  answer: '05-29',
  mark: '06-15',
  report: '07-06',
  feedback: '07-10',
  object: '07-17',
  decide: '07-22',
  settle: '07-30',
  rate: '08-12',
} as const

/** Three of the demonstration's own department: 财政评价 by experts who were drawn, 部门评价, and 部门整体. */
export async function finishEvaluations(context: Context, finishing: Finishing): Promise<void> {
  const { year, unit } = finishing
  const [bureau, department] = [
    { ...finishing, context, lead: finishing.bureau },
    { ...finishing, context, lead: finishing.department },
  ]
  await runEvaluation(
    {
      ...bureau,
      kind: 'finance',
      subjectKind: 'project',
      unit: null,
      of: OWN_NAME,
      name: `${year}年度农业项目财政评价`,
    },
    FINANCE_COURSES,
  )
  await runEvaluation(
    {
      ...department,
      kind: 'department',
      subjectKind: 'project',
      unit,
      of: OWN_NAME,
      name: `县农业农村局${year}年度部门评价`,
    },
    DEPARTMENT_COURSES,
  )
  await runEvaluation(
    {
      ...bureau,
      kind: 'finance',
      subjectKind: 'department',
      unit,
      name: `县农业农村局${year}年度部门整体绩效评价`,
    },
    [finishing.whole],
  )
}

/**
 * From the list of candidates to the last result. Where the rules of today do not allow a step, the evaluation
 * stays there.
 */
export async function runEvaluation(way: LedTask, courses: readonly EvaluationCourse[]): Promise<void> {
  const { context, lead, experts } = way
  const on = (day: keyof typeof DAYS) => way.moment(`${way.year + 1}-${DAYS[day]}`)
  on('begin')
  const begun = await begin(way, courses, on)
  if (begun === null) return
  on('declare')
  for (const { actor } of experts)
    await declareConflict(context, actor, { id: begun.id, conflict: false, reason: '' })
  for (const subject of begun.subjects) {
    const course = courses.find(({ project }) => project === null || project === subject.name)
    if (course === undefined) return
    const answering = way.answers(subject.unit.id, lead)
    await goThrough(way, { id: begun.id, subject: subject.id }, { course, answering, on })
  }
  on('rate')
  const ended = await readEvaluation(context, lead, begun)
  if (!ended.ok || ended.value.state !== 'finished') return
  const { agency, judges } = ended.value
  for (const [i, { entry }] of judges.entries())
    await rateService(context, lead, {
      id: begun.id,
      entry,
      stars: 5 - (i % 2),
      comment: '按时提交，意见有依据',
    })
  if (agency !== null)
    await rateService(context, lead, {
      id: begun.id,
      entry: agency.id,
      stars: 4,
      comment: '现场工作扎实，报告初稿略迟',
    })
}

/** @returns null where it could not be opened */
async function begin(
  { context, lead, unit, of, year, pool, experts, kind, subjectKind, name }: LedTask,
  courses: readonly EvaluationCourse[],
  on: Going['on'],
): Promise<EvaluationView | null> {
  const made = await createEvaluation(context, lead, {
    kind,
    subjectKind,
    year,
    name,
    unit,
    due: daysFromToday(context, REPORT_DAYS),
    marksDue: daysFromToday(context, MARKING_DAYS),
  })
  if (!made.ok) return null
  const { id } = made.value
  if (subjectKind !== 'department') {
    const candidates = await listCandidates(context, lead, { id })
    const wanted = candidates.ok
      ? courses.flatMap(
          ({ project }) =>
            candidates.value.rows.find((row) => row.name === project && (of ?? row.unitName) === row.unitName)
              ?.id ?? [],
        )
      : []
    if (wanted.length === 0 || !(await chooseSubjects(context, lead, { id, by: 'hand', chosen: wanted })).ok)
      return null
  }
  const isDrawn = kind === 'finance'
  if (isDrawn) await drawInTwoSteps(context, lead, { id, what: 'agency', count: 1 })
  const asked = isDrawn
    ? await drawInTwoSteps(context, lead, { id, what: 'experts', count: experts.length })
    : await chooseExperts(context, lead, { id, by: 'hand', entries: pool.experts })
  on('open')
  const opened = asked.ok ? await actOnEvaluation(context, lead, { id, act: 'open' }) : asked
  return opened.ok ? opened.value : null
}

type At = { readonly id: string; readonly subject: string }

type Going = {
  readonly course: EvaluationCourse
  readonly answering: Actor
  readonly on: (day: keyof typeof DAYS) => void
}

async function goThrough(
  { context, lead, experts }: LedTask,
  at: At,
  { course, answering, on }: Going,
): Promise<void> {
  await askAndAnswer(context, { expert: experts[0]?.actor, answering, on }, at, course)
  on('mark')
  for (const [i, { actor }] of experts.entries()) {
    const sheet = await readEvaluationSheet(context, actor, at)
    if (sheet.ok)
      await markSubject(context, actor, {
        ...at,
        version: 0,
        marks: marksOf(sheet.value, course, i),
        opinion: course.opinions[i] ?? '',
        submit: true,
      })
  }
  on('report')
  const marked = await readEvaluationSheet(context, lead, at)
  if (!marked.ok || marked.value.subject.state !== 'reporting') return
  const report = {
    situation: situationOf(marked.value, course),
    achievements: course.achievements,
    problems: course.problems,
    advice: course.advice,
  }
  let stands: Result<EvaluationSheetView, Problem> = await writeReport(context, lead, {
    ...at,
    ...report,
    adjustments: [],
  })
  on('feedback')
  if (stands.ok)
    stands = await sendReport(context, lead, { ...at, due: daysFromToday(context, FEEDBACK_DAYS) })
  on('object')
  if (stands.ok)
    stands = await objectToSheet(context, answering, {
      ...at,
      points: course.objections.map(({ said }) => said),
    })
  on('decide')
  for (const [i, { accepted, reason }] of course.objections.entries())
    if (stands.ok) stands = await decideObjection(context, lead, { ...at, number: i + 1, accepted, reason })
  if (stands.ok && course.raised !== undefined)
    stands = await writeReport(context, lead, {
      ...at,
      ...report,
      adjustments: raisedBy(stands.value, course.raised),
    })
  on('settle')
  if (stands.ok)
    await settleResult(context, lead, {
      ...at,
      rectify: course.rectify.map((one) => ({ ...one, due: daysFromToday(context, RECTIFY_DAYS) })),
    })
}

async function askAndAnswer(
  context: Context,
  { expert, answering, on }: Pick<Going, 'answering' | 'on'> & { readonly expert: Actor | undefined },
  at: At,
  { asks, answers, paper }: EvaluationCourse,
): Promise<void> {
  on('ask')
  const asked =
    expert === undefined
      ? null
      : await askForEvidence(context, expert, {
          ...at,
          question: asks,
          due: daysFromToday(context, FEEDBACK_DAYS),
        })
  if (asked === null || !asked.ok) return
  on('answer')
  const added =
    paper === undefined
      ? null
      : await addEvaluationFile(context, answering, at, {
          file: paper.file,
          bytes: new TextEncoder().encode(`${paper.lines.join('\n')}\n`),
        })
  const request = asked.value.requests.at(-1)?.id
  if (request !== undefined)
    await giveEvidence(context, answering, {
      ...at,
      request,
      answer: answers,
      files: added?.ok ? [added.value.id] : [],
    })
}

/**
 * What the record says is taken over; everything else by how the project went, each expert somewhat stricter
 * or milder in other items.
 */
function marksOf(
  { items, figures }: EvaluationSheetView,
  { quality, disputed }: EvaluationCourse,
  expert: number,
): ExpertMarks {
  return Object.fromEntries(
    items.map(({ id, weight }, i) => {
      const known = figures.find(({ item }) => item === id)?.points
      if (known !== null && known !== undefined) return [id, known]
      const strict = ((i + expert) % 3) * 4 + (id === disputed ? expert * 18 : 0)
      return [id, halfPoints(weight, Math.max(quality - strict, 30))]
    }),
  )
}

/** So many % of the points, in steps of half a point as people give them. */
function halfPoints(weight: string, percent: number): string {
  return hundredthsText(
    Math.min(
      Math.round(((parseHundredths(weight) ?? 0) * percent) / 5000) * 50,
      parseHundredths(weight) ?? 0,
    ),
  )
}

function raisedBy(
  { items, combined }: EvaluationSheetView,
  { item, by, reason }: NonNullable<EvaluationCourse['raised']>,
) {
  const most = parseHundredths(items.find(({ id }) => id === item)?.weight ?? '') ?? 0
  const mark = parseHundredths(combined?.items[item] ?? '') ?? 0
  return [{ item, mark: hundredthsText(Math.min(mark + (parseHundredths(by) ?? 0), most)), reason }]
}

function situationOf(
  { record, policy, subject, self }: EvaluationSheetView,
  { work }: EvaluationCourse,
): string {
  const tenThousands = (amount: string) => showWan(fen(BigInt(amount)))
  const { budget = null, paid = null } = record ?? policy ?? {}
  const money =
    budget === null || paid === null
      ? ''
      : `${subject.name}全年预算${tenThousands(budget)}万元，实际支出${tenThousands(paid)}万元。`
  return `${money}${self === null ? '' : `单位自评${self.total}分。`}${work}`
}
