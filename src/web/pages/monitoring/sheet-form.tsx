/**
 * The table to fill in: of every indicator its target, last time, now, the year's end, likelihood and causes;
 * below it what is done about a red light.
 */
import { Button, Input, Select } from 'antd'
import { SHEET_TEXT_MAX, type SheetView } from '#api/monitoring.ts'
import { takenOver } from '#core/monitoring/carried.ts'
import {
  EMPTY_ENTRY,
  MEASURES,
  watchedIndicators,
  type SheetContent,
  type SheetEntry,
  type SheetField,
  type SheetOutcome,
} from '#core/monitoring/sheet.ts'
import { MONITORING } from '#text/interface/monitoring.ts'
import { MEASURE_NAMES } from '#text/monitoring.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { FaultMark, useLeft } from './fault-mark.tsx'
import styles from './monitoring.module.css'
import { SheetRow } from './sheet-row.tsx'

type Props = {
  readonly view: SheetView
  readonly content: SheetContent
  readonly outcome: SheetOutcome
  /** null while it is only looked at. */ readonly onChange: ((content: SheetContent) => void) | null
}

export function SheetForm({ view, content, outcome, onChange }: Props) {
  const text = useText(MONITORING)
  const { previous } = view
  const indicators = watchedIndicators(view.target)
  const set =
    onChange === null
      ? null
      : (at: number, entry: SheetEntry) =>
          onChange({ ...content, entries: content.entries.map((one, i) => (i === at ? entry : one)) })
  return (
    <section className={`panel ${styles.form}`} aria-label={text.sheetOf('')}>
      <table className={styles.entries}>
        <thead>
          <tr>
            {[
              text.indicator,
              text.target,
              text.previous,
              text.toDate,
              text.progress,
              text.expected,
              text.likelihood,
              text.causes,
              text.reason,
            ].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {indicators.map((indicator, i) => (
            <SheetRow
              key={`${i} ${indicator.level3}`}
              indicator={indicator}
              entry={content.entries[i] ?? EMPTY_ENTRY}
              previous={previous?.entries[i] ?? null}
              progress={outcome.entries[i]?.progress ?? null}
              faults={outcome.faults.filter(({ entry }) => entry === i)}
              onChange={set === null ? null : (entry) => set(i, entry)}
            />
          ))}
        </tbody>
      </table>
      {onChange !== null && previous !== null ? (
        <p>
          <Button type="link" size="small" onClick={() => onChange(takenOver(content, previous))}>
            {text.takeOver}
          </Button>
          <span className={styles.faint}>{text.takeOverHow}</span>
        </p>
      ) : null}
      <Closing view={view} content={content} outcome={outcome} onChange={onChange} />
    </section>
  )
}

function Closing({ content, outcome, onChange }: Props) {
  const text = useText(MONITORING)
  const language = useLanguage()
  const { left, wasLeft } = useLeft()
  const isRed = outcome.judgement.light === 'red'
  const faultAt = (field: SheetField) => (
    <FaultMark
      fault={
        onChange === null
          ? undefined
          : outcome.faults.find((one) => one.entry === null && one.field === field)
      }
      wasLeft={wasLeft(field)}
    />
  )
  const area = (field: 'problems' | 'measureText', name: string) => (
    <label className={styles.field}>
      <span>{name}</span>
      {onChange === null ? (
        <span>{content[field] === '' ? '—' : content[field]}</span>
      ) : (
        <Input.TextArea
          aria-label={name}
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={SHEET_TEXT_MAX}
          value={content[field]}
          onBlur={left(field)}
          onChange={({ target }) => onChange({ ...content, [field]: target.value })}
        />
      )}
      {faultAt(field)}
    </label>
  )
  return (
    <>
      {isRed ? <p className={styles.faint}>{text.needed}</p> : null}
      <div className={styles.closing}>
        <label className={styles.field}>
          <span>{text.expectedPaid}</span>
          {onChange === null ? (
            <span>
              {content.expectedPaid === ''
                ? text.expectedPaidByPace(outcome.judgement.forecast ?? '—')
                : content.expectedPaid}
            </span>
          ) : (
            <Input
              aria-label={text.expectedPaid}
              inputMode="decimal"
              maxLength={30}
              placeholder={text.expectedPaidHint(outcome.judgement.forecast ?? '—')}
              value={content.expectedPaid}
              onChange={({ target }) => onChange({ ...content, expectedPaid: target.value })}
            />
          )}
          {faultAt('expectedPaid')}
        </label>
        <div className={styles.field}>
          <span>{text.measure}</span>
          {onChange === null ? (
            <span>{content.measure === null ? '—' : MEASURE_NAMES[content.measure][language]}</span>
          ) : (
            <Select
              aria-label={text.measure}
              onBlur={left('measure')}
              allowClear
              value={content.measure}
              options={MEASURES.map((value) => ({ value, label: MEASURE_NAMES[value][language] }))}
              onChange={(value) => onChange({ ...content, measure: value ?? null })}
            />
          )}
          {faultAt('measure')}
        </div>
        {area('problems', text.problems)}
        {area('measureText', text.measureText)}
      </div>
    </>
  )
}
