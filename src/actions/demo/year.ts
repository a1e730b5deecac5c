/**
 * The demonstration's county in its second year: the targets of last year were approved, paid and evaluated,
 * those of this year are paid and watched at two marks, what is applied for of the next is assessed before it
 * is sent in. Everything is done by its people through the same doors as anybody's; what the rules or the day
 * do not allow is left out.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Actor } from '#core/kernel/allows.ts'
import { fen } from '#core/kernel/money.ts'
import { daysLater } from '#core/calendar/working-days.ts'
import { evaluate } from '#core/self-evaluation/evaluate.ts'
import { emptyFacts } from '#core/self-evaluation/facts.ts'
import { demoApproved, hasDemoYear } from '#store/demo/demo.ts'
import type { Context } from '../kernel/context.ts'
import { beginAssurance, beginEvaluation, decideSome } from './after.ts'
import { assessNewProjects } from './assessment.ts'
import { finishEvaluations } from './evaluations.ts'
import { fillDemoPool, type DemoExpert } from './pool.ts'
import { moveMoney, payFor } from './money.ts'
import { settleDemoWarnings } from './warnings.ts'
import { demoCourse, factsAtYearEnd, sheetAt } from './values.ts'
import { addAttachment, readAttachments } from '../attachments/attachments.ts'
import { openRound } from '../monitoring/rounds.ts'
import { actOnSheet, readMonitoringSheet, saveMonitoringSheet } from '../monitoring/sheets.ts'
import { actOnRectification, listRectifications } from '../rectification/rectifications.ts'
import {
  actOnSelfEvaluation,
  openSelfEvaluationYear,
  readSelfEvaluation,
  writeSelfEvaluation,
} from '../self-evaluation/self-evaluations.ts'

export const DEMO_LAST_YEAR = 2025
export const DEMO_YEAR = 2026
/** The year that is being applied for: new projects, each to be assessed first. */
export const DEMO_NEXT_YEAR = 2027

export type DemoYearPeople = {
  readonly filler: Actor
  readonly department: Actor
  readonly office: Actor
  readonly bureau: Actor
  readonly checker: Actor
  readonly experts: readonly DemoExpert[]
}
type Stage = {
  readonly context: Context
  readonly people: DemoYearPeople
  readonly unit: string
  readonly waitFor: (job: string) => Promise<void>
  readonly mayGoOn: () => boolean
}

/** The documents of the demonstration's own unit, by name; none when the folder is missing. */
export async function demoCountyFiles(
  root: string,
): Promise<readonly { readonly file: string; readonly bytes: Uint8Array }[]> {
  const folder = join(root, 'demo')
  const names = await readdir(folder).catch(() => [])
  return Promise.all(
    names
      .filter((name) => name.endsWith('.docx'))
      .toSorted()
      .map(async (file) => ({ file, bytes: await readFile(join(folder, file)) })),
  )
}

/** Once: a demonstration that was lived through already stays as it is. */
export async function liveThroughYears(stage: Stage): Promise<void> {
  const { context, people, unit } = stage
  if (await hasDemoYear(context.store.of(people.bureau.region).db, DEMO_LAST_YEAR)) return
  await payFor(context, people.bureau, { unit, year: DEMO_LAST_YEAR, quarters: 4 })
  await evaluateYear(stage)
  await moveMoney(context, people.bureau, { unit, year: DEMO_YEAR })
  await payFor(context, people.bureau, { unit, year: DEMO_YEAR, quarters: 2 })
  await watch(stage, 'march', { day: `${DEMO_YEAR}-03-31`, share: 25, leaves: 0 })
  await watch(stage, 'june', { day: `${DEMO_YEAR}-06-30`, share: 50, leaves: 4 })
  await answerRectifications(stage)
  await settleDemoWarnings(context, people, DEMO_YEAR)
  if (!stage.mayGoOn()) return
  const pool = await fillDemoPool(context, people, unit)
  await finishEvaluations(context, people, { unit, year: DEMO_LAST_YEAR, pool, mayGoOn: stage.mayGoOn })
  await decideSome(context, people.bureau, { unit, year: DEMO_LAST_YEAR })
  await beginEvaluation(context, people.bureau, { expert: pool.experts[0], year: DEMO_LAST_YEAR })
  await beginAssurance(context, people.filler, { unit, year: DEMO_YEAR })
  await assessNewProjects(context, {
    unit,
    year: DEMO_NEXT_YEAR,
    filler: people.filler,
    department: people.department,
    mayGoOn: stage.mayGoOn,
  })
}

/** Of the last five, two are still with the unit, one with the department and two with the bureau. */
const STILL_OPEN = 5

async function evaluateYear({
  context,
  people: { filler, department, checker, bureau },
  unit,
  mayGoOn,
}: Stage): Promise<void> {
  const targets = await demoApproved(context.store.of(bureau.region).db, unit, DEMO_LAST_YEAR)
  if (!(await openSelfEvaluationYear(context, bureau, { year: DEMO_LAST_YEAR })).ok) return
  for (const [i, { id, position }] of targets.entries()) {
    if (!mayGoOn()) return
    const left = targets.length - i
    if (left === 1) return
    const opened = await readSelfEvaluation(context, filler, { id })
    if (!opened.ok) continue
    const { known } = opened.value
    const money = {
      initial: fen(BigInt(known.money.initial)),
      budget: fen(BigInt(known.money.budget)),
      paid: known.money.paid === null ? null : fen(BigInt(known.money.paid)),
    }
    const weights = evaluate({ ...known, money }, emptyFacts(known.project.indicators.length)).indicators.map(
      ({ weight }) => weight,
    )
    const proved = i < PROVED && (await proveFirst(context, filler, { id, version: known.about.version }))
    const facts = factsAtYearEnd(known.project, demoCourse(position), weights)
    // What a file proves needs no record beside it.
    const indicators = proved
      ? facts.indicators.map((own, at) => (at === 0 ? { ...own, record: '' } : own))
      : facts.indicators
    const written = await writeSelfEvaluation(context, filler, {
      id,
      facts: { ...facts, indicators },
      version: known.about.version,
      revision: opened.value.revision,
    })
    if (!written.ok || left === 2) continue
    const sent = await actOnSelfEvaluation(context, filler, {
      id,
      act: 'submit',
      comment: '',
      revision: written.value.revision,
    })
    if (!sent.ok || left === 3) continue
    const passed = await actOnSelfEvaluation(context, department, {
      id,
      act: 'pass',
      comment: '数据与台账一致',
      revision: sent.value.revision,
    })
    if (passed.ok && left > STILL_OPEN)
      await actOnSelfEvaluation(context, checker, {
        id,
        act: 'confirm',
        comment: '',
        revision: passed.value.revision,
      })
  }
}

/** So many of last year's self-evaluations have a file that proves their first indicator. */
const PROVED = 3

/** @returns whether it was handed in */
async function proveFirst(
  context: Context,
  filler: Actor,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<boolean> {
  const listed = await readAttachments(context, filler, { id, version })
  const [first] = listed.ok ? listed.value.places : []
  if (first === undefined) return false
  const lines = [
    `${first.name}验收统计表`,
    '批次,验收日期,验收结果',
    `第一批,${DEMO_LAST_YEAR}-06-20,合格`,
    `第二批,${DEMO_LAST_YEAR}-11-25,合格`,
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

/** @param leaves so many sheets at the end are not written yet, the one before them is with the department */
async function watch(
  { context, people: { filler, department, office, bureau }, unit, waitFor, mayGoOn }: Stage,
  mark: 'march' | 'june',
  { leaves, ...at }: { readonly day: string; readonly share: number; readonly leaves: number },
): Promise<void> {
  const opened = await openRound(context, bureau, { year: DEMO_YEAR, mark }, daysLater(at.day, 1))
  if (!opened.ok) return
  await waitFor(opened.value.job)
  const targets = await demoApproved(context.store.of(bureau.region).db, unit, DEMO_YEAR)
  for (const [i, { id, position, paper }] of targets.entries()) {
    if (!mayGoOn()) return
    const left = targets.length - i
    const of = { round: opened.value.round, project: id }
    const sheet = left > leaves ? await readMonitoringSheet(context, filler, of) : null
    if (sheet === null || !sheet.ok) continue
    const write = (revision: number, asked: boolean) =>
      saveMonitoringSheet(context, filler, {
        ...of,
        content: sheetAt(paper, demoCourse(position), { ...at, asked }),
        revision,
      })
    const first = await write(sheet.value.revision, false)
    const saved = first.ok && first.value.light === 'red' ? await write(first.value.revision, true) : first
    const sent = saved.ok
      ? await actOnSheet(context, filler, { ...of, act: 'send', comment: '', revision: saved.value.revision })
      : saved
    if (!sent.ok || (leaves > 0 && left <= leaves + 1)) continue
    const passed = await actOnSheet(context, department, {
      ...of,
      act: 'pass',
      comment: '',
      revision: sent.value.revision,
    })
    if (passed.ok && (leaves === 0 || left > leaves + 2))
      await actOnSheet(context, office, { ...of, act: 'pass', comment: '', revision: passed.value.revision })
  }
}

/** The first is mended and confirmed, the second waits to be looked at, the others for the unit. */
async function answerRectifications({ context, people: { filler, office } }: Stage): Promise<void> {
  const found = await listRectifications(context, filler, { page: 1, size: 10 })
  if (!found.ok) return
  for (const [i, { id }] of found.value.rows.slice(0, 2).entries()) {
    const replied = await actOnRectification(context, filler, {
      id,
      kind: 'reply',
      said: '已明确责任人和时限，采购已重新启动，合同已签订。',
      outcome: '',
      due: null,
      steps: null,
    })
    if (replied.ok && i === 0)
      await actOnRectification(context, office, {
        id,
        kind: 'confirm',
        said: '情况属实，同意销号。',
        outcome: '',
        due: null,
        steps: null,
      })
  }
}
