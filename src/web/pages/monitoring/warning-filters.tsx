/** Which 预警 are listed: by state, by what is late, by kind. */
import { Select } from 'antd'
import { WARNING_KINDS, WARNING_STATES } from '#core/monitoring/warning.ts'
import { MONITORING } from '#text/interface/monitoring.ts'
import { WARNING_KIND_NAMES, WARNING_STATE_NAMES } from '#text/monitoring.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import styles from './monitoring.module.css'

export const SHOWN_WARNING_STATES = [...WARNING_STATES, 'all'] as const

export type WarningFilter = {
  readonly state: (typeof SHOWN_WARNING_STATES)[number]
  readonly kind: (typeof WARNING_KINDS)[number] | undefined
  readonly late: 'yes' | undefined
}

type Props = {
  readonly filter: WarningFilter
  readonly onChange: (next: Readonly<Record<string, string | undefined>>) => void
}

export function WarningFilters({ filter: { state, kind, late }, onChange }: Props) {
  const text = useText(MONITORING)
  const language = useLanguage()
  return (
    <div className={`${styles.filters} no-print`}>
      {SHOWN_WARNING_STATES.map((one) => (
        <button
          key={one}
          type="button"
          className={styles.chip}
          aria-pressed={state === one}
          onClick={() => onChange({ state: one === 'open' ? undefined : one })}
        >
          {one === 'all' ? text.allLights : WARNING_STATE_NAMES[one][language]}
        </button>
      ))}
      <button
        type="button"
        className={styles.chip}
        aria-pressed={late === 'yes'}
        onClick={() => onChange({ late: late === 'yes' ? undefined : 'yes', state: undefined })}
      >
        {text.late}
      </button>
      <Select
        className={`${styles.kinds} ${styles.right}`}
        size="small"
        allowClear
        aria-label={text.warningKind}
        placeholder={text.warningKind}
        value={kind ?? null}
        options={WARNING_KINDS.map((value) => ({ value, label: WARNING_KIND_NAMES[value][language] }))}
        onChange={(value) => onChange({ kind: value ?? undefined })}
      />
    </div>
  )
}
