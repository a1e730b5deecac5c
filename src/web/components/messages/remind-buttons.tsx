/** 催办 beside a list: of the rows that were ticked, and of all that wait in it. */
import { useState } from 'react'
import { Button } from 'antd'
import type { Reminded } from '#api/messages/reminders.ts'
import { REMINDERS } from '#text/interface/reminders.ts'
import { useText } from '../../preferences/language.ts'
import { RemindDialog, type RemindAsked } from './remind-dialog.tsx'

type Props = {
  /** Those that wait, in words: 3 张监控表. */
  readonly name: string
  readonly home: number
  readonly review: number
  readonly send: (asked: RemindAsked) => Promise<Reminded>
}

type TickedProps = Props & { readonly isFirst: boolean; readonly onDone: () => void }

/** Of those that were ticked and wait for others. */
export function RemindTicked({ isFirst, ...asked }: TickedProps) {
  const text = useText(REMINDERS)
  const [asking, ask] = useState(false)
  const count = asked.home + asked.review
  return (
    <>
      <Button
        type={isFirst ? 'primary' : 'default'}
        disabled={count === 0}
        title={count === 0 ? text.remindNone : undefined}
        onClick={() => ask(true)}
      >
        {text.remindChosen(count)}
      </Button>
      {asking ? <RemindDialog {...asked} isChoosing={false} onClose={() => ask(false)} /> : null}
    </>
  )
}

/** Of all that wait in the list as it is filtered. */
export function RemindListed(asked: Props) {
  const text = useText(REMINDERS)
  const [asking, ask] = useState(false)
  const count = asked.home + asked.review
  return (
    <>
      <Button
        disabled={count === 0}
        title={count === 0 ? text.nothingWaits : undefined}
        onClick={() => ask(true)}
      >
        {text.remindListed(count)}
      </Button>
      {asking ? <RemindDialog {...asked} isChoosing onClose={() => ask(false)} /> : null}
    </>
  )
}
