/**
 * What a table of units does to the organisation: pure, so that a dry run and the import are one. A unit is
 * known by its code, or by its name; blank cells leave what there is, and what the table does not name stays
 * as it is.
 */
import { foldLabel } from '../kernel/characters.ts'
import { changeUnit, type UnitChange, type UnitFault } from '../organisation/change.ts'
import { buildOrganisation, type Organisation, type Unit, type UnitKind } from '../organisation/unit.ts'
import type { Day } from '../kernel/day.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { lineFault, type LineFault, type StaffOutcome } from './fault.ts'
import { LONGEST_UNIT_NAME } from '../kernel/name-limits.ts'
import { plainCode, type StaffLine, type UnitField } from './sheet.ts'
import { kindOfWord } from './words.ts'

export type UnitStep = {
  readonly change: UnitChange
  /** Units as they are after it, its own first. */ readonly units: readonly Unit[]
}

export type UnitPlan = {
  readonly line: StaffLine<UnitField>
  readonly outcome: StaffOutcome
  readonly steps: readonly UnitStep[]
  /** The unit before; null for a new one. */
  readonly before: Unit | null
  readonly fault: LineFault | null
}

export type UnitsPlanned = {
  /** In the order of the rows. */
  readonly plans: readonly UnitPlan[]
  /** In the order in which they are made: what is above comes first. */
  readonly steps: readonly UnitStep[]
  /** As it is afterwards. */
  readonly organisation: Organisation
}

type Planned = { readonly organisation: Organisation; readonly plan: UnitPlan }

/** A row that names a unit above which no row before it made: tried again when the others are through. */
type Later = 'later'

/** @param newId gives the id of each unit that is made */
export function planUnits(
  start: Organisation,
  lines: readonly StaffLine<UnitField>[],
  today: Day,
  newId: () => string,
): UnitsPlanned {
  const plans = new Map<StaffLine<UnitField>, UnitPlan>()
  const steps: UnitStep[] = []
  const seen = new Map<string, number>()
  let organisation = start
  let waiting = lines
  for (let last = false; waiting.length > 0;) {
    const later: StaffLine<UnitField>[] = []
    for (const line of waiting) {
      const done = planUnit(organisation, line, { today, newId, seen, last })
      if (done === 'later') later.push(line)
      else {
        organisation = done.organisation
        plans.set(line, done.plan)
        steps.push(...done.plan.steps)
      }
    }
    last = later.length === waiting.length
    waiting = later
  }
  return { plans: lines.flatMap((line) => plans.get(line) ?? []), steps, organisation }
}

type Context = {
  readonly today: Day
  readonly newId: () => string
  /** Rows by the unit they are about. */ readonly seen: Map<string, number>
  /** Nothing more will come: what is not known now is unknown. */ readonly last: boolean
}

function planUnit(organisation: Organisation, line: StaffLine<UnitField>, context: Context): Planned | Later {
  const refuse = (fault: LineFault | UnitFault): Planned => ({
    organisation,
    plan: { line, outcome: 'refused', steps: [], before: null, fault },
  })
  const wanted = wantedOf(organisation, line, context.last)
  if (wanted === 'later') return wanted
  if (!wanted.ok) return refuse(wanted.error)
  const before = findGiven(organisation, wanted.value)
  const twice = before === null ? undefined : context.seen.get(before.id)
  if (twice !== undefined) return refuse(lineFault('line-twice', { row: twice }))
  const changes = before === null ? created(wanted.value, context.newId) : ok(changesOf(before, wanted.value))
  if (!changes.ok) return refuse(changes.error)
  let after = organisation
  const steps: UnitStep[] = []
  for (const change of changes.value) {
    const changed = changeUnit(after, change, { day: context.today, today: context.today, last: null })
    if (!changed.ok) return refuse(changed.error)
    after = buildOrganisation([...after.values(), ...changed.value])
    steps.push({ change, units: changed.value })
  }
  const id = before?.id ?? steps[0]?.units[0]?.id
  if (id !== undefined) context.seen.set(id, line.row)
  const outcomeOfKnown = steps.length === 0 ? 'same' : 'changed'
  return {
    organisation: after,
    plan: {
      line,
      outcome: before === null ? 'added' : outcomeOfKnown,
      steps,
      before,
      fault: null,
    },
  }
}

/** What a row says; null where a cell is blank. */
type Wanted = {
  readonly kind: UnitKind | null
  readonly code: string | null
  readonly name: string
  readonly parent: string | null
  readonly office: string | null
}

function wantedOf(
  organisation: Organisation,
  { values }: StaffLine<UnitField>,
  last: boolean,
): Result<Wanted, LineFault> | Later {
  if (values.name.length > LONGEST_UNIT_NAME)
    return err(lineFault('line-name-long', { most: LONGEST_UNIT_NAME, found: values.name.length }))
  const kind = values.kind === '' ? null : kindOfWord(values.kind)
  if (values.kind !== '' && kind === null) return err(lineFault('line-kind-unknown', { found: values.kind }))
  const parent = values.parent === '' ? null : findPlannedUnit(organisation, values.parent)
  const office = values.office === '' ? null : findPlannedUnit(organisation, values.office)
  if (values.parent !== '' && parent === null)
    return last ? err(lineFault('line-parent-unknown', { found: values.parent })) : 'later'
  if (values.office !== '' && office === null)
    return last ? err(lineFault('line-office-unknown', { found: values.office })) : 'later'
  const code = plainCode(values.code)
  return ok({
    kind,
    code: code === '' ? null : code,
    name: values.name,
    parent: parent?.id ?? null,
    office: office?.id ?? null,
  })
}

/** A unit by its code, its name, or both with a space between; none that is closed. */
export function findPlannedUnit(organisation: Organisation, text: string): Unit | null {
  const open = [...organisation.values()].filter(({ closed }) => closed === null)
  const wanted = foldLabel(text)
  return (
    open.find(({ code }) => code !== null && foldLabel(code) === wanted) ??
    open.find(({ name }) => foldLabel(name) === wanted) ??
    open.find(({ code, name }) => code !== null && foldLabel(code + name) === wanted) ??
    null
  )
}

function findGiven(organisation: Organisation, { code, name }: Wanted): Unit | null {
  const open = [...organisation.values()].filter(({ closed }) => closed === null)
  const byCode =
    code === null
      ? undefined
      : open.find((unit) => unit.code !== null && foldLabel(unit.code) === foldLabel(code))
  return (
    byCode ??
    (name === '' ? undefined : open.find((unit) => foldLabel(unit.name) === foldLabel(name))) ??
    null
  )
}

function created(
  { kind, code, name, parent, office }: Wanted,
  newId: () => string,
): Result<readonly UnitChange[], LineFault> {
  if (name === '') return err(lineFault('line-name-missing'))
  const is = kind ?? (parent === null ? null : 'unit')
  if (is === null) return err(lineFault('line-kind-missing'))
  return ok([{ change: 'create', id: newId(), kind: is, code, name, parent, office }])
}

function changesOf(unit: Unit, { kind, code, name, parent, office }: Wanted): readonly UnitChange[] {
  const { id } = unit
  const changes: UnitChange[] = []
  if (kind !== null && kind !== unit.kind) changes.push({ change: 'classify', id, kind })
  if (code !== null && code !== unit.code) changes.push({ change: 'recode', id, code })
  if (name !== '' && foldLabel(name) !== foldLabel(unit.name)) changes.push({ change: 'rename', id, name })
  if (parent !== null && parent !== unit.parent) changes.push({ change: 'move', id, parent })
  if (office !== null && office !== unit.office) changes.push({ change: 'charge', id, office })
  return changes
}
