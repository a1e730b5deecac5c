/** Why a form is not written in now. */
import { WRITING } from '#text/interface/writing.ts'
import { useText } from '../../preferences/language.ts'

const REFUSAL_WORDS = {
  'not-allowed': 'barNotAllowed',
  'approved-locked': 'barApproved',
  'under-review': 'barReview',
  'year-closed': 'barYear',
} as const

/** @param bar as the server says it; null: nothing speaks against it, and nothing is said */
export function useRefusalText(bar: string | null): string | null {
  const text = useText(WRITING)
  return bar === null
    ? null
    : text[
        REFUSAL_WORDS[
          bar === 'approved-locked' || bar === 'under-review' || bar === 'year-closed' ? bar : 'not-allowed'
        ]
      ]
}
