/**
 * The table to fill in: of every indicator its target, last time, now, the year's end, likelihood and causes;
 * below it what is done about a red light.
 */
import { useState } from 'react'
import { Button, Input, Select } from 'antd'
import { SHEET_TEXT_MAX, type MonitoringSheetView } from '#api/monitoring/monitoring.ts'
import { confirmedAll, takenOver, unconfirmedLines } from '#core/monitoring/carried.ts'
import { certainWhereOpen, openedAgain } from '#core/monitoring/likely.ts'
import {
  EMPTY_ENTRY,
  MEASURES,
  type SheetContent,
  type SheetEntry,
  type SheetField,
} from '#core/monitoring/sheet-content.ts'
import { watchedIndicators, type SheetOutcome } from '#core/monitoring/sheet.ts'
import { MONITORING } from '#text/interface/monitoring.ts'
import { MEASURE_NAMES } from '#text/monitoring.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { useGrid } from '../../keys/use-grid.ts'
import { pastedEntries } from './typed-value.ts'
import { FaultMark, useLeft } from './fault-mark.tsx'
import { WithTerm } from '../../ui/term.tsx'
import tables from '../../ui/table.module.css'
import styles from './monitoring.module.css'
import { OpenCauses } from './open-causes.tsx'
import { MonitoringTableRow } from './sheet-row.tsx'

type Props = {
  readonly view: MonitoringSheetView
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
  const grid = useGrid(
    onChange === null
      ? null
      : ({ line, column }, block) =>
          onChange({
            ...content,
            entries: pastedEntries(content.entries, indicators, { line, column, block }),
          }),
  )
  return (
    <section className={`panel ${styles.form}`} aria-label={text.sheetOf('')}>
      <table ref={grid} className={`${styles.entries} ${tables.stacked}`}>
        <Heads />
        <tbody>
          {indicators.map((indicator, i) => (
            <MonitoringTableRow
              key={`${i} ${indicator.level3}`}
              line={i}
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
      {onChange === null ? null : <AllCertain content={content} onChange={onChange} />}
      {onChange === null || previous === null ? null : (
        <>
          <TakeOver content={content} previous={previous} onChange={onChange} />
          <ConfirmAll content={content} previous={previous} onChange={onChange} />
        </>
      )}
      <Closing content={content} outcome={outcome} onChange={onChange} />
      <OpenCauses target={view.target} outcome={outcome} />
    </section>
  )
}

function Heads() {
  const text = useText(MONITORING)
  return (
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
          <th key={name} scope="col" aria-label={name}>
            <HeadWords of={name} />
          </th>
        ))}
      </tr>
    </thead>
  )
}

type TakeOverProps = AllCertainProps & {
  readonly previous: NonNullable<MonitoringSheetView['previous']>
}

function TakeOver({ content, previous, onChange }: TakeOverProps) {
  const text = useText(MONITORING)
  return (
    <p>
      <Button type="link" size="small" onClick={() => onChange(takenOver(content, previous))}>
        {text.takeOver}
      </Button>
      <span className={styles.faint}>{text.takeOverHow}</span>
    </p>
  )
}

/** 核实无误 of every line that is as it was last time; a line that is changed afterwards is asked about again. */
function ConfirmAll({ content, previous, onChange }: TakeOverProps) {
  const text = useText(MONITORING)
  const count = unconfirmedLines(content, previous)
  if (count < 2) return null
  return (
    <p>
      <Button type="link" size="small" onClick={() => onChange(confirmedAll(content, previous))}>
        {text.confirmAll}
      </Button>
      <span className={styles.faint}>{text.confirmAllHow(count)}</span>
    </p>
  )
}

type AllCertainProps = {
  readonly content: SheetContent
  readonly onChange: (content: SheetContent) => void
}

/** 确定能 where nothing is chosen yet; taken back as long as the page is open. */
function AllCertain({ content, onChange }: AllCertainProps) {
  const text = useText(MONITORING)
  const [filled, setFilled] = useState<readonly number[]>([])
  const open = certainWhereOpen(content)
  if (open.filled.length === 0 && filled.length === 0) return null
  const fill = () => {
    setFilled([...filled, ...open.filled])
    onChange(open.content)
  }
  const undo = () => {
    setFilled([])
    onChange(openedAgain(content, filled))
  }
  return (
    <p>
      {open.filled.length === 0 ? null : (
        <>
          <Button type="link" size="small" onClick={fill}>
            {text.allCertain}
          </Button>
          <span className={styles.faint}>{text.allCertainHow}</span>
        </>
      )}
      {filled.length === 0 ? null : (
        <>
          <output className={styles.faint}>{text.filledCertain(filled.length)}</output>
          <Button type="link" size="small" onClick={undo}>
            {text.emptyAgain}
          </Button>
        </>
      )}
    </p>
  )
}

type ClosingProps = Omit<Props, 'view'>

/** What is spent by the year's end, and what is done about a red light. */
function Closing({ content, outcome, onChange }: ClosingProps) {
  const text = useText(MONITORING)
  const { left, wasLeft } = useLeft()
  const faults = onChange === null ? [] : outcome.faults.filter(({ entry }) => entry === null)
  const faultAt = (field: SheetField) => (
    <FaultMark fault={faults.find((one) => one.field === field)} wasLeft={wasLeft(field)} />
  )
  const isRed = outcome.judgement.light === 'red'
  return (
    <>
      {isRed ? <p className={styles.faint}>{text.needed}</p> : null}
      <div className={styles.closing}>
        <label className={styles.field}>
          <span>{text.expectedPaid}</span>
          <ExpectedPaid content={content} outcome={outcome} onChange={onChange} />
          {faultAt('expectedPaid')}
        </label>
        <div className={styles.field}>
          <span>{text.measure}</span>
          <Measure content={content} onBlur={left('measure')} onChange={onChange} />
          {faultAt('measure')}
        </div>
        {(['problems', 'measureText'] as const).map((field) => (
          <label key={field} className={styles.field}>
            <span>{text[field]}</span>
            <Words field={field} content={content} onBlur={left(field)} onChange={onChange} />
            {faultAt(field)}
          </label>
        ))}
      </div>
    </>
  )
}

function ExpectedPaid({ content, outcome, onChange }: ClosingProps) {
  const text = useText(MONITORING)
  const forecast = outcome.judgement.forecast ?? '—'
  if (onChange === null)
    return (
      <span>{content.expectedPaid === '' ? text.expectedPaidByPace(forecast) : content.expectedPaid}</span>
    )
  return (
    <Input
      aria-label={text.expectedPaid}
      inputMode="decimal"
      maxLength={30}
      placeholder={text.expectedPaidHint(forecast)}
      value={content.expectedPaid}
      onChange={({ target }) => onChange({ ...content, expectedPaid: target.value })}
    />
  )
}

type FieldProps = Pick<Props, 'content' | 'onChange'> & { readonly onBlur: () => void }

function Measure({ content, onBlur, onChange }: FieldProps) {
  const text = useText(MONITORING)
  const language = useLanguage()
  if (onChange === null)
    return <span>{content.measure === null ? '—' : MEASURE_NAMES[content.measure][language]}</span>
  return (
    <Select
      aria-label={text.measure}
      onBlur={onBlur}
      allowClear
      value={content.measure}
      options={MEASURES.map((value) => ({ value, label: MEASURE_NAMES[value][language] }))}
      onChange={(value) => onChange({ ...content, measure: value ?? null })}
    />
  )
}

function Words({
  field,
  content,
  onBlur,
  onChange,
}: FieldProps & { readonly field: 'problems' | 'measureText' }) {
  const text = useText(MONITORING)
  if (onChange === null) return <span>{content[field] === '' ? '—' : content[field]}</span>
  return (
    <Input.TextArea
      aria-label={text[field]}
      autoSize={{ minRows: 2, maxRows: 6 }}
      maxLength={SHEET_TEXT_MAX}
      value={content[field]}
      onBlur={onBlur}
      onChange={({ target }) => onChange({ ...content, [field]: target.value })}
    />
  )
}

/** The words of a column, with what those mean that are official terms. */
function HeadWords({ of }: { readonly of: string }) {
  const text = useText(MONITORING)
  const term = (
    [
      [text.likelihood, 'likelihood'],
      [text.causes, 'cause'],
    ] as const
  ).find(([words]) => words === of)?.[1]
  return term === undefined ? (
    of
  ) : (
    <WithTerm id={term} of={of}>
      {of}
    </WithTerm>
  )
}
