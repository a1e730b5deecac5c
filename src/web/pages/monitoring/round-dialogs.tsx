/** A round is opened, and closed, after a question: what follows, and by when its sheets are due. */
import type { RoundList, RoundView } from '#api/monitoring/monitoring.ts'
import { MARK_NAMES } from '#text/monitoring.ts'
import { MONITORING } from '#text/interface/monitoring.ts'
import { useCloseRound, useOpenRound } from '../../api/monitoring.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { dayOfToday } from '../../ui/day.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useForm } from '../../ui/use-form.ts'

type OpenProps = {
  readonly list: RoundList
  readonly planned: RoundList['planned'][number]
  readonly onOpened: (round: string) => void
  readonly onClose: () => void
}

/** The planned day is offered, and where it is past, another is asked for. */
export function OpenRoundDialog({ list, planned: { mark, day, due, isLate }, onOpened, onClose }: OpenProps) {
  const text = useText(MONITORING)
  const language = useLanguage()
  const open = useOpenRound()
  const isDay = (typed: string) => /^\d{4}-\d{2}-\d{2}$/.test(typed) && typed >= dayOfToday()
  const form = useForm({
    first: { due: isLate ? '' : due },
    checks: { due: (typed) => (isDay(typed) ? null : text.dueMissing) },
    send: ({ due: typed }) => open.mutateAsync({ year: list.year, mark, due: typed }),
    onDone: ({ round }) => {
      onClose()
      onOpened(round)
    },
  })
  const title = text.openRound(MARK_NAMES[mark][language])
  return (
    <FormDialog title={text.ofYear(list.year, title)} confirm={title} form={form} onClose={onClose}>
      <p>{text.openWords(list.approved, day)}</p>
      {isLate ? <Callout kind="warning">{text.dueWasPast(due)}</Callout> : null}
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
