/** Which work belongs to which kind of long job. */
import type { ClaimedAudit, JobRow } from '#store/jobs/jobs.ts'
import { runMoneyBooking } from '../execution/book-money-import.ts'
import { auditAgain, tryRuleSet } from '../findings/run-audit.ts'
import type { Context } from '../kernel/context.ts'
import { runMonitoringRound } from '../monitoring/run-monitoring-round.ts'
import { takeStaff } from '../staff/take-staff.ts'
import { runCarryOver } from '../years/carry-over.ts'
import type { Running } from './running.ts'

/**
 * Does the work of a long job in the hands of a runner.
 * @returns the ended job; null when it was given up and is to wait
 * @throws JobLost when it was cancelled or taken over
 */
export function runLongJob(
  context: Context,
  region: string,
  job: ClaimedAudit,
  running: Running,
): Promise<JobRow | null> {
  switch (job.kind) {
    case 're-audit':
      return auditAgain(context, region, job, running)
    case 'dry-run':
      return tryRuleSet(context, region, job, running)
    case 'roll-over':
      return runCarryOver(context, region, job, running)
    case 'monitoring-round':
      return runMonitoringRound(context, region, job, running)
    case 'money-booking':
      return runMoneyBooking(context, region, job, running)
    case 'staff-import':
      return takeStaff(context, region, job, running)
  }
}
