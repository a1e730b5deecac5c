/** 绩效档案: what happened to a project from its first draft to its closing, as entries of one time line. */
import type { PostSaid } from '../kernel/roles.ts'
import { ascending } from '../kernel/ascending.ts'

/** Which part of the year an entry belongs to; also the chapters of the dossier, in this order. */
export const ARCHIVE_PARTS = [
  'filing',
  'version',
  'comment',
  'assessment',
  'money',
  'monitoring',
  'closing',
  'evaluation',
  'result',
  'rectification',
  'accountability',
  'attachment',
] as const
export type ArchivePart = (typeof ARCHIVE_PARTS)[number]

/** Codes, names and figures that the words of an entry need: money in 分, days, what was said. */
export type ArchiveFacts = { readonly [name: string]: string | number }

export type ArchiveEntry = {
  readonly part: ArchivePart
  /** What happened, as its part calls it: submit, payment, confirm, …. */
  readonly kind: string
  /**
   * ISO moment, by which entries follow each other; what is known by its day alone is at the beginning of
   * it.
   */
  readonly at: string
  /** Of what is known by its day alone: that day, the same for everybody wherever it is read. */
  readonly day?: string
  readonly by: string | null
  /** Of that person, at the time. */ readonly posts?: readonly PostSaid[]
  readonly facts: ArchiveFacts
  /** Where it is looked at; null: it is all said here. */
  readonly link:
    | {
        readonly to: 'rectification' | 'attachment' | 'version' | 'self-evaluation'
        readonly id: string
      }
    /** `id`: the fiscal year of the ledger. */
    | { readonly to: 'accountability'; readonly id: string }
    /** `id`: the round. */
    | { readonly to: 'monitoring'; readonly id: string }
    /** `id`: the subject of the task. */
    | { readonly to: 'evaluation'; readonly id: string; readonly task: string }
    | null
}

/** The newest first; entries of one moment stay in the order of their sources. */
export function newestFirst(entries: readonly ArchiveEntry[]): readonly ArchiveEntry[] {
  return entries
    .map((entry, index) => ({ entry, index }))
    .toSorted((a, b) => ascending(b.entry.at, a.entry.at) || b.index - a.index)
    .map(({ entry }) => entry)
}
