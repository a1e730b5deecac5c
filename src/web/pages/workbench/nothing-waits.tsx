/** An empty desk: which deadline comes next. */
import { deadlinesInOrder } from '#core/calendar/deadline.ts'
import { preparedYear } from '#core/kernel/period.ts'
import { DEADLINE_NAMES } from '#text/calendar.ts'
import { DESK } from '#text/interface/desk.ts'
import { useCalendar } from '../../api/calendar.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { useSumYear } from '../../preferences/year.ts'
import { dayOfToday } from '../../ui/day.ts'
import { EmptyState } from '../../ui/states.tsx'

const SHOWN = 3

export function NothingWaits() {
  const text = useText(DESK)
  const language = useLanguage()
  const today = dayOfToday()
  const { data } = useCalendar(useSumYear() ?? preparedYear(today))
  const next = deadlinesInOrder(data?.deadlines ?? [])
    .flatMap(({ kind, day }) => (day !== null && day >= today ? [{ kind, day }] : []))
    .slice(0, SHOWN)
  return (
    <EmptyState title={text.nothing}>
      {next.length === 0 ? text.nothingNext : null}
      {next.map(({ kind, day }) => (
        <div key={kind}>{text.nextIs(day, DEADLINE_NAMES[kind][language])}</div>
      ))}
    </EmptyState>
  )
}
