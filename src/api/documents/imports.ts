/**
 * Imports, batches of which nothing counts before one confirmation: POST /api/batches {held: true} makes one, files
 * follow by POST /api/documents?batch=…; GET /api/imports/:id says what will become of each; POST
 * /api/imports/:id/{units,choose,confirm,undo}; POST /api/batches/:id/cancel gives it up before it is confirmed.
 */
import { z } from 'zod'
import type { Differences, KnownUnit, UnitAnswer } from '#core/documents/import-facts.ts'
import { UNIT_ANSWERS } from '#core/documents/import-facts.ts'
import type { Doubt, ImportEffect, ImportGroup } from '#core/documents/import-plan.ts'
import type { Rest } from '#core/documents/rests.ts'
import type { SeverityCounts } from '#core/kernel/finding.ts'
import type { JobProblem, JobState } from '#core/kernel/job.ts'
import type { DocumentKind } from '#core/target/kind.ts'
import { id } from '../kernel/common.ts'

const UNITS_AT_ONCE = 500
const KEY_MAX = 200

/** What may be said of a unit; `left`: the files that name it are not imported. */
const UNIT_CHOICES = [...UNIT_ANSWERS, 'left'] as const

/** What each of these unknown units is: `unit` for an existing one and for one renamed, null for a new one. */
export const unitAnswers = z.object({
  answers: z
    .array(
      z.object({
        key: z.string().min(1).max(KEY_MAX),
        answer: z.enum(UNIT_CHOICES),
        unit: id.nullable(),
      }),
    )
    .min(1)
    .max(UNITS_AT_ONCE),
})
export type UnitAnswers = z.infer<typeof unitAnswers>

/** A file is taken, kept beside the older document, or left; `propose`: as is proposed. */
export const FILE_CHOICES = ['take', 'beside', 'leave', 'propose'] as const
export type FileChoice = (typeof FILE_CHOICES)[number]
export const fileChoice = z.object({ job: id, choice: z.enum(FILE_CHOICES) })

/** `take`: how many files the person was shown that are taken in. */
export const importConfirmation = z.object({ take: z.number().int().min(1) })

/** How far an import is; `nothing`: none of its files can be imported, so that it ended by itself. */
export type ImportState = 'reading' | 'ready' | 'nothing' | 'importing' | 'done' | 'undone' | 'dropped'

/** A file of an import and what will become, or became, of it. */
export type ImportFileView = {
  readonly job: string
  readonly path: string
  readonly state: JobState
  readonly group: ImportGroup
  readonly effect: ImportEffect
  readonly taken: boolean
  readonly choosable: boolean
  readonly chosen: FileChoice
  readonly doubts: readonly Doubt[]
  readonly problem: JobProblem | null
  /** The document whose place it takes, or that says the same. */
  readonly older: { readonly id: string; readonly file: string } | null
  readonly differences: Differences | null
  /** The file of the import that has the same bytes. */
  readonly sameAs: string | null
  /** What it says; null where it was not read, or is a document already. */
  readonly content: {
    readonly kind: DocumentKind
    readonly fiscalYear: number | null
    readonly unit: string | null
    readonly projects: number
    readonly indicators: number
    readonly unplaced: number
    readonly findings: SeverityCounts
  } | null
  /** The document that was made of it. */
  readonly document: string | null
}

/** A unit that files name and nobody knew when they were read, or whose code is known as another's. */
export type UnitQuestion = {
  readonly key: string
  readonly code: string | null
  readonly name: string
  /** How many files name it. */
  readonly files: number
  readonly answer: UnitAnswer | 'left' | null
  /** The unit that is meant, where it was answered so. */
  readonly unit: KnownUnit | null
  /** Units that it may be, the likeliest first. */
  readonly likely: readonly KnownUnit[]
  /** The unit that its code is known as; null: nobody knows the code. */
  readonly holder: KnownUnit | null
}

/** Why an import is not undone: what rests on a document that it made. */
export type RestingView = { readonly document: string; readonly title: string; readonly rest: Rest }

export type ImportView = {
  readonly id: string
  readonly label: string
  readonly state: ImportState
  readonly createdAt: string
  readonly createdBy: string | null
  readonly confirmedAt: string | null
  readonly confirmedBy: string | null
  readonly undoneAt: string | null
  readonly undoneBy: string | null
  /** When it is given up by itself, unless somebody goes on with it; null: it waits for nobody. */
  readonly heldUntil: string | null
  /** Files that there are, those still to come out of a zip too, and those whose reading or saving has ended. */
  readonly all: number
  readonly ended: number
  /** How many files a confirmation takes in, and how many readable ones it leaves. */
  readonly take: number
  readonly leave: number
  readonly files: readonly ImportFileView[]
  /** Once it was undone, those of which what was said stays, for other documents rest on it. */
  readonly units: readonly UnitQuestion[]
  /** Documents that the import made and that are still there. */
  readonly made: number
  readonly rests: readonly RestingView[]
  /** Once it was undone: the older documents that count again. */
  readonly restored: readonly { readonly id: string; readonly file: string }[]
}
