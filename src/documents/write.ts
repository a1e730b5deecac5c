/** The one door of all writers: a target document to the bytes of a file. */
import { err, ok, type Result } from '#core/kernel/result.ts'
import { ruleSetFor } from '#core/rule-sets/rulebook.ts'
import { regionOfDocument } from '#core/target/origin.ts'
import type { TargetDocument } from '#core/target/document.ts'
import type { Signing } from '#core/target/on-paper.ts'
import type { WriteFault } from '#core/kernel/write-fault.ts'
import { composePaper } from './paper/compose.ts'
import type { Paper } from './paper/paper.ts'
import type { WaivedFinding } from './paper/waived.ts'
import type { Template } from './templates/template.ts'
import { templateForRuleSet } from './templates/templates.ts'

/**
 * Formats of paper: each draws the same {@link Paper}. Every writer is loaded when it is wanted: reading and
 * checking need none.
 */
const PAPER_WRITERS = {
  docx: async (paper: Paper) => (await import('./docx/write.ts')).writeWord(paper),
  html: async (paper: Paper) => (await import('./html/write.ts')).writeHtml(paper),
  xlsx: async (paper: Paper) => (await import('./xlsx/write.ts')).writeXlsx(paper),
  pdf: async (paper: Paper) => (await typesetter()).writePdf(paper),
} as const satisfies Record<string, (paper: Paper) => Promise<Uint8Array>>

/** The typesetter is a program of its own for every platform, and there is none for some. */
class WriterMissing extends Error {}

async function typesetter() {
  try {
    return await import('./typst/write.ts')
  } catch (cause) {
    throw new WriterMissing('the typesetter is not installed', { cause })
  }
}

export type PaperFormat = keyof typeof PAPER_WRITERS

export type WriteFormat = PaperFormat | 'csv' | 'json'
export const WRITE_FORMATS: readonly WriteFormat[] = ['docx', 'xlsx', 'pdf', 'html', 'csv', 'json']

export type WriteOptions = {
  /** Only the projects with these orders, each as its form alone, without the department's own words. */
  readonly projects?: readonly number[]
  /** The form, letterhead, notes and faces; the one of the region's rule set when nothing is asked for. */
  readonly template?: Template
  /** The bureau's own templates, for the forms that they go out from when nothing is asked for. */
  readonly templates?: readonly Template[]
  /** Printed behind the forms, and left out when the file is read again. */
  readonly waived?: readonly WaivedFinding[]
  /**
   * Who filled in a form that was written here: the line below it that is signed and stamped; null for none.
   */
  readonly signing?: Signing | null
}

/**
 * Writes a document so that reading the file gives it again, all but `source` and `at`. On paper there is no
 * room for what has no place in the form: `unplaced` and `marks` are in the JSON only. A PDF gives the same
 * values, and a CSV one row for every indicator, without the department's own words. A file that is larger
 * than the limits of its reader is reported and not given, except for PDF, which is for printing.
 * @returns the same bytes for the same document. Errors: document-not-in-format (JSON), writer-missing (PDF),
 * file-beyond-reading.
 */
export async function writeTargets(
  document: TargetDocument,
  format: WriteFormat,
  options: WriteOptions = {},
): Promise<Result<Uint8Array, WriteFault>> {
  const written = await bytesOf(document, format, options)
  const projects = options.projects?.length ?? document.projects.length
  if (!written.ok || format === 'pdf' || projects <= SURELY_READ) return written
  const beyond = await beyondReading(written.value, format)
  return beyond === null
    ? written
    : err({ code: 'file-beyond-reading', values: { format, projects, ...beyond } })
}

/** Files of so many projects are read in any case; larger ones are read again before they are given. */
const SURELY_READ = 500

/** Which limit of its reader a file is beyond; null when it is read. */
async function beyondReading(
  bytes: Uint8Array,
  format: WriteFormat,
): Promise<{ readonly found: number; readonly limit: number } | null> {
  const { readBlocks, readTargets } = await import('./formats.ts')
  const read =
    format === 'json' ? await readTargets(bytes, `a.${format}`) : await readBlocks(bytes, `a.${format}`)
  if (read.ok) return null
  const { found, size, limit } = read.error.values
  return { found: Number(found ?? size ?? bytes.length), limit: Number(limit ?? 0) }
}

async function bytesOf(
  document: TargetDocument,
  format: WriteFormat,
  options: WriteOptions,
): Promise<Result<Uint8Array, WriteFault>> {
  const only = options.projects ?? null
  if (format === 'json') return (await import('./json/write.ts')).writeJson(document, only)
  if (format === 'csv') return ok((await import('./csv/write.ts')).writeCsv(document, only))
  const region = templateForRuleSet(ruleSetFor(regionOfDocument(document), document.fiscalYear).id)
  const paper = composePaper(document, {
    template: options.template ?? region,
    asked: options.template !== undefined,
    own: options.templates ?? [],
    only,
    waived: options.waived ?? [],
    signing: options.signing ?? null,
  })
  return writePaper(paper, format)
}

/** Paper of any kind, a list too, to the bytes of a file. Errors: writer-missing. */
export async function writePaper(paper: Paper, format: PaperFormat): Promise<Result<Uint8Array, WriteFault>> {
  try {
    return ok(await PAPER_WRITERS[format](paper))
  } catch (error) {
    if (error instanceof WriterMissing)
      return err({
        code: 'writer-missing',
        values: { format, platform: `${process.platform}-${process.arch}` },
      })
    throw error
  }
}
