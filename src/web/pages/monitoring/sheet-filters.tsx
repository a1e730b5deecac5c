/** Which projects of a round are listed: by light, by what waits for the reader, by words. */
import { Checkbox, Input } from 'antd'
import { LIGHTS, type Light } from '#core/monitoring/light.ts'
import { MONITORING } from '#text/interface/monitoring.ts'
import { LIGHT_NAMES } from '#text/monitoring.ts'
import { useMay } from '../../api/session.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { LIGHT_SIGN } from './light-mark.tsx'
import styles from './monitoring.module.css'

type Props = {
  readonly filter: {
    readonly light: Light | undefined
    readonly search: string | undefined
    readonly mine: 'yes' | undefined
  }
  /** Projects of each light. */
  readonly counts: Readonly<Record<Light, number>>
  readonly onChange: (next: Readonly<Record<string, string | undefined>>) => void
}

export function SheetFilters({ filter: { light, search, mine }, counts, onChange }: Props) {
  const text = useText(MONITORING)
  const language = useLanguage()
  const may = useMay()
  const takesPart =
    may('monitoring.fill') || may('monitoring.check-department') || may('monitoring.check-finance')
  return (
    <div className={`${styles.filters} no-print`}>
      <button
        type="button"
        className={styles.chip}
        aria-pressed={light === undefined}
        onClick={() => onChange({ light: undefined })}
      >
        {text.allLights} {LIGHTS.reduce((sum, one) => sum + counts[one], 0)}
      </button>
      {LIGHTS.filter((one) => counts[one] > 0).map((one) => (
        <button
          key={one}
          type="button"
          className={styles.chip}
          aria-pressed={light === one}
          onClick={() => onChange({ light: one })}
        >
          <span aria-hidden="true">{LIGHT_SIGN[one]} </span>
          {LIGHT_NAMES[one][language]} {counts[one]}
        </button>
      ))}
      {takesPart ? (
        <Checkbox
          checked={mine === 'yes'}
          onChange={({ target }) => onChange({ mine: target.checked ? 'yes' : undefined })}
        >
          {text.mine}
        </Checkbox>
      ) : null}
      <Input.Search
        className={`${styles.search} ${styles.right}`}
        allowClear
        defaultValue={search}
        maxLength={100}
        placeholder={text.searchProject}
        aria-label={text.searchProject}
        onSearch={(value) => onChange({ search: value })}
      />
    </div>
  )
}
