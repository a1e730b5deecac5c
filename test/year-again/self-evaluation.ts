/** 单位自评: points, scores and grade of each sheet as it is kept, answered and listed, and the roll-ups. */
import {
  listSelfEvaluations,
  readCoverage,
  readSelfEvaluation,
} from '#actions/self-evaluation/self-evaluations.ts'
import { approvedOf, departmentOf } from './again/facts.ts'
import { moneyOn } from './again/money.ts'
import { meanByMoney, score, type Scored, type ScoreRules, type SheetFacts } from './again/scores.ts'
import { answered, everyRow, type County } from './county.ts'
import { tally, type Compared, type Tally } from './tally.ts'

export type Kept = {
  readonly project: string
  readonly year: number
  readonly state: 'filling' | 'checking' | 'confirming' | 'confirmed'
  readonly version: number | null
  readonly facts: SheetFacts | null
  readonly score: string | null
  readonly grade: string | null
  readonly proof: Proof | null
}
type Proof = {
  readonly ruleSet: { readonly scoring: ScoreRules }
  readonly execution: { readonly rate: string | null; readonly score: string } | null
  readonly indicators: readonly { readonly weight: string; readonly outcome: { readonly score?: string } }[]
  readonly total: { readonly score: string; readonly grade: string } | null
}
export type Sheet = Kept & { readonly again: Scored }

export async function compareSelfEvaluation(county: County): Promise<Compared> {
  const held = tally('单位自评')
  const sheets = await scoredSheets(county)
  for (const sheet of sheets) await holdSheet(county, held, sheet)
  held.leave(
    'scores of a sheet',
    (await keptSheets(county)).length - sheets.length,
    'nothing was written in it yet: no score is kept',
  )
  for (const year of new Set(sheets.map((sheet) => sheet.year))) {
    await holdList(county, held, year, sheets)
    await holdCoverage(county, held, year, sheets)
  }
  return held.end()
}

const keptSheets = ({ ask, region }: County) =>
  ask<Kept>(
    `select project_id as project, fiscal_year as year, state, version, facts, round(score / 100.0, 2)::text as score, grade, proof from self_evaluations where region_id = $1`,
    [region],
  )

/** Sheets in which something was written, with what they come to. */
export async function scoredSheets(county: County): Promise<readonly Sheet[]> {
  const { facts } = county
  return (await keptSheets(county)).flatMap((kept) => {
    const { project, year, proof } = kept
    const target = facts.versions.get(project)?.find(({ number }) => number === kept.version)
    const money = moneyOn(facts, year, `${year}-12-31`).get(project)
    if (target === undefined || money === undefined || proof === null) return []
    const isPaid = facts.payments.some((line) => line.project === project)
    const again = score(
      target.content,
      kept.facts,
      { ...money, isPaid },
      { year, rules: proof.ruleSet.scoring },
    )
    return [{ ...kept, again }]
  })
}

/** A weight of a proof is written without noughts behind it. */
const plain = (points: string) => points.replace(/\.?0+$/u, '')

function holdProof(
  held: Tally,
  where: string,
  what: string,
  at: { proof: Proof | null; again: Scored },
): void {
  const { proof, again } = at
  held.hold(where, `${what}.rate`, proof?.execution?.rate ?? null, again.rate)
  held.hold(where, `${what}.execution`, proof?.execution?.score, again.execution)
  for (const [i, { weight, score: points }] of again.indicators.entries()) {
    const there = proof?.indicators[i]
    held.hold(`${where} ${i + 1}`, `${what}.weight`, there?.weight, plain(weight))
    held.hold(`${where} ${i + 1}`, `${what}.points`, there?.outcome.score ?? null, points)
  }
  held.hold(where, `${what}.score`, proof?.total?.score ?? null, again.total?.score ?? null)
  held.hold(where, `${what}.grade`, proof?.total?.grade ?? null, again.total?.grade ?? null)
}

async function holdSheet(county: County, held: Tally, sheet: Sheet): Promise<void> {
  const { project, again } = sheet
  held.holdAll(project, 'kept', sheet, {
    score: again.total?.score ?? null,
    grade: again.total?.grade ?? null,
  })
  holdProof(held, project, 'kept proof', { proof: sheet.proof, again })
  if (sheet.state === 'filling') return
  const { proof } = answered(await readSelfEvaluation(county.context, county.office, { id: project }))
  holdProof(held, project, 'proof', { proof: proof as Proof | null, again })
}

async function holdList(county: County, held: Tally, year: number, sheets: readonly Sheet[]): Promise<void> {
  const rows = await everyRow((page) =>
    listSelfEvaluations(county.context, county.office, { year, ...page }).then(answered),
  )
  const there = new Map(rows.map((row) => [row.id, row]))
  for (const { project, again } of sheets)
    held.holdAll(project, 'listed', there.get(project), {
      score: again.total?.score ?? null,
      grade: again.total?.grade ?? null,
    })
}

const GRADES = ['优', '良', '中', '差'] as const

/** Of confirmed sheets, by department and of the region, weighted by 年初预算数. */
async function holdCoverage(
  county: County,
  held: Tally,
  year: number,
  sheets: readonly Sheet[],
): Promise<void> {
  const { facts } = county
  const coverage = answered(await readCoverage(county.context, county.office, { year, page: 1, size: 500 }))
  const initial = moneyOn(facts, year, `${year}-12-31`)
  const confirmed = sheets.filter((sheet) => sheet.state === 'confirmed' && sheet.year === year)
  const approved = approvedOf(facts, year)
  held.hold(`${year}`, 'approved', coverage.approved, approved.length)
  held.hold(`${year}`, 'confirmed', coverage.confirmed, confirmed.length)
  const of = (project: string) => departmentOf(facts, facts.projects.get(project)?.unit ?? null)
  for (const row of coverage.rows) {
    const department = row.unit?.id ?? null
    const own = confirmed.filter(({ project }) => of(project) === department)
    const where = `${year} ${row.unit?.name}`
    held.hold(
      where,
      'department.approved',
      row.approved,
      approved.filter(({ project }) => of(project) === department).length,
    )
    held.hold(where, 'department.confirmed', row.states.confirmed, own.length)
    for (const grade of GRADES)
      held.hold(
        where,
        `department.${grade}`,
        row.grades[grade],
        own.filter(({ again }) => again.total?.grade === grade).length,
      )
    const weighed = own.flatMap(({ project, again }) =>
      again.total === null ? [] : [{ score: again.total.score, money: initial.get(project)?.initial ?? 0n }],
    )
    held.hold(where, 'department.mean', row.mean, meanByMoney(weighed))
  }
}
