/**
 * 绩效档案: GET /api/projects/:id/archive (the time line), GET …/archive/dossier (PDF with table of contents),
 * GET …/archive/zip (dossier, versions, evidence, and a manifest with the SHA-256 of each).
 */
import type { ArchiveEntry } from '#core/archive/entry.ts'
import type { FilingState } from '#core/filing/states.ts'

export type ArchiveView = {
  readonly project: string
  readonly name: string
  readonly code: string | null
  readonly unitCode: string | null
  readonly unitName: string | null
  readonly year: number | null
  /** 分. */
  readonly budget: string | null
  readonly state: FilingState
  /** 终止: its last day. */
  readonly closed: string | null
  /** Approved versions. */
  readonly versions: number
  /** The newest first. */
  readonly entries: readonly ArchiveEntry[]
  readonly mayExport: boolean
}

/** `manifest.json` of the zip, format jichi.archive/1. */
export type ArchiveManifest = {
  readonly format: 'jichi.archive/1'
  readonly project: string
  readonly name: string
  readonly code: string | null
  readonly madeAt: string
  readonly files: readonly { readonly path: string; readonly size: number; readonly sha256: string }[]
}
