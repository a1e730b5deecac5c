/** The days of a fiscal year, changed together. */
import { Button, Input, Table, type TableColumnsType } from 'antd'
import type { CalendarView } from '#api/calendar.ts'
import { usualDeadlines, type Deadline, type DeadlineKind } from '#core/calendar/deadline.ts'
import { DEADLINE_NAMES, DEADLINE_WHO } from '#text/calendar.ts'
import { CALENDAR } from '#text/interface/calendar.ts'
import { COMMON } from '#text/interface/common.ts'
import { useSaveCalendar } from '../../api/calendar.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { FormElement } from '../../ui/form-element.tsx'
import { notify } from '../../ui/notices.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { useForm } from '../../ui/use-form.ts'
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
  const form = useForm({
    first: { rows: calendar.deadlines as readonly Deadline[] },
    send: ({ rows: typed }) =>
      save.mutateAsync({
        deadlines: typed.map((row) => ({ ...row, note: row.note.trim() })),
        expected: calendar.version,
      }),
    onDone: () => {
      notify(text.savedNow)
      onEnd()
    },
  })
  const refused = useErrorText(form.error)
  const { rows } = form.values
  const columns = useColumns((kind, change) =>
    form.change({ rows: rows.map((row) => (row.kind === kind ? { ...row, ...change } : row)) }),
  )
  return (
    <FormElement form={form}>
      {form.error ? <Callout kind="error">{refused}</Callout> : null}
      <div className={styles.bar}>
        <span className={styles.faint}>{text.hint}</span>
        <span className={styles.actions}>
          <Button onClick={() => form.change({ rows: usualDeadlines(calendar.year) })}>{text.toUsual}</Button>
          <Button onClick={onEnd}>{common.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={form.isBusy}>
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
    </FormElement>
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
