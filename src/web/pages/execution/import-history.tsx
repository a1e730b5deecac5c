/** The imports of a year: what each booked, its file, and its undoing. */
import { useState } from 'react'
import type { MoneyImport } from '#api/execution/money-imports.ts'
import { fen, showMoney } from '#core/kernel/money.ts'
import { EXECUTION } from '#text/interface/execution.ts'
import type { Spoken } from '#text/interface/words.ts'
import { moneyOriginalPath, useMoneyImports, useUndoImport } from '../../api/execution.ts'
import { FIGURE, moneyColumn, type ListColumn } from '../../lists/columns.tsx'
import { RowsExport } from '../../lists/rows-export.tsx'
import { useText } from '../../preferences/language.ts'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { Loaded } from '../../ui/states.tsx'
import table from '../../ui/table.module.css'
import { momentText } from '../../ui/time.ts'
import styles from './execution.module.css'

export function ImportHistory({ year }: { readonly year: number }) {
  const text = useText(EXECUTION)
  const query = useMoneyImports(year)
  const columns = useColumns()
  const [undoing, undo] = useState<MoneyImport | null>(null)
  return (
    <section className={styles.history} aria-label={text.history}>
      <div className={styles.heading}>{text.history}</div>
      <Loaded query={query}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className={styles.quiet}>{text.noHistory}</p>
          ) : (
            <>
              <RowsExport
                title={`${text.history} ${year}`}
                rows={rows}
                columns={columns}
                keyOf={({ id }) => id}
              />
              <ImportTable rows={rows} onUndo={undo} />
            </>
          )
        }
      </Loaded>
      {undoing === null ? null : <UndoDialog one={undoing} onClose={() => undo(null)} />}
    </section>
  )
}

function useColumns(): ListColumn<MoneyImport>[] {
  const text = useText(EXECUTION)
  return [
    { key: 'file', title: text.file, cell: ({ file }) => file },
    { key: 'kind', title: text.kind, cell: ({ kind }) => kindOf(kind, text) },
    { ...FIGURE, key: 'rows', title: text.rows, cell: ({ booked }) => booked.rows },
    moneyColumn({ key: 'sum', title: text.amount, amount: ({ booked }) => booked.amount }),
    {
      key: 'by',
      title: text.recorded,
      cell: ({ by }) => by,
      also: [{ title: text.recordedAt, cell: ({ bookedAt }) => momentText(bookedAt) }],
    },
    { key: 'undone', title: text.undo, cell: ({ state }) => (state === 'undone' ? text.undone : null) },
  ]
}

function kindOf(kind: MoneyImport['kind'], text: Spoken<typeof EXECUTION>): string {
  return kind === 'payments' ? text.payments : text.budgetChanges
}

type ImportTableProps = {
  readonly rows: readonly MoneyImport[]
  readonly onUndo: (one: MoneyImport) => void
}

function ImportTable({ rows, onUndo }: ImportTableProps) {
  const text = useText(EXECUTION)
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{text.file}</th>
            <th scope="col">{text.kind}</th>
            <th scope="col" className="number">
              {text.rows}
            </th>
            <th scope="col" className="number">
              {text.sum}
            </th>
            <th scope="col">{text.recorded}</th>
            <th scope="col">{text.undo}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <ImportRow key={one.id} one={one} onUndo={() => onUndo(one)} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ImportRow({ one, onUndo }: { readonly one: MoneyImport; readonly onUndo: () => void }) {
  const text = useText(EXECUTION)
  return (
    <tr>
      <td>
        <a href={moneyOriginalPath(one.id)} download>
          {one.file}
        </a>
      </td>
      <td>{kindOf(one.kind, text)}</td>
      <td className="number">{one.booked.rows}</td>
      <td className="number">{showMoney(fen(BigInt(one.booked.amount)), '元')}</td>
      <td>
        {one.by ?? '—'}
        <span className={styles.sub}>{momentText(one.bookedAt)}</span>
      </td>
      <td>
        {one.state === 'undone' ? (
          text.undone
        ) : (
          <button type="button" className={styles.link} aria-label={text.undoOne(one.file)} onClick={onUndo}>
            {text.undo}
          </button>
        )}
      </td>
    </tr>
  )
}

function UndoDialog({ one, onClose }: { readonly one: MoneyImport; readonly onClose: () => void }) {
  const text = useText(EXECUTION)
  const send = useUndoImport()
  return (
    <ReasonDialog
      title={text.undoOne(one.file)}
      confirm={text.undo}
      danger
      label={text.undoReason}
      missing={text.reasonMissing}
      longest={500}
      send={(reason) => send.mutateAsync({ id: one.id, reason })}
      onClose={onClose}
    >
      <p>{text.undoWords(one.booked.rows)}</p>
    </ReasonDialog>
  )
}
