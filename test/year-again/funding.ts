/** 四本预算: the list by days, its sums by 资金性质 and 资金来源, and units. */
import { readFundingList } from '#actions/execution/funding.ts'
import type { FundingPart, FundingQuery } from '#api/execution/funding.ts'
import { below } from './again/facts.ts'
import {
  overspentNatures,
  partsOn,
  readFunding,
  together,
  type FundingFacts,
  type Part,
} from './again/funding.ts'
import { answered, everyRow, type County } from './county.ts'
import { yearsOf } from './execution.ts'
import { tally, type Compared, type Tally } from './tally.ts'

const DAYS = ['03-31', '06-30', '10-31', '12-31']

export async function compareFunding(county: County): Promise<Compared> {
  const held = tally('四本预算')
  const said = await readFunding(county.ask, county.region)
  for (const year of yearsOf(county)) {
    for (const end of DAYS) await listOn(county, held, said, { year, day: `${year}-${end}` })
    await unitsOn(county, held, said, { year, day: `${year}-12-31` })
  }
  return held.end()
}

type At = { readonly year: number; readonly day: string }

const ask = (county: County, query: Partial<FundingQuery> & At) =>
  readFundingList(county.context, county.office, {
    page: 1,
    size: 1,
    sort: 'unit',
    order: 'asc',
    ...query,
  }).then(answered)

async function listOn(county: County, held: Tally, said: FundingFacts, at: At): Promise<void> {
  const again = partsOn(county.facts, said, { ...at, of: 'nature' })
  const rows = await everyRow((page) => ask(county, { ...at, ...page }))
  held.hold(at.day, 'projects', rows.length, again.size)
  const there = new Map(rows.map((row) => [row.id, row]))
  for (const [project, parts] of again) {
    const row = there.get(project)
    holdParts(held, `${at.day} ${project}`, 'project', { program: row?.natures, again: parts })
    held.hold(
      `${at.day} ${project}`,
      'overspent natures',
      row?.overspent.toSorted(),
      [...overspentNatures(parts)].toSorted(),
    )
  }
  const list = await ask(county, at)
  holdParts(held, at.day, 'region', { program: list.natures, again: together([...again.values()]) })
  const origins = partsOn(county.facts, said, { ...at, of: 'origin' })
  holdParts(held, at.day, 'region by origin', {
    program: list.origins,
    again: together([...origins.values()]),
    by: 'origin',
  })
}

async function unitsOn(county: County, held: Tally, said: FundingFacts, at: At): Promise<void> {
  const { facts } = county
  const again = partsOn(facts, said, { ...at, of: 'nature' })
  for (const unit of facts.units.values()) {
    const units = below(facts, unit.id)
    const own = [...again].flatMap(([id, parts]) =>
      units.has(facts.projects.get(id)?.unit ?? '') ? [parts] : [],
    )
    const list = await ask(county, { ...at, unit: unit.key })
    holdParts(held, `${at.day} ${unit.name}`, unit.kind, { program: list.natures, again: together(own) })
  }
}

function holdParts(
  held: Tally,
  where: string,
  what: string,
  {
    program,
    again,
    by = 'nature',
  }: {
    readonly program: readonly FundingPart[] | undefined
    readonly again: ReadonlyMap<string, Part>
    readonly by?: 'nature' | 'origin'
  },
): void {
  const parts = new Map((program ?? []).map((part) => [part[by] ?? '', part]))
  held.hold(where, `${what}: parts`, [...parts.keys()].toSorted(), [...again.keys()].toSorted())
  for (const [key, part] of again) held.holdAll(`${where} ${key}`, what, parts.get(key), part)
}
