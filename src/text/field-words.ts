/** Where a finding or a 批注 is, in the form's own terms: 指标 2 · 指标值, 其中：财政资金. */
import type { FindingPlace } from '#core/kernel/finding.ts'
import { FIELDS, ROWS } from './interface/fields.ts'
import { speak } from './interface/words.ts'
import type { Language } from './language.ts'

export function fieldWords(
  { indicator, field }: Pick<FindingPlace, 'indicator' | 'field'>,
  language: Language,
): string {
  const names: Readonly<Record<string, string>> = speak(FIELDS, language)
  // A cell of a 部门整体绩效目标表: departments.1.i3.value.
  const cell = /^departments\.\d+\.(?:i(\d+)\.)?(.+)$/u.exec(field ?? '')
  if (cell !== null)
    return [
      names['departments'],
      fieldWords(
        { indicator: cell[1] === undefined ? null : Number(cell[1]), field: cell[2] ?? null },
        language,
      ),
    ]
      .filter((part) => part !== '')
      .join(' · ')
  // One of several: subGoals.2.goal.
  const one = /^(subGoals|safeguards)\.(\d+)\./u.exec(field ?? '')
  if (one !== null) return `${names[one[1] ?? ''] ?? ''} ${one[2] ?? ''}`
  const name = field === null ? undefined : (names[field] ?? names[/^[a-z0-9]+/i.exec(field)?.[0] ?? ''])
  const row = indicator === null ? undefined : speak(ROWS, language).indicatorNumber(indicator)
  return [row, name].filter((part) => part !== undefined).join(' · ')
}
