/** A table that somebody hands in, as sheets of texts: a workbook, or separated values. */
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
  if (view.kind !== 'lines') return []
  const first = view.lines.find((line) => line.trim() !== '') ?? ''
  const separator = (['\t', ','] as const).find((mark) => first.includes(mark)) ?? ';'
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

function spread(cells: readonly { readonly text: string; readonly column: number }[]): readonly string[] {
  const texts: string[] = []
  for (const { text, column } of cells) {
    while (texts.length < column - 1) texts.push('')
    texts.push(text)
  }
  return texts
}
