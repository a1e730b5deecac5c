/** The days of a fiscal year, changed together. */
import { useState, type FormEvent } from 'react'
import { Button, Input, Table, type TableColumnsType } from 'antd'
import type { CalendarView } from '#api/calendar.ts'
import { usualDeadlines, type Deadline, type DeadlineKind } from '#core/calendar/deadline.ts'
import { DEADLINE_NAMES, DEADLINE_WHO } from '#text/calendar.ts'
import { CALENDAR } from '#text/interface/calendar.ts'
import { COMMON } from '#text/interface/common.ts'
import { useSaveCalendar } from '../../api/calendar.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { notify } from '../../ui/notices.tsx'
import { useProblemText } from '../../ui/problem-text.ts'
import styles from './calendar.module.css'

type Change = (kind: DeadlineKind, change: Partial<Deadline>) => void

export function CalendarForm({
  calendar,
  onEnd,
}: {
  readonly calendar: CalendarView
  readonly onEnd: () => void
}) {
  const text = useText(CALENDAR)
  const common = useText(COMMON)
  const save = useSaveCalendar(calendar.year)
  const refused = useProblemText(save.error)
  const [rows, setRows] = useState<readonly Deadline[]>(calendar.deadlines)
  const columns = useColumns((kind, change) =>
    setRows(rows.map((row) => (row.kind === kind ? { ...row, ...change } : row))),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate(
      { deadlines: rows.map((row) => ({ ...row, note: row.note.trim() })), expected: calendar.version },
      {
        onSuccess: () => {
          notify(text.savedNow)
          onEnd()
        },
      },
    )
  }
  return (
    <form onSubmit={submit} noValidate>
      {save.isError ? <Callout kind="error">{refused}</Callout> : null}
      <div className={styles.bar}>
        <span className={styles.faint}>{text.hint}</span>
        <span className={styles.actions}>
          <Button onClick={() => setRows(usualDeadlines(calendar.year))}>{text.toUsual}</Button>
          <Button onClick={onEnd}>{common.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {common.save}
          </Button>
        </span>
      </div>
      <Table<Deadline>
        className="panel"
        size="small"
        rowKey="kind"
        aria-label={text.table(calendar.year)}
        dataSource={[...rows]}
        columns={columns}
        pagination={false}
      />
    </form>
  )
}

function useColumns(change: Change): TableColumnsType<Deadline> {
  const text = useText(CALENDAR)
  const names = useText(DEADLINE_NAMES)
  const who = useText(DEADLINE_WHO)
  return [
    {
      key: 'day',
      title: text.day,
      width: 170,
      render: (_, { kind, day }) => (
        <input
          type="date"
          className={styles.day}
          aria-label={text.dayOf(names[kind])}
          value={day ?? ''}
          onChange={({ target }) => change(kind, { day: target.value === '' ? null : target.value })}
        />
      ),
    },
    { key: 'task', title: text.task, render: (_, { kind }) => names[kind] },
    { key: 'who', title: text.who, width: 200, render: (_, { kind }) => who[kind] },
    {
      key: 'note',
      title: text.note,
      width: 320,
      render: (_, { kind, note }) => (
        <Input
          size="small"
          maxLength={200}
          aria-label={text.noteOf(names[kind])}
          value={note}
          onChange={({ target }) => change(kind, { note: target.value })}
        />
      ),
    },
  ]
}
