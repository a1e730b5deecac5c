/** By what the list of assessments is narrowed down. */
import type { ASSESSMENT_BOXES } from '#api/assessment.ts'
import { ASSESSMENT_STATES } from '#core/assessment/gate.ts'

export const LISTED_STATES = ['none', ...ASSESSMENT_STATES] as const

export type AssessmentFilter = {
  readonly box: (typeof ASSESSMENT_BOXES)[number]
  readonly state: (typeof LISTED_STATES)[number] | undefined
  readonly search: string | undefined
  readonly page: number
}
