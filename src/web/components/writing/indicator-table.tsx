/** The indicators of the form to be written in, with merged labels; of a long form what is seen. */
import { memo, type RefObject } from 'react'
import type { RowField, WrittenRow } from '#core/writing/form.ts'
import { PROJECT } from '#text/interface/project.ts'
import { useText } from '../../preferences/language.ts'
import { Term } from '../../ui/term.tsx'
import type { FormColumn } from './columns.ts'
import type { DelegatedCells } from './delegated-cells.ts'
import { mergedRows, isLevel, isMerged } from './lines.ts'
import { cellKey, type MarksByCell } from './marks.ts'
import type { SeenRows } from './seen-rows.ts'
import { CellMarks, DelegationMark, NO_MARKS as NONE } from './sheet-cells.tsx'
import { paperTerm } from '../paper/paper-terms.ts'
import paper from '../paper/target-table.module.css'
import styles from './writing.module.css'

/** Rows and columns of the cells that are chosen together. */
export type ChosenBlock = { readonly rows: ReadonlySet<string>; readonly fields: ReadonlySet<RowField> }

type Props = {
  readonly rows: readonly WrittenRow[]
  readonly seen: SeenRows
  readonly body: RefObject<HTMLTableSectionElement | null>
  readonly columns: readonly FormColumn[]
  readonly chosen: ChosenBlock
  readonly marks: MarksByCell
  readonly held: DelegatedCells
}

export function IndicatorTable({ rows, seen, body, columns, chosen, marks, held }: Props) {
  const text = useText(PROJECT)
  const drawn = rows.slice(seen.start, seen.end)
  const total = columns.reduce((sum, { width }) => sum + width, 0)
  return (
    <table className={paper['table']} aria-label={text.indicatorTable}>
      <colgroup>
        {columns.map(({ field, width }) => (
          <col key={field} style={{ width: `${(width / total) * 100}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ field, name }) => (
            <Head key={field} name={name} />
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {seen.above > 0 ? <Unseen height={seen.above} /> : null}
        {drawn.map((row, i) => (
          <Row
            key={row.id}
            row={row}
            columns={columns}
            marks={marks}
            held={held}
            number={seen.start + i + 1}
            span1={spanAt(drawn, i, 'level1')}
            span2={spanAt(drawn, i, 'level2')}
            chosen={chosen.rows.has(row.id) ? chosen.fields : null}
          />
        ))}
        {seen.below > 0 ? <Unseen height={seen.below} /> : null}
      </tbody>
    </table>
  )
}

/** The name of a column, with what it means where it is an official term. */
function Head({ name }: { readonly name: string }) {
  const term = paperTerm(name)
  return (
    <th scope="col" className={paper['center']} {...(term !== undefined && { 'aria-label': name })}>
      {name}
      {term === undefined ? null : <Term id={term} of={name} />}
    </th>
  )
}

/** Rows that are not drawn, as empty height. */
function Unseen({ height }: { readonly height: number }) {
  return <tr style={{ height }} aria-hidden="true" />
}

/**
 * How many drawn rows a merged cell covers; 0 where it is above. Where its first row is not drawn it
 * is in the first that is.
 */
function spanAt(rows: readonly WrittenRow[], index: number, field: 'level1' | 'level2'): number {
  const [row, above] = [rows[index], rows[index - 1]]
  if (row === undefined || (above !== undefined && isMerged(above, row, field))) return 0
  return mergedRows(rows, index, field).end - index
}

type RowProps = {
  readonly row: WrittenRow
  readonly columns: readonly FormColumn[]
  readonly marks: MarksByCell
  readonly held: DelegatedCells
  readonly number: number
  readonly span1: number
  readonly span2: number
  readonly chosen: ReadonlySet<RowField> | null
}

/** Over how many rows the cell is. */
function spanOf(field: RowField, span1: number, span2: number): number {
  if (field === 'level1') return span1
  return field === 'level2' ? span2 : 1
}

const Row = memo(function Row({ row, columns, marks, held, number, span1, span2, chosen }: RowProps) {
  return (
    <tr data-row={row.id} aria-rowindex={number + 1}>
      {columns.map(({ field, center }) => {
        const span = spanOf(field, span1, span2)
        if (span === 0) return null
        const shared = {
          rowSpan: span,
          'data-field': field,
          'data-of': row.id,
          className: `${center ? paper['center'] : ''} ${styles.cell}`,
          'data-chosen': chosen?.has(field) || undefined,
          'data-held': held.has(cellKey({ row: row.id, field })) || undefined,
        }
        const content = (
          <>
            {field === 'term' && row.cells.term === '' ? '年度' : row.cells[field]}
            <CellMarks findings={marks.get(cellKey({ row: row.id, field })) ?? NONE} />
            <DelegationMark words={held.get(cellKey({ row: row.id, field }))} />
          </>
        )
        return isLevel(field) ? (
          <th key={field} scope={span > 1 ? 'rowgroup' : 'row'} {...shared}>
            {content}
          </th>
        ) : (
          <td key={field} {...shared}>
            {content}
          </td>
        )
      })}
    </tr>
  )
})
