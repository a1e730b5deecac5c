/** Two versions of a target side by side: every cell of both. */
import { useMemo } from 'react'
import type { VersionComparison } from '#api/filing/filings.ts'
import { BESIDE } from '#text/interface/duplicates.ts'
import { pathText } from '#text/interface/imports.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { BesideView, type Columns } from './beside-view.tsx'
import { versionCells, type VersionField } from './version-cells.ts'

type Props = {
  readonly comparison: VersionComparison
  /** As the versions are called. */ readonly names: readonly [string, string]
}

const INDICATORS: Columns = [
  ['level3', 'level1', 'level2', 'term'],
  ['description', 'note'],
  ['value', 'weight'],
  ['basis'],
]
const SCHEDULE: Columns = [['content'], ['start'], ['end']]

export function VersionsBeside({ comparison: { before, after, change }, names }: Props) {
  const text = useText(BESIDE)
  const language = useLanguage()
  const { fields, indicators, schedule } = useMemo(
    () => versionCells(before, after, change),
    [before, after, change],
  )
  const labelOf = (label: VersionField['label']) => {
    if ('field' in label) return text[FIELD_WORDS[label.field]]
    return 'words' in label
      ? label.words
      : [label.row, pathText(label.path, language)].filter((part) => part !== null).join(' › ')
  }
  // The form keeps a key for what the plan is in; people read a sign.
  const measure = (by: string | null) =>
    by === 'percent' || by === 'amount' ? text[by === 'percent' ? 'percent' : 'wan'] : by
  return (
    <BesideView
      heads={names}
      names={names}
      fields={fields.map((field) => ({
        ...field,
        label: labelOf(field.label),
        ...(field.key === 'plan.measure' && { left: measure(field.left), right: measure(field.right) }),
      }))}
      tables={[
        { caption: text.indicators, rows: indicators, columns: INDICATORS },
        { caption: text.schedule, rows: schedule, columns: SCHEDULE },
      ]}
    />
  )
}

const FIELD_WORDS = {
  name: 'name',
  unit: 'unit',
  code: 'code',
  department: 'department',
  'budget.total': 'budget',
  'budget.fiscal': 'fiscal',
  'budget.other': 'other',
  'budget.carryover': 'carryover',
  executionWeight: 'executionWeight',
  purpose: 'purpose',
  'plan.measure': 'planBy',
  'plan.march': 'march',
  'plan.june': 'june',
  'plan.october': 'october',
  'plan.december': 'december',
  mediumTermGoals: 'mediumTermGoals',
  goals: 'goals',
} as const
