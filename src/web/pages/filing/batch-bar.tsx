/** What can be done with those that were ticked; what fits none of them says so. */
import { useState } from 'react'
import { Button } from 'antd'
import { BATCH_ACTS, type BatchAct } from '#api/filing/filings.ts'
import { FILINGS } from '#text/interface/filings.ts'
import type { FilingRef } from '../../api/filings.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { BatchDialog } from './batch-dialog.tsx'
import { ChosenFilingsBar } from './chosen-bar.tsx'
import { batchActName, fits, onlyAwaitsApproval, type ChosenRow } from './fitting.ts'

export function BatchBar({
  of,
  chosen,
  onClear,
}: {
  readonly of: FilingRef['of']
  readonly chosen: readonly ChosenRow[]
  readonly onClear: () => void
}) {
  const text = useText(FILINGS)
  const language = useLanguage()
  const [asking, ask] = useState<BatchAct | null>(null)
  const [isOver, end] = useState(false)
  const close = () => {
    ask(null)
    end(false)
  }
  const fitting = (act: BatchAct) => chosen.filter((row) => fits(act, row))
  const why = (act: BatchAct) => {
    const inReview = act === 'pass' ? fitting('return') : []
    if (inReview.length === 0) return text.noneFits(batchActName(act, chosen, language))
    return inReview.every(onlyAwaitsApproval) ? text.allAtApproval : text.noneClean
  }
  const offered = BATCH_ACTS.filter(
    (act) => fitting(act).length > 0 || (act === 'pass' && fitting('return').length > 0),
  )
  return (
    <>
      <ChosenFilingsBar of={of} chosen={chosen} onClear={onClear} isOver={isOver}>
        {offered.map((act, index) => {
          const rows = fitting(act)
          return (
            <Button
              key={act}
              type={index === 0 && rows.length > 0 ? 'primary' : 'default'}
              danger={act === 'return'}
              disabled={rows.length === 0}
              title={rows.length === 0 ? why(act) : undefined}
              onClick={() => ask(act)}
            >
              {text.batch(batchActName(act, chosen, language), rows.length)}
            </Button>
          )
        })}
        {offered.includes('pass') && fitting('pass').length === 0 ? <span>{why('pass')}</span> : null}
      </ChosenFilingsBar>
      {asking === null ? null : (
        <BatchDialog
          of={of}
          act={asking}
          chosen={chosen}
          onOver={() => end(true)}
          onClose={close}
          onDone={onClear}
        />
      )}
    </>
  )
}
