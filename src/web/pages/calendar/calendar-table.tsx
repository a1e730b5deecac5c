/** The days of a fiscal year in their order, each with how far it is. */
import { Table, type TableColumnsType } from 'antd'
import type { CalendarView } from '#api/calendar.ts'
import { dayRemark } from '#core/calendar/day-remark.ts'
import { daysUntil, deadlinesInOrder, type Deadline } from '#core/calendar/deadline.ts'
import { DEADLINE_NAMES, DEADLINE_WHO } from '#text/calendar.ts'
import { DAY_REMARK_NAMES } from '#text/years.ts'
import { CALENDAR } from '#text/interface/calendar.ts'
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
  return (
    <Table<Deadline>
      className="panel"
      size="small"
      rowKey="kind"
      aria-label={text.table(calendar.year)}
      dataSource={[...rows]}
      columns={useColumns(today, next)}
      pagination={false}
    />
  )
}

function useColumns(today: string, next: string | null): TableColumnsType<Deadline> {
  const text = useText(CALENDAR)
  const names = useText(DEADLINE_NAMES)
  const who = useText(DEADLINE_WHO)
  return [
    {
      key: 'day',
      title: text.day,
      width: 170,
      render: (_, { day }) =>
        day === null ? (
          <span className={styles.past}>{text.none}</span>
        ) : (
          <span className={day < today ? styles.past : undefined}>
            {day}
            <Remark day={day} />
          </span>
        ),
    },
    {
      key: 'task',
      title: text.task,
      render: (_, { kind }) => (
        <>
          {names[kind]}
          {kind === next ? <span className={styles.mark}>{text.next}</span> : null}
        </>
      ),
    },
    { key: 'who', title: text.who, width: 200, render: (_, { kind }) => who[kind] },
    {
      key: 'left',
      title: text.left,
      width: 140,
      render: (_, { day }) => (day === null ? '—' : <Left days={daysUntil(day, today)} />),
    },
    { key: 'note', title: text.note, width: 260, render: (_, { note }) => note || '—' },
  ]
}

function Left({ days }: { readonly days: number }) {
  const text = useText(CALENDAR)
  if (days < 0) return <span className={styles.past}>{text.past}</span>
  return (
    <span className={days <= SOON ? styles.soon : undefined}>
      {days === 0 ? text.today : text.days(days)}
    </span>
  )
}

/** That an office is closed on the day. */
function Remark({ day }: { readonly day: string }) {
  const names = useText(DAY_REMARK_NAMES)
  const remark = dayRemark(day)
  return remark === null ? null : <span className={styles.remark}>{names[remark]}</span>
}
