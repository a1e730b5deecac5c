/** Why a form is not written in now. */
import { WRITING } from '#text/interface/writing.ts'
import { useText } from '../../preferences/language.ts'

const REFUSAL_WORDS = {
  'not-allowed': 'barNotAllowed',
  'approved-locked': 'barApproved',
  'under-review': 'barReview',
  'year-closed': 'barYear',
} as const

/** @param refusal as the server says it; null: nothing speaks against it, and nothing is said */
export function useRefusalText(refusal: string | null): string | null {
  const text = useText(WRITING)
  return refusal === null
    ? null
    : text[
        REFUSAL_WORDS[
          refusal === 'approved-locked' || refusal === 'under-review' || refusal === 'year-closed'
            ? refusal
            : 'not-allowed'
        ]
      ]
}
