/** Whether what was written is saved: in words, said to screen readers too. */
import { WRITING } from '#text/interface/writing.ts'
import type { Spoken } from '#text/interface/words.ts'
import { useText } from '../../preferences/language.ts'
import { clockText } from '../../ui/time.ts'
import type { WritingState } from './writing-state.ts'
import styles from './writing.module.css'

const SIGNS = { saved: '✓', unsaved: '○', saving: '◔', offline: '▲', refused: '●' } as const

type Props = Pick<WritingState, 'save' | 'savedAt' | 'kept'>

export function SaveMark({ save, savedAt, kept }: Props) {
  const text = useText(WRITING)
  const said = saidOf({ save, savedAt, kept }, text)
  return (
    <output
      className={`${styles.save} ${save === 'offline' || save === 'refused' ? styles[save] : ''}`}
      aria-live="polite"
    >
      <span aria-hidden="true">{SIGNS[save]}</span> {said}
    </output>
  )
}

function saidOf({ save, savedAt, kept }: Props, text: Spoken<typeof WRITING>): string {
  if (save === 'saved') return savedAt === null ? text.saved : text.savedAt(clockText(savedAt))
  return save === 'offline' && !kept ? text.offlineNotKept : text[save]
}
