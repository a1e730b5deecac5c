/** What narrows most lists down: words looked for, and a unit. */
import { Input, Select } from 'antd'
import { useUnits } from '../api/overview.ts'
import styles from './filters.module.css'

const LONGEST = 100

type Filter = { /** Its accessible name, and what stands in it while it is empty. */ readonly label: string; readonly value: string | undefined; readonly onChange: (value: string | undefined) => void }

export function SearchFilter({ label, value, onChange }: Filter) {
  return <Input.Search className={styles.search ?? ''} key={value ?? ''} allowClear defaultValue={value ?? ''} maxLength={LONGEST} placeholder={label} aria-label={label} onSearch={(words) => onChange(words.trim())} />
}

/** Budget units with something in a year. The value is the key of one. */
export function UnitFilter({ label, value, year, onChange }: Filter & { readonly year: number | undefined }) {
  const units = useUnits(year)
  return (
    <Select
      className={styles.unit ?? ''} aria-label={label} placeholder={label} allowClear showSearch={{ optionFilterProp: 'label' }} popupMatchSelectWidth={false} value={value ?? null}
      options={units.data?.rows.map(({ key, code, name }) => ({ value: key, label: code === null ? name : `${code} ${name}` })) ?? []} onChange={(unit: string | null | undefined) => onChange(unit ?? undefined)}
    />
  )
}
