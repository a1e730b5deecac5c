/** Where a finding stands, in the form's own terms: 指标 2 · 指标值. */
import type { FindingPlace } from '#core/finding.ts'
import { FIELDS, PROJECT } from './interface/project.ts'
import { speak } from './interface/words.ts'
import type { Language } from './language.ts'

export function fieldWords({ indicator, field }: Pick<FindingPlace, 'indicator' | 'field'>, language: Language): string {
  const names: Readonly<Record<string, string>> = speak(FIELDS, language)
  const name = field === null ? undefined : names[/^[a-z0-9]+/i.exec(field)?.[0] ?? '']
  const row = indicator === null ? undefined : speak(PROJECT, language).indicatorNumber(indicator)
  return [row, name].filter((part) => part !== undefined).join(' · ')
}
