/**
 * One side of two texts, with what the other does not have marked: by ground, by an underline, and for screen
 * readers.
 */
import { Fragment, useMemo } from 'react'
import { textDifference } from '#core/duplicates/difference.ts'
import { BESIDE } from '#text/interface/duplicates.ts'
import { useText } from '../../preferences/language.ts'
import styles from './beside.module.css'

type Props = { readonly side: 'left' | 'right'; readonly left: string | null; readonly right: string | null }

export function ComparedText({ side, left, right }: Props) {
  const text = useText(BESIDE)
  const runs = useMemo(() => textDifference(left ?? '', right ?? ''), [left, right])
  const own = side === 'left' ? left : right
  if (own === null || own === '') return <span className={styles.blank}>{text.blank}</span>
  const kind = side === 'left' ? 'delete' : 'insert'
  return (
    <span lang="zh-CN" className={styles.text}>
      {runs
        .filter((run) => run.kind === 'equal' || run.kind === kind)
        .map((run, i) => {
          // Runs have no names; they are in the order of the text.
          const key = `${i} ${run.kind}`
          return run.kind === 'equal' ? (
            <Fragment key={key}>{run.text}</Fragment>
          ) : (
            <mark key={key} className={styles.mark}>
              {run.text}
            </mark>
          )
        })}
    </span>
  )
}
