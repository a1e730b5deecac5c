/** Where somebody else wrote in the same cell: both texts, and the choice. */
import { Button } from 'antd'
import { cellText, type WrittenForm, type WrittenRow } from '#core/writing/form.ts'
import { rowIndex } from '#core/writing/operation.ts'
import type { OpenConflict } from '#core/writing/session.ts'
import { WRITING } from '#text/interface/writing.ts'
import { useText } from '../../preferences/language.ts'
import { momentText } from '../../ui/time.ts'
import styles from './writing.module.css'

/** What cells and rows of a form are called. */
export type ConflictNames<H extends string, R extends string> = {
  readonly cell: (field: H | R) => string
  readonly row: (row: WrittenRow<R>) => string
  /** The number of a row on the paper, from 1. */
  readonly number: (form: WrittenForm<H, R>, row: string) => number
}

type Props<H extends string, R extends string> = {
  readonly form: WrittenForm<H, R>
  readonly conflicts: readonly OpenConflict<H, R>[]
  readonly names: ConflictNames<H, R>
  readonly onDecide: (conflict: OpenConflict<H, R>, side: 'mine' | 'theirs') => void
}

export function Conflicts<H extends string, R extends string>({
  form,
  conflicts,
  names,
  onDecide,
}: Props<H, R>) {
  const text = useText(WRITING)
  if (conflicts.length === 0) return null
  return (
    <section className={`${styles.panel} ${styles.conflicts}`} aria-label={text.conflicts(conflicts.length)}>
      <header className={styles.panelHead}>
        <h2>{text.conflicts(conflicts.length)}</h2>
      </header>
      <p className={styles.hint}>{text.conflictsHint}</p>
      <ol className={styles.list}>
        {conflicts.map((open) => (
          <Conflict key={keyOf(open)} form={form} open={open} names={names} onDecide={onDecide} />
        ))}
      </ol>
    </section>
  )
}

function Conflict<H extends string, R extends string>({
  form,
  open,
  names,
  onDecide,
}: { readonly open: OpenConflict<H, R> } & Omit<Props<H, R>, 'conflicts'>) {
  const text = useText(WRITING)
  const { conflict, row } = open
  const name = nameOf(form, open, names)
  const choose = (mine: string, theirs: string) => (
    <div className={styles.choices}>
      <Button size="small" onClick={() => onDecide(open, 'mine')}>
        {mine}
      </Button>
      <Button size="small" onClick={() => onDecide(open, 'theirs')}>
        {theirs}
      </Button>
    </div>
  )
  if (conflict.kind === 'cell') {
    return (
      <li className={styles.item}>
        <strong lang="zh-CN">{name}</strong>
        <dl className={styles.sides}>
          <dt>{text.mine}</dt>
          <dd lang="zh-CN">{conflict.mine === '' ? text.blank : conflict.mine}</dd>
          <dt>
            {open.theirs ? text.theirsOf(open.theirs.by ?? '', momentText(open.theirs.at)) : text.theirs}
          </dt>
          <dd lang="zh-CN">
            {(cellText(form, conflict.place) ?? conflict.theirs) === ''
              ? text.blank
              : (cellText(form, conflict.place) ?? conflict.theirs)}
          </dd>
        </dl>
        {choose(text.useMine, text.useTheirs)}
      </li>
    )
  }
  if (conflict.kind === 'row-removed')
    return (
      <li className={styles.item}>
        {text.rowRemoved(row === null ? '' : names.row(row))}
        {choose(text.restoreRow, text.leaveRemoved)}
      </li>
    )
  return (
    <li className={styles.item}>
      {text.rowChanged(name)}
      {choose(text.removeStill, text.keepRow)}
    </li>
  )
}

function nameOf<H extends string, R extends string>(
  form: WrittenForm<H, R>,
  { conflict }: OpenConflict<H, R>,
  names: ConflictNames<H, R>,
): string {
  if (conflict.kind !== 'cell') {
    const there = form.rows[rowIndex(form, conflict.row)]
    return there === undefined ? '' : names.row(there)
  }
  const { row, field } = conflict.place
  return row === null ? names.cell(field) : `第 ${names.number(form, row)} 行 ${names.cell(field)}`
}

function keyOf<H extends string, R extends string>({ conflict }: OpenConflict<H, R>): string {
  return conflict.kind === 'cell'
    ? `${conflict.place.row ?? ''}.${conflict.place.field}`
    : `${conflict.kind}.${conflict.row}`
}
