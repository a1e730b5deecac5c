/** Indicators of 绩效指标库 that fit the project: one is chosen, and its words go into the row. */
import { useDeferredValue, useEffect, useRef, useState } from 'react'
import type { LibraryDetail } from '#api/library.ts'
import type { IndicatorKind } from '#core/indicator/kind.ts'
import { WRITING } from '#text/interface/writing.ts'
import { indicatorKindName } from '#text/library.ts'
import { useLibrarySuggestions } from '../../api/library.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import styles from './writing.module.css'

type Props = {
  readonly project: string
  readonly kind: IndicatorKind | null
  readonly onUse: (indicator: LibraryDetail) => void
  readonly onClose: () => void
}

export function LibraryDialog({ project, kind, onUse, onClose }: Props) {
  const text = useText(WRITING)
  const language = useLanguage()
  const [search, setSearch] = useState('')
  const found = useLibrarySuggestions({
    name: project,
    kind: kind ?? undefined,
    q: useDeferredValue(search.trim()),
    most: 20,
  })
  return (
    <Dialog
      title={kind === null ? text.libraryTitle : text.libraryTitleOf(indicatorKindName(kind, language))}
      footer={null}
      onCancel={onClose}
      width={620}
    >
      <Search label={text.librarySearch} value={search} onChange={setSearch} />
      <Loaded query={found}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title={text.libraryNone} />
          ) : (
            <ul className={styles.library} aria-label={text.libraryTitle}>
              {rows.map((row) => (
                <li key={row.key}>
                  <button type="button" lang="zh-CN" onClick={() => onUse(row)}>
                    <strong>{row.name}</strong>
                    {row.unit === null ? null : <span className={styles.where}>{row.unit}</span>}
                    {row.use.values.length === 0 ? null : (
                      <span className={styles.where} lang={language}>
                        {text.libraryUsual(
                          row.use.values
                            .slice(0, 3)
                            .map((value) => value.text)
                            .join('、'),
                        )}
                      </span>
                    )}
                    {row.meaning === '' ? null : <span className={styles.meaning}>{row.meaning}</span>}
                  </button>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Dialog>
  )
}

/** Takes the focus as it opens: who knows the name types it. */
function Search(field: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector('input')?.focus(), [])
  return (
    <div ref={box}>
      <Field {...field} lang="zh-CN" />
    </div>
  )
}
