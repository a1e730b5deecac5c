/**
 * One indicator of a sheet. A number is typed without its unit: the unit of the target is beside it and
 * goes with it.
 */
import { Button, Input, Select } from 'antd'
import { canonicalDecimal } from '#core/kernel/decimal.ts'
import { NOT_MEASURED, NOT_YET, STEP_LABEL } from '#core/monitoring/actual.ts'
import { explainedBy, valueExplanation, VALUE_DOUBTS } from '#core/indicator/plausible.ts'
import {
  carriedFields,
  changedEntry,
  confirmedEntry,
  unconfirmedField,
  type CarriedField,
} from '#core/monitoring/carried.ts'
import { MONITORING_STEPS } from '#core/monitoring/scheme.ts'
import type { SheetEntry } from '#core/monitoring/sheet-content.ts'
import type { SheetFault } from '#core/monitoring/sheet.ts'
import type { Indicator } from '#core/target/project.ts'
import { DEVIATION_CAUSES, LIKELIHOODS } from '#core/target/monitoring.ts'
import { MONITORING } from '#text/interface/monitoring.ts'
import { CAUSE_NAMES, LIKELIHOOD_NAMES } from '#text/monitoring.ts'
import { SHEET_TEXT_MAX } from '#api/monitoring/monitoring.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { FaultMark, useLeft } from './fault-mark.tsx'
import { unitOfValue, withUnit } from './typed-value.ts'
import styles from './monitoring.module.css'

type Props = {
  /** From 0 on. */
  readonly line: number
  readonly indicator: Indicator
  readonly entry: SheetEntry
  readonly previous: SheetEntry | null
  readonly progress: string | null
  readonly faults: readonly SheetFault[]
  readonly onChange: ((entry: SheetEntry) => void) | null
}

/** A value that is believed or asked about. */
type ValueName = 'toDate' | 'expected'

export function MonitoringTableRow(props: Props) {
  const { line, indicator, entry, previous, progress, faults, onChange } = props
  const text = useText(MONITORING)
  const { left, wasLeft } = useLeft()
  const same = entry.carried === true ? carriedFields(entry, previous) : []
  /** Where a cell of the grid is, and what it is called where the row is a card. */
  const cell = (field: CarriedField, width: 'cell' | 'narrow' | 'wide') => ({
    className: styles[width],
    'data-label': text[field],
    'data-line': line,
    'data-column': field,
    onBlur: left(field),
  })
  /** What is said below a field: that it is as it was last time, and what is wrong with it. */
  const below = (field: CarriedField) => (
    <>
      {same.includes(field) ? <span className={styles.same}>{text.carried}</span> : null}
      <FaultMark
        fault={onChange === null ? undefined : faults.find((one) => one.field === field)}
        wasLeft={wasLeft(field)}
      />
    </>
  )
  return (
    <tr>
      <Named {...props} />
      <td data-label={text.target}>{indicator.value.text}</td>
      <td data-label={text.previous}>{previous?.toDate || '—'}</td>
      <td {...cell('toDate', 'cell')}>
        <ValueField {...props} field="toDate" />
        {below('toDate')}
        <Explanation {...props} field="toDate" />
      </td>
      <td className="number" data-label={text.progress}>
        {progress === null ? '—' : `${progress}%`}
      </td>
      <td {...cell('expected', 'cell')}>
        <ValueField {...props} field="expected" />
        {below('expected')}
        <Explanation {...props} field="expected" />
      </td>
      <td {...cell('likelihood', 'narrow')}>
        <LikelihoodField {...props} />
        {below('likelihood')}
      </td>
      <td {...cell('causes', 'wide')}>
        <CausesField {...props} />
        {below('causes')}
      </td>
      <td {...cell('reason', 'wide')}>
        <ReasonField {...props} />
        {below('reason')}
      </td>
    </tr>
  )
}

/** The indicator, its kind, and that what was taken over was looked at. */
function Named({ indicator, entry, previous, onChange }: Props) {
  const text = useText(MONITORING)
  return (
    <th scope="row">
      {indicator.level3}
      <span className={styles.under}>
        <span className={styles.level}>{indicator.level2}</span>
        <Confirmation
          entry={entry}
          previous={previous}
          label={text.valueOf(text.confirm, indicator.level3)}
          onChange={onChange}
        />
      </span>
    </th>
  )
}

type FieldProps = Pick<Props, 'indicator' | 'entry' | 'onChange'>

function ValueField({ indicator, entry, field, onChange }: FieldProps & { readonly field: ValueName }) {
  const text = useText(MONITORING)
  if (onChange === null) return entry[field] || '—'
  return (
    <ValueInput
      indicator={indicator}
      value={entry[field]}
      label={text.valueOf(text[field], indicator.level3)}
      isNow={field === 'toDate'}
      onChange={(value) => onChange(changedEntry(entry, { [field]: value }))}
    />
  )
}

function LikelihoodField({ indicator, entry, onChange }: FieldProps) {
  const text = useText(MONITORING)
  const language = useLanguage()
  if (onChange === null) return entry.likelihood === null ? '—' : LIKELIHOOD_NAMES[entry.likelihood][language]
  return (
    <Select
      size="small"
      style={{ width: '100%' }}
      aria-label={text.valueOf(text.likelihood, indicator.level3)}
      value={entry.likelihood}
      options={LIKELIHOODS.map((value) => ({ value, label: LIKELIHOOD_NAMES[value][language] }))}
      onChange={(likelihood) => onChange(changedEntry(entry, { likelihood }))}
    />
  )
}

function CausesField({ indicator, entry, onChange }: FieldProps) {
  const text = useText(MONITORING)
  const language = useLanguage()
  if (onChange === null) return entry.causes.map((cause) => CAUSE_NAMES[cause][language]).join('、') || '—'
  return (
    <Select
      size="small"
      mode="multiple"
      maxTagCount="responsive"
      style={{ width: '100%' }}
      aria-label={text.valueOf(text.causes, indicator.level3)}
      value={[...entry.causes]}
      options={DEVIATION_CAUSES.map((value) => ({ value, label: CAUSE_NAMES[value][language] }))}
      onChange={(causes) =>
        onChange(changedEntry(entry, { causes: DEVIATION_CAUSES.filter((one) => causes.includes(one)) }))
      }
    />
  )
}

function ReasonField({ indicator, entry, onChange }: FieldProps) {
  const text = useText(MONITORING)
  if (onChange === null) return entry.reason || '—'
  return (
    <Input.TextArea
      size="small"
      aria-label={text.valueOf(text.reason, indicator.level3)}
      autoSize={{ minRows: 1, maxRows: 2 }}
      maxLength={SHEET_TEXT_MAX}
      value={entry.reason}
      onChange={({ target }) => onChange(changedEntry(entry, { reason: target.value }))}
    />
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
  const same = carriedFields(entry, previous)
  if (same.length === 0) return null
  if (entry.confirmed === true)
    return <span className={styles.level}>{same.includes('toDate') ? text.confirmed : text.checked}</span>
  if (unconfirmedField(entry, previous) === null) return null
  return onChange === null ? (
    <span className={styles.fault}>{text.unconfirmed}</span>
  ) : (
    <Button size="small" aria-label={label} onClick={() => onChange(confirmedEntry(entry))}>
      {text.confirm}
    </Button>
  )
}

type ExplanationProps = FieldProps & Pick<Props, 'faults'> & { readonly field: ValueName }

/**
 * Why a value is right though it is hard to believe: for this value, so that another one is asked about
 * again.
 */
function Explanation({ indicator, entry, field, faults, onChange }: ExplanationProps) {
  const text = useText(MONITORING)
  const isAsked = faults.some((fault) => fault.field === field && isDoubt(fault.code))
  const [value, explained] = [entry[field], entry.explained ?? []]
  const words = valueExplanation(value, explained)
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
      aria-label={text.valueOf(text.explanation, indicator.level3)}
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
        options={[...MONITORING_STEPS.map((step) => STEP_LABEL[step]), ...(isNow ? [NOT_MEASURED] : [])].map(
          (one) => ({
            value: one,
            label: one,
          }),
        )}
        onChange={(next: string | undefined) => onChange(next ?? '')}
      />
    )
  const unit = unitOfValue(indicator)
  const isWord = value === NOT_MEASURED || value === NOT_YET
  const shown =
    unit !== '' && value.endsWith(unit) && canonicalDecimal(value.slice(0, -unit.length)) !== null
      ? value.slice(0, -unit.length)
      : value
  const words = nature === 'deadline' ? [NOT_YET] : [NOT_MEASURED]
  // A place for the unit is always there: the library makes another field, without focus, where it comes or goes.
  return (
    <>
      <Input
        size="small"
        aria-label={label}
        maxLength={60}
        value={shown}
        {...(nature === 'deadline' && { placeholder: '2026-06-30' })}
        suffix={<span>{isWord ? '' : unit}</span>}
        onChange={({ target }) => onChange(withUnit(target.value, unit))}
      />
      {value === '' && isNow
        ? words.map((word) => (
            <button key={word} type="button" className={styles.link} onClick={() => onChange(word)}>
              <span className="visually-hidden">{label} </span>
              {word === NOT_YET ? text.notYetDone : text.notMeasured}
            </button>
          ))
        : null}
    </>
  )
}
