/** 绩效监控: each sheet of each round as it is kept and as it is answered, lists, boards, the matrix, warnings. */
import { readBoard } from '#actions/monitoring/board.ts'
import { readMatrix } from '#actions/monitoring/matrix.ts'
import { listSheets, readMonitoringSheet } from '#actions/monitoring/sheets.ts'
import { askedOf, isRange } from './again/indicators.ts'
import { below, departmentOf, grouped } from './again/facts.ts'
import { look, type Looked, type ProjectKind, type Rules, type Written } from './again/lights.ts'
import { moneyOn, type Money } from './again/money.ts'
import { answered, everyRow, type County } from './county.ts'
import { tally, type Compared, type Tally } from './tally.ts'

type Round = {
  readonly id: string
  readonly year: number
  readonly day: string
  readonly mark: string
  readonly rules: Rules
}
type Kept = {
  readonly project: string
  readonly version: number
  readonly unit: string | null
  readonly state: string
  /** As the program told it, or a person said. */
  readonly kind: ProjectKind
  readonly figures: object
  readonly content: Written
}
type Again = { readonly kept: Kept; readonly looked: Looked; readonly money: Money }

export async function compareMonitoring(county: County): Promise<Compared> {
  const held = tally('绩效监控')
  const rounds = await county.ask<Round>(
    `select round_id as id, fiscal_year as year, day, mark, scheme as rules from monitoring_rounds where region_id = $1 order by day`,
    [county.region],
  )
  for (const round of rounds) {
    const sheets = await sheetsOf(county, round)
    for (const sheet of sheets) await holdSheet(county, held, round, sheet)
    await holdList(county, held, round, sheets)
    await holdBoard(county, held, round, sheets)
    await holdWarnings(county, held, round, sheets)
  }
  for (const year of new Set(rounds.map((round) => round.year))) await holdMatrix(county, held, year)
  leaveOut(county, held)
  return held.end()
}

/** What no formula tells, and what does not occur. */
function leaveOut({ facts }: County, held: Tally): void {
  const indicators = [...facts.versions.values()].flat().flatMap(({ content }) => content.indicators)
  const words = indicators.filter((one) => askedOf(one).way === 'step')
  held.leave('a range as a target', indicators.filter(isRange).length, 'ranges are not made up again')
  if (words.length === 0) held.leave('定性 steps', 1, 'no approved target of these years has any')
  held.leave('the kind of a project', 1, 'told by its words, or said by a person: taken as it is kept')
  held.leave('faults of a sheet', 1, 'what is missing in it follows from no formula')
}

const FIGURES = ['rate', 'planned', 'deviation', 'achievement', 'difference', 'forecast', 'expected'] as const

async function sheetsOf({ ask, region, facts }: County, round: Round): Promise<readonly Again[]> {
  const numbers = FIGURES.map((name) => `'${name}', ${name}::text`).join(', ')
  const kept = await ask<Kept>(
    `select s.project_id as project, s.version, s.unit_id as unit, s.state, s.kind, c.content,
       json_build_object(${numbers}, 'light', light, 'moneyLight', money_light, 'promiseLight', promise_light, 'kind', kind, 'reasons', reasons, 'initial', initial::text, 'budget', budget::text, 'paid', paid::text) as figures
     from monitoring_sheets s left join monitoring_contents c using (region_id, round_id, project_id)
     where s.region_id = $1 and s.round_id = $2 order by s.project_id`,
    [region, round.id],
  )
  const all = moneyOn(facts, round.year, round.day)
  return kept.flatMap((sheet) => {
    const target = facts.versions.get(sheet.project)?.find(({ number }) => number === sheet.version)
    const money = all.get(sheet.project)
    if (target === undefined || money === undefined) return []
    const written = sheet.content ?? { entries: [], expectedPaid: '' }
    return [
      { kept: sheet, money, looked: look(target.content, written, money, { ...round, kind: sheet.kind }) },
    ]
  })
}

/** The gravest first, those of one light in the order of the table of reasons. */
function ofSheet({ looked, money }: Again) {
  const { lines: _lines, reasons, ...figures } = looked
  const ordered = (['red', 'yellow'] as const).flatMap((light) =>
    reasons.filter((one) => one.light === light),
  )
  const { initial, budget, paid } = money
  return { ...figures, reasons: ordered, initial, budget, paid }
}

async function holdSheet(county: County, held: Tally, round: Round, again: Again): Promise<void> {
  const { project, figures } = again.kept
  const where = `${round.day} ${project}`
  held.holdAll(where, 'kept', figures, ofSheet(again))
  const view = answered(
    await readMonitoringSheet(county.context, county.office, { round: round.id, project }),
  )
  held.holdAll(where, 'sheet', view, ofSheet(again))
  for (const [i, line] of again.looked.lines.entries())
    held.holdAll(`${where} ${i + 1}`, 'line', view.entries[i], line)
}

async function holdList(county: County, held: Tally, round: Round, sheets: readonly Again[]): Promise<void> {
  const rows = await everyRow((page) =>
    listSheets(county.context, county.office, { round: round.id, sort: 'light', ...page }).then(answered),
  )
  held.hold(round.day, 'sheets', rows.length, sheets.length)
  const there = new Map(rows.map((row) => [row.project, row]))
  for (const again of sheets) {
    const { initial: _initial, expected: _expected, ...line } = ofSheet(again)
    held.holdAll(`${round.day} ${again.kept.project}`, 'listed', there.get(again.kept.project), line)
  }
}

const LIGHTS = ['red', 'yellow', 'green', 'none'] as const

/** How many sheets are of each light. */
function counted(sheets: readonly Again[]) {
  return Object.fromEntries(
    LIGHTS.map((light) => [light, sheets.filter(({ looked }) => looked.light === light).length]),
  )
}

function sumsOf(sheets: readonly Again[]) {
  const sum = (of: 'budget' | 'paid') => sheets.reduce((all, { money }) => all + money[of], 0n)
  return {
    lights: counted(sheets),
    sheets: sheets.length,
    final: sheets.filter(({ kept }) => kept.state === 'final').length,
    budget: sum('budget'),
    paid: sum('paid'),
  }
}

async function holdBoard(county: County, held: Tally, round: Round, sheets: readonly Again[]): Promise<void> {
  const { context, office, facts } = county
  const board = answered(await readBoard(context, office, { round: round.id }))
  held.holdAll(round.day, 'region', board.total, sumsOf(sheets))
  const departments = grouped(sheets, ({ kept }) => departmentOf(facts, kept.unit))
  held.hold(round.day, 'departments', board.rows.length, departments.size)
  for (const [department, own] of departments) {
    const row = board.rows.find(({ id }) => id === department)
    held.holdAll(`${round.day} ${department}`, 'department', row, sumsOf(own))
    if (department === null) continue
    const units = answered(await readBoard(context, office, { round: round.id, unit: department })).rows
    for (const { id, ...unit } of units) {
      const within = id === department ? new Set([department]) : below(facts, id ?? '')
      const ofUnit = own.filter(({ kept }) => within.has(kept.unit ?? ''))
      held.holdAll(`${round.day} ${id}`, 'unit', unit, sumsOf(ofUnit))
    }
  }
}

async function holdMatrix(county: County, held: Tally, year: number): Promise<void> {
  const { context, office, facts } = county
  const matrix = answered(await readMatrix(context, office, { year, page: 1, size: 500 }))
  const rounds = await county.ask<Round>(
    `select round_id as id, fiscal_year as year, day, mark, scheme as rules from monitoring_rounds where region_id = $1 and fiscal_year = $2 order by day`,
    [county.region, year],
  )
  const sheets = await Promise.all(rounds.map((round) => sheetsOf(county, round)))
  for (const { id, cells } of matrix.units)
    for (const [i, of] of sheets.entries()) {
      const own = of.filter(({ kept }) => departmentOf(facts, kept.unit) === id)
      // Those who see all are told of every light: none is 未办结 to them.
      held.hold(`${year} ${id} ${rounds[i]?.mark}`, 'matrix', cells[i], { ...counted(own), open: 0 })
    }
}

/** Which reasons raise a warning; 预期偏低 only where it is red. */
const WARNS = [
  'overspent',
  'stage-low',
  'plan-behind',
  'gap',
  'impossible',
  'unmet',
  'date-passed',
  'paid-late',
  'served-behind',
]

type KeptWarning = {
  readonly project: string
  readonly kind: string
  readonly light: string
  readonly state: string
  readonly facts: object
}

/** A warning for each reason that raises one, of its light; what holds no more is over. */
async function holdWarnings(
  county: County,
  held: Tally,
  round: Round,
  sheets: readonly Again[],
): Promise<void> {
  const kept = await county.ask<KeptWarning>(
    `select project_id as project, kind, light, state, facts from monitoring_warnings where region_id = $1 and round_id = $2`,
    [county.region, round.id],
  )
  const byProject = grouped(kept, ({ project }) => project)
  for (const {
    kept: { project },
    looked,
  } of sheets) {
    const raised = looked.reasons.filter(
      ({ code, light }) => WARNS.includes(code) || (code === 'expected-low' && light === 'red'),
    )
    const there = (byProject.get(project) ?? []).filter(
      ({ kind, state }) => kind !== 'late' && state !== 'over',
    )
    const names = (all: readonly string[]) => all.toSorted().join(', ')
    held.hold(
      `${round.day} ${project}`,
      'warnings',
      names(there.map(({ kind, light }) => `${kind} ${light}`)),
      names(raised.map(({ code, light }) => `${code} ${light}`)),
    )
  }
}
