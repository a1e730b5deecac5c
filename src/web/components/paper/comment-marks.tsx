/** 批注 in a cell of the paper: those that are open, and the way to write one where a single place is meant. */
import { COMMENTS } from '#text/interface/comments.ts'
import { fieldWords } from '#text/field-words.ts'
import type { CommentRow } from '#core/comments/rows.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import type { PaperCellPlace } from './cell-place.ts'
import styles from './target-table.module.css'

export type PaperComments = {
  /** By the key of the cell. */
  readonly byCell: ReadonlyMap<string, readonly CommentRow[]>
  readonly onOpen: (comment: CommentRow) => void
  /** null: nothing is said of it alone. */
  readonly placeOf: (key: string) => PaperCellPlace | null
  /** null: the signed-in person may not write. */
  readonly onAdd:
    | ((place: PaperCellPlace, text: string, /** How many rows the cell is of. */ rows: number) => void)
    | null
}

/** Of one 部门整体绩效目标表 of a document, cell by cell. */
export function ofDepartment(comments: PaperComments, order: number): PaperComments {
  const before = `departments.${order}.`
  return {
    ...comments,
    byCell: new Map(
      [...comments.byCell].flatMap(([key, here]) =>
        key.startsWith(before) ? [[key.slice(before.length), here] as const] : [],
      ),
    ),
    placeOf: placeInDepartment(order),
  }
}

/** Of a cell of that table by its key; null where nothing is said of it alone. */
export function placeInDepartment(order: number): PaperComments['placeOf'] {
  return (key) =>
    key === '' || key.endsWith('.label') || /^(?:columns\.|indicators$)/.test(key)
      ? null
      : { indicator: null, field: `departments.${order}.${key}` }
}

export function CommentMarks({
  keys,
  text: written,
  comments: { byCell, placeOf, onOpen, onAdd },
}: {
  readonly keys: readonly string[]
  readonly text: string
  readonly comments: PaperComments
}) {
  const text = useText(COMMENTS)
  const language = useLanguage()
  const here = [...new Set(keys.flatMap((key) => byCell.get(key) ?? []))]
  const place = placeOf(keys[0] ?? '')
  return (
    <>
      {here.length === 0 ? null : (
        <span className={styles.marks} lang={language}>
          {here.map((comment) => {
            const name = text.mark(comment.by ?? text.someone, comment.text)
            return (
              <button
                key={comment.id}
                type="button"
                className={`${styles.mark} ${styles.comment}`}
                aria-label={name}
                title={name}
                onClick={() => onOpen(comment)}
              >
                ✎
              </button>
            )
          })}
        </span>
      )}
      {onAdd === null || place === null ? null : (
        <button
          type="button"
          tabIndex={-1}
          className={styles.add}
          aria-label={text.write(fieldWords(place, language))}
          title={text.write(fieldWords(place, language))}
          onClick={() => onAdd(place, written, keys.length)}
        />
      )}
    </>
  )
}
