/** The tables of a file that somebody hands in: of a workbook, of separated values, or of a Word document. */
import type { GivenTable } from '#core/cost-analysis/table.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import type { SourceContent } from '#documents/formats.ts'
import type { Context } from '../kernel/context.ts'
import { readGivenSheets } from '../staff/given-sheets.ts'

/** Errors: staff-file-unreadable. */
export async function readGivenTables(
  context: Pick<Context, 'readers'>,
  given: { readonly file: string; readonly bytes: Uint8Array },
): Promise<Result<readonly GivenTable[], Problem>> {
  const sheets = await readGivenSheets(context, given)
  if (!sheets.ok || sheets.value.length > 0) return sheets
  const view = await context.readers.sourceView(given.bytes, given.file)
  return ok(view.ok ? tablesOf(view.value) : [])
}

type SourceTable = Extract<Extract<SourceContent, { kind: 'blocks' }>['blocks'][number], { kind: 'table' }>

/** A merged cell is in the row that it begins in, as in a workbook. */
function tablesOf(view: SourceContent): readonly GivenTable[] {
  if (view.kind !== 'blocks') return []
  return view.blocks
    .filter((block): block is SourceTable => block.kind === 'table')
    .map(({ table, rows }) => ({
      name: String(table),
      rows: rows.map((cells, i) => {
        const texts: string[] = []
        for (const { text, column } of cells) {
          while (texts.length < column - 1) texts.push('')
          texts.push(text)
        }
        return { row: i + 1, texts }
      }),
    }))
}
