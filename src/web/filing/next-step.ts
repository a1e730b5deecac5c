/** Who has it once it is sent in. */
import type { FilingStanding } from '#api/filings.ts'
import { stepName } from '#text/flow.ts'
import type { Language } from '#text/language.ts'

export function nextStep({ way }: Pick<FilingStanding, 'way'>, language: Language): string {
  return way[0]?.steps.map(({ id, roles }) => stepName(id, roles, language)).join(language === 'en' ? ', ' : '、') ?? ''
}
