/**
 * What a label of a form may mean, as one word each: how a person maps the labels of an unknown form, and how such a
 * mapping becomes a layout.
 */
import { PLAN_MARKS, type PlanMark } from '#core/period.ts'
import { DETAIL_FIELDS, type DetailField } from '#core/target/document.ts'
import { FUND_SOURCES, type FundSource } from '#core/target/funds.ts'
import type { LabelRole, LayoutIndex } from './layout-index.ts'
import {
  COLUMN_NAMES, FIELD_NAMES, FUND_COLUMNS, GOAL_NAMES, GROUP_NAMES, SCHEDULE_COLUMNS, WORD_NAMES, labelKey,
  type ColumnName, type FieldName, type FundColumn, type GoalName, type GroupName, type Layout, type ScheduleColumn, type WordName,
} from './layout.ts'

export type Meaning =
  /** Labels whose value stands beside them. */
  | `field:${FieldName}` | `detail:${DetailField}` | `goals:${GoalName}` | `word:${WordName}`
  /** A detail that only this form has. */
  | 'other'
  /** Says nothing but what stands beside or below it. */
  | 'heading' | 'purpose-heading'
  /** 资金支出计划 and its marks. */
  | 'plan' | `mark:${PlanMark}`
  | 'schedule' | `schedule:${ScheduleColumn}`
  /** Columns of the indicators, and headings over several of them. */
  | `column:${ColumnName}` | `group:${GroupName}`
  | `fund-source:${FundSource}` | `fund-column:${FundColumn}` | 'medium-term-funds'
  /** 总分. */
  | 'total'

const withPrefix = <P extends string, K extends string>(prefix: P, names: readonly K[]) => names.map((name): `${P}:${K}` => `${prefix}:${name}`)

/** All of them, in the order in which a person looks for them. */
export const MEANINGS: readonly Meaning[] = [
  ...withPrefix('field', FIELD_NAMES), ...withPrefix('goals', GOAL_NAMES), ...withPrefix('column', COLUMN_NAMES), ...withPrefix('group', GROUP_NAMES),
  ...withPrefix('fund-source', FUND_SOURCES), ...withPrefix('fund-column', FUND_COLUMNS), 'medium-term-funds', ...withPrefix('word', WORD_NAMES), 'total',
  'plan', ...withPrefix('mark', PLAN_MARKS), 'schedule', ...withPrefix('schedule', SCHEDULE_COLUMNS), ...withPrefix('detail', DETAIL_FIELDS), 'other',
  'heading', 'purpose-heading',
]

export type LabelMapping = { readonly label: string; readonly meaning: Meaning }

/** A layout of mapped labels. @param titles endings of titles above such forms. */
export function layoutOfMappings(id: string, name: string, titles: readonly string[], mappings: readonly LabelMapping[]): Layout {
  const labels = (meaning: Meaning) => mappings.filter((each) => each.meaning === meaning).map(({ label }) => label)
  const record = <P extends 'field' | 'detail' | 'goals' | 'word' | 'mark' | 'schedule' | 'column' | 'group' | 'fund-source' | 'fund-column', K extends string>(prefix: P, names: readonly K[]) => {
    const found = names.map((name): [K, readonly string[]] => [name, mappings.filter(({ meaning }) => meaning === `${prefix}:${name}`).map(({ label }) => label)])
    return Object.fromEntries(found.filter(([, written]) => written.length > 0)) as { [key in K]?: readonly string[] }
  }
  return {
    id,
    name,
    titles,
    fields: record('field', FIELD_NAMES),
    details: record('detail', DETAIL_FIELDS),
    others: labels('other'),
    headings: labels('heading'),
    purposeBelow: labels('purpose-heading'),
    plan: { labels: labels('plan'), marks: record('mark', PLAN_MARKS) },
    goals: record('goals', GOAL_NAMES),
    schedule: { labels: labels('schedule'), columns: record('schedule', SCHEDULE_COLUMNS) },
    columns: record('column', COLUMN_NAMES),
    groups: record('group', GROUP_NAMES),
    funds: { sources: record('fund-source', FUND_SOURCES), columns: record('fund-column', FUND_COLUMNS) },
    mediumTermFunds: labels('medium-term-funds'),
    words: record('word', WORD_NAMES),
    totals: labels('total'),
  }
}

/** What a label beside a value means in a layout; null when it does not know it. */
export function meaningOfLabel(text: string, layout: LayoutIndex): Meaning | null {
  const key = labelKey(text)
  if (layout.mediumTermFunds.has(key)) return 'medium-term-funds'
  const role = layout.roles.get(key)
  if (role) return meaningOfRole(role)
  const source = layout.fundSources.get(key)
  if (source) return `fund-source:${source}`
  return layout.totals.has(key) ? 'total' : null
}

function meaningOfRole(role: LabelRole): Meaning {
  switch (role.kind) {
    case 'field':
      return `field:${role.field}`
    case 'detail':
      return role.field === null ? 'other' : `detail:${role.field}`
    case 'heading':
      return role.purposeBelow ? 'purpose-heading' : 'heading'
    case 'mark':
      return `mark:${role.mark}`
    case 'goals':
      return `goals:${role.goals}`
    case 'word':
      return `word:${role.word}`
    case 'plan':
    case 'schedule':
      return role.kind
  }
}
