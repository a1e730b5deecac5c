/** Who has it once it is sent in, and who had it before. */
import type { FilingStanding } from '#api/filing/filings.ts'
import { stepName } from '#text/filing.ts'
import type { Language } from '#text/language.ts'

export function nextStep({ way }: Pick<FilingStanding, 'way'>, language: Language): string {
  return namesOf(way[0], language)
}

/** The level that passed it to the one in which it is open; null where that was the unit, or its head. */
export function levelBefore({ way }: Pick<FilingStanding, 'way'>, language: Language): string | null {
  const before = way[way.findIndex(({ steps }) => steps.some(({ standing }) => standing === 'open')) - 1]
  return before === undefined || before.kind === 'unit' ? null : namesOf(before, language)
}

function namesOf(level: FilingStanding['way'][number] | undefined, language: Language): string {
  return (
    level?.steps
      .map(({ id, roles }) => stepName(id, roles, language))
      .join(language === 'en' ? ', ' : '、') ?? ''
  )
}
