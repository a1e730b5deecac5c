/** 自评上报: the 区域绩效自评表, written, sent in, checked and gone up. */
import { useState } from 'react'
import { Button, Input } from 'antd'
import type { ReportFormRead, TransferView } from '#api/transfers.ts'
import {
  emptyReport,
  MANAGEMENT_MATTERS,
  reportedActual,
  reportFunds,
  type ReportContent,
  type ReportFund,
  type ReportLack,
} from '#core/transfers/report.ts'
import type { Summed } from '#core/transfers/sum-up.ts'
import { measured } from '#core/transfers/transfer.ts'
import { TRANSFERS } from '#text/interface/transfers.ts'
import { formDoubtText, managementName, REPORT_LACK_WORDS } from '#text/transfers.ts'
import { useReadReportForm, useSaveTransferReport } from '../../api/transfers.ts'
import { whenDone } from '../../api/when-done.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { Field } from '../../ui/field.tsx'
import { notify } from '../../ui/notices.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { momentText } from '../../ui/time.ts'
import { FileInput, FileNotes } from './file-input.tsx'
import { fenOf, wanOf, wanShown } from './typed.ts'
import { useToldChange } from './use-told-change.ts'
import styles from './transfers.module.css'
import table from '../../ui/table.module.css'

type Props = { readonly view: TransferView; readonly onChanged: (isChanged: boolean) => void }

export function ReportTab({ view, onChanged }: Props) {
  const text = useText(TRANSFERS)
  const { summed, content } = view
  if (summed === null || (content === null && !view.mayReport))
    return <p className={styles.quiet}>{view.splitOn === null ? text.reportNotYet : text.reportHidden}</p>
  return <Report key={view.revision} view={view} summed={summed} onChanged={onChanged} />
}

function Report({ view, summed, onChanged }: Props & { readonly summed: Summed }) {
  const text = useText(TRANSFERS)
  const kept = view.content ?? emptyReport(view.objective)
  const [content, setContent] = useState<ReportContent>(kept)
  const isChanged = JSON.stringify(content) !== JSON.stringify(kept)
  useToldChange(isChanged, onChanged)
  const onChange = view.mayReport ? setContent : null
  const shown = { view, summed, content, onChange }
  return (
    <>
      {view.mayReport ? (
        <Bar view={view} content={content} isChanged={isChanged} onTake={setContent} />
      ) : null}
      {view.reportedAt === null ? null : (
        <p className={styles.words}>
          {text.reportedAt(momentText(view.reportedAt))} · {text.digest((view.digest ?? '').slice(0, 16))}
        </p>
      )}
      <Funds {...shown} />
      <Management {...shown} />
      <Outcome {...shown} />
      <Indicators {...shown} />
    </>
  )
}

type BarProps = {
  readonly view: TransferView
  readonly content: ReportContent
  readonly isChanged: boolean
  readonly onTake: (content: ReportContent) => void
}

function Bar({ view, content, isChanged, onTake }: BarProps) {
  const text = useText(TRANSFERS)
  const language = useLanguage()
  const saving = useSaveTransferReport(view.id)
  const reading = useReadReportForm(view.id)
  const refused = useErrorText(saving.error)
  const [notes, setNotes] = useState<readonly string[]>([])
  const take = (read: ReportFormRead) => {
    setNotes([
      ...(read.otherYear ? [text.otherYear] : []),
      ...(read.otherName ? [text.otherName] : []),
      ...(read.unplaced.length === 0 ? [] : [text.unplaced(read.unplaced.join('、'))]),
      ...read.doubts.map((doubt) => formDoubtText(doubt, language)),
    ])
    onTake(read.content)
    notify(text.readReport)
  }
  const save = () =>
    whenDone(saving.mutateAsync({ revision: view.revision, content }), () => notify(text.saved))
  return (
    <div className={`panel ${styles.part} no-print`}>
      <div className={styles.head}>
        <span className={styles.quiet}>
          {view.lacks.length === 0 ? null : text.lacks(view.lacks.length)}
          {isChanged ? ` ${text.unsaved}` : null}
        </span>
        <span className={styles.acts}>
          <FileInput label={text.fromReport} reading={reading} onRead={take} />
          <Button type="primary" disabled={!isChanged} loading={saving.isPending} onClick={save}>
            {text.save}
          </Button>
        </span>
      </div>
      {saving.error === null ? null : <Callout kind="error">{refused}</Callout>}
      <FileNotes title={text.doubtful} notes={notes} />
    </div>
  )
}

type PartProps = {
  readonly view: TransferView
  readonly summed: Summed
  readonly content: ReportContent
  /** null: it is read. */
  readonly onChange: ((content: ReportContent) => void) | null
}

/** What is open of a place; said once the report was saved. */
function useLacks(view: TransferView) {
  const language = useLanguage()
  return (codes: readonly ReportLack['code'][], at: ReportLack['at'] = null): string | null => {
    const lack = view.mayReport
      ? view.lacks.find((one) => codes.includes(one.code) && one.at === at)
      : undefined
    return lack === undefined ? null : REPORT_LACK_WORDS[lack.code][language]
  }
}

function Funds({ view, summed, content, onChange }: PartProps) {
  const text = useText(TRANSFERS)
  const funds =
    view.report === 'reported' && view.funds !== null ? view.funds : reportFunds(view, summed, content)
  const rows: readonly (readonly [string, ReportFund])[] = [
    [text.total, funds.total],
    [text.transferMoney, funds.transfer],
    [text.local, funds.local],
  ]
  return (
    <section className={`panel ${styles.part}`} aria-label={text.funds}>
      <h2>{text.funds}</h2>
      <table className={`${table.table} ${styles.cards}`}>
        <thead>
          <tr>
            <th scope="col">{text.fund}</th>
            {[text.budget, text.paidYear, text.rate].map((name) => (
              <th key={name} scope="col" className="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, { budget, paid, rate }]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="number" data-label={text.budget}>
                {wanShown(budget)}
              </td>
              <td className="number" data-label={text.paidYear}>
                {wanShown(paid)}
              </td>
              <td className="number" data-label={text.rate}>
                {rate === null ? '—' : `${rate}%`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {onChange === null ? null : (
        <FundFields view={view} summed={summed} content={content} onChange={onChange} />
      )}
    </section>
  )
}

type FieldsProps = PartProps & { readonly onChange: (content: ReportContent) => void }

/** What the ledger cannot tell. */
function FundFields({ view, summed, content, onChange }: FieldsProps) {
  const text = useText(TRANSFERS)
  const lack = useLacks(view)
  return (
    <div className={styles.fields}>
      {summed.money.paid === null ? (
        <>
          <MoneyField
            label={text.paidTyped}
            amount={content.paid}
            fault={lack(['paid-missing'])}
            onChange={(paid) => onChange({ ...content, paid })}
          />
          <Field
            label={text.paidSource}
            value={content.paidSource}
            fault={lack(['paid-source-missing'])}
            maxLength={200}
            onChange={(paidSource) => onChange({ ...content, paidSource })}
          />
        </>
      ) : null}
      {view.local === '0' ? null : (
        <MoneyField
          label={text.localPaid}
          amount={content.localPaid}
          fault={lack(['local-paid-missing'])}
          onChange={(localPaid) => onChange({ ...content, localPaid })}
        />
      )}
    </div>
  )
}

type MoneyProps = {
  readonly label: string
  /** 分; '' for none. */
  readonly amount: string
  readonly fault: string | null
  readonly onChange: (amount: string) => void
}

/** Typed in 万元; what is no amount stays in the field and is not taken. */
function MoneyField({ label, amount, fault, onChange }: MoneyProps) {
  const text = useText(TRANSFERS)
  const [typed, setTyped] = useState(() => wanOf(amount))
  const isWrong = typed !== '' && fenOf(typed) === null
  return (
    <Field
      label={label}
      inputMode="decimal"
      value={typed}
      fault={isWrong ? text.localWrong : fault}
      onChange={(next) => {
        setTyped(next)
        onChange(next === '' ? '' : (fenOf(next) ?? ''))
      }}
    />
  )
}

function Management({ view, content, onChange }: PartProps) {
  const text = useText(TRANSFERS)
  const language = useLanguage()
  const lack = useLacks(view)
  return (
    <section className={`panel ${styles.part}`} aria-label={text.management}>
      <h2>{text.management}</h2>
      <table className={`${table.table} ${styles.cards}`}>
        <thead>
          <tr>
            <th scope="col">{text.management}</th>
            <th scope="col">{text.said}</th>
            <th scope="col">{text.problems}</th>
          </tr>
        </thead>
        <tbody>
          {MANAGEMENT_MATTERS.map((matter) => {
            const name = managementName(matter, language)
            const entry = content.management[matter]
            const fault = lack(['management-missing'], matter)
            return (
              <tr key={matter}>
                <th scope="row">{name}</th>
                {(['said', 'problems'] as const).map((field) => (
                  <td key={field} data-label={text[field]}>
                    <Words
                      label={text.of(text[field], name)}
                      value={entry[field]}
                      onChange={
                        onChange === null
                          ? null
                          : (typed) =>
                              onChange({
                                ...content,
                                management: { ...content.management, [matter]: { ...entry, [field]: typed } },
                              })
                      }
                    />
                    {field === 'said' && fault !== null ? (
                      <span className={styles.alert}>{fault}</span>
                    ) : null}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

type WordsProps = {
  readonly label: string
  readonly value: string
  readonly onChange: ((value: string) => void) | null
}

function Words({ label, value, onChange }: WordsProps) {
  if (onChange === null) return <span className={styles.written}>{value || '—'}</span>
  return (
    <Input.TextArea
      size="small"
      autoSize={{ minRows: 1, maxRows: 5 }}
      maxLength={4000}
      aria-label={label}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  )
}

function Outcome({ view, content, onChange }: PartProps) {
  const text = useText(TRANSFERS)
  const lack = useLacks(view)
  return (
    <section className={`panel ${styles.part}`} aria-label={text.outcome}>
      <h2>{text.goal}</h2>
      <p className={styles.written}>{view.objective.goal}</p>
      {onChange === null ? (
        <>
          <h2>{text.outcome}</h2>
          <p className={styles.written}>{content.outcome || '—'}</p>
          <h2>{text.found}</h2>
          <p className={styles.written}>{content.found || '—'}</p>
        </>
      ) : (
        <>
          <TextArea
            label={text.outcome}
            value={content.outcome}
            fault={lack(['outcome-missing'])}
            maxLength={4000}
            rows={3}
            onChange={(outcome) => onChange({ ...content, outcome })}
          />
          <TextArea
            label={text.found}
            value={content.found}
            maxLength={4000}
            rows={2}
            onChange={(found) => onChange({ ...content, found })}
          />
        </>
      )}
    </section>
  )
}

function Indicators({ view, summed, content, onChange }: PartProps) {
  const text = useText(TRANSFERS)
  const lack = useLacks(view)
  const set = (at: number, change: Partial<ReportContent['indicators'][number]>) =>
    onChange?.({
      ...content,
      indicators: content.indicators.map((one, i) => (i === at ? { ...one, ...change } : one)),
    })
  return (
    <section className={`panel ${styles.part}`} aria-label={text.indicators}>
      <h2>{text.indicators}</h2>
      <table className={`${table.table} ${styles.cards}`}>
        <thead>
          <tr>
            {[text.level3, text.value, text.actualYear, text.reason].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.objective.indicators.map(({ name, value }, at) => {
            const isSummed = summed.indicators[at]?.state === 'whole'
            const fault = lack(['actual-missing', 'reason-missing'], at)
            return (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td data-label={text.value}>{value}</td>
                <td data-label={text.actualYear}>
                  <ActualCell
                    label={text.of(text.actualYear, name)}
                    shown={`${reportedActual(summed, content, at)}${isSummed ? (measured(value, view.year)?.unit ?? '') : ''}`}
                    isSummed={isSummed}
                    onChange={onChange === null ? null : (actual) => set(at, { actual })}
                  />
                </td>
                <td data-label={text.reason}>
                  <Words
                    label={text.of(text.reason, name)}
                    value={content.indicators[at]?.reason ?? ''}
                    onChange={onChange === null ? null : (reason) => set(at, { reason })}
                  />
                  {fault === null ? null : <span className={styles.alert}>{fault}</span>}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

type ActualProps = {
  readonly label: string
  readonly shown: string
  readonly isSummed: boolean
  readonly onChange: ((actual: string) => void) | null
}

/** Typed where it cannot be summed up of projects. */
function ActualCell({ label, shown, isSummed, onChange }: ActualProps) {
  const text = useText(TRANSFERS)
  if (isSummed || onChange === null)
    return (
      <>
        {shown || '—'}
        {isSummed ? <span className={styles.quiet}> {text.summedUp}</span> : null}
      </>
    )
  return (
    <Input
      size="small"
      maxLength={200}
      aria-label={label}
      value={shown}
      onChange={({ target }) => onChange(target.value)}
    />
  )
}
