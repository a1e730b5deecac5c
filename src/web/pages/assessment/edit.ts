/** How the parts of an assessment's page change it. */
import type { AssessmentContent } from '#core/assessment/content.ts'

export type EditAssessment = (change: Partial<AssessmentContent>) => void
