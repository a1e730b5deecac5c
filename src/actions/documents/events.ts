/** Audit events of documents: brought in, decided on, changed, removed. */
import type { SeverityCounts } from '#core/kernel/finding.ts'
import type { JobProblem } from '#core/kernel/job.ts'
import { act, change, removal, type WrittenEvent } from '../kernel/event.ts'

type Contents = { projects: number; indicators: number; unplaced: number }

export const batchCreated = act<{ name: string }>('batch.created', 'batch')
/** The one confirmation of an import: how many files it takes, and how many it leaves. */
export const importConfirmed = act<{ files: number; left: number }>('import.confirmed', 'batch')
export const importUndone = act<{
  files: readonly string[]
  /** Names of units that were said to mean one, and mean it no more. */ unmatched: readonly string[]
  /** Those that documents rest on. */ stillMatched: readonly string[]
}>('import.undone', 'batch')
/** What a unit is that nobody knew, for a whole import. */
export const unitMatched = act<{
  called: string
  code: string | null
  answer: 'existing' | 'new' | 'renamed'
  unit: string | null
}>('import.unit-matched', 'batch')
export const fileChosen = act<{ file: string; decision: 'keep' | 'replace' | 'discard' | null }>(
  'import.file-chosen',
  'job',
)
export const batchCancelled = act<{ files: readonly string[]; unmatched: readonly string[] }>(
  'batch.cancelled',
  'batch',
)
export const jobCreated = act<{ file: string; sha256: string; size: number; demo: boolean }>(
  'job.created',
  'job',
)
export const jobUndecided = act<{ file: string; against: string }>('job.undecided', 'job')
export const jobDecided = act<{
  file: string
  decision: 'keep' | 'replace' | 'discard'
  against: string | null
}>('job.decided', 'job')

export const documentImported = act<{
  file: string
  sha256: string
  projects: number
  indicators: number
  ruleSet: string
  findings: SeverityCounts
  demo: boolean
}>('document.imported', 'document')
/** A document, or the job that reads it, of the demonstration belongs to a person from now on. */
export function documentAdopted(subject: `document:${string}` | `job:${string}`): WrittenEvent {
  return { type: 'document.adopted', subject, before: { demo: true }, after: { demo: false } }
}
export const documentSuperseded = change<{ file: string | null }, { document: string; file: string }>(
  'document.superseded',
  'document',
)
export const documentRestored = act<{ file: string }>('document.restored', 'document')
export const documentReadAgain = change<
  { file: string } & Contents,
  Contents & {
    layouts: readonly string[]
    ruleSet: string
    findings: SeverityCounts
    edits?: { kept: number; lost: number }
  }
>('document.read-again', 'document')
export const documentRemoved = removal<{
  file: string
  sha256: string
  projects: number
  unit: string | null
}>('document.removed', 'document')
export const documentEdited = act<{
  edits: readonly string[]
  rules?: readonly string[]
  findings: SeverityCounts | undefined
}>('document.edited', 'document')
export const documentEditUndone = removal<{ edits: readonly string[] }>('document.edit-undone', 'document')

/** A file that was not taken in, and why. */
export function documentRefused(
  job: string,
  file: { readonly file: string; readonly sha256?: string },
  reason: JobProblem,
): WrittenEvent {
  return { type: 'document.refused', subject: `job:${job}`, before: null, after: { ...file, ...reason } }
}

/** A unit that a file calls otherwise. */
export const unitNamed = act<{ code: string | null; name: string; called: string; file: string }>(
  'unit.named',
  'unit',
)
