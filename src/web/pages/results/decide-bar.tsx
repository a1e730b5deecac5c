/** What is decided on the projects that are ticked. */
import { useState } from 'react'
import { Button } from 'antd'
import type { ResultRowView } from '#api/results.ts'
import type { AboveRequest } from '#core/results/scheme.ts'
import { RESULTS } from '#text/interface/results.ts'
import { useText } from '../../preferences/language.ts'
import { ChosenBar } from '../../lists/chosen-bar.tsx'
import { DecideDialog, type Deciding } from './decide-dialog.tsx'

type Props = {
  readonly year: number
  /** What is offered first where less is asked for than is proposed. */
  readonly offer: AboveRequest
  readonly chosen: readonly ResultRowView[]
  readonly onClear: () => void
}

export function DecideBar({ year, offer, chosen, onClear }: Props) {
  const text = useText(RESULTS)
  const [deciding, decide] = useState<Deciding | null>(null)
  const done = () => {
    decide(null)
    onClear()
  }
  return (
    <>
      {chosen.length === 0 ? null : (
        <ChosenBar words={text.chosen(chosen.length)} clear={text.cancelChoice} onClear={onClear}>
          <Button type="primary" onClick={() => decide('proposal')}>
            {text.asProposed}
          </Button>
          <Button onClick={() => decide('share')}>{text.otherwise}</Button>
          <Button
            disabled={chosen.length > 1}
            title={chosen.length > 1 ? text.byAmountOne : undefined}
            onClick={() => decide('amount')}
          >
            {text.byAmount}
          </Button>
        </ChosenBar>
      )}
      {deciding === null ? null : (
        <DecideDialog
          year={year}
          offer={offer}
          rows={chosen}
          how={deciding}
          onClose={() => decide(null)}
          onDone={done}
        />
      )}
    </>
  )
}
