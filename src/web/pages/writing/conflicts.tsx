/** Where somebody else wrote in the same cell: both texts, and the choice. */
import { Button } from 'antd'
import { textOf, type WrittenForm } from '#core/writing/form.ts'
import { indexOf } from '#core/writing/operation.ts'
import type { OpenConflict } from '#core/writing/session.ts'
import { WRITING } from '#text/interface/writing.ts'
import { useText } from '../../preferences/language.ts'
import { cellName } from './columns.ts'
import styles from './writing.module.css'

type Props = { readonly form: WrittenForm; readonly conflicts: readonly OpenConflict[]; readonly onDecide: (conflict: OpenConflict, side: 'mine' | 'theirs') => void }

export function Conflicts({ form, conflicts, onDecide }: Props) {
  const text = useText(WRITING)
  if (conflicts.length === 0) return null
  return (
    <section className={`${styles.panel} ${styles.conflicts}`} aria-label={text.conflicts(conflicts.length)}>
      <header className={styles.panelHead}><h2>{text.conflicts(conflicts.length)}</h2></header>
      <p className={styles.hint}>{text.conflictsHint}</p>
      <ol className={styles.list}>
        {conflicts.map((open) => <Conflict key={keyOf(open)} form={form} open={open} onDecide={onDecide} />)}
      </ol>
    </section>
  )
}

function Conflict({ form, open, onDecide }: { readonly form: WrittenForm; readonly open: OpenConflict } & Pick<Props, 'onDecide'>) {
  const text = useText(WRITING)
  const { conflict, row } = open
  const name = nameOf(form, open)
  const choose = (mine: string, theirs: string) => (
    <div className={styles.choices}>
      <Button size="small" onClick={() => onDecide(open, 'mine')}>{mine}</Button>
      <Button size="small" onClick={() => onDecide(open, 'theirs')}>{theirs}</Button>
    </div>
  )
  if (conflict.kind === 'cell') {
    return (
      <li className={styles.item}>
        <strong lang="zh-CN">{name}</strong>
        <dl className={styles.sides}>
          <dt>{text.mine}</dt><dd lang="zh-CN">{conflict.mine === '' ? text.blank : conflict.mine}</dd>
          <dt>{text.theirs}</dt><dd lang="zh-CN">{(textOf(form, conflict.place) ?? conflict.theirs) === '' ? text.blank : textOf(form, conflict.place) ?? conflict.theirs}</dd>
        </dl>
        {choose(text.useMine, text.useTheirs)}
      </li>
    )
  }
  if (conflict.kind === 'row-removed') return <li className={styles.item}>{text.rowRemoved(row?.cells.level3 ?? '')}{choose(text.restoreRow, text.leaveRemoved)}</li>
  return <li className={styles.item}>{text.rowChanged(name)}{choose(text.removeStill, text.keepRow)}</li>
}

function nameOf(form: WrittenForm, { conflict }: OpenConflict): string {
  if (conflict.kind !== 'cell') return form.rows[indexOf(form, conflict.row)]?.cells.level3 ?? ''
  const { row, field } = conflict.place
  const name = cellName(field)
  if (row === null) return name
  const number = indexOf(form, row) + 1
  return `第 ${number} 行 ${name}`
}

function keyOf({ conflict }: OpenConflict): string {
  return conflict.kind === 'cell' ? `${conflict.place.row ?? ''}.${conflict.place.field}` : `${conflict.kind}.${conflict.row}`
}
