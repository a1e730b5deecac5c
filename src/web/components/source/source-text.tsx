/**
 * The source as it was: numbered lines of a text, or paragraphs and tables of a Word file with their merged
 * cells. The place that is meant is lit and brought into view. Long texts are drawn in pieces that the
 * browser skips while they are out of sight, so that four thousand lines open at once and can still be
 * searched with Ctrl F.
 */
import { lazy, memo, Suspense, useEffect, useMemo, useRef } from 'react'
import type { SourceView } from '#api/documents/documents.ts'
import type { Place } from '#core/kernel/place.ts'
import { SOURCE } from '#text/interface/project.ts'
import { useText } from '../../preferences/language.ts'
import { scrolling } from '../../ui/scrolling.ts'
import { Waiting } from '../../ui/states.tsx'
import { markProps, useMarks } from './marks.ts'
import { coversCell, placeAddress } from './place-address.ts'
import { WorkbookView } from './sheet-view.tsx'
import styles from './source-text.module.css'

type Props = {
  readonly source: SourceView
  /** Where the bytes are; pages of a PDF are drawn from them. */
  readonly original: string
  readonly file: string
  readonly place: Place | null
}

/** Drawing PDF pages is a chunk of its own. */
const PageSheets = lazy(async () => ({ default: (await import('./page-sheets.tsx')).PageSheets }))

export function SourceText({ source, original, file, place }: Props) {
  if (source.kind === 'sheets') return <WorkbookView sheets={source.sheets} file={file} place={place} />
  if (source.kind !== 'pages') return <Text source={source} file={file} place={place} />
  return (
    <Suspense fallback={<Waiting />}>
      <PageSheets source={source} original={original} file={file} place={place} />
    </Suspense>
  )
}

type TextSource = Exclude<SourceView, { kind: 'pages' | 'sheets' }>

function Text({
  source,
  file,
  place,
}: {
  readonly source: TextSource
  readonly file: string
  readonly place: Place | null
}) {
  const text = useText(SOURCE)
  const box = useRef<HTMLElement>(null)
  const meant = place === null ? null : placeAddress(place)
  useEffect(() => {
    const here = meant === null ? null : box.current?.querySelector('[data-here]')
    if (!here) return
    here.scrollIntoView({ block: 'center', behavior: 'auto' })
    // The pieces above take their true height only when they are passed: the second step lands on the line
    // itself.
    const settled = requestAnimationFrame(() =>
      here.scrollIntoView({ block: 'center', behavior: scrolling() }),
    )
    return () => cancelAnimationFrame(settled)
  }, [meant])
  return (
    // The text scrolls inside its box, so the box must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section ref={box} className={styles.box} aria-label={text.textOf(file)} tabIndex={0} lang="zh-CN">
      {source.kind === 'lines' ? (
        <Lines lines={source.lines} line={place !== null && 'line' in place ? place.line : null} />
      ) : (
        <Blocks blocks={source.blocks} place={place} />
      )}
    </section>
  )
}

const PIECE = 100

function Lines({ lines, line }: { readonly lines: readonly string[]; readonly line: number | null }) {
  const pieces = useMemo(
    () =>
      Array.from({ length: Math.ceil(lines.length / PIECE) }, (_, i) =>
        lines.slice(i * PIECE, (i + 1) * PIECE),
      ),
    [lines],
  )
  return pieces.map((piece, i) => {
    const first = i * PIECE + 1
    const here = line !== null && line >= first && line < first + piece.length ? line : null
    return <Piece key={first} first={first} lines={piece} here={here} />
  })
}

const Piece = memo(function Piece({
  first,
  lines,
  here,
}: {
  readonly first: number
  readonly lines: readonly string[]
  readonly here: number | null
}) {
  const text = useText(SOURCE)
  const marks = useMarks()
  return (
    <ol
      className={styles.piece}
      start={first}
      style={{ containIntrinsicSize: `auto ${lines.length * 22}px` }}
    >
      {lines.map((line, i) => {
        const number = first + i
        const lit = number === here
        return (
          <li
            key={number}
            className={styles.lineRow}
            data-here={lit ? '' : undefined}
            aria-current={lit ? 'location' : undefined}
            title={lit ? text.here : undefined}
            {...markProps(marks, { line: number })}
          >
            <span className={styles.lineNumber} aria-hidden="true">
              {number}
            </span>
            <span className={styles.lineText}>{line}</span>
          </li>
        )
      })}
    </ol>
  )
})

type SourceBlocks = Extract<SourceView, { kind: 'blocks' }>['blocks']
type SourceTable = Extract<SourceBlocks[number], { kind: 'table' }>

function Blocks({ blocks, place }: { readonly blocks: SourceBlocks; readonly place: Place | null }) {
  return blocks.map((block) => {
    if (block.kind === 'paragraph') {
      const lit = place !== null && 'paragraph' in place && place.paragraph === block.paragraph
      return (
        <p
          key={`p${block.paragraph}`}
          className={styles.paragraph}
          data-here={lit ? '' : undefined}
          aria-current={lit ? 'location' : undefined}
        >
          {block.text}
        </p>
      )
    }
    const cell = place !== null && 'table' in place && place.table === block.table ? place : null
    return (
      <BlockTable
        key={`t${block.table}`}
        table={block}
        row={cell?.row ?? null}
        column={cell?.column ?? null}
      />
    )
  })
}

const BlockTable = memo(function BlockTable({
  table,
  row,
  column,
}: {
  readonly table: SourceTable
  readonly row: number | null
  readonly column: number | null
}) {
  const text = useText(SOURCE)
  const marks = useMarks()
  return (
    <table
      className={styles.table}
      aria-label={text.tableNumber(table.table)}
      style={{ containIntrinsicSize: `auto ${table.rows.length * 28}px` }}
    >
      <tbody>
        {table.rows.map((cells, i) => (
          <tr key={cells[0]?.row ?? `empty-${i}`}>
            {cells.map((cell) => {
              const lit = row !== null && column !== null && coversCell(cell, row, column)
              return (
                <td
                  key={cell.column}
                  rowSpan={cell.rowSpan}
                  colSpan={cell.columnSpan}
                  data-here={lit ? '' : undefined}
                  aria-current={lit ? 'location' : undefined}
                  {...markProps(marks, { table: table.table, row: cell.row, column: cell.column })}
                >
                  {cell.text}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
})
