/** 部门整体: money, rate, progress and light of each 监控表, points, score and grade of each 自评表, and what the lists show. */
import { listWholes, readWhole } from '#actions/whole/wholes.ts'
import { below, type Target } from './again/facts.ts'
import { look, type Rules, type Written } from './again/lights.ts'
import { moneyOn, rateOf, sumOf, type Money } from './again/money.ts'
import { score, type ScoreRules, type SheetFacts } from './again/scores.ts'
import { fenOf } from './again/wan.ts'
import { answered, everyRow, type County } from './county.ts'
import { tally, type Compared, type Tally } from './tally.ts'

type Sheet = {
  readonly id: string
  readonly kind: 'monitoring' | 'evaluation'
  readonly unit: string
  readonly year: number
  readonly day: string | null
  readonly rules: Rules | null
  readonly target: Target
  readonly content: {
    readonly basic: { readonly budget: string; readonly paid: string }
    readonly sheet?: Written
    readonly facts?: SheetFacts
  }
  readonly kept: Kept
  readonly scoring: ScoreRules | null
}
type Kept = {
  readonly budget: string
  readonly paid: string
  readonly partial: boolean
  readonly rate: string | null
  readonly light: string | null
  readonly score: string | null
  readonly grade: string | null
}

export async function compareWholes(county: County): Promise<Compared> {
  const held = tally('部门整体')
  const sheets = await sheetsOf(county)
  for (const sheet of sheets) await holdSheet(county, held, sheet)
  await holdLists(county, held, sheets)
  held.leave(
    'faults and remarks of a sheet',
    1,
    'what is missing in it, or looks odd, follows from no formula',
  )
  return held.end()
}

const sheetsOf = ({ ask, region }: County) =>
  ask<Sheet>(
    `select s.sheet_id as id, s.kind, s.unit_id as unit, s.year, r.day, r.scheme as rules, s.content,
       json_build_object('indicators', s.basis -> 'indicators', 'plan', json_build_object('measure', 'percent', 'march', null, 'june', null, 'october', null, 'december', null),
         'budget', json_build_object('total', null, 'fiscal', null, 'other', null)) as target,
       json_build_object('budget', s.budget::text, 'paid', s.paid::text, 'partial', s.partial, 'rate', s.rate::text, 'light', s.light,
         'score', round(s.score / 100.0, 2)::text, 'grade', s.grade) as kept,
       s.outcome -> 'ruleSet' -> 'scoring' as scoring
     from whole_sheets s left join monitoring_rounds r on r.region_id = s.region_id and r.round_id = s.round_id
     where s.region_id = $1 order by s.kind, r.day, s.unit_id`,
    [region],
  )

/** The department's projects by the day, and basic spending as it is typed. */
function moneyOf({ facts }: County, { unit, year, day, content }: Sheet) {
  const units = below(facts, unit)
  const own = [...moneyOn(facts, year, day ?? `${year}-12-31`)].filter(([project]) =>
    units.has(facts.projects.get(project)?.unit ?? ''),
  )
  const sum = sumOf(own.map(([, money]) => money))
  const [budget, paid] = [fenOf(content.basic.budget), fenOf(content.basic.paid)]
  const ids = new Set(own.map(([project]) => project))
  const isPaid = facts.payments.some((line) => line.year === year && ids.has(line.project))
  if (budget === null || paid === null) return { money: sum, partial: true, isPaid }
  const money: Money = {
    ...sum,
    initial: sum.initial + budget,
    budget: sum.budget + budget,
    paid: sum.paid + paid,
  }
  return { money, partial: false, isPaid: true }
}

async function holdSheet(county: County, held: Tally, sheet: Sheet): Promise<void> {
  const { id, kept, target, content, rules, scoring, year, day } = sheet
  const { money, partial, isPaid } = moneyOf(county, sheet)
  const figures = { budget: money.budget, paid: money.paid, partial }
  held.holdAll(id, 'kept', kept, figures)
  const view = answered(await readWhole(county.context, county.office, { whole: id }))
  held.holdAll(id, 'sheet', view, figures)
  if (rules !== null && day !== null && content.sheet !== undefined) {
    const looked = look(target, content.sheet, money, { year, day, rules, kind: 'unknown' })
    const { rate, achievement, light } = looked
    held.holdAll(id, 'kept', kept, { rate, light })
    held.holdAll(id, 'sheet', view, { rate, achievement, light })
  }
  if (scoring !== null && content.facts !== undefined) {
    const again = score(target, content.facts, { ...money, isPaid }, { year, rules: scoring })
    const total = { score: again.total?.score ?? null, grade: again.total?.grade ?? null }
    held.holdAll(id, 'kept', kept, { ...total, rate: again.rate })
    held.holdAll(id, 'sheet', view, total)
    for (const [i, { score: points }] of again.indicators.entries()) {
      const there = view.evaluation?.proof?.indicators[i]?.outcome
      if (there !== undefined)
        held.hold(`${id} ${i + 1}`, 'points', there.state === 'scored' ? there.score : null, points)
    }
    held.hold(id, 'rate of the money', rateOf(money), again.rate)
  }
}

/** Each round and each year: every sheet once, with its light or its score. */
async function holdLists(county: County, held: Tally, sheets: readonly Sheet[]): Promise<void> {
  const { context, office } = county
  for (const kind of ['monitoring', 'evaluation'] as const)
    for (const year of new Set(sheets.filter((one) => one.kind === kind).map((one) => one.year))) {
      const { rounds } = answered(await listWholes(context, office, { kind, year, page: 1, size: 1 }))
      for (const round of kind === 'evaluation' ? [null] : rounds) {
        const rows = await everyRow((page) =>
          listWholes(context, office, {
            kind,
            year,
            ...(round !== null && { round: round.id }),
            ...page,
          }).then(answered),
        )
        const own = sheets.filter(
          (one) => one.kind === kind && one.year === year && (round === null || one.day === round.day),
        )
        held.hold(`${kind} ${year} ${round?.day ?? ''}`, 'listed', rows.length, own.length)
        for (const { id, kept } of own)
          held.holdAll(
            id,
            'listed',
            rows.find((row) => row.id === id),
            {
              light: kept.light,
              score: kept.score,
              grade: kept.grade,
            },
          )
      }
    }
}
