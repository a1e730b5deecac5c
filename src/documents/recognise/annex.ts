/**
 * The sheet of waived findings behind a document that this program printed (paper/waived.ts), and the line
 * that is signed below a form that was filled in here (core/target/on-paper.ts), are nobody's target: left
 * out before anything is understood, so that a published file read again gives the same document.
 */
import { foldLabel } from '#core/kernel/characters.ts'
import { isSignatureOnPaper } from '#core/target/on-paper.ts'
import type { Block, Cell, Table } from '../blocks.ts'
import { WAIVED_HEADS, WAIVED_TITLE } from '../paper/waived.ts'

/**
 * Everything but the annex: its title and the tables right below it, which go on from page to page; and but
 * the lines to sign.
 */
export function withoutAnnex(blocks: readonly Block[]): readonly Block[] {
  const kept: Block[] = []
  let inside = false
  const unsigned = withoutSignatures(blocks)
  for (const [i, block] of unsigned.entries()) {
    const next = unsigned[i + 1]
    if (block.kind === 'paragraph')
      inside = foldLabel(block.text) === TITLE && next?.kind === 'table' && hasHeads(next.rows[0])
    else inside = (inside && hasItsColumns(block)) || isItsSheet(block)
    if (!inside) kept.push(block)
  }
  return kept.length === unsigned.length ? unsigned : kept
}

/** In a workbook the line is a row of one cell. */
function withoutSignatures(blocks: readonly Block[]): readonly Block[] {
  const signed = (row: readonly Cell[]) => isSignatureOnPaper(row.map(({ text }) => text).join(''))
  return blocks.flatMap((block): readonly Block[] => {
    if (block.kind === 'paragraph') return isSignatureOnPaper(block.text) ? [] : [block]
    return [block.rows.some(signed) ? { ...block, rows: block.rows.filter((row) => !signed(row)) } : block]
  })
}

const TITLE = foldLabel(WAIVED_TITLE)
const HEADS = WAIVED_HEADS.map(foldLabel)

function hasHeads(row: readonly Cell[] = []): boolean {
  return row.length === HEADS.length && row.every(({ text }, i) => foldLabel(text) === HEADS[i])
}

/** In a workbook it is a sheet of its own, the title in its first row. */
function isItsSheet({ rows: [title = [], heads] }: Table): boolean {
  return title.length === 1 && foldLabel(title[0]?.text ?? '') === TITLE && hasHeads(heads)
}

function hasItsColumns({ rows }: Table): boolean {
  return rows.every((row) => row.every(({ column, columnSpan }) => column + columnSpan - 1 <= HEADS.length))
}
