/** How far a long work is, while it runs. */
import type { ReactNode } from 'react'
import { EVENTS } from '#text/interface/events.ts'
import { useText } from '../preferences/language.ts'
import { ProgressBar } from './progress.tsx'
import styles from './work-progress.module.css'
import type { LongWork } from '../pages/operation-log/use-long-work.ts'

type Props = {
  readonly work: LongWork<unknown>
  readonly words: (done: number, all: number) => string
  readonly children?: ReactNode
}

export function WorkProgress({ work, words, children }: Props) {
  const text = useText(EVENTS)
  if (work.state !== 'running') return null
  return (
    <div className={styles.progress}>
      <ProgressBar percent={percentOf(work.done, work.all)} label={text.progress} />
      <span aria-live="polite">{words(work.done, work.all)}</span>
      {children}
    </div>
  )
}

function percentOf(done: number, all: number): number {
  return all === 0 ? 0 : Math.min(100, Math.round((done / all) * 100))
}
