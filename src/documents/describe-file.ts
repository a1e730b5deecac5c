/**
 * A file as the page of mappings shows it: its labels, and what would be read of it with the given layouts.
 */
import type { ReadFault } from '#core/kernel/fault.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import type { Project } from '#core/target/project.ts'
import type { Unplaced } from '#core/target/document.ts'
import type { DocumentKind } from '#core/target/kind.ts'
import { withBeside } from './beside.ts'
import { readBlocks, type ReadOptions } from './formats.ts'
import { describeForm, type FormDescription } from './recognise/describe.ts'
import { recognise } from './recognise/recognise.ts'

/** The same shape as `formPreview` of src/api/layouts.ts. */
export type DescribedForm = FormDescription & {
  readonly reading: {
    readonly kind: DocumentKind
    readonly projects: number
    readonly departments: number
    readonly indicators: number
    readonly unplaced: number
    /** The first of them. */
    readonly unplacedPieces: readonly Unplaced[]
    readonly first: Project | null
  }
}

/** A person looks through no more. */
const PIECES_SHOWN = 200

/**
 * Describes a file that need not be read in full, or at all: no project is no fault here. Errors: those of
 * readBlocks.
 */
export async function describeFile(
  bytes: Uint8Array,
  file: string,
  options: ReadOptions = {},
): Promise<Result<DescribedForm, ReadFault>> {
  const read = await readBlocks(bytes, file)
  if (!read.ok) return read
  const { blocks } = read.value.blocks
  const source = { file, sha256: '', mediaType: read.value.mediaType }
  const document = withBeside(recognise(blocks, source, options), read.value.blocks)
  return ok({
    ...describeForm(blocks, options.layouts, document),
    reading: {
      kind: document.kind,
      projects: document.projects.length,
      departments: document.departments?.length ?? 0,
      indicators: document.projects.reduce((sum, { indicators }) => sum + indicators.length, 0),
      unplaced: document.unplaced.length,
      unplacedPieces: document.unplaced.slice(0, PIECES_SHOWN),
      first: document.projects[0] ?? null,
    },
  })
}
