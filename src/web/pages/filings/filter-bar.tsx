/** What narrows the list down, and its order. Every choice goes into the address at once. */
import { Input, Select } from 'antd'
import { HEAPS } from '#core/review/form.ts'
import { FILING_SORTS } from '#api/filings.ts'
import { COMMON } from '#text/interface/common.ts'
import { FILINGS } from '#text/interface/filings.ts'
import { heapName } from '#text/review.ts'
import { useUnits } from '../../api/overview.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { isNarrowed, type Change, type FilingFilter } from './filing-filter.ts'
import styles from './filings.module.css'

const SORT_WORDS = { exposure: 'byExposure', budget: 'byBudget', since: 'bySince', due: 'byDue' } as const
const DUE_WORDS = { over: 'dueOver', soon: 'dueSoon' } as const
const DUES = ['over', 'soon'] as const

export function FilterBar({ filter, year, onChange }: { readonly filter: FilingFilter; readonly year: number | undefined; readonly onChange: Change }) {
  const text = useText(FILINGS)
  const common = useText(COMMON)
  const language = useLanguage()
  const units = useUnits(year)
  return (
    <search className={`${styles.filters} no-print`} aria-label={text.filters}>
      <Input.Search className={styles.search ?? ''} key={filter.search ?? ''} allowClear defaultValue={filter.search ?? ''} maxLength={100} placeholder={text.search} aria-label={text.search} onSearch={(search) => onChange({ search: search.trim() })} />
      <Select
        className={styles.unitChoice ?? ''} aria-label={text.unit} placeholder={text.unit} allowClear showSearch={{ optionFilterProp: 'label' }} popupMatchSelectWidth={false} value={filter.unit ?? null}
        options={units.data?.rows.map(({ key, code, name }) => ({ value: key, label: code === null ? name : `${code} ${name}` })) ?? []} onChange={(unit: string | null | undefined) => onChange({ unit: unit ?? undefined })}
      />
      <Select
        className={styles.choice ?? ''} aria-label={text.heap} placeholder={text.heap} allowClear value={filter.heap ?? null} options={HEAPS.map((heap) => ({ value: heap, label: heapName(heap, language) }))}
        onChange={(heap: string | null | undefined) => onChange({ heap: heap ?? undefined })}
      />
      <Select
        className={styles.choice ?? ''} aria-label={text.due} placeholder={text.due} allowClear value={filter.due ?? null} options={DUES.map((due) => ({ value: due, label: text[DUE_WORDS[due]] }))}
        onChange={(due: string | null | undefined) => onChange({ due: due ?? undefined })}
      />
      <Select className={styles.choice ?? ''} aria-label={text.sort} value={filter.sort} options={FILING_SORTS.map((sort) => ({ value: sort, label: text[SORT_WORDS[sort]] }))} onChange={(sort: string) => onChange({ sort })} />
      {isNarrowed(filter) ? <button type="button" className={styles.link} onClick={() => onChange({ state: undefined, heap: undefined, due: undefined, unit: undefined, search: undefined })}>{common.clearFilters}</button> : null}
    </search>
  )
}
