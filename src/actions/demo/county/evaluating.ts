/** 运行监控 and 单位自评 of the county: each sheet written by its unit, checked by its department, then by the bureau. */
import type { Actor } from '#core/kernel/allows.ts'
import { daysLater } from '#core/calendar/working-days.ts'
import { isPooled } from '#core/execution/pooled.ts'
import { fen } from '#core/kernel/money.ts'
import type { Day } from '#core/kernel/day.ts'
import { evaluate } from '#core/self-evaluation/evaluate.ts'
import { emptyFacts, type EvaluationFacts } from '#core/self-evaluation/facts.ts'
import { countyTargets, type CountyTarget } from '#store/demo/county.ts'
import { addAttachment, readAttachments } from '../../attachments/attachments.ts'
import type { Context } from '../../kernel/context.ts'
import { openRound } from '../../monitoring/rounds.ts'
import { actOnSheet, readMonitoringSheet, saveMonitoringSheet } from '../../monitoring/sheets.ts'
import {
  actOnSelfEvaluation,
  openSelfEvaluationYear,
  readSelfEvaluation,
  writeSelfEvaluation,
} from '../../self-evaluation/self-evaluations.ts'
import { courseFor, factsAtYearEnd, sheetAt } from '../values.ts'
import { chanceOf, officeDay, officeDayWithin } from './days.ts'
import { workShare } from './plan-share.ts'
import { actorOf, courseOf, isWritten, sameKey, type World } from './world.ts'

const MARKS = ['march', 'june', 'october'] as const

export type Mark = {
  readonly mark: (typeof MARKS)[number]
  readonly day: Day
  /**
   * Of the demonstration's own department so many sheets at the end are not written yet, the one before them is
   * with the department.
   */
  readonly leaves: number
}

/** A round: opened the day after its mark, its sheets final three weeks later. */
export async function watchYear(world: World, year: number, at: Mark): Promise<void> {
  const { context, bureau } = world
  const from = daysLater(at.day, 1)
  world.to(officeDay(from))
  const opened = await openRound(context, bureau, { year, mark: at.mark }, from)
  if (!opened.ok) return world.refused(`round ${year} ${at.mark}`, opened.error)
  await world.waitFor(opened.value.job)
  const targets = await approvedTargets(world, year)
  const own = targets.filter(({ unit }) => isWritten(world, unit))
  for (const target of targets) {
    const place = own.indexOf(target)
    await fillSheet(world, target, {
      round: opened.value.round,
      year,
      at,
      left: place < 0 || at.leaves === 0 ? null : own.length - place,
    })
  }
}

async function approvedTargets(world: World, year: number): Promise<readonly CountyTarget[]> {
  const all = await countyTargets(world.context.store.of(world.region).db, year)
  return all.filter(({ state, paper }) => state === 'approved' && !isPooled(paper.name))
}

type Filling = {
  readonly round: string
  readonly year: number
  readonly at: Mark
  /** How many of the own department are left, this one counted; null where all go to their end. */
  readonly left: number | null
}

async function fillSheet(
  world: World,
  target: CountyTarget,
  { round, year, at, left }: Filling,
): Promise<void> {
  const { context } = world
  if (left !== null && left <= at.leaves) return
  const on = (days: number, until: number) =>
    world.to(officeDayWithin(daysLater(at.day, days), daysLater(at.day, until), `${target.id}/${at.mark}`))
  const filler = actorOf(world, target.unit, 'tianbao')
  on(2, 10)
  const of = { round, project: target.id }
  const sheet = await readMonitoringSheet(context, filler, of)
  if (!sheet.ok) return world.refused(`sheet ${target.paper.name}`, sheet.error)
  const course = courseFor(target.paper, courseOf(world, target, year), 'running')
  const share = workShare(target.paper, course, { mark: MARKS.indexOf(at.mark), day: at.day })
  const write = (revision: number, asked: boolean) =>
    saveMonitoringSheet(context, filler, {
      ...of,
      content: sheetAt(target.paper, course, { day: at.day, share, asked }),
      revision,
    })
  const first = await write(sheet.value.revision, false)
  const saved = first.ok && first.value.light !== 'green' ? await write(first.value.revision, true) : first
  if (!saved.ok) return world.refused(`sheet ${target.paper.name}`, saved.error)
  const send = { ...of, comment: '', revision: saved.value.revision }
  const sent = await actOnSheet(context, filler, { ...send, act: 'send' })
  if (!sent.ok) return world.refused(`sheet sent ${target.paper.name}`, sent.error)
  if (left !== null && left <= at.leaves + 1) return
  on(11, 16)
  const department = actorOf(world, target.unit, 'zhuguan')
  const pass = { ...of, act: 'pass', comment: '' } as const
  const passed = await actOnSheet(context, department, { ...pass, revision: sent.value.revision })
  if (!passed.ok) return world.refused(`sheet passed ${target.paper.name}`, passed.error)
  if (left !== null && left <= at.leaves + 2) return
  on(17, 23)
  const office = actorOf(world, target.unit, 'yewu')
  const final = await actOnSheet(context, office, { ...pass, revision: passed.value.revision })
  if (!final.ok) world.refused(`sheet final ${target.paper.name}`, final.error)
}

/** Of the own department's last five, two are still with the unit, one with the department, two with the bureau. */
const STILL_OPEN = 5
/** So many of the own department's have a file that proves their first indicator. */
const PROVED = 3
/** Of a hundred sheets: handed in after the day; sent back once. */
const LATE = 5
const DISPUTED = 6

export async function evaluateYear(world: World, year: number): Promise<void> {
  const { context, bureau } = world
  world.to(officeDay(`${year + 1}-01-05`))
  const opened = await openSelfEvaluationYear(context, bureau, { year })
  if (!opened.ok) return world.refused(`self-evaluation ${year}`, opened.error)
  const targets = await approvedTargets(world, year)
  const own = targets.filter(({ unit }) => isWritten(world, unit))
  for (const target of targets) {
    const place = own.indexOf(target)
    await evaluateTarget(world, target, year, {
      left: place < 0 ? null : own.length - place,
      proves: place >= 0 && place < PROVED,
    })
  }
}

type Evaluating = { readonly left: number | null; readonly proves: boolean }

async function evaluateTarget(
  world: World,
  target: CountyTarget,
  year: number,
  { left, proves }: Evaluating,
): Promise<void> {
  if (left === 1) return
  const { paper } = target
  const key = `${sameKey(paper)}/${year}/evaluated`
  const isLate = chanceOf(`${key}/late`, 100) < LATE
  const on = (from: string, until: string) =>
    world.to(officeDayWithin(`${year + 1}-${from}`, `${year + 1}-${until}`, key))
  if (isLate) on('04-01', '04-08')
  else on('01-12', '02-27')
  const revision = await writeEvaluation(world, target, year, proves)
  if (revision === null || left === 2) return
  const isDisputed = left === null && !isLate && chanceOf(`${key}/disputed`, 100) < DISPUTED
  await sendEvaluation(world, target, { revision, left, isLate, isDisputed, on })
}

/** What the unit knows of its year. @returns the revision that was written; null where it could not be */
async function writeEvaluation(
  world: World,
  target: CountyTarget,
  year: number,
  proves: boolean,
): Promise<number | null> {
  const { context } = world
  const { id, unit, paper } = target
  const filler = actorOf(world, unit, 'tianbao')
  const refused = (why: unknown) => {
    world.refused(`self-evaluation ${paper.name}`, why)
    return null
  }
  const opened = await readSelfEvaluation(context, filler, { id })
  if (!opened.ok) return refused(opened.error)
  const { known } = opened.value
  const version = known.about.version
  const money = {
    initial: fen(BigInt(known.money.initial)),
    budget: fen(BigInt(known.money.budget)),
    paid: known.money.paid === null ? null : fen(BigInt(known.money.paid)),
  }
  const empty = emptyFacts(known.project.indicators.length)
  const weights = evaluate({ ...known, money }, empty).indicators.map(({ weight }) => weight)
  const project = { ...known.project, name: paper.name }
  const course = courseFor(project, courseOf(world, target, year), 'over')
  const proved = proves && (await proveFirst(context, filler, { id, version, year }))
  const atEnd = factsAtYearEnd(project, course, weights)
  const wasChanged = money.initial !== money.budget && atEnd.executionReason === ''
  const reason = `${paper.name}年中按询价结果调减预算，调整后的预算已按进度执行`
  const facts = withoutRecord(wasChanged ? { ...atEnd, executionReason: reason } : atEnd, proved)
  const revision = opened.value.revision
  const written = await writeSelfEvaluation(context, filler, { id, facts, version, revision })
  return written.ok ? written.value.revision : refused(written.error)
}

type SendingEvaluation = {
  readonly revision: number
  readonly left: number | null
  readonly isLate: boolean
  readonly isDisputed: boolean
  readonly on: (from: string, until: string) => void
}

/** To the department, perhaps back once, and to the bureau, as far as it has come. */
async function sendEvaluation(
  world: World,
  { id, unit, paper }: CountyTarget,
  { revision, left, isLate, isDisputed, on }: SendingEvaluation,
): Promise<void> {
  const [filler, department] = [actorOf(world, unit, 'tianbao'), actorOf(world, unit, 'zhuguan')]
  const act = (actor: Actor, kind: 'submit' | 'pass' | 'confirm' | 'return', at: number, comment = '') =>
    actOnSelfEvaluation(world.context, actor, { id, act: kind, comment, revision: at, confirmed: true })
  const refused = (why: unknown) => world.refused(`self-evaluation of ${paper.name}`, why)
  let stands = await act(filler, 'submit', revision)
  if (stands.ok && isDisputed) {
    on('03-02', '03-06')
    const question = `${paper.name}的${paper.indicators[0]?.level3 ?? '完成数'}请附验收单，核对与台账是否一致。`
    stands = await act(department, 'return', stands.value.revision, question)
    on('03-09', '03-13')
    const answer = `${paper.name}已与台账逐项核对，数据无误，验收单存档备查。`
    if (stands.ok) stands = await act(filler, 'submit', stands.value.revision, answer)
  }
  if (!stands.ok) return refused(stands.error)
  if (left === 3) return
  if (isLate) on('04-09', '04-14')
  else on('03-16', '03-27')
  stands = await act(department, 'pass', stands.value.revision, `${paper.name}数据与台账一致`)
  if (!stands.ok) return refused(stands.error)
  if (left !== null && left <= STILL_OPEN) return
  on('04-15', '04-28')
  stands = await act(world.checker, 'confirm', stands.value.revision)
  if (!stands.ok) refused(stands.error)
}

/** What a file proves needs no record beside it. */
function withoutRecord(facts: EvaluationFacts, proved: boolean): EvaluationFacts {
  if (!proved) return facts
  return {
    ...facts,
    indicators: facts.indicators.map((own, at) => (at === 0 ? { ...own, record: '' } : own)),
  }
}

/** @returns whether it was handed in */
async function proveFirst(
  context: Context,
  filler: Parameters<typeof readAttachments>[1],
  { id, version, year }: { readonly id: string; readonly version: number; readonly year: number },
): Promise<boolean> {
  const listed = await readAttachments(context, filler, { id, version })
  const [first] = listed.ok ? listed.value.places : []
  if (first === undefined) return false
  const lines = [
    `${first.name}验收统计表`,
    '批次,验收日期,验收结果',
    `第一批,${year}-06-20,合格`,
    `第二批,${year}-11-25,合格`,
  ]
  return (
    await addAttachment(
      context,
      filler,
      { id, row: first.row, version, note: '单位与乡镇联合验收' },
      { file: `${first.name}验收统计表.csv`, bytes: new TextEncoder().encode(`${lines.join('\n')}\n`) },
    )
  ).ok
}
