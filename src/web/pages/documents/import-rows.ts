/**
 * One list of what is being imported and what was: the files of this window, and jobs that were started
 * elsewhere.
 */
import type { ProblemBody } from '#api/kernel/common.ts'
import type { Job } from '#api/jobs.ts'
import type { SeverityCounts } from '#core/kernel/finding.ts'
import type { ImportCounts } from '#text/interface/documents.ts'
import { NOT_REACHED } from '../../api/api-error.ts'
import type { Upload } from './uploads.ts'

export type ImportState =
  | 'queued'
  | 'sending'
  | 'waiting'
  | 'reading'
  | 'undecided'
  | 'held'
  | 'done'
  | 'undone'
  | 'duplicate'
  | 'failed'
  | 'cancelled'

export type ImportRow = {
  readonly key: string
  readonly file: string
  readonly state: ImportState
  /** 0 … 100. */
  readonly progress: number
  readonly problem: ProblemBody | null
  readonly document: string | null
  readonly made: {
    readonly projects: number
    readonly indicators: number
    readonly findings: SeverityCounts
  } | null
  /** Units that the file calls otherwise than they are known. */
  readonly named: NonNullable<NonNullable<Job['result']>['named']>
  /** Of the document that was made. */
  readonly fiscalYear: number | null
  /** Set where the file is still at hand, so that it can be sent again. */
  readonly upload: number | null
  readonly job: string | null
}

const OVER: ReadonlySet<ImportState> = new Set(['done', 'undone', 'duplicate', 'failed', 'cancelled'])

export function isRowOver(row: ImportRow): boolean {
  return OVER.has(row.state)
}

/**
 * A file of a batch is shown there, once it is on its way; one that did not get to the server stands for
 * itself.
 */
function isToldByBatch({ batch, state }: Upload): boolean {
  return batch !== null && state !== 'refused' && state !== 'cancelled'
}

/**
 * This window's files first, newest first; then the other jobs as they come, except for those cleared away.
 */
export function importRows(
  uploads: readonly Upload[],
  jobs: readonly Job[],
  cleared: ReadonlySet<string>,
): readonly ImportRow[] {
  const byId = new Map(jobs.map((job) => [job.id, job]))
  const own = new Set(uploads.flatMap(({ job, earlier }) => (job === null ? earlier : [...earlier, job])))
  return [
    ...uploads
      .filter((upload) => !isToldByBatch(upload))
      .map((upload) => uploadRow(upload, upload.job === null ? undefined : byId.get(upload.job))),
    ...jobs
      .filter(
        (job) => job.kind === 'import' && job.batch === null && !own.has(job.id) && !cleared.has(job.id),
      )
      .map((job) => jobRow(job, null)),
  ]
}

/** How many files are how far: what was imported apart from what ended without. */
export function importCounts(rows: readonly ImportRow[]): ImportCounts {
  const of = (...states: readonly ImportState[]) => rows.filter(({ state }) => states.includes(state)).length
  return {
    all: rows.length,
    imported: of('done'),
    duplicate: of('duplicate'),
    undone: of('undone'),
    failed: of('failed'),
    cancelled: of('cancelled'),
    undecided: of('undecided', 'held'),
    open: of('queued', 'sending', 'waiting', 'reading'),
  }
}

const MAY_ARRIVE_LATER: ReadonlySet<string> = new Set([
  NOT_REACHED,
  'unavailable',
  'too-many-requests',
  'not-signed-in',
])

/**
 * Files that never reached the server, so that sending them again may help; one that was found wrong stays
 * wrong.
 */
export function notArrived(rows: readonly ImportRow[]): readonly number[] {
  return rows.flatMap(({ state, upload, job, problem }) =>
    state === 'failed' && upload !== null && job === null && MAY_ARRIVE_LATER.has(problem?.code ?? '')
      ? [upload]
      : [],
  )
}

const BEFORE_JOB: Record<Upload['state'], ImportState> = {
  queued: 'queued',
  sending: 'sending',
  sent: 'waiting',
  refused: 'failed',
  duplicate: 'duplicate',
  cancelled: 'cancelled',
}

function uploadRow(upload: Upload, job: Job | undefined): ImportRow {
  if (job !== undefined) return { ...jobRow(job, upload.id), file: upload.name }
  return {
    key: `upload-${upload.id}`,
    file: upload.name,
    state: BEFORE_JOB[upload.state],
    progress: 0,
    problem: upload.problem,
    document: upload.duplicateOf,
    made: null,
    named: [],
    fiscalYear: null,
    upload: upload.id,
    job: upload.job,
  }
}

const OF_JOB: Record<Job['state'] | 'undone', ImportState> = {
  undone: 'undone',
  waiting: 'waiting',
  running: 'reading',
  'needs-decision': 'undecided',
  held: 'held',
  done: 'done',
  failed: 'failed',
  cancelled: 'cancelled',
}

export function jobRow(job: Job, upload: number | null): ImportRow {
  const { result, undone = false } = job
  return {
    key: upload === null ? `job-${job.id}` : `upload-${upload}`,
    file: job.label,
    state: result?.duplicate ? 'duplicate' : OF_JOB[undone ? 'undone' : job.state],
    progress: job.progress,
    problem: job.problem,
    document: result?.document ?? null,
    made: result === null || result.duplicate ? null : result,
    named: result?.named ?? [],
    fiscalYear: result?.fiscalYear ?? null,
    upload,
    job: job.id,
  }
}
