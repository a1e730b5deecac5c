/** What narrows the list down, and its order. Every choice goes into the address at once. */
import { Select } from 'antd'
import { HEAPS } from '#core/review/form.ts'
import { FILING_SORTS } from '#api/filing/filings.ts'
import { COMMON } from '#text/interface/common.ts'
import { FILINGS } from '#text/interface/filings.ts'
import { heapName } from '#text/review.ts'
import { SearchFilter, UnitFilter } from '../../lists/filters.tsx'
import { useLanguage, useText } from '../../preferences/language.ts'
import { isFilingFilterNarrowed, type ChangeFilingFilter, type FilingFilter } from './filing-filter.ts'
import styles from '../../lists/list-page.module.css'

const SORT_WORDS = { exposure: 'byExposure', budget: 'byBudget', since: 'bySince', due: 'byDue' } as const
const DUE_WORDS = { over: 'dueOver', soon: 'dueSoon' } as const
const DUES = ['over', 'soon'] as const

const NOT_NARROWED = {
  state: undefined,
  heap: undefined,
  due: undefined,
  unit: undefined,
  search: undefined,
} as const

type Props = {
  readonly filter: FilingFilter
  readonly year: number | undefined
  readonly onChange: ChangeFilingFilter
}

export function FilingFilterBar({ filter, year, onChange }: Props) {
  const text = useText(FILINGS)
  const common = useText(COMMON)
  const language = useLanguage()
  return (
    <search className={`${styles.filters} no-print`} aria-label={text.filters}>
      <SearchFilter
        label={text.search}
        value={filter.search}
        onChange={(words) => onChange({ search: words })}
      />
      <UnitFilter label={text.unit} year={year} value={filter.unit} onChange={(unit) => onChange({ unit })} />
      <Select
        className={styles.choice ?? ''}
        aria-label={text.heap}
        placeholder={text.heap}
        allowClear
        value={filter.heap ?? null}
        options={HEAPS.map((heap) => ({ value: heap, label: heapName(heap, language) }))}
        onChange={(heap: string | null | undefined) => onChange({ heap: heap ?? undefined })}
      />
      <Select
        className={styles.choice ?? ''}
        aria-label={text.due}
        placeholder={text.due}
        allowClear
        value={filter.due ?? null}
        options={DUES.map((due) => ({ value: due, label: text[DUE_WORDS[due]] }))}
        onChange={(due: string | null | undefined) => onChange({ due: due ?? undefined })}
      />
      <Select
        className={styles.choice ?? ''}
        aria-label={text.sort}
        value={filter.sort}
        options={FILING_SORTS.map((sort) => ({ value: sort, label: text[SORT_WORDS[sort]] }))}
        onChange={(sort: string) => onChange({ sort })}
      />
      {isFilingFilterNarrowed(filter) ? (
        <button type="button" className={styles.link} onClick={() => onChange(NOT_NARROWED)}>
          {common.clearFilters}
        </button>
      ) : null}
    </search>
  )
}
