/** A file as rows of texts and lines, for readings of sheets that are no targets. */
import type { SourceContent } from './formats.ts'

/** `texts[0]` is the first column; `row` from 1 within its table. */
export type GridRow = { readonly row: number; readonly texts: readonly string[] }

/** The tables of a file, and its lines outside of them; nothing of a format without either. */
export function gridsOf(view: SourceContent): {
  readonly tables: readonly (readonly GridRow[])[]
  readonly words: readonly string[]
} {
  if (view.kind === 'sheets')
    return {
      tables: view.sheets.map(({ rows }) => rows.map(({ row, cells }) => ({ row, texts: spread(cells) }))),
      words: [],
    }
  if (view.kind !== 'blocks') return { tables: [], words: [] }
  return {
    tables: view.blocks.flatMap((block) =>
      block.kind === 'table'
        ? [block.rows.map((cells, i) => ({ row: cells[0]?.row ?? i + 1, texts: spread(cells) }))]
        : [],
    ),
    words: view.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])),
  }
}

function spread(cells: readonly { readonly text: string; readonly column: number }[]): readonly string[] {
  const texts: string[] = []
  for (const { text, column } of cells) {
    while (texts.length < column - 1) texts.push('')
    texts.push(text)
  }
  return texts
}
