/**
 * One indicator of a sheet. A number is typed without its unit: the unit of the target stands beside it and
 * goes with it.
 */
import { Button, Input, Select } from 'antd'
import { canonicalDecimal } from '#core/decimal.ts'
import { NOT_MEASURED, NOT_YET, STEP_LABEL } from '#core/monitoring/actual.ts'
import { unitOfTarget } from '#core/indicator/direction.ts'
import { explainedBy, explanationOf, VALUE_DOUBTS } from '#core/indicator/plausible.ts'
import {
  carriedFields,
  changedEntry,
  confirmedEntry,
  unconfirmedField,
  type CarriedField,
} from '#core/monitoring/carried.ts'
import { STEPS } from '#core/monitoring/scheme.ts'
import type { SheetEntry, SheetFault, SheetField } from '#core/monitoring/sheet.ts'
import type { Indicator } from '#core/target/document.ts'
import { DEVIATION_CAUSES, LIKELIHOODS } from '#core/target/monitoring.ts'
import { MONITORING } from '#text/interface/monitoring.ts'
import { CAUSE_NAMES, LIKELIHOOD_NAMES } from '#text/monitoring.ts'
import { SHEET_TEXT_MAX } from '#api/monitoring.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { FaultMark, useLeft } from './fault-mark.tsx'
import styles from './monitoring.module.css'

type Props = {
  readonly indicator: Indicator
  readonly entry: SheetEntry
  readonly previous: SheetEntry | null
  readonly progress: string | null
  readonly faults: readonly SheetFault[]
  readonly onChange: ((entry: SheetEntry) => void) | null
}

export function SheetRow({ indicator, entry, previous, progress, faults, onChange }: Props) {
  const text = useText(MONITORING)
  const language = useLanguage()
  const name = indicator.level3
  const { left, wasLeft } = useLeft()
  const faultAt = (field: SheetField) => (
    <FaultMark
      fault={onChange === null ? undefined : faults.find((one) => one.field === field)}
      wasLeft={wasLeft(field)}
    />
  )
  const set = (change: Partial<SheetEntry>) => onChange?.(changedEntry(entry, change))
  const label = (what: string) => text.valueOf(what, name)
  const same = entry.carried === true ? carriedFields(entry, previous) : []
  const mark = (field: CarriedField) =>
    same.includes(field) ? <span className={styles.same}>{text.carried}</span> : null
  const under = (field: 'toDate' | 'expected') => (
    <>
      {faultAt(field)}
      <Explanation
        entry={entry}
        field={field}
        isAsked={faults.some((fault) => fault.field === field && isDoubt(fault.code))}
        label={label(text.explanation)}
        onChange={onChange}
      />
    </>
  )
  const likelihoodText = entry.likelihood === null ? '—' : LIKELIHOOD_NAMES[entry.likelihood][language]
  const causesText =
    entry.causes.length === 0 ? '—' : entry.causes.map((cause) => CAUSE_NAMES[cause][language]).join('、')
  return (
    <tr>
      <th scope="row">
        {name}
        <span className={styles.level}>{indicator.level2}</span>
        <Confirmation entry={entry} previous={previous} label={label(text.confirm)} onChange={onChange} />
      </th>
      <td>{indicator.value.text}</td>
      <td>{previous === null || previous.toDate === '' ? '—' : previous.toDate}</td>
      <td className={styles.cell} onBlur={left('toDate')}>
        {onChange === null ? (
          entry.toDate || '—'
        ) : (
          <ValueInput
            indicator={indicator}
            value={entry.toDate}
            label={label(text.toDate)}
            isNow
            onChange={(toDate) => set({ toDate })}
          />
        )}
        {mark('toDate')}
        {under('toDate')}
      </td>
      <td className="number">{progress === null ? '—' : `${progress}%`}</td>
      <td className={styles.cell} onBlur={left('expected')}>
        {onChange === null ? (
          entry.expected || '—'
        ) : (
          <ValueInput
            indicator={indicator}
            value={entry.expected}
            label={label(text.expected)}
            onChange={(expected) => set({ expected })}
          />
        )}
        {mark('expected')}
        {under('expected')}
      </td>
      <td className={styles.narrow} onBlur={left('likelihood')}>
        {onChange === null ? (
          likelihoodText
        ) : (
          <Select
            size="small"
            style={{ width: '100%' }}
            aria-label={label(text.likelihood)}
            value={entry.likelihood}
            options={LIKELIHOODS.map((value) => ({ value, label: LIKELIHOOD_NAMES[value][language] }))}
            onChange={(likelihood) => set({ likelihood })}
          />
        )}
        {mark('likelihood')}
        {faultAt('likelihood')}
      </td>
      <td className={styles.wide} onBlur={left('causes')}>
        {onChange === null ? (
          causesText
        ) : (
          <Select
            size="small"
            mode="multiple"
            style={{ width: '100%' }}
            aria-label={label(text.causes)}
            value={[...entry.causes]}
            options={DEVIATION_CAUSES.map((value) => ({ value, label: CAUSE_NAMES[value][language] }))}
            onChange={(causes) => set({ causes: DEVIATION_CAUSES.filter((one) => causes.includes(one)) })}
          />
        )}
        {mark('causes')}
        {faultAt('causes')}
      </td>
      <td className={styles.wide} onBlur={left('reason')}>
        {onChange === null ? (
          entry.reason || '—'
        ) : (
          <Input.TextArea
            size="small"
            aria-label={label(text.reason)}
            autoSize={{ minRows: 1, maxRows: 4 }}
            maxLength={SHEET_TEXT_MAX}
            value={entry.reason}
            onChange={({ target }) => set({ reason: target.value })}
          />
        )}
        {mark('reason')}
        {faultAt('reason')}
      </td>
    </tr>
  )
}

function isDoubt(code: string): boolean {
  return VALUE_DOUBTS.some((doubt) => doubt === code && doubt !== 'value-over-whole')
}

/** Of a line that is as it was last time: that somebody looked at it for this round. */
function Confirmation({
  entry,
  previous,
  label,
  onChange,
}: Pick<Props, 'entry' | 'previous' | 'onChange'> & { readonly label: string }) {
  const text = useText(MONITORING)
  if (carriedFields(entry, previous).length === 0) return null
  if (entry.confirmed === true) return <span className={styles.level}>{text.confirmed}</span>
  if (unconfirmedField(entry, previous) === null) return null
  return onChange === null ? (
    <span className={styles.fault}>{text.unconfirmed}</span>
  ) : (
    <Button size="small" aria-label={label} onClick={() => onChange(confirmedEntry(entry))}>
      {text.confirm}
    </Button>
  )
}

type ExplanationProps = Pick<Props, 'entry' | 'onChange'> & {
  readonly field: 'toDate' | 'expected'
  readonly isAsked: boolean
  readonly label: string
}

/**
 * Why a value is right though it is hard to believe: for this value, so that another one is asked about
 * again.
 */
function Explanation({ entry, field, isAsked, label, onChange }: ExplanationProps) {
  const text = useText(MONITORING)
  const [value, explained] = [entry[field], entry.explained ?? []]
  const words = explanationOf(value, explained)
  if (!isAsked && words === '') return null
  if (onChange === null)
    return (
      <span className={styles.level}>
        {text.explanation}：{words}
      </span>
    )
  const others = [entry.toDate, entry.expected].filter((one) => one !== value)
  return (
    <Input.TextArea
      size="small"
      aria-label={label}
      placeholder={text.explanation}
      autoSize={{ minRows: 1, maxRows: 3 }}
      maxLength={SHEET_TEXT_MAX}
      value={words}
      onChange={({ target }) =>
        onChange({ ...entry, explained: explainedBy(explained, value, target.value, others) })
      }
    />
  )
}

type ValueProps = {
  readonly indicator: Indicator
  readonly value: string
  readonly label: string
  /** 执行情况, not what is expected: it may be too early to measure. */ readonly isNow?: boolean
  readonly onChange: (value: string) => void
}

function ValueInput({ indicator, value, label, isNow = false, onChange }: ValueProps) {
  const text = useText(MONITORING)
  const { nature } = indicator.value
  if (nature === 'qualitative')
    return (
      <Select
        size="small"
        style={{ width: '100%' }}
        allowClear
        aria-label={label}
        value={value === '' ? null : value}
        options={[...STEPS.map((step) => STEP_LABEL[step]), ...(isNow ? [NOT_MEASURED] : [])].map((one) => ({
          value: one,
          label: one,
        }))}
        onChange={(next: string | undefined) => onChange(next ?? '')}
      />
    )
  const unit = nature === 'quantitative' ? (unitOfTarget(indicator.value) ?? '') : ''
  const isWord = value === NOT_MEASURED || value === NOT_YET
  const shown =
    unit !== '' && value.endsWith(unit) && canonicalDecimal(value.slice(0, -unit.length)) !== null
      ? value.slice(0, -unit.length)
      : value
  const words = nature === 'deadline' ? [NOT_YET] : [NOT_MEASURED]
  return (
    <>
      <Input
        size="small"
        aria-label={label}
        maxLength={60}
        value={shown}
        {...(nature === 'deadline' && { placeholder: '2026-06-30' })}
        {...(unit !== '' && !isWord && { suffix: unit })}
        onChange={({ target }) => onChange(withUnit(target.value, unit))}
      />
      {value === '' && isNow
        ? words.map((word) => (
            <button
              key={word}
              type="button"
              className={styles.link}
              aria-label={`${label} ${word}`}
              onClick={() => onChange(word)}
            >
              {word === NOT_YET ? text.notYetDone : text.notMeasured}
            </button>
          ))
        : null}
    </>
  )
}

/**
 * A number that is typed has the unit of the target; anything else is as it was typed, and its unit is
 * checked.
 */
function withUnit(typed: string, unit: string): string {
  return unit !== '' && canonicalDecimal(typed) !== null && !typed.trim().endsWith('.')
    ? `${typed.trim()}${unit}`
    : typed
}
