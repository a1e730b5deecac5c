/** From mapped labels to a layout and back, and what a label means in a layout. */
import { PLAN_MARKS } from '#core/kernel/period.ts'
import { DETAIL_FIELDS } from '#core/target/project.ts'
import {
  COLUMN_NAMES,
  FIELD_NAMES,
  FUND_COLUMNS,
  GOAL_NAMES,
  GROUP_NAMES,
  SCHEDULE_COLUMNS,
  WORD_NAMES,
  type LabelMapping,
  type LabelMeaning,
} from '#core/target/form-labels.ts'
import { FUND_SOURCES } from '#core/target/funds.ts'
import type { LabelRole, LayoutIndex } from './layout-index.ts'
import { labelKey, type Layout } from './layout.ts'

type Prefix =
  | 'field'
  | 'detail'
  | 'goals'
  | 'word'
  | 'mark'
  | 'schedule'
  | 'column'
  | 'group'
  | 'fund-source'
  | 'fund-column'

/**
 * A layout of mapped labels; of equal labels with one meaning the first counts.
 * @param titles endings of titles above such forms.
 */
export function layoutOfMappings(
  id: string,
  name: string,
  titles: readonly string[],
  mappings: readonly LabelMapping[],
): Layout {
  const byMeaning = labelsByMeaning(mappings)
  const labels = (meaning: LabelMeaning) => byMeaning.get(meaning) ?? []
  const record = <P extends Prefix, K extends string>(prefix: P, names: readonly K[]) => {
    const found = names.map((each): [K, readonly string[]] => [
      each,
      byMeaning.get(`${prefix}:${each}`) ?? [],
    ])
    return Object.fromEntries(found.filter(([, written]) => written.length > 0)) as {
      [key in K]?: readonly string[]
    }
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

function labelsByMeaning(mappings: readonly LabelMapping[]): ReadonlyMap<string, readonly string[]> {
  const seen = new Set<string>()
  const labels = new Map<string, string[]>()
  for (const { label, meaning } of mappings) {
    const key = labelKey(label)
    if (meaning === null || key === '' || seen.has(`${meaning} ${key}`)) continue
    seen.add(`${meaning} ${key}`)
    labels.set(meaning, [...(labels.get(meaning) ?? []), label])
  }
  return labels
}

/** Every label that a layout itself names, with what it means; what {@link layoutOfMappings} takes. */
export function layoutMappings(layout: Layout): readonly LabelMapping[] {
  const list = (meaning: LabelMeaning, labels: readonly string[] | undefined) =>
    (labels ?? []).map((label): LabelMapping => ({ label, meaning }))
  const record = <P extends Prefix, K extends string>(
    prefix: P,
    names: readonly K[],
    labels: { readonly [key in K]?: readonly string[] } | undefined,
  ) =>
    names.flatMap((each) =>
      (labels?.[each] ?? []).map((label) => ({ label, meaning: `${prefix}:${each}` as LabelMeaning })),
    )
  return [
    ...record('field', FIELD_NAMES, layout.fields),
    ...record('detail', DETAIL_FIELDS, layout.details),
    ...list('other', layout.others),
    ...list('heading', layout.headings),
    ...list('purpose-heading', layout.purposeBelow),
    ...list('plan', layout.plan?.labels),
    ...record('mark', PLAN_MARKS, layout.plan?.marks),
    ...record('goals', GOAL_NAMES, layout.goals),
    ...list('schedule', layout.schedule?.labels),
    ...record('schedule', SCHEDULE_COLUMNS, layout.schedule?.columns),
    ...record('column', COLUMN_NAMES, layout.columns),
    ...record('group', GROUP_NAMES, layout.groups),
    ...record('fund-source', FUND_SOURCES, layout.funds?.sources),
    ...record('fund-column', FUND_COLUMNS, layout.funds?.columns),
    ...list('medium-term-funds', layout.mediumTermFunds),
    ...record('word', WORD_NAMES, layout.words),
    ...list('total', layout.totals),
  ]
}

/**
 * The layout with these labels meaning what is said here, and nothing else; a label that means null is
 * forgotten.
 */
export function withMappings(layout: Layout, mappings: readonly LabelMapping[]): Layout {
  const said = new Set(mappings.map(({ label }) => labelKey(label)))
  const kept = layoutMappings(layout).filter(({ label }) => !said.has(labelKey(label)))
  // What no label of a person can say stays as it is.
  return { ...layout, ...layoutOfMappings(layout.id, layout.name, layout.titles, [...kept, ...mappings]) }
}

/** What a label beside a value means in a layout; null when it does not know it. */
export function meaningOfLabel(text: string, layout: LayoutIndex): LabelMeaning | null {
  const key = labelKey(text)
  if (layout.mediumTermFunds.has(key)) return 'medium-term-funds'
  const role = layout.roles.get(key)
  if (role) return meaningOfRole(role)
  const source = layout.fundSources.get(key)
  if (source) return `fund-source:${source}`
  return layout.totals.has(key) ? 'total' : null
}

function meaningOfRole(role: LabelRole): LabelMeaning {
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
