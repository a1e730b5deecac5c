/** Audit events of long work. */
import { act, removal } from '../kernel/event.ts'

export const jobCancelled = act<{ file: string }>('job.cancelled', 'job')
export const jobResumed = act<{ file: string }>('job.resumed', 'job')
export const jobsCleared = removal<{ jobs: number; files: readonly string[] }>('jobs.cleared', 'region')
