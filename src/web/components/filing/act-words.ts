/** What an act is called on its button. */
import { actName, stepName } from '#text/filing.ts'
import { FILING } from '#text/interface/filing.ts'
import { speak } from '#text/interface/words.ts'
import type { Language } from '#text/language.ts'
import type { Offer } from './offers.ts'

export function offerName({ kind, step, isConsult, isConfirmation }: Offer, language: Language): string {
  const text = speak(FILING, language)
  if (isConsult && kind === 'pass') return text.agree
  if (isConsult && kind === 'return') return text.disagree
  const name = actName(kind, isConfirmation, language)
  if (step === null) return name
  if (isConsult) return text.ofConsult(name)
  const of = stepName(step, [], language)
  return language === 'en' ? `${name} (${of})` : `${name}（${of}）`
}
