/** 催办 of what is looked at: its holders are notified, once a day. */
import { useState } from 'react'
import { Button } from 'antd'
import type { FilingStanding } from '#api/filing/filings.ts'
import { HOME_STATES } from '#core/filing/states.ts'
import { FILING } from '#text/interface/filing.ts'
import { REMINDERS } from '#text/interface/reminders.ts'
import type { FilingRef } from '../../api/filings.ts'
import { useText } from '../../preferences/language.ts'
import { later } from '../../ui/later.tsx'
import { clockText } from '../../ui/time.ts'

const RemindFilingsDialog = later(async () => (await import('./remind-dialog.tsx')).RemindFilingsDialog)

/** Nothing where it is the own turn, or nobody's. */
export function RemindButton({
  way: what,
  view: { state, acts, reminders },
}: {
  readonly way: FilingRef
  readonly view: FilingStanding
}) {
  const text = useText(REMINDERS)
  const way = useText(FILING)
  const [asking, ask] = useState(false)
  if (
    reminders === null ||
    acts.some(({ kind }) => kind === 'submit' || kind === 'pass' || kind === 'approve')
  )
    return null
  const { today } = reminders
  const home = HOME_STATES.some((one) => one === state) ? 1 : 0
  return (
    <>
      <Button
        disabled={today !== null}
        title={today === null ? undefined : way.remindedToday(today.by, clockText(today.at))}
        onClick={() => ask(true)}
      >
        {text.remind}
      </Button>
      {asking ? (
        <RemindFilingsDialog
          what={{ of: what.of, ids: [what.id] }}
          home={home}
          review={1 - home}
          onClose={() => ask(false)}
        />
      ) : null}
    </>
  )
}
