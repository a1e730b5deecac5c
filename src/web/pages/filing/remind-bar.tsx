/** 催办 of those that were ticked. */
import { useState } from 'react'
import { Button } from 'antd'
import { HOME_STATES, isInReview } from '#core/filing/states.ts'
import { REMINDERS } from '#text/interface/reminders.ts'
import type { FilingRef } from '../../api/filings.ts'
import { useText } from '../../preferences/language.ts'
import { ChosenFilingsBar } from './chosen-bar.tsx'
import type { ChosenRow } from './fitting.ts'
import { RemindFilingsDialog } from '../../components/filing/remind-dialog.tsx'

export function RemindBar({
  of,
  chosen,
  onClear,
}: {
  readonly of: FilingRef['of']
  readonly chosen: readonly ChosenRow[]
  readonly onClear: () => void
}) {
  const text = useText(REMINDERS)
  const [asking, ask] = useState(false)
  const [isOver, end] = useState(false)
  const close = () => {
    ask(false)
    end(false)
  }
  const home = chosen.filter(({ state }) => HOME_STATES.some((one) => one === state))
  const review = chosen.filter(({ state }) => isInReview(state))
  const waiting = [...home, ...review]
  return (
    <>
      <ChosenFilingsBar of={of} chosen={chosen} onClear={onClear} isOver={isOver}>
        <Button
          type="primary"
          disabled={waiting.length === 0}
          title={waiting.length === 0 ? text.remindNone : undefined}
          onClick={() => ask(true)}
        >
          {text.remindChosen(waiting.length)}
        </Button>
        {waiting.length === 0 ? null : <span>{text.onlyReminders}</span>}
      </ChosenFilingsBar>
      {asking ? (
        <RemindFilingsDialog
          what={{ of, ids: waiting.map(({ id }) => id) }}
          home={home.length}
          review={review.length}
          onOver={() => end(true)}
          onClose={close}
          onDone={onClear}
        />
      ) : null}
    </>
  )
}
