/** 批注 in a cell of the paper: those that are open, and the way to write one where a single place is meant. */
import type { CommentView } from '#api/comments.ts'
import { COMMENTS } from '#text/interface/comments.ts'
import { fieldWords } from '#text/field-words.ts'
import { useLanguage, useText } from '../preferences/language.ts'
import { placeOfCell, type CellPlace } from './cell-place.ts'
import styles from './target-table.module.css'

export type PaperComments = {
  /** By the key of the cell. */
  readonly byCell: ReadonlyMap<string, readonly CommentView[]>
  readonly onOpen: (comment: CommentView) => void
  /** null: the one who looks may not write. */
  readonly onAdd: ((place: CellPlace, text: string) => void) | null
}

export function CommentMarks({ keys, text: written, comments: { byCell, onOpen, onAdd } }: { readonly keys: readonly string[]; readonly text: string; readonly comments: PaperComments }) {
  const text = useText(COMMENTS)
  const language = useLanguage()
  const here = [...new Set(keys.flatMap((key) => byCell.get(key) ?? []))]
  const place = placeOfCell(keys[0] ?? '')
  return (
    <>
      {here.length === 0 ? null : (
        <span className={styles.marks} lang={language}>
          {here.map((comment) => {
            const name = text.mark(comment.by ?? text.someone, comment.text)
            return <button key={comment.id} type="button" className={`${styles.mark} ${styles.comment}`} aria-label={name} title={name} onClick={() => onOpen(comment)}>✎</button>
          })}
        </span>
      )}
      {onAdd === null || place === null ? null : <button type="button" tabIndex={-1} className={styles.add} aria-label={text.write(fieldWords(place, language))} title={text.write(fieldWords(place, language))} onClick={() => onAdd(place, written)} />}
    </>
  )
}
