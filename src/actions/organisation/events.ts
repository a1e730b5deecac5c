/** Audit events of units and of the region. */
import type { Unit } from '#core/organisation/unit.ts'
import { act, change } from '../kernel/event.ts'

type Called = { id: string | null; code: string | null; name: string } | string | null

export type UnitFigures = {
  kind: Unit['kind']
  code: string | null
  name: string
  parent: Called
  office: Called
  closed: Unit['closed']
  successor: Called
}

type Since = { from: string; note: string }
export const unitCreated = act<UnitFigures & Since>('unit.created', 'unit')
export const unitChanged = change<UnitFigures, UnitFigures & Since>('unit.changed', 'unit')

type Region = { code: string; name: string }
export const regionChanged = change<Region, Region>('region.changed', 'region')
