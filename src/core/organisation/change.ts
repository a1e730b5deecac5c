/**
 * Changes of the organisation: what they do to it, and what bars them. A change holds from a day
 * on.
 */
import type { UnitFaultCode } from '../kernel/unit-fault.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { unitsBelow, type Organisation, type Unit, type UnitKind } from './unit.ts'
import type { Day } from '../kernel/day.ts'

export const UNIT_CHANGES = [
  'create',
  'rename',
  'recode',
  'move',
  'classify',
  'charge',
  'merge',
  'close',
  'reopen',
] as const
export type UnitChangeKind = (typeof UNIT_CHANGES)[number]

/**
 * In the history of a unit: what documents made of it, up to its first change. No day is known that it held
 * from.
 */
export const FOUND = 'found'

export type UnitChange =
  | {
      readonly change: 'create'
      readonly id: string
      readonly kind: UnitKind
      readonly code: string | null
      readonly name: string
      readonly parent: string | null
      readonly office: string | null
    }
  | { readonly change: 'rename'; readonly id: string; readonly name: string }
  | { readonly change: 'recode'; readonly id: string; readonly code: string | null }
  | { readonly change: 'move'; readonly id: string; readonly parent: string | null }
  /** Another kind: what was read as a unit is a department. */
  | { readonly change: 'classify'; readonly id: string; readonly kind: UnitKind }
  /** Another office in charge (归口). */
  | { readonly change: 'charge'; readonly id: string; readonly office: string | null }
  /** What was below it is below the other one from then on. */
  | { readonly change: 'merge'; readonly id: string; readonly into: string }
  | { readonly change: 'close'; readonly id: string }
  | { readonly change: 'reopen'; readonly id: string }

export type UnitFault = {
  readonly code: UnitFaultCode
  readonly values: { readonly [name: string]: string | number }
}

/** When changes hold: not before the last one of the unit, not in days to come. */
export type When = {
  readonly day: Day
  readonly today: Day
  /** The day of the unit's last change; null for a new one. */ readonly last: Day | null
}

const fault = (code: UnitFaultCode, values: UnitFault['values'] = {}) => err<UnitFault>({ code, values })

/** Codes of units are digits and letters, as the register of budget units writes them. */
const CODE = /^[0-9A-Za-z]{3,20}$/

/**
 * What a change does to the organisation.
 * @returns the units that are other than before, as they are then; the unit itself first
 */
export function changeUnit(
  organisation: Organisation,
  change: UnitChange,
  when: When,
): Result<readonly Unit[], UnitFault> {
  if (when.day > when.today) return fault('unit-day-ahead', { today: when.today })
  if (when.last !== null && when.day < when.last) return fault('unit-day-before-last', { last: when.last })
  if (change.change === 'create') return create(organisation, change)
  const unit = organisation.get(change.id)
  if (unit === undefined) return fault('unit-not-found', { id: change.id })
  if (change.change === 'reopen')
    return unit.closed === null
      ? fault('unit-not-closed')
      : checked(organisation, { ...unit, closed: null, successor: null })
  if (unit.closed !== null) return fault('unit-closed-already')
  switch (change.change) {
    case 'rename':
      return changed(organisation, unit, { ...unit, name: change.name.trim() })
    case 'recode':
      return changed(organisation, unit, { ...unit, code: change.code })
    case 'move':
      return changed(organisation, unit, { ...unit, parent: change.parent })
    case 'classify':
      return changed(organisation, unit, {
        ...unit,
        kind: change.kind,
        ...(change.kind === 'unit' ? { office: null } : { parent: null }),
        ...(change.kind === 'office' ? { office: null } : {}),
      })
    case 'charge':
      return changed(organisation, unit, { ...unit, office: change.office })
    case 'merge':
      return merge(organisation, unit, change.into, when.day)
    case 'close':
      return close(organisation, unit, when.day)
  }
}

function create(
  organisation: Organisation,
  { id, kind, code, name, parent, office }: Extract<UnitChange, { change: 'create' }>,
): Result<readonly Unit[], UnitFault> {
  return checked(organisation, {
    id,
    kind,
    code,
    name: name.trim(),
    parent,
    office,
    closed: null,
    successor: null,
  })
}

function changed(organisation: Organisation, before: Unit, after: Unit): Result<readonly Unit[], UnitFault> {
  const same = (Object.keys(after) as (keyof Unit)[]).every((key) => before[key] === after[key])
  return same ? fault('unit-unchanged') : checked(organisation, after)
}

/** The unit as it would be, if it may be there. */
function checked(organisation: Organisation, unit: Unit): Result<readonly Unit[], UnitFault> {
  const wrong =
    nameFault(organisation, unit) ??
    belowFault(organisation, unit) ??
    placeFault(organisation, unit) ??
    officeFault(organisation, unit)
  return wrong === null ? ok([unit]) : err(wrong)
}

function nameFault(organisation: Organisation, { id, code, name }: Unit): UnitFault | null {
  if (name === '') return { code: 'unit-name-missing', values: {} }
  if (code !== null && !CODE.test(code)) return { code: 'unit-code-malformed', values: { code } }
  for (const other of organisation.values()) {
    if (other.id === id) continue
    if (code !== null && other.code === code)
      return { code: 'unit-code-taken', values: { code, name: other.name } }
    // Of a closed unit only the code stays its own.
    if (other.closed === null && other.name === name)
      return { code: 'unit-name-taken', values: { name, code: other.code ?? '' } }
  }
  return null
}

/** What is below it has to fit what it would be. */
function belowFault(organisation: Organisation, { id, kind }: Unit): UnitFault | null {
  const unfit = [...organisation.values()].find(
    ({ closed, parent, office }) => closed === null && (kind === 'office' ? parent === id : office === id),
  )
  return unfit === undefined ? null : { code: 'unit-above-unfit', values: { kind: unfit.kind, above: kind } }
}

function placeFault(organisation: Organisation, { id, kind, parent }: Unit): UnitFault | null {
  if (parent === null) return null
  const above = organisation.get(parent)
  if (above === undefined) return { code: 'unit-not-found', values: { id: parent } }
  if (above.closed !== null) return { code: 'unit-above-closed', values: { name: above.name } }
  if (kind !== 'unit' || above.kind === 'office')
    return { code: 'unit-above-unfit', values: { kind, above: above.kind } }
  if (unitsBelow(organisation, id).has(parent))
    return { code: 'unit-above-is-below', values: { name: above.name } }
  return null
}

function officeFault(organisation: Organisation, { kind, office }: Unit): UnitFault | null {
  if (office === null) return null
  const charged = organisation.get(office)
  if (charged === undefined) return { code: 'unit-not-found', values: { id: office } }
  if (charged.closed !== null) return { code: 'unit-above-closed', values: { name: charged.name } }
  return kind === 'department' && charged.kind === 'office'
    ? null
    : { code: 'unit-office-unfit', values: { name: charged.name } }
}

function merge(
  organisation: Organisation,
  unit: Unit,
  into: string,
  day: Day,
): Result<readonly Unit[], UnitFault> {
  const target = organisation.get(into)
  if (target === undefined) return fault('unit-not-found', { id: into })
  if (into === unit.id) return fault('unit-merge-into-itself')
  if (target.closed !== null) return fault('unit-above-closed', { name: target.name })
  if ((unit.kind === 'office') !== (target.kind === 'office'))
    return fault('unit-merge-unfit', { kind: unit.kind, into: target.kind })
  if (unitsBelow(organisation, unit.id).has(into)) return fault('unit-above-is-below', { name: target.name })
  const moved = [...organisation.values()].filter(
    ({ parent, office, closed }) => closed === null && (parent === unit.id || office === unit.id),
  )
  return ok([
    { ...unit, closed: day, successor: into },
    ...moved.map((one) => (one.parent === unit.id ? { ...one, parent: into } : { ...one, office: into })),
  ])
}

function close(organisation: Organisation, unit: Unit, day: Day): Result<readonly Unit[], UnitFault> {
  const below = [...organisation.values()].filter(
    ({ parent, office, closed }) => closed === null && (parent === unit.id || office === unit.id),
  )
  return below.length > 0 ? fault('unit-has-units', { count: below.length }) : ok([{ ...unit, closed: day }])
}
