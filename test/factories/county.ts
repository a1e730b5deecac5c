/**
 * Whole counties: one document a unit, until there are as many projects as asked for. The same seed gives the
 * same documents.
 */
import type { TargetDocument } from '#core/target/document.ts'
import { makeDocument } from './document.ts'
import { COMMON } from './fields/common.ts'
import { FIELDS } from './fields/fields.ts'
import { countyOf, fill, type County, type Slots } from './place.ts'
import { seededRandom, type Random } from './random.ts'
import type { Field } from './template.ts'

export type Generation = {
  /** How many projects in all. */
  readonly projects: number
  readonly seed: string | number
  readonly year?: number
}

/** The year whose rules are in force, and whose documents the samples are. */
export const FISCAL_YEAR = 2025
/** From this many projects on the next county begins. */
const PROJECTS_A_COUNTY = 4000

/** A unit of a county, with the place in its name. */
type Office = {
  readonly field: Field
  readonly name: string
  readonly code: string
  readonly place: Slots
  readonly rank: 'office' | 'town' | 'branch'
}

export function* generateDocuments({
  projects,
  seed,
  year = FISCAL_YEAR,
}: Generation): Generator<TargetDocument> {
  let made = 0
  for (let index = 0; made < projects; index += 1) {
    const county = countyOf(index)
    const here = Math.min(PROJECTS_A_COUNTY, projects - made)
    for (const document of documentsOf(
      { county, index, projects: here, year },
      seededRandom(`${seed}/${county.region}`),
    )) {
      made += document.projects.length
      yield document
    }
  }
}

/** The first documents of a generation, as many as asked for. */
export function someDocuments(
  count: number,
  seed: string | number,
  year = FISCAL_YEAR,
): readonly TargetDocument[] {
  const documents: TargetDocument[] = []
  for (const document of generateDocuments({ projects: Number.MAX_SAFE_INTEGER, seed, year })) {
    documents.push(document)
    if (documents.length === count) break
  }
  return documents
}

/** What is left at the end of a county is one document more or less: none is cut below the least. */
const LEAST = 3

type CountyOrder = {
  readonly county: County
  readonly index: number
  /** How many. */
  readonly projects: number
  readonly year: number
}

function* documentsOf(
  { county, index, projects, year }: CountyOrder,
  random: Random,
): Generator<TargetDocument> {
  let rest = projects
  let serial = 1
  for (const [i, office] of officesOf(county, index, random).entries()) {
    if (rest <= 0) return
    const own = random.branch(`document ${i}`)
    const wanted = sizeOf(office, own)
    const count = rest - wanted < LEAST ? Math.max(rest, 1) : wanted
    const order = {
      field: office.field,
      common: COMMON,
      county,
      year,
      unit: { code: office.code, name: office.name },
      place: office.place,
      projects: Math.min(count, MOST),
      serial,
    }
    const document = makeDocument(order, own)
    serial += document.projects.length
    rest -= document.projects.length
    yield document
  }
}

const MOST = 40

/** How many projects a unit has: offices 8 to 40, towns 8 to 20, what belongs to an office 3 to 10. */
function sizeOf({ rank }: Office, random: Random): number {
  if (rank === 'branch') return random.whole(3, 10)
  if (rank === 'town') return random.whole(8, 20)
  return random.chance(12) ? random.whole(26, MOST) : random.whole(8, 24)
}

const FIRST_DEPARTMENT = 301
/** Three digits: after so many departments the numbers begin again. */
const DEPARTMENTS = 600

/** Every unit of every field, a pattern with {town} once for each town; in an order of chance. */
function officesOf(county: County, index: number, random: Random): readonly Office[] {
  const offices = FIELDS.flatMap((field, f) => {
    const named = field.units.flatMap((pattern, u) =>
      placesOf(pattern, county).map((place) => ({ pattern, place, first: u === 0 })),
    )
    return named.map(({ pattern, place, first }, n): Office => ({
      field,
      place,
      code: `${FIRST_DEPARTMENT + ((index * FIELDS.length + f) % DEPARTMENTS)}${String(n + 1).padStart(3, '0')}`,
      name: fill(pattern, { county: county.name, hill: '凤凰岭', ...place }),
      rank: rankOf(field.key, pattern, first),
    }))
  })
  const main = offices.filter(({ rank }) => rank !== 'branch')
  return [...random.shuffled(main), ...random.shuffled(offices.filter(({ rank }) => rank === 'branch'))]
}

function rankOf(field: string, pattern: string, first: boolean): Office['rank'] {
  if (field === 'township') return /人民政府|办事处/u.test(pattern) ? 'town' : 'branch'
  return first ? 'office' : 'branch'
}

function placesOf(pattern: string, { towns, streets }: County): readonly Slots[] {
  if (pattern.includes('{town}')) return towns.map((town) => ({ town }))
  return pattern.includes('{street}') ? streets.map((street) => ({ street })) : [{}]
}
