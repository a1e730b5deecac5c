/** The indicators of a page of the library; J and K go from one to the next. */
import { useEffect, useRef } from 'react'
import type { LibrarySummary } from '#api/library.ts'
import { LIBRARY } from '#text/interface/library.ts'
import { indicatorKindName } from '#text/library.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { neighbour } from '../../lists/neighbour.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Found } from '../../ui/found.tsx'
import table from '../../ui/table.module.css'
import styles from './library.module.css'

type Props = {
  readonly rows: readonly LibrarySummary[]
  /** What was looked for: it is marked. */ readonly words: string
  readonly isKindShown: boolean
  /** Another list is on its way: what is shown is the one of before. */
  readonly isOld: boolean
  readonly open: string | null
  readonly onChoose: (key: string) => void
}

export function IndicatorList({ rows, words, isKindShown, isOld, open, onChoose }: Props) {
  const text = useText(LIBRARY)
  const language = useLanguage()
  const step = (by: 1 | -1) => () => {
    const key = neighbour(
      rows.map((row) => row.key),
      open,
      by,
    )
    if (key !== null && !isOld) onChoose(key)
  }
  useKeys({ j: step(1), k: step(-1) })
  return (
    <div className={styles.list}>
      <table className={table.table}>
        <thead>
          <tr>
            <th>{text.name}</th>
            {isKindShown ? <th>{text.kind}</th> : null}
            <th>{text.usual}</th>
            <th className="number">{text.projects}</th>
            <th className="number">{text.units}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.key}
              row={row}
              words={words}
              kind={isKindShown ? indicatorKindName(row.kind, language) : null}
              open={row.key === open}
              onChoose={() => onChoose(row.key)}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type RowProps = {
  readonly row: LibrarySummary
  readonly words: string
  readonly kind: string | null
  readonly open: boolean
  readonly onChoose: () => void
}

function Row({ row, words, kind, open, onChoose }: RowProps) {
  const text = useText(LIBRARY)
  const line = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    if (open) line.current?.scrollIntoView({ block: 'nearest' })
  }, [open])
  return (
    <tr ref={line} className={open ? styles.here : styles.row} onClick={onChoose}>
      <td>
        <button type="button" className={styles.name} aria-current={open ? 'true' : undefined}>
          <Found text={row.name} words={words} />
        </button>
        {row.state === 'hidden' ? <span className={styles.mark}>{text.hidden}</span> : null}
      </td>
      {kind === null ? null : <td className={styles.soft}>{kind}</td>}
      <td className={styles.soft}>{row.usual ?? ''}</td>
      <td className="number">{row.projects === 0 ? '—' : row.projects}</td>
      <td className="number">{row.units === 0 ? '—' : row.units}</td>
    </tr>
  )
}
