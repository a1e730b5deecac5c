/** What came of an act on several: those that were refused first, each with what is said of it. */
import type { ReactNode } from 'react'
import { COMMON } from '#text/interface/common.ts'
import { useText } from '../preferences/language.ts'
import { Dialog } from '../ui/dialog.tsx'
import styles from './list-page.module.css'

export type Outcome = {
  readonly id: string
  readonly name: string
  readonly isDone: boolean
  readonly said: ReactNode
}

type Props = {
  readonly title: string
  /** Names the list. */
  readonly label: string
  readonly outcomes: readonly Outcome[]
  readonly width: number
  readonly children?: ReactNode
  readonly onClose: () => void
}

export function OutcomesDialog({ title, label, outcomes, width, children, onClose }: Props) {
  const common = useText(COMMON)
  return (
    <Dialog
      title={title}
      okText={common.close}
      cancelButtonProps={{ style: { display: 'none' } }}
      onOk={onClose}
      onCancel={onClose}
      width={width}
    >
      <ul className={styles.results} aria-label={label}>
        {outcomes
          .toSorted((a, b) => Number(a.isDone) - Number(b.isDone))
          .map(({ id, name, isDone, said }) => (
            <li key={id} data-done={isDone}>
              <span aria-hidden="true">{isDone ? '✓' : '✕'}</span>
              <span lang="zh-CN">{name}</span>
              <span className={styles.resultSaid}>{said}</span>
            </li>
          ))}
      </ul>
      {children}
    </Dialog>
  )
}
