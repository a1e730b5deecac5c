/** Fields with what was there and what is there now. */
import type { ReactNode } from 'react'
import type { EditView } from '#api/documents/edits.ts'
import { DECISIONS } from '#text/interface/decisions.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { fieldWords } from '#text/field-words.ts'
import styles from './decisions.module.css'

type Props<E extends EditView> = {
  readonly edits: readonly E[]
  readonly keyOf: (edit: E, index: number) => string
  readonly last?: { readonly head: string; readonly of: (edit: E) => ReactNode }
}

export function ChangesTable<E extends EditView>({ edits, keyOf, last }: Props<E>) {
  const text = useText(DECISIONS)
  return (
    <table className={styles.changes}>
      <thead>
        <tr>
          <th scope="col" style={{ width: '26%' }}>
            {text.field}
          </th>
          <th scope="col">{text.before}</th>
          <th scope="col">{text.after}</th>
          {last === undefined ? null : (
            <th scope="col" style={{ width: '30%' }}>
              {last.head}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {edits.map((edit, i) => (
          <tr key={keyOf(edit, i)}>
            <td>
              <Where edit={edit} />
            </td>
            <td lang="zh-CN">
              <Words text={edit.before} as="del" />
            </td>
            <td lang="zh-CN">
              <Words text={edit.after} as="ins" />
            </td>
            {last === undefined ? null : <td>{last.of(edit)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Where({ edit }: { readonly edit: EditView }) {
  const text = useText(DECISIONS)
  const language = useLanguage()
  const row = edit.rowName === null || edit.rowName === '' ? '' : ` ${edit.rowName}`
  return (
    <>
      <div lang="zh-CN">{edit.projectName ?? text.wholeDocument}</div>
      <div className={styles.faint}>
        {fieldWords(edit, language)}
        {row}
      </div>
    </>
  )
}

function Words({ text, as: Mark }: { readonly text: string | null; readonly as: 'del' | 'ins' }) {
  const words = useText(DECISIONS)
  return text === null || text === '' ? (
    <span className={styles.faint}>{words.blank}</span>
  ) : (
    <Mark>{text}</Mark>
  )
}
