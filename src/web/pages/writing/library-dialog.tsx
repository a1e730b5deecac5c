/** Indicators of 绩效指标库 that fit the project: one is chosen, and its words go into the row. */
import { useDeferredValue, useState } from 'react'
import { Modal } from 'antd'
import type { LibraryDetail } from '#api/library.ts'
import type { IndicatorKind } from '#core/indicator/kind.ts'
import { WRITING } from '#text/interface/writing.ts'
import { indicatorKindName } from '#text/library.ts'
import { useLibrarySuggestions } from '../../api/library.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Field } from '../../ui/field.tsx'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import styles from './writing.module.css'

type Props = { readonly project: string; readonly kind: IndicatorKind | null; readonly onUse: (indicator: LibraryDetail) => void; readonly onClose: () => void }

export function LibraryDialog({ project, kind, onUse, onClose }: Props) {
  const text = useText(WRITING)
  const language = useLanguage()
  const [search, setSearch] = useState('')
  const found = useLibrarySuggestions({ name: project, kind: kind ?? undefined, q: useDeferredValue(search.trim()), most: 20 })
  return (
    <Modal open title={kind === null ? text.libraryTitle : text.libraryTitleOf(indicatorKindName(kind, language))} footer={null} onCancel={onClose} width={620}>
      <Field label={text.librarySearch} value={search} onChange={setSearch} lang="zh-CN" />
      <Loaded query={found}>
        {({ rows }) => (rows.length === 0 ? <EmptyState title={text.libraryNone} /> : (
          <ul className={styles.library} aria-label={text.libraryTitle}>
            {rows.map((row) => (
              <li key={row.key}>
                <button type="button" lang="zh-CN" onClick={() => onUse(row)}>
                  <strong>{row.name}</strong>
                  {row.unit === null ? null : <span className={styles.where}>{row.unit}</span>}
                  {row.use.values.length === 0 ? null : <span className={styles.where} lang={language}>{text.libraryUsual(row.use.values.slice(0, 3).map((value) => value.text).join('、'))}</span>}
                  {row.meaning === '' ? null : <span className={styles.meaning}>{row.meaning}</span>}
                </button>
              </li>
            ))}
          </ul>
        ))}
      </Loaded>
    </Modal>
  )
}
