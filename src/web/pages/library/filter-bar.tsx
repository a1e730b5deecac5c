/** What narrows the indicators down, beside their kind. Every choice goes into the address at once. */
import { Button, Input, Select } from 'antd'
import type { LibraryQuery } from '#api/library.ts'
import { LIBRARY_ORIGINS } from '#core/library/library-indicator.ts'
import { COMMON } from '#text/interface/common.ts'
import { LIBRARY } from '#text/interface/library.ts'
import { libraryOriginName } from '#text/library.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { isLibraryFilterNarrowed, LIBRARY_NARROWING, type ChangeLibraryFilter } from './library-filter.ts'
import styles from './library.module.css'

export function LibraryFilterBar({
  filter,
  onChange,
}: {
  readonly filter: LibraryQuery
  readonly onChange: ChangeLibraryFilter
}) {
  const text = useText(LIBRARY)
  const common = useText(COMMON)
  const language = useLanguage()
  return (
    <search className={`no-print ${styles.filters}`} aria-label={text.filters}>
      <Input.Search
        key={filter.q}
        className={styles.search}
        allowClear
        defaultValue={filter.q}
        maxLength={100}
        placeholder={text.search}
        aria-label={text.search}
        onSearch={(q) => onChange({ q: q.trim() })}
      />
      <Select
        className={styles.choice}
        aria-label={text.origin}
        placeholder={text.origin}
        allowClear
        value={filter.origin ?? null}
        onChange={(origin) => onChange({ origin: origin ?? undefined })}
        options={LIBRARY_ORIGINS.map((value) => ({ value, label: libraryOriginName(value, language) }))}
      />
      <Select
        className={styles.choice}
        aria-label={text.state}
        placeholder={text.state}
        allowClear
        value={filter.state ?? null}
        onChange={(state) => onChange({ state: state ?? undefined })}
        options={[
          { value: 'offered', label: text.offered },
          { value: 'hidden', label: text.hidden },
        ]}
      />
      {isLibraryFilterNarrowed(filter) ? (
        <Button
          type="link"
          onClick={() => onChange(Object.fromEntries(LIBRARY_NARROWING.map((name) => [name, undefined])))}
        >
          {common.clearFilters}
        </Button>
      ) : null}
    </search>
  )
}
