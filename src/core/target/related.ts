/**
 * What the database knows about the projects of a document: the same project in earlier years, and texts like
 * its own elsewhere.
 */
import type { Fen } from '../kernel/money.ts'
import type { ProjectForm } from './project-form.ts'
import type { Project } from './project.ts'

/** A project of another document. */
export type ProjectElsewhere = {
  readonly documentId: string
  readonly projectId: string
  readonly file: string
  readonly unit: string | null
  readonly fiscalYear: number | null
  readonly project: Project
}

export const ALIKE_PARTS = ['goals', 'indicators', 'purpose', 'plan'] as const
export type AlikePart = (typeof ALIKE_PARTS)[number]

/** A part of a project that is almost so in another project. */
export type Alike = {
  readonly part: AlikePart
  /** 0…1, verified on the texts; 1 is the same except for spaces, width and punctuation. */
  readonly similarity: number
  readonly elsewhere: ProjectElsewhere
}

export type RelatedProject = {
  /** The same project in earlier years, the newest first: its target and, where known, its result. */
  readonly earlier: readonly ProjectElsewhere[]
  /** The most similar first. */
  readonly alike: readonly Alike[]
  /** 支出标准 that the register has for what the project does or names, in force or not. */
  readonly standards?: readonly KnownStandard[]
  /** What it is by law, as a person or its 资金构成 said; absent: nobody did. */
  readonly form?: ProjectForm
  /** An approved target that is open again, with the reason of its adjustment; absent: it is not. */
  readonly adjusted?: AdjustedTarget
}

/** What is known of an adjustment on its way. */
export type AdjustedTarget = {
  /** 调整原因. */
  readonly reason: string
  /** Payments less refunds, by fund. */
  readonly paid: { readonly fiscal: Fen; readonly other: Fen }
  /** 上年结转, by fund. */
  readonly carryover: { readonly fiscal: Fen; readonly other: Fen }
  /** The last day on which something was paid; null: nothing was. */
  readonly lastPaid: string | null
}

/** A standard as far as a target is held against it. */
export type KnownStandard = {
  readonly id: string
  readonly number: string
  readonly name: string
  readonly words: readonly string[]
  readonly level: 'national' | 'province' | 'city' | 'county' | 'department'
  /** What it is for one of. */
  readonly per: string
  /** 分 for one. */
  readonly amount: Fen
  readonly firstYear: number
  readonly lastYear: number | null
  readonly source: string
  readonly withdrawn: boolean
}

/** By the order of the project in the document. */
export type Related = ReadonlyMap<number, RelatedProject>

/** Of a document that is alone. */
export const NOTHING_RELATED: Related = new Map()
