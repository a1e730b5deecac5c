/**
 * Why a target is returned, or what is said where it passes: a digit says it, does it and goes on. Over the
 * paper, for as long as it is asked.
 */
import { useEffect, useRef } from 'react'
import { REVIEW } from '#text/interface/review.ts'
import { OpinionLines } from '../../components/filing/opinion-lines.tsx'
import { useText } from '../../preferences/language.ts'
import styles from './review-page.module.css'

type Props = {
  readonly title: string
  /** What the findings ask to be mended, as the digit 0; '' where they ask nothing. */
  readonly note: string
  readonly opinions: readonly string[]
  readonly onChoose: (opinion: string) => void
  /** Something else is to be written. */
  readonly onOther: () => void
  readonly onClose: () => void
}

export function QuickOpinions({ title, note, opinions, onChoose, onOther, onClose }: Props) {
  const text = useText(REVIEW)
  const box = useRef<HTMLDialogElement>(null)
  const offered = note === '' ? opinions : [note, ...opinions]
  const numbersFrom = note === '' ? 1 : 0
  useEffect(() => box.current?.focus(), [])
  useEffect(() => {
    const dialog = box.current
    const onKeyDown = (event: KeyboardEvent) => {
      const chosen = offered[Number(event.key) - numbersFrom]
      if (/^\d$/.test(event.key) && chosen !== undefined) onChoose(chosen)
      else if (event.key === 'Escape') onClose()
      else if (event.key === 'Enter' && event.target === dialog) onOther()
      else return
      event.preventDefault()
    }
    dialog?.addEventListener('keydown', onKeyDown)
    return () => dialog?.removeEventListener('keydown', onKeyDown)
  })
  return (
    <dialog ref={box} open className={styles.quick} aria-label={title} tabIndex={-1}>
      <div className={styles.quickHead}>
        <strong>{title}</strong>
        <span className={styles.quickKeys}>{text.quickKeys}</span>
      </div>
      <OpinionLines opinions={offered} numbersFrom={numbersFrom} onChoose={onChoose} />
      <button type="button" className={styles.quickOther} onClick={onOther}>
        {text.quickOther}
      </button>
    </dialog>
  )
}
