/** A table that somebody hands in, as sheets of texts: a workbook, separated values, or tables of a text. */
import type { Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { GivenSheet } from '#core/staff/sheet.ts'
import { parseCsv } from '#documents/csv/parse.ts'
import type { SourceContent } from '#documents/formats.ts'
import type { Context } from '../kernel/context.ts'
import { unreadable } from '../documents/unreadable.ts'

/** Errors: staff-file-unreadable. */
export async function readGivenSheets(
  context: Pick<Context, 'readers'>,
  { file, bytes }: { readonly file: string; readonly bytes: Uint8Array },
): Promise<Result<readonly GivenSheet[], Problem>> {
  const view = await context.readers.sourceView(bytes, file)
  return view.ok ? ok(sheetsOf(view.value, file)) : err(unreadable('staff-file-unreadable', file, view.error))
}

function sheetsOf(view: SourceContent, file: string): readonly GivenSheet[] {
  if (view.kind === 'sheets')
    return view.sheets.map(({ name, rows }) => ({
      name,
      rows: rows.map(({ row, cells }) => ({ row, texts: spread(cells) })),
    }))
  if (view.kind === 'blocks') return sheetsOfBlocks(view.blocks)
  if (view.kind !== 'lines') return []
  const separator = separatorOf(view.lines)
  return [
    {
      name: file,
      rows: parseCsv(view.lines.join('\n'), separator).map((record, i) => ({
        row: i + 1,
        texts: record.map(({ text }) => text),
      })),
    },
  ]
}

const SEPARATORS = ['\t', ',', ';'] as const
/** A title or a note may stand above the headings. */
const LINES_ASKED = 12

/** The mark that is in most of the first lines. */
function separatorOf(lines: readonly string[]): (typeof SEPARATORS)[number] {
  const first = lines.filter((line) => line.trim() !== '').slice(0, LINES_ASKED)
  const count = (mark: string) => first.filter((line) => line.includes(mark)).length
  return SEPARATORS.reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}

/** So many lines above a table say what it is: its title, 单位：万元. */
const LINES_ABOVE = 3

/** Tables of a text document, each with the lines above it as rows of one cell. */
function sheetsOfBlocks(
  blocks: Extract<SourceContent, { readonly kind: 'blocks' }>['blocks'],
): readonly GivenSheet[] {
  const sheets: GivenSheet[] = []
  let above: string[] = []
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      if (block.text.trim() !== '') above.push(block.text)
      continue
    }
    sheets.push({
      name: above.at(-1) ?? String(block.table),
      rows: [
        ...above.slice(-LINES_ABOVE).map((text) => ({ row: 0, texts: [text] })),
        ...block.rows.map((cells, i) => ({ row: cells[0]?.row ?? i + 1, texts: spread(cells) })),
      ],
    })
    above = []
  }
  return sheets
}

function spread(cells: readonly { readonly text: string; readonly column: number }[]): readonly string[] {
  const texts: string[] = []
  for (const { text, column } of cells) {
    while (texts.length < column - 1) texts.push('')
    texts.push(text)
  }
  return texts
}
