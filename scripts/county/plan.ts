/**
 * The fictitious county 安澜县 as it is planned: its departments with their units, and what each asks money for
 * in each of three years. The same seed gives the same county.
 */
import { COMMON } from '#factories/fields/common.ts'
import { FIELDS } from '#factories/fields/fields.ts'
import { makeDocument } from '#factories/document.ts'
import { countyOf, fill, type Slots } from '#factories/place.ts'
import { seededRandom, type Random } from '#factories/random.ts'
import type { Field } from '#factories/template.ts'
import type { DepartmentStanding } from '#actions/demo/county/courses.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { doesWork, isOfDepartment } from './work.ts'

export const SEED = '安澜县'
const COUNTY = countyOf(0)
export const FIRST_YEAR = 2025
const YEARS = [2025, 2026, 2027] as const

export type PlannedUnit = { readonly code: string; readonly name: string }
export type Department = PlannedUnit & {
  readonly field: string
  readonly office: string
  readonly standing: DepartmentStanding
  readonly units: readonly PlannedUnit[]
  /** Its documents are those of the folder demo/, but those of its units. */ readonly written: boolean
}
/** `places`: what the names of its units fix, the own first. */
type Drawn = Department & { readonly of: Field; readonly places: readonly Slots[] }

/** 财政业务股室 by the fields that they are in charge of. */
const OFFICES: Readonly<Record<string, string>> = {
  education: '教科文股',
  science: '教科文股',
  culture: '教科文股',
  health: '社会保障股',
  'social-security': '社会保障股',
  'civil-affairs': '社会保障股',
  veterans: '社会保障股',
  agriculture: '农业农村股',
  water: '农业农村股',
  forestry: '农业农村股',
  construction: '经济建设股',
  transport: '经济建设股',
  environment: '经济建设股',
  police: '行政政法股',
  party: '行政政法股',
  market: '行政政法股',
  emergency: '行政政法股',
  township: '乡镇财政股',
}

const EXCELLENT = new Set(['安澜县教育局', '柳河乡人民政府'])
const POOR = '安澜县交通运输局'
const OWN_FIELD = 'agriculture'
const OWN_CODE = '303'
const FIRST_FIELD = 501
const FIRST_TOWN = 601
/** Units of a bureau that are the whole county's; the others are a town's or a street's. */
const COUNTY_UNITS = 4
const TOWN_UNITS = 2

/** Every department, in the order of its code. */
export function planDepartments(): readonly Department[] {
  return drawDepartments()
}

function drawDepartments(): readonly Drawn[] {
  const random = seededRandom(`${SEED}/departments`)
  const towns = FIELDS.filter(({ key }) => key === 'township').flatMap((field) =>
    [...COUNTY.towns.map((town) => ({ town })), ...COUNTY.streets.map((street) => ({ street }))].map(
      (place, i) => townDepartment(field, place, i),
    ),
  )
  const bureaus = FIELDS.flatMap((field, i) =>
    field.key === 'township'
      ? []
      : [
          bureauDepartment(
            field,
            field.key === OWN_FIELD ? OWN_CODE : String(FIRST_FIELD + i),
            random.branch(field.key),
          ),
        ],
  )
  return [...bureaus, ...towns].toSorted((a, b) => a.code.localeCompare(b.code))
}

function bureauDepartment(field: Field, code: string, random: Random): Drawn {
  const [own = '', ...others] = field.units.filter(isOfDepartment)
  const whole = others.filter((unit) => !/\{(?:town|street)\}/u.test(unit)).slice(0, COUNTY_UNITS)
  const local = others
    .filter((unit) => /\{(?:town|street)\}/u.test(unit))
    .flatMap((unit) => {
      const places: readonly Slots[] = unit.includes('{town}')
        ? COUNTY.towns.map((town) => ({ town }))
        : COUNTY.streets.map((street) => ({ street }))
      return random
        .some(places, TOWN_UNITS)
        .map((place) => ({ name: named(unit, place), place: ownPlace(place) }))
    })
    .slice(0, TOWN_UNITS)
  const county = [own, ...whole].map((unit) => ({ name: named(unit, {}), place: {} }))
  return department(field, code, [...county, ...local])
}

/** A town's unit speaks of its town alone, a street's of its street. */
function ownPlace(place: Slots): Slots {
  const name = place['town'] ?? place['street'] ?? ''
  return { ...place, town: name, street: name }
}

function townDepartment(field: Field, place: Slots, number: number): Drawn {
  const kind = 'town' in place ? '{town}' : '{street}'
  const names = field.units.filter((unit) => unit.includes(kind)).map((unit) => named(unit, place))
  const units = names.slice(0, 2).map((name, i) => ({
    name,
    // Each looks after a village or a community that no other has.
    place: { ...ownPlace(place), ...villageOf(2 * number + i) },
  }))
  return department(field, String(FIRST_TOWN + number), units)
}

const FAMILIES = ['王', '李', '张', '刘', '赵', '孙', '周', '马', '郭', '高', '何', '崔']
const SETTLED = ['家庄', '家营', '各庄', '家屯']
const QUARTERS = [
  '文苑',
  '康宁',
  '锦绣',
  '和平',
  '向阳',
  '团结',
  '馨苑',
  '兴隆',
  '祥和',
  '育才',
  '水岸',
  '枫林',
]
const SIDES = ['', '东', '西', '新']

function villageOf(number: number): Slots {
  const at = (of: readonly string[], index: number) => of[index % of.length] ?? ''
  const round = Math.floor(number / FAMILIES.length)
  return {
    village: `${at(FAMILIES, number)}${at(SETTLED, round)}村`,
    community: `${at(QUARTERS, number)}${at(SIDES, round)}社区`,
  }
}

function named(pattern: string, place: Slots): string {
  return fill(pattern, { county: COUNTY.name, hill: '凤凰岭', ...place })
}

type Named = { readonly name: string; readonly place: Slots }

function department(field: Field, code: string, named: readonly Named[]): Drawn {
  const all = named.map(({ name }, i) => ({ code: `${code}${String(i + 1).padStart(3, '0')}`, name }))
  const [own = { code: `${code}001`, name: '' }, ...units] = all
  return {
    ...own,
    field: field.key,
    office: OFFICES[field.key] ?? '行政政法股',
    standing: standingOf(own.name),
    units,
    written: field.key === OWN_FIELD,
    of: field,
    places: named.map(({ place }) => place),
  }
}

function standingOf(name: string): DepartmentStanding {
  if (EXCELLENT.has(name)) return 'excellent'
  return name === POOR ? 'poor' : 'usual'
}

/** What a unit asks money for: its first years of it, and whether it is there only once. */
type Spell = { readonly from: number; readonly until: number }

/** Serial numbers of the county begin behind those of the written documents. */
const FIRST_SERIAL = 1001
const SERIALS_A_UNIT = 10

/** One document a department and year; those of the written department are of its units alone. */
export function planDocuments(year: number): readonly TargetDocument[] {
  let unitNumber = 0
  return drawDepartments().flatMap((one) => {
    const own = { code: one.code, name: one.name }
    const units = [own, ...one.units].map((unit, i) => ({ unit, place: one.places[i] ?? {}, isOwn: i === 0 }))
    const once = new Set<string>()
    const parts = units.slice(one.written ? 1 : 0).map(({ unit, place, isOwn }) => {
      const serial = FIRST_SERIAL + SERIALS_A_UNIT * unitNumber
      unitNumber += 1
      return unitDocument(one, unit, { year, serial, isOwn, place, once })
    })
    const merged = mergedDocument(one, parts, year)
    return merged === null ? [] : [merged]
  })
}

const OWN_PROJECTS = 2
const NEW_PROJECTS = 1

type UnitOrder = {
  readonly year: number
  readonly serial: number
  readonly isOwn: boolean
  readonly place: Slots
  /** What one unit of the department does for the whole county, another does not: their names so far. */
  readonly once: Set<string>
}

function unitDocument(
  { of, code }: Drawn,
  unit: PlannedUnit,
  { year, serial, isOwn, place, once }: UnitOrder,
): TargetDocument {
  const random = seededRandom(`${SEED}/${unit.code}`)
  const lasting = isOwn ? OWN_PROJECTS : 1
  const nameOf = (pattern: string) => fill(pattern, { county: COUNTY.name, ...place })
  const isWork = ({ name }: { readonly name: string }) => doesWork(of.key, unit.name, name)
  const made = makeDocument(
    {
      field: {
        ...of,
        templates: of.templates.filter((template) => isWork(template) && !once.has(nameOf(template.name))),
      },
      common: COMMON,
      county: COUNTY,
      year,
      unit,
      place,
      projects: lasting + NEW_PROJECTS,
      serial,
    },
    random.branch('document'),
  )
  const whole = workFirst(made, isWork)
  for (const { name } of whole.projects) once.add(name)
  const spells = whole.projects.map((_, i) =>
    spellOf(i, lasting, isOwn && i === 0, seededRandom(`${SEED}/${code}/${unit.code}/${i}`)),
  )
  const there = whole.projects.map((_, i) => {
    const { from, until } = spells[i] ?? { from: FIRST_YEAR, until: FIRST_YEAR }
    return year >= from && year <= until
  })
  const { statement } = whole
  return {
    ...whole,
    projects: whole.projects.filter((_, i) => there[i] === true),
    statement:
      statement === undefined || statement === null
        ? null
        : { ...statement, subGoals: statement.subGoals.filter((_, i) => there[i] === true) },
  }
}

/** What the unit is there for comes before what any office needs. */
function workFirst(
  document: TargetDocument,
  isWork: (project: { readonly name: string }) => boolean,
): TargetDocument {
  const order = document.projects
    .map((project, i) => ({ i, last: isWork(project) ? 0 : 1 }))
    .toSorted((a, b) => a.last - b.last)
    .map(({ i }) => i)
  const sorted = <One>(all: readonly One[]) => order.flatMap((i) => all[i] ?? [])
  const { statement } = document
  return {
    ...document,
    projects: sorted(document.projects),
    statement:
      statement === undefined || statement === null
        ? null
        : { ...statement, subGoals: sorted(statement.subGoals) },
  }
}

const LAST_YEAR = YEARS[YEARS.length - 1] ?? FIRST_YEAR
/** Of a hundred projects end after their first year; and of a hundred chances one begins in a later year. */
const ONE_OFF = 7
const BEGINNING = 8

function spellOf(index: number, lasting: number, always: boolean, random: Random): Spell {
  if (always) return { from: FIRST_YEAR, until: LAST_YEAR }
  if (index < lasting) return { from: FIRST_YEAR, until: random.chance(ONE_OFF) ? FIRST_YEAR : LAST_YEAR }
  const chance = random.whole(0, 99)
  if (chance < BEGINNING) return { from: FIRST_YEAR + 1, until: LAST_YEAR }
  if (chance < 2 * BEGINNING) return { from: LAST_YEAR, until: LAST_YEAR }
  return { from: LAST_YEAR + 1, until: LAST_YEAR }
}

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

function ordinal(index: number): string {
  const number = index + 1
  const tens = Math.floor(number / 10)
  return `${tens === 0 ? '' : `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十`}${DIGITS[number % 10] ?? ''}`
}

/** The units' words and tables behind the department's own, numbered on. */
function mergedDocument(
  { code, name, written }: Drawn,
  parts: readonly TargetDocument[],
  year: number,
): TargetDocument | null {
  const [first] = parts
  const projects = parts.flatMap((part) => part.projects)
  if (first === undefined || projects.length === 0) return null
  const speaker = written ? (projects[0]?.unit ?? { code, name }) : { code, name }
  const file = `${COUNTY.region}-${speaker.code ?? ''}${speaker.name}${year}年预算绩效文本.docx`
  const subGoals = parts.flatMap(({ statement }) => statement?.subGoals ?? [])
  const own: Partial<TargetDocument> = written ? { kind: 'project-targets', parts: [], statement: null } : {}
  return {
    ...first,
    source: { ...first.source, file },
    projects: projects.map((project, i) => ({
      ...project,
      order: i + 1,
      title: `${i + 1}.${project.name}绩效目标表`,
      at: { line: 200 + i * 100 },
      indicators: project.indicators.map((row, n) => ({ ...row, at: { line: 240 + i * 100 + n * 5 } })),
    })),
    statement:
      first.statement === undefined || first.statement === null
        ? null
        : {
            ...first.statement,
            overallGoal: first.statement.overallGoal?.split('\n')[0] ?? null,
            subGoals: subGoals.map((goal, i) => ({ ...goal, label: ordinal(i), at: { line: 20 + i } })),
          },
    ...own,
  }
}
