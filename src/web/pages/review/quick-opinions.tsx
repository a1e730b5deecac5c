/**
 * Why a target is returned, or what is said where it passes: a digit says it, does it and goes on. Over the
 * paper, for as long as it is asked.
 */
import { useEffect, useRef } from 'react'
import { REVIEW } from '#text/interface/review.ts'
import { EarlierWords, type Earlier } from './earlier-words.tsx'
import { OpinionLines } from '../../components/filing/opinion-lines.tsx'
import { useText } from '../../preferences/language.ts'
import { notify } from '../../ui/notices.tsx'
import { useDigitsFor } from './keys-too-early.tsx'
import styles from './review-page.module.css'

type Props = {
  readonly title: string
  /** What the findings ask to be mended, as the digit 0; '' where they ask nothing, null where 0 stands for nothing. */
  readonly note: string | null
  /** null: still being loaded; a digit waits for them. */
  readonly opinions: readonly string[] | null
  /** What was said of another version, to be read only. */
  readonly earlier: Earlier | null
  readonly onChoose: (opinion: string) => void
  /** Something else is to be written. */
  readonly onOther: () => void
  readonly onClose: () => void
}

export function QuickOpinions({ title, note, opinions, earlier, onChoose, onOther, onClose }: Props) {
  const text = useText(REVIEW)
  const box = useRef<HTMLDialogElement>(null)
  const known = opinions ?? []
  const hasNote = note !== null && note !== ''
  const offered = hasNote ? [note, ...known] : known
  const numbersFrom = hasNote ? 0 : 1
  const digit = useRef<string | null>(null)
  useEffect(() => box.current?.focus(), [])
  useDigitsFor(() => box.current?.focus())
  useEffect(() => {
    const dialog = box.current
    const onKeyDown = (event: KeyboardEvent) => {
      const isDigit = /^\d$/.test(event.key)
      const chosen = isDigit ? offered[Number(event.key) - numbersFrom] : undefined
      if (chosen !== undefined) onChoose(chosen)
      else if (event.key === '0' && note === '') notify(text.noOwnNote)
      else if (isDigit && opinions === null) digit.current = event.key
      else if (event.key === 'Escape') onClose()
      else if (event.key === 'Enter' && event.target === dialog) onOther()
      else return
      event.preventDefault()
    }
    dialog?.addEventListener('keydown', onKeyDown)
    return () => dialog?.removeEventListener('keydown', onKeyDown)
  })
  useEffect(() => {
    if (opinions === null || digit.current === null) return
    const chosen = offered[Number(digit.current) - numbersFrom]
    digit.current = null
    if (chosen !== undefined) onChoose(chosen)
  })
  return (
    <dialog ref={box} open className={styles.quick} aria-label={title} tabIndex={-1}>
      <div className={styles.quickHead}>
        <strong>{title}</strong>
        <span className={styles.quickKeys}>{text.quickKeys}</span>
      </div>
      <OpinionLines opinions={offered} numbersFrom={numbersFrom} onChoose={onChoose} />
      {earlier === null ? null : <EarlierWords {...earlier} />}
      <button type="button" className={styles.quickOther} onClick={onOther}>
        {text.quickOther}
      </button>
    </dialog>
  )
}
