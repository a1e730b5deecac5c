/** A page is called in the menu what it calls itself. */
import { expect, test } from 'vitest'
import { ADMINISTRATION } from './administration.ts'
import { ARCHIVE } from './archive.ts'
import { ASSESSMENTS } from './assessments.ts'
import { DEPARTMENTS } from './departments.ts'
import { DOCUMENTS } from './documents.ts'
import { DUPLICATES } from './duplicates.ts'
import { EXECUTION } from './execution.ts'
import { FILINGS } from './filings.ts'
import { FINDINGS } from './findings.ts'
import { FRAME } from './frame.ts'
import { LIBRARY } from './library.ts'
import { MESSAGES } from './messages.ts'
import { MONITORING } from './monitoring.ts'
import { NOTICES } from './notices.ts'
import { PROJECTS } from './projects.ts'
import { RECTIFICATIONS } from './rectifications.ts'
import { RESULTS } from './results.ts'
import { REVIEW } from './review.ts'
import { RULE_SET_WORDS } from './rule-sets.ts'
import { SELF_EVALUATION } from './self-evaluation.ts'
import { OUTCOMES } from './outcomes.ts'
import { STATISTICS } from './statistics.ts'

test.each([
  [FRAME.administration, ADMINISTRATION.title],
  [FRAME.archives, ARCHIVE.title],
  [FRAME.assessments, ASSESSMENTS.title],
  [FRAME.departments, DEPARTMENTS.title],
  [FRAME.documents, DOCUMENTS.title],
  [FRAME.duplicates, DUPLICATES.title],
  [FRAME.execution, EXECUTION.title],
  [FRAME.filings, FILINGS.title],
  [FRAME.findings, FINDINGS.title],
  [FRAME.library, LIBRARY.title],
  [FRAME.messages, MESSAGES.title],
  [FRAME.monitoring, MONITORING.title],
  [FRAME.notices, NOTICES.title],
  [FRAME.projects, PROJECTS.title],
  [FRAME.rectifications, RECTIFICATIONS.title],
  [FRAME.resultBudget, RESULTS.title],
  [FRAME.whatIf, RESULTS.whatIfTitle],
  [FRAME.review, REVIEW.title],
  [FRAME.ruleSets, RULE_SET_WORDS.title],
  [FRAME.evaluation, SELF_EVALUATION.title],
  [FRAME.statistics, STATISTICS.title],
  [FRAME.outcomes, OUTCOMES.title],
])('%j', (tab, page) => {
  expect(tab).toEqual(page)
})
