/** A layout made ready for looking labels up: its own words before those of all forms together. */
import { foldLabel } from '#core/kernel/characters.ts'
import type { PlanMark } from '#core/kernel/period.ts'
import type { DetailField } from '#core/target/project.ts'
import type { FundSource } from '#core/target/funds.ts'
import { general } from './general.ts'
import {
  labelKey,
  type ColumnName,
  type FieldName,
  type FundColumn,
  type GoalName,
  type GroupName,
  type Layout,
  type ScheduleColumn,
  type WordName,
} from './layout.ts'

/** What a label means in a layout. */
export type LabelRole =
  | { readonly kind: 'field'; readonly field: FieldName }
  /** `field` is null for a label that only this form has. */
  | { readonly kind: 'detail'; readonly field: DetailField | null }
  | { readonly kind: 'heading'; readonly purposeBelow: boolean }
  | { readonly kind: 'plan' }
  | { readonly kind: 'mark'; readonly mark: PlanMark }
  | { readonly kind: 'goals'; readonly goals: GoalName }
  | { readonly kind: 'schedule' }
  | { readonly kind: 'word'; readonly word: WordName }

export type LayoutIndex = {
  readonly layout: Layout
  readonly roles: ReadonlyMap<string, LabelRole>
  readonly columns: ReadonlyMap<string, ColumnName>
  readonly groups: ReadonlyMap<string, GroupName>
  readonly schedule: ReadonlyMap<string, ScheduleColumn>
  readonly fundSources: ReadonlyMap<string, FundSource>
  readonly fundColumns: ReadonlyMap<string, FundColumn>
  readonly totals: ReadonlySet<string>
  readonly mediumTermFunds: ReadonlySet<string>
  /** Endings of titles, own ones only. */
  readonly titles: readonly string[]
  /** Keys of the labels that this layout itself names. */
  readonly own: ReadonlySet<string>
}

/** @param base whose words are known too; null for the words of all forms themselves. */
export function indexLayout(layout: Layout, base: LayoutIndex | null = GENERAL): LayoutIndex {
  return {
    layout,
    roles: merged(base?.roles, rolesOf(layout)),
    columns: merged(base?.columns, byLabel(layout.columns)),
    groups: merged(base?.groups, byLabel(layout.groups)),
    schedule: merged(base?.schedule, byLabel(layout.schedule?.columns)),
    fundSources: merged(base?.fundSources, byLabel(layout.funds?.sources)),
    fundColumns: merged(base?.fundColumns, byLabel(layout.funds?.columns)),
    totals: new Set([...(base?.totals ?? []), ...keysOf(layout.totals)]),
    mediumTermFunds: new Set([...(base?.mediumTermFunds ?? []), ...keysOf(layout.mediumTermFunds)]),
    titles: layout.titles.map(foldLabel),
    own: ownKeys(layout),
  }
}

/** The words of all forms together. */
export const GENERAL: LayoutIndex = indexLayout(general, null)

function rolesOf(layout: Layout): Map<string, LabelRole> {
  const roles = new Map<string, LabelRole>()
  const add = (labels: readonly string[] | undefined, role: LabelRole) => {
    for (const key of keysOf(labels)) roles.set(key, role)
  }
  add(layout.others, { kind: 'detail', field: null })
  add(layout.mediumTermFunds, { kind: 'detail', field: null })
  for (const [field, labels] of entries(layout.details)) add(labels, { kind: 'detail', field })
  for (const [word, labels] of entries(layout.words)) add(labels, { kind: 'word', word })
  for (const [field, labels] of entries(layout.fields)) add(labels, { kind: 'field', field })
  add(layout.headings, { kind: 'heading', purposeBelow: false })
  add(layout.purposeBelow, { kind: 'heading', purposeBelow: true })
  add(layout.plan?.labels, { kind: 'plan' })
  for (const [mark, labels] of entries(layout.plan?.marks)) add(labels, { kind: 'mark', mark })
  for (const [goals, labels] of entries(layout.goals)) add(labels, { kind: 'goals', goals })
  add(layout.schedule?.labels, { kind: 'schedule' })
  return roles
}

function ownKeys(layout: Layout): ReadonlySet<string> {
  const labels = [
    ...rolesOf(layout).keys(),
    ...byLabel(layout.columns).keys(),
    ...byLabel(layout.groups).keys(),
    ...byLabel(layout.schedule?.columns).keys(),
    ...byLabel(layout.funds?.sources).keys(),
    ...byLabel(layout.funds?.columns).keys(),
    ...keysOf(layout.totals),
  ]
  return new Set(labels)
}

function merged<V>(
  base: ReadonlyMap<string, V> | undefined,
  own: ReadonlyMap<string, V>,
): ReadonlyMap<string, V> {
  return base === undefined ? own : new Map([...base, ...own])
}

function byLabel<K extends string>(
  record: { readonly [key in K]?: readonly string[] } | undefined,
): Map<string, K> {
  return new Map(
    entries(record).flatMap(([name, labels]) => keysOf(labels).map((key): [string, K] => [key, name])),
  )
}

function keysOf(labels: readonly string[] | undefined): readonly string[] {
  return (labels ?? []).map(labelKey).filter((key) => key !== '')
}

function entries<K extends string>(
  record: { readonly [key in K]?: readonly string[] } | undefined,
): [K, readonly string[]][] {
  return Object.entries(record ?? {}) as [K, readonly string[]][]
}
