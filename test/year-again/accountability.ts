/** 问责台账: counts by kind, and every suggestion of each year, made again of the raw facts. docs/accountability.md. */
import { listAccountability, listSuggestions } from '#actions/accountability/accountability.ts'
import { today } from '#actions/kernel/today.ts'
import { counting, type Result } from './again/results.ts'
import { answered, everyRow, type County } from './county.ts'
import { tally, type Compared } from './tally.ts'

/** The part of 结果应用 of a rule set that suggests. */
export type SuggestionRules = {
  readonly talkGrade: 'off' | '中' | '差'
  readonly talkLateDays: number
  readonly repeatedTalks: number
  readonly repeatedYears: number
}

type Entry = {
  readonly id: string
  readonly year: number
  readonly kind: 'talk' | 'accountability' | 'lifelong'
  readonly state: string
  readonly unit: string
  readonly day: string
  readonly suggestion: string | null
}

/** What is suggested, and with which figures. */
type Again = { readonly key: string; readonly kind: 'talk' | 'accountability'; readonly facts: object }

export async function compareAccountability(
  county: County,
  rulesOf: ReadonlyMap<number, SuggestionRules>,
): Promise<Compared> {
  const held = tally('问责台账')
  const { context, office, ask, region } = county
  const entries = await ask<Entry>(
    `select entry_id as id, year, kind, state, unit_id as unit, decided_on as day, suggestion
     from accountability_entries where region_id = $1`,
    [region],
  )
  const asides = await ask<{ suggestion: string }>(
    `select suggestion from accountability_asides where region_id = $1`,
    [region],
  )
  const counted = entries.filter(({ state }) => state !== 'revoked')
  const settled = new Set([...counted, ...asides].map(({ suggestion }) => suggestion))
  for (const [year, rules] of rulesOf) {
    const listed = await everyRow(async (page) =>
      answered(await listAccountability(context, office, { year, ...page })),
    )
    held.hold(`${year}`, 'listed', listed.length, entries.filter((one) => one.year === year).length)
    const { counts } = answered(await listAccountability(context, office, { year, page: 1, size: 1 }))
    for (const kind of ['talk', 'accountability', 'lifelong'] as const) {
      const of = entries.filter((one) => one.year === year && one.kind === kind)
      const open = of.filter(({ state }) => state === 'open').length
      held.holdAll(`${year} ${kind}`, 'counts', counts[kind], { all: of.length, open })
    }
    const again = [
      ...(await poorAgain(county, year, rules)),
      ...(await lateAgain(county, year, rules)),
      ...repeatedAgain(year, counted, rules, today(context)),
    ].filter(({ key }) => !settled.has(key))
    const { rows } = answered(await listSuggestions(context, office, { year }))
    const toldOf = (from: readonly Again[], asked: string) => {
      const one = from.find(({ key }) => key === asked)
      return one === undefined ? null : { kind: one.kind, facts: one.facts }
    }
    held.hold(`${year}`, 'suggestions', rows.length, again.length)
    for (const key of new Set([...rows, ...again].map((one) => one.key)))
      held.hold(key, 'suggestion', toldOf(rows as readonly Again[], key), toldOf(again, key))
  }
  return held.end()
}

/** A result counts by who evaluated, the last of them; of departments as a whole each. */
async function poorAgain(
  { ask, region }: County,
  year: number,
  { talkGrade }: SuggestionRules,
): Promise<readonly Again[]> {
  const poor: readonly string[] = { off: [], 中: ['中', '差'], 差: ['差'] }[talkGrade]
  const results = await ask<Result & { readonly project: string | null; readonly unit: string }>(
    `select r.project_id as project, r.unit_id as unit, r.kind as source, r.grade, round(r.total, 2)::text as score
     from evaluation_results r where r.region_id = $1 and r.fiscal_year = $2 order by r.decided_at desc`,
    [region, year],
  )
  const judged = await ask<Result & { readonly project: string }>(
    `select project_id as project, 'self' as source, grade, round(score / 100.0, 2)::text as score from self_evaluations
     where region_id = $1 and fiscal_year = $2 and state = 'confirmed' and grade is not null`,
    [region, year],
  )
  const approved = await ask<{ project: string }>(
    `select v.project_id as project from project_versions v
     join projects p on p.region_id = v.region_id and p.project_id = v.project_id and p.counted
     where v.region_id = $1 and v.fiscal_year = $2 and v.number = 1 and p.unit_id is not null`,
    [region, year],
  )
  const found = [...results, ...judged]
  const poorly = (of: string, { source, grade, score }: Result): readonly Again[] =>
    poor.includes(grade)
      ? [{ key: `grade ${year} ${of}`, kind: 'talk', facts: { year, source, grade, score } }]
      : []
  return [
    ...approved.flatMap(({ project }) => {
      const result = counting(found.filter((one) => one.project === project))
      return result === null ? [] : poorly(project, result)
    }),
    ...results.flatMap(({ project, unit, ...result }) => (project === null ? poorly(unit, result) : [])),
  ]
}

/** 整改 that waits for its unit, so many days past its day. */
async function lateAgain(
  { ask, region, context }: County,
  year: number,
  { talkLateDays }: SuggestionRules,
): Promise<readonly Again[]> {
  if (talkLateDays === 0) return []
  const rows = await ask<{ id: string; number: number; due: string; days: number }>(
    `select rectification_id as id, number, due, ($3::date - due::date)::int as days from rectifications
     where region_id = $1 and year = $2 and state in ('open', 'returned') and unit_id is not null
       and $3::date - due::date >= $4`,
    [region, year, today(context), talkLateDays],
  )
  return rows.map(({ id, ...figures }) => ({ key: `late ${id}`, kind: 'talk', facts: { year, ...figures } }))
}

/** Of the year of the last 约谈. */
function repeatedAgain(
  year: number,
  counted: readonly Entry[],
  { repeatedTalks, repeatedYears }: SuggestionRules,
  day: string,
): readonly Again[] {
  const since = `${Number(day.slice(0, 4)) - repeatedYears}${day.slice(4)}`
  const talks = counted.filter((one) => one.kind === 'talk' && one.day > since)
  return [...new Set(talks.map(({ unit }) => unit))].flatMap((unit) => {
    const of = talks.filter((one) => one.unit === unit).map((one) => `${one.day} ${one.year}`)
    const last = of.toSorted().at(-1) ?? ''
    return repeatedTalks > 0 && of.length >= repeatedTalks && last.endsWith(` ${year}`)
      ? [
          {
            key: `talks ${unit} ${of.length} ${last.slice(0, 10)}`,
            kind: 'accountability',
            facts: { times: of.length, years: repeatedYears },
          },
        ]
      : []
  })
}
