/**
 * Payments or changes from a file: the template, a preview that books nothing, then one action; and the
 * imports so far.
 */
import { useState, useRef } from 'react'
import { Button, Radio, Spin, Table, type TableColumnType } from 'antd'
import type { MoneyImport } from '#api/execution/money-imports.ts'
import type { MoneyImportKind } from '#core/execution/money-import.ts'
import { fen, showMoney } from '#core/kernel/money.ts'
import { COMMON } from '#text/interface/common.ts'
import { EXECUTION } from '#text/interface/execution.ts'
import { MONEY_IMPORT } from '#text/interface/money-import.ts'
import type { Spoken } from '#text/interface/words.ts'
import { moneyFaultText } from '#text/execution/money-faults.ts'
import {
  moneyRefusedPath,
  moneyTemplatePath,
  useBookImport,
  useBooking,
  useHandIn,
} from '../../api/execution.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { BookingProgress } from './booking-progress.tsx'
import styles from './execution.module.css'
import { NewRows } from './new-rows.tsx'
import { ImportHistory } from './import-history.tsx'

type Props = {
  readonly year: number
  readonly mayPay: boolean
  readonly mayChange: boolean
  readonly onClose: () => void
}

/** Reading a file, then booking what it holds; a booking of many lines goes on by itself. */
function useImporting(year: number, first: MoneyImportKind) {
  const [kind, setKind] = useState(first)
  const [file, setFile] = useState<File | null>(null)
  const read = useHandIn()
  const take = useBookImport()
  const refused = useErrorText(take.error ?? read.error)
  const booking = useBooking(take.data !== undefined && take.data.job !== null ? take.data.id : null)
  const shown = booking.data ?? take.data ?? read.data
  const job = take.data === undefined ? null : (shown?.job ?? null)
  const handIn = (chosen: File, of: MoneyImportKind, unit?: '元' | '万元') => {
    setFile(chosen)
    take.reset()
    read.mutate({ file: chosen, kind: of, year, unit })
  }
  const choose = (of: MoneyImportKind) => {
    setKind(of)
    setFile(null)
    read.reset()
    take.reset()
  }
  return {
    kind,
    choose,
    file,
    handIn,
    read,
    take,
    shown,
    job,
    busy: read.isPending || take.isPending,
    refused: read.isError || take.isError ? refused : null,
  }
}

type Importing = ReturnType<typeof useImporting>

export function ImportDialog({ year, mayPay, mayChange, onClose }: Props) {
  const text = useText(EXECUTION)
  const common = useText(COMMON)
  const importing = useImporting(year, mayPay ? 'payments' : 'changes')
  const { kind, file, read, shown, busy } = importing
  const footer = [
    <BookButton key="book" importing={importing} />,
    <Button key="close" disabled={busy} onClick={onClose}>
      {common.close}
    </Button>,
  ]
  return (
    <Dialog
      title={text.importTitle(year)}
      width={920}
      style={{ top: 32 }}
      footer={footer}
      closable={!busy}
      mask={{ closable: false }}
      keyboard={!busy}
      onCancel={onClose}
    >
      <div className={styles.body}>
        {importing.refused === null ? null : <Callout kind="error">{importing.refused}</Callout>}
        {shown === undefined ? <p>{text.lead}</p> : null}
        {mayPay && mayChange ? <KindChoice value={kind} disabled={busy} onChange={importing.choose} /> : null}
        <Choose
          kind={kind}
          year={year}
          file={file}
          busy={busy}
          onChoose={(chosen) => importing.handIn(chosen, kind)}
        />
        {busy ? (
          <output className={styles.quiet}>
            <Spin size="small" /> {read.isPending ? text.reading : text.booking}
          </output>
        ) : null}
        <Outcome importing={importing} />
        {shown === undefined && !busy ? <ImportHistory year={year} /> : null}
      </div>
    </Dialog>
  )
}

/** How far the booking is, or what the file holds. */
function Outcome({ importing }: { readonly importing: Importing }) {
  const { kind, file, handIn, read, take, shown, job } = importing
  if (shown === undefined) return null
  return (
    <>
      {job === null ? null : <BookingProgress id={shown.id} file={shown.file} job={job} />}
      {read.isPending || job?.isOpen === true ? null : (
        <Shown
          shown={shown}
          isBooking={take.isPending}
          onAsWan={() => (file === null ? undefined : handIn(file, kind, '万元'))}
        />
      )}
    </>
  )
}

function BookButton({ importing: { read, take, job, busy } }: { readonly importing: Importing }) {
  const text = useText(EXECUTION)
  if (read.data === undefined || (take.data !== undefined && job?.isOpen !== false)) return null
  const { id, booked, controlSays } = read.data
  return (
    <Button
      type="primary"
      disabled={booked.rows === 0 || controlSays === 'differs' || busy}
      title={booked.rows === 0 ? text.nothingNew : undefined}
      loading={take.isPending}
      onClick={() => take.mutate(id)}
    >
      {text.confirm(booked.rows)}
    </Button>
  )
}

type KindChoiceProps = {
  readonly value: MoneyImportKind
  readonly disabled: boolean
  readonly onChange: (kind: MoneyImportKind) => void
}

function KindChoice({ value, disabled, onChange }: KindChoiceProps) {
  const text = useText(EXECUTION)
  return (
    <Radio.Group
      aria-label={text.whichData}
      value={value}
      disabled={disabled}
      onChange={({ target }) => onChange(target.value === 'changes' ? 'changes' : 'payments')}
    >
      <Radio value="payments">{text.payments}</Radio>
      <Radio value="changes">{text.budgetChanges}</Radio>
    </Radio.Group>
  )
}

function Choose({
  kind,
  year,
  file,
  busy,
  onChoose,
}: {
  readonly kind: MoneyImportKind
  readonly year: number
  readonly file: File | null
  readonly busy: boolean
  readonly onChoose: (file: File) => void
}) {
  const text = useText(EXECUTION)
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className={styles.choose}>
      <Button href={moneyTemplatePath(kind, year)} download>
        {text.template}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.xls,.csv"
        aria-label={text.choose}
        onChange={({ target }) => {
          const [chosen] = target.files ?? []
          if (chosen) onChoose(chosen)
          target.value = ''
        }}
      />
      <Button
        type={file === null ? 'primary' : 'default'}
        disabled={busy}
        onClick={() => input.current?.click()}
      >
        {file === null ? text.choose : text.another}
      </Button>
      <span className={styles.quiet}>{file?.name ?? text.kinds}</span>
    </div>
  )
}

type ShownProps = {
  readonly shown: MoneyImport
  readonly isBooking: boolean
  readonly onAsWan: () => void
}

function Shown({ shown, isBooking, onAsWan }: ShownProps) {
  const text = useText(EXECUTION)
  const said = useText(MONEY_IMPORT)
  const isBooked = shown.state === 'booked'
  return (
    <>
      <div className={styles.heading}>
        {isBooked ? `✓ ${text.after(shown.file)}` : text.preview(shown.file)}
      </div>
      <Figures shown={shown} />
      {shown.unitSaid === 'assumed' && !isBooked ? (
        <Callout
          kind={shown.tooSmall ? 'warning' : 'note'}
          action={<Button onClick={onAsWan}>{said.asWan}</Button>}
        >
          {said.unitAssumed} {said.maybeWan}
        </Callout>
      ) : (
        <span className={styles.quiet}>{unitWords(shown, said)}</span>
      )}
      {shown.tooSmall ? <Callout kind="warning">{said.tooSmall}</Callout> : null}
      {shown.controlSays === 'differs' ? (
        <Callout kind="error">
          {said.controlDiffers(yuan(shown.control ?? '0'), yuan(shown.whole.amount))}
        </Callout>
      ) : null}
      {shown.controlSays === 'unsure' ? (
        <Callout kind="warning">{said.controlUnsure(shown.withoutAmount)}</Callout>
      ) : null}
      {shown.booked.rows === 0 && shown.refused.rows === 0 ? (
        <Callout kind="good">{text.nothingNew}</Callout>
      ) : null}
      {shown.booked.rows === 0 || shown.state !== 'read' ? null : (
        <NewRows key={shown.id} shown={shown} isBooking={isBooking} />
      )}
      {shown.refused.rows === 0 ? null : (
        <>
          <Callout
            kind="warning"
            action={
              <Button href={moneyRefusedPath(shown.id)} download>
                {text.saveRefused}
              </Button>
            }
          >
            {text.refusedWords(shown.refused.rows)}
          </Callout>
          <Refusals shown={shown} />
        </>
      )}
    </>
  )
}

/** What the amounts are counted in, and who said so. */
function unitWords({ unit, unitSaid }: MoneyImport, said: Spoken<typeof MONEY_IMPORT>): string {
  if (unitSaid === 'assumed') return said.unitAssumed
  return unitSaid === 'person' ? said.unitPerson(unit) : said.unitHeading(unit)
}

function Figures({ shown }: { readonly shown: MoneyImport }) {
  const text = useText(EXECUTION)
  const said = useText(MONEY_IMPORT)
  const row = (name: string, { rows, amount }: MoneyImport['whole']) => (
    <tr key={name}>
      <th scope="row">{name}</th>
      <td>{rows}</td>
      <td>{yuan(amount)}</td>
    </tr>
  )
  return (
    <table className={styles.figures} aria-label={text.balance}>
      <thead>
        <tr>
          <th scope="col">{text.balance}</th>
          <th scope="col">{text.rows}</th>
          <th scope="col">{text.sum}</th>
        </tr>
      </thead>
      <tbody>
        {row(text.rowsBooked, shown.booked)}
        {row(text.rowsSame, shown.same)}
        {row(text.rowsRefused, shown.refused)}
      </tbody>
      <tfoot>
        {row(
          shown.controlSays === 'holds' ? `${text.rowsWhole} · ${said.controlHolds}` : text.rowsWhole,
          shown.whole,
        )}
      </tfoot>
    </table>
  )
}

type Refusal = MoneyImport['refusals'][number]

function Refusals({ shown }: { readonly shown: MoneyImport }) {
  const text = useText(EXECUTION)
  const language = useLanguage()
  const columns: TableColumnType<Refusal>[] = [
    {
      key: 'row',
      title: text.row,
      width: 130,
      render: (_, { sheet, row }) => (
        <span className={styles.quiet}>
          {sheet === shown.file ? '' : `${sheet} `}
          {row}
        </span>
      ),
    },
    {
      key: 'amount',
      title: text.sum,
      width: 140,
      align: 'right',
      className: 'number',
      render: (_, { amount }) => (amount === null ? '—' : yuan(amount)),
    },
    {
      key: 'why',
      title: text.why,
      render: (_, { fault, further }) =>
        [fault, ...further].map((one) => <div key={one.code}>{moneyFaultText(one, language)}</div>),
    },
  ]
  return (
    <Table<Refusal>
      size="small"
      aria-label={text.refusedCaption}
      rowKey={({ sheet, row }) => `${sheet} ${row}`}
      dataSource={[...shown.refusals]}
      columns={columns}
      pagination={shown.refusals.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      scroll={{ y: 230 }}
    />
  )
}

function yuan(amount: string): string {
  return showMoney(fen(BigInt(amount)), '元')
}
