/** The days of a fiscal year in their order, each with how far it is. */
import { Table } from 'antd'
import type { CalendarView } from '#api/calendar.ts'
import { dayRemark } from '#core/calendar/day-remark.ts'
import { daysUntil, deadlinesInOrder, type Deadline } from '#core/calendar/deadline.ts'
import { DEADLINE_NAMES, DEADLINE_WHO } from '#text/calendar.ts'
import { DAY_REMARK_NAMES } from '#text/years.ts'
import { CALENDAR } from '#text/interface/calendar.ts'
import type { Spoken } from '#text/interface/words.ts'
import { tableColumns, type ListColumn } from '../../lists/columns.tsx'
import { RowsExport } from '../../lists/rows-export.tsx'
import { useText } from '../../preferences/language.ts'
import styles from './calendar.module.css'

/** Days from which on a deadline is near. */
const SOON = 14

export function CalendarTable({
  calendar,
  today,
}: {
  readonly calendar: CalendarView
  readonly today: string
}) {
  const text = useText(CALENDAR)
  const rows = deadlinesInOrder(calendar.deadlines)
  const next = rows.find(({ day }) => day !== null && day >= today)?.kind ?? null
  const columns = useColumns(today, next)
  const title = text.table(calendar.year)
  return (
    <>
      <RowsExport title={title} rows={rows} columns={columns} keyOf={({ kind }) => kind} />
      <Table<Deadline>
        className="panel"
        size="small"
        rowKey="kind"
        aria-label={title}
        dataSource={[...rows]}
        columns={tableColumns(columns, {})}
        pagination={false}
      />
    </>
  )
}

function useColumns(today: string, next: string | null): ListColumn<Deadline>[] {
  const text = useText(CALENDAR)
  const names = useText(DEADLINE_NAMES)
  const who = useText(DEADLINE_WHO)
  const remarks = useText(DAY_REMARK_NAMES)
  return [
    {
      key: 'day',
      title: text.day,
      width: 170,
      cell: ({ day }) => day ?? text.none,
      show: ({ day }) =>
        day === null ? (
          <span className={styles.past}>{text.none}</span>
        ) : (
          <span className={day < today ? styles.past : undefined}>
            {day}
            <Remark day={day} />
          </span>
        ),
      also: [{ title: text.remark, cell: ({ day }) => remarkOf(day, remarks) }],
    },
    {
      key: 'task',
      title: text.task,
      cell: ({ kind }) => names[kind],
      show: ({ kind }) => (
        <>
          {names[kind]}
          {kind === next ? <span className={styles.mark}>{text.next}</span> : null}
        </>
      ),
    },
    { key: 'who', title: text.who, width: 200, cell: ({ kind }) => who[kind] },
    {
      key: 'left',
      title: text.left,
      width: 140,
      cell: ({ day }) => (day === null ? null : leftWords(daysUntil(day, today), text)),
      show: ({ day }) => (day === null ? '—' : <Left days={daysUntil(day, today)} />),
    },
    { key: 'note', title: text.note, width: 260, cell: ({ note }) => note, show: ({ note }) => note || '—' },
  ]
}

function leftWords(days: number, text: Spoken<typeof CALENDAR>): string {
  if (days < 0) return text.past
  return days === 0 ? text.today : text.days(days)
}

function Left({ days }: { readonly days: number }) {
  const text = useText(CALENDAR)
  const near = days <= SOON ? styles.soon : undefined
  return <span className={days < 0 ? styles.past : near}>{leftWords(days, text)}</span>
}

/** That an office is closed on the day. */
function remarkOf(day: string | null, names: Spoken<typeof DAY_REMARK_NAMES>): string | null {
  const remark = day === null ? null : dayRemark(day)
  return remark === null ? null : names[remark]
}

function Remark({ day }: { readonly day: string }) {
  const remark = remarkOf(day, useText(DAY_REMARK_NAMES))
  return remark === null ? null : <span className={styles.remark}>{remark}</span>
}
