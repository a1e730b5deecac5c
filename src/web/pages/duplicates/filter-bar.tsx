/** What narrows the groups down. Every choice goes into the address at once. */
import { Button, Input, Select } from 'antd'
import type { DuplicateList } from '#api/duplicates.ts'
import { COMMON } from '#text/interface/common.ts'
import { DUPLICATES } from '#text/interface/duplicates.ts'
import { UnitSearch } from '../../lists/unit-search.tsx'
import { useText } from '../../preferences/language.ts'
import {
  isDuplicateFilterNarrowed,
  LEASTS,
  DUPLICATE_NARROWING,
  type ChangeDuplicateFilter,
  type DuplicateFilter,
} from './duplicate-filter.ts'
import styles from './duplicates.module.css'

type Props = {
  readonly filter: DuplicateFilter
  readonly year: number | undefined
  /** null: not known yet. */ readonly list: Pick<DuplicateList, 'units' | 'otherUnits'> | null
  readonly onChange: ChangeDuplicateFilter
}

export function DuplicateFilterBar({ filter, year, list, onChange }: Props) {
  const text = useText(DUPLICATES)
  const common = useText(COMMON)
  return (
    <search className={`no-print ${styles.filters}`} aria-label={text.filters}>
      <Input.Search
        key={filter.search ?? ''}
        className={styles.search}
        allowClear
        defaultValue={filter.search ?? ''}
        maxLength={100}
        placeholder={text.search}
        aria-label={text.search}
        onSearch={(search) => onChange({ search: search.trim() })}
      />
      <UnitSearch
        list="duplicates"
        filter={{ ...filter, year }}
        className={styles.wide}
        label={text.unit}
        placeholder={text.unit}
        value={filter.unit}
        offered={list?.units ?? []}
        others={list?.otherUnits ?? 0}
        onChange={(unit) => onChange({ unit })}
      />
      <GroupChoices filter={filter} onChange={onChange} />
      {isDuplicateFilterNarrowed(filter) ? (
        <Button
          type="link"
          onClick={() => onChange(Object.fromEntries(DUPLICATE_NARROWING.map((name) => [name, undefined])))}
        >
          {common.clearFilters}
        </Button>
      ) : null}
      <Sorting filter={filter} onChange={onChange} />
    </search>
  )
}

/** What the groups are: of what, how alike, of one unit or of several. */
function GroupChoices({ filter, onChange }: Pick<Props, 'filter' | 'onChange'>) {
  const text = useText(DUPLICATES)
  return (
    <>
      <Choice
        label={text.part}
        value={filter.part}
        options={[
          { value: 'goals', label: text.goals },
          { value: 'indicators', label: text.indicators },
        ]}
        onChange={(part) => onChange({ part })}
      />
      <Choice
        label={text.least}
        value={filter.least === undefined ? undefined : String(filter.least)}
        options={LEASTS.map((value) => ({
          value,
          label: value === '100' ? text.leastExact : text.leastPercent(Number(value)),
        }))}
        onChange={(least) => onChange({ least })}
      />
      <Choice
        label={text.scope}
        value={filter.scope}
        options={[
          { value: 'units', label: text.scopeUnits },
          { value: 'unit', label: text.scopeUnit },
        ]}
        onChange={(scope) => onChange({ scope })}
      />
    </>
  )
}

function Sorting({ filter, onChange }: Pick<Props, 'filter' | 'onChange'>) {
  const text = useText(DUPLICATES)
  return (
    <Select
      className={`${styles.choice} ${styles.push}`}
      aria-label={text.sort}
      value={filter.sort}
      onChange={(sort) => onChange({ sort })}
      options={[
        { value: 'similarity', label: text.sortSimilarity },
        { value: 'budget', label: text.sortBudget },
        { value: 'projects', label: text.sortProjects },
      ]}
    />
  )
}

type ChoiceProps = {
  readonly label: string
  readonly value: string | undefined
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string | undefined) => void
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <Select
      className={styles.choice}
      aria-label={label}
      placeholder={label}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      value={value ?? null}
      options={[...options]}
      onChange={(next: string | null | undefined) => onChange(next ?? undefined)}
    />
  )
}
