/** Which work belongs to which kind of job, and what the rooms do when a file is imported. */
import { carryAssessments } from '#store/assessment/assessments.ts'
import { carryFilings } from '#store/filing/filings.ts'
import { carryForms } from '#store/lifecycle/forms.ts'
import { carryPolicies } from '#store/policies/projects.ts'
import { carryReviews } from '#store/review/rows.ts'
import { carryStatementFiling } from '#store/statements/filings.ts'
import { endOfDocument } from '../delegation/ends.ts'
import { clearJobs } from '../documents/clear-jobs.ts'
import { lapseImports } from '../documents/lapse-imports.ts'
import { failJob, importing, type AroundImport } from '../documents/run-import.ts'
import { runMoneyBooking } from '../execution/book-money-import.ts'
import { reopenWaivers } from '../findings/reopen-waivers.ts'
import { auditAgain, failAudit, tryRuleSet } from '../findings/run-audit.ts'
import type { JobWork } from '../jobs/job-work.ts'
import { runMonitoringRound } from '../monitoring/run-monitoring-round.ts'
import { clearTaken } from '../staff/start-taking.ts'
import { takeStaff } from '../staff/take-staff.ts'
import { runCarryOver } from '../years/carry-over.ts'
import { withRoundWholes } from '../whole/make.ts'
import { yearRefusal } from '../years/guard.ts'

const AROUND_IMPORT: AroundImport = {
  yearRefusal,
  carry: [
    (context, tx, { older, importedBy }) => endOfDocument(context, tx, importedBy, older),
    (_, tx, { older, by }) => carryReviews(tx, older, by),
    (_, tx, { older, by }) => carryFilings(tx, older, by),
    (_, tx, { older, by }) => carryStatementFiling(tx, older, by),
    (_, tx, { older, by }) => carryAssessments(tx, older, by),
    (_, tx, { older, by }) => carryForms(tx, older, by),
    (_, tx, { older, by }) => carryPolicies(tx, older, by),
  ],
}

export const JOB_WORK: JobWork = {
  runImport: importing(AROUND_IMPORT),
  failImport: failJob,
  long: {
    're-audit': auditAgain,
    'dry-run': tryRuleSet,
    'roll-over': runCarryOver,
    'monitoring-round': withRoundWholes(runMonitoringRound),
    'money-booking': runMoneyBooking,
    'staff-import': takeStaff,
  },
  failLong: failAudit,
  clearing: [clearTaken, lapseImports, clearJobs, reopenWaivers],
}
