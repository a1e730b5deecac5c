/** Why a form is not written in now. */
import { WRITING } from '#text/interface/writing.ts'
import { useText } from '../../preferences/language.ts'

const REFUSAL_WORDS = {
  'not-allowed': 'barNotAllowed',
  'approved-locked': 'barApproved',
  'project-closed': 'barClosed',
  'under-review': 'barReview',
  'year-closed': 'barYear',
  'delegation-over': 'barGivenBack',
} as const

/** @param refusal as the server says it; null: nothing speaks against it, and nothing is said */
export function useRefusalText(refusal: string | null): string | null {
  const text = useText(WRITING)
  if (refusal === null) return null
  return text[isKnown(refusal) ? REFUSAL_WORDS[refusal] : 'barNotAllowed']
}

function isKnown(refusal: string): refusal is keyof typeof REFUSAL_WORDS {
  return Object.hasOwn(REFUSAL_WORDS, refusal)
}
