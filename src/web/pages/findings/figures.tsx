/** The three figures, and one bar that says which units they come from. */
import { SEVERITIES, type Severity } from '#core/kernel/finding.ts'
import type { FindingList } from '#api/findings/findings.ts'
import { COMMON } from '#text/interface/common.ts'
import { FINDINGS } from '#text/interface/findings.ts'
import { useText } from '../../preferences/language.ts'
import { SEVERITY_SIGN } from '../../ui/severity.tsx'
import type { ChangeFilter } from '../../lists/fields.tsx'
import type { FindingFilter } from './finding-fields.ts'
import { barParts } from './grouping.ts'
import styles from './figures.module.css'

type Props = {
  readonly list: FindingList
  readonly filter: FindingFilter
  readonly onChange: ChangeFilter
}

export function FindingFigures({ list, filter, onChange }: Props) {
  const text = useText(FINDINGS)
  return (
    <div className={`panel ${styles.figures}`}>
      <fieldset className={styles.three} aria-label={text.figures}>
        {SEVERITIES.map((severity) => (
          <Figure
            key={severity}
            severity={severity}
            pressed={filter.severity === severity}
            count={list.facets.severity.find(({ value }) => value === severity)?.count ?? 0}
            onPress={() => onChange({ severity: filter.severity === severity ? undefined : severity })}
          />
        ))}
      </fieldset>
      <UnitBar list={list} filter={filter} onChange={onChange} />
    </div>
  )
}

type FigureProps = {
  readonly severity: Severity
  readonly count: number
  readonly pressed: boolean
  readonly onPress: () => void
}

function Figure({ severity, count, pressed, onPress }: FigureProps) {
  const common = useText(COMMON)
  return (
    <button
      type="button"
      className={`${styles.figure} ${styles[severity]}`}
      aria-pressed={pressed}
      onClick={onPress}
    >
      <span>
        <span aria-hidden="true">{SEVERITY_SIGN[severity]}</span> {common[severity]}
      </span>{' '}
      <span className={styles.count}>{count}</span>
    </button>
  )
}

const MOST_UNITS = 7

function UnitBar({ list, filter, onChange }: Props) {
  const text = useText(FINDINGS)
  const parts = barParts(list.facets.unit, MOST_UNITS, list.facets.otherUnits)
  if (parts.length === 0) return null
  const strength = (i: number) => 1 - (i / MOST_UNITS) * 0.8
  return (
    <fieldset className={styles.byUnit} aria-label={text.byUnit}>
      <div className={styles.bar} aria-hidden="true">
        {parts.map(({ value, share }, i) => (
          <span
            key={value ?? 'rest'}
            className={styles.part}
            style={{ width: `${share * 100}%`, opacity: strength(i) }}
          />
        ))}
      </div>
      <div className={styles.legend}>
        {parts.map(({ value, label, count }, i) =>
          value === null ? (
            <span key="rest" className={styles.rest}>
              {text.otherUnits(Number(label))} {count}
            </span>
          ) : (
            <button
              key={value}
              type="button"
              className={styles.unit}
              aria-pressed={filter.unit === value}
              title={label}
              onClick={() => onChange({ unit: filter.unit === value ? undefined : value })}
            >
              <span className={styles.swatch} style={{ opacity: strength(i) }} aria-hidden="true" />
              <span className={styles.unitName}>
                <bdi>{label}</bdi>
              </span>{' '}
              <span className={styles.unitCount}>{count}</span>
            </button>
          ),
        )}
      </div>
    </fieldset>
  )
}
