/** Whether what was written is saved: in words, said to screen readers too. */
import { WRITING } from '#text/interface/writing.ts'
import { useText } from '../../preferences/language.ts'
import { clockText } from '../../ui/time.ts'
import type { WritingState } from './writing.ts'
import styles from './writing.module.css'

const SIGNS = { saved: '✓', unsaved: '○', saving: '◔', offline: '▲', refused: '●' } as const

export function SaveMark({ save, savedAt, kept }: Pick<WritingState, 'save' | 'savedAt' | 'kept'>) {
  const text = useText(WRITING)
  const said =
    save === 'saved'
      ? savedAt === null
        ? text.saved
        : text.savedAt(clockText(savedAt))
      : save === 'offline' && !kept
        ? text.offlineNotKept
        : text[save]
  return (
    <output
      className={`${styles.save} ${save === 'offline' || save === 'refused' ? styles[save] : ''}`}
      aria-live="polite"
    >
      <span aria-hidden="true">{SIGNS[save]}</span> {said}
    </output>
  )
}
