/** A round is opened, and closed, after a question: what follows, and by when its sheets are due. */
import type { RoundList, RoundView, UnopenedRound } from '#api/monitoring/monitoring.ts'
import { MARK_NAMES } from '#text/monitoring.ts'
import { MONITORING } from '#text/interface/monitoring.ts'
import { useCloseRound, useOpenRound } from '../../api/monitoring.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { dayOfToday } from '../../ui/day.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { useForm } from '../../ui/use-form.ts'

type OpenProps = {
  readonly list: RoundList
  /** What is offered first. */
  readonly first: UnopenedRound
  readonly onOpened: (round: string) => void
  readonly onClose: () => void
}

/** The rounds whose day has come: those of the plan, and the other months of the year. */
export function openableRounds({ planned, further }: RoundList): readonly UnopenedRound[] {
  return [...planned, ...further].filter(({ isOver }) => isOver)
}

const dueOffered = ({ due, isLate }: UnopenedRound) => (isLate ? '' : due)

/** The planned day is offered, and where it is past, another is asked for. */
export function OpenRoundDialog({ list, first, onOpened, onClose }: OpenProps) {
  const text = useText(MONITORING)
  const language = useLanguage()
  const open = useOpenRound()
  const rounds = openableRounds(list)
  const isDay = (typed: string) => /^\d{4}-\d{2}-\d{2}$/.test(typed) && typed >= dayOfToday()
  const form = useForm({
    first: { mark: first.mark, due: dueOffered(first) },
    checks: { due: (typed) => (isDay(typed) ? null : text.dueMissing) },
    send: ({ mark, due }) => open.mutateAsync({ year: list.year, mark, due }),
    onDone: ({ round }) => {
      onClose()
      onOpened(round)
    },
  })
  const chosen = rounds.find(({ mark }) => mark === form.values.mark) ?? first
  const choose = (mark: string) => {
    const round = rounds.find((one) => one.mark === mark)
    if (round !== undefined) form.change({ mark: round.mark, due: dueOffered(round) })
  }
  const isFurther = list.further.some(({ mark }) => mark === chosen.mark)
  const title = text.openRound(MARK_NAMES[chosen.mark][language])
  return (
    <FormDialog title={text.ofYear(list.year, title)} confirm={title} form={form} onClose={onClose}>
      <SelectField
        label={text.mark}
        value={chosen.mark}
        options={rounds
          .toSorted((a, b) => a.day.localeCompare(b.day))
          .map(({ mark }) => ({ value: mark, label: MARK_NAMES[mark][language] }))}
        hint={isFurther ? text.notPlanned : undefined}
        onChange={choose}
      />
      <p>{text.openWords(list.approved, chosen.day)}</p>
      {chosen.isLate ? <Callout kind="warning">{text.dueWasPast(chosen.due)}</Callout> : null}
      <Field
        {...form.field('due')}
        label={text.dueDay}
        required
        type="date"
        min={dayOfToday()}
        hint={text.dueHint}
      />
    </FormDialog>
  )
}

export function CloseRoundDialog({
  round,
  onClose,
}: {
  readonly round: RoundView
  readonly onClose: () => void
}) {
  const text = useText(MONITORING)
  const language = useLanguage()
  const close = useCloseRound()
  const { final, ...others } = round.counts.states
  const open = Object.values(others).reduce((sum, count) => sum + count, 0)
  return (
    <ConfirmDialog
      title={text.ofYear(round.year, `${text.close}：${MARK_NAMES[round.mark][language]}`)}
      confirm={text.close}
      danger
      send={() => close.mutateAsync({ round: round.id, closed: true })}
      onClose={onClose}
    >
      <p>{text.closeWords(final, open)}</p>
    </ConfirmDialog>
  )
}
