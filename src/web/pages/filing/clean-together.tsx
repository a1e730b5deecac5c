/** All of the list that wait for review without errors and warnings, passed in one act: read, previewed, confirmed. */
import { useState } from 'react'
import { Button } from 'antd'
import type { FilingQuery } from '#api/filing/filings.ts'
import { ACTED_MOST } from '#api/kernel/constants.ts'
import type { FilingRow } from '#core/filing/rows.ts'
import { FILINGS } from '#text/interface/filings.ts'
import { LISTS } from '#text/interface/lists.ts'
import { useFilings } from '../../api/filings.ts'
import { everyRow, pagesFrom } from '../../lists/every-row.ts'
import { ReadingProgress } from '../../lists/reading-progress.tsx'
import { useReading } from '../../lists/use-reading.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { errorText } from '../../ui/error-text.ts'
import { notify } from '../../ui/notices.tsx'
import { BatchDialog } from './batch-dialog.tsx'
import { batchActName, fits } from './fitting.ts'

type Props = {
  /** What the list is narrowed down to. */
  readonly asked: FilingQuery
}

/** Nothing where there is none, or where the list is narrowed down to what is not clean. */
export function CleanTogether({ asked }: Props) {
  const text = useText(FILINGS)
  const lists = useText(LISTS)
  const language = useLanguage()
  const clean = { ...asked, heap: 'clean', task: 'review' } as const
  const first = useFilings({ ...clean, page: 1, size: 1 }).data
  const count = first?.total ?? 0
  const { progress, run, stop } = useReading((error) => notify(errorText(error, language), 'error'))
  const [rows, take] = useState<readonly FilingRow[] | null>(null)
  const start = () =>
    run(async (reading) => {
      const all = await everyRow(pagesFrom('/api/filings', { query: clean }), {
        keyOf: ({ id }) => id,
        ...reading,
      })
      take((all ?? []).filter((row) => fits('pass', row)))
    })
  const close = () => take(null)
  const isAskedOtherwise =
    (asked.heap !== undefined && asked.heap !== 'clean') || (asked.task ?? 'review') !== 'review'
  if (rows !== null)
    return (
      <BatchDialog
        of="projects"
        act="pass"
        chosen={rows}
        onOver={() => undefined}
        onClose={close}
        onDone={close}
      />
    )
  if (isAskedOtherwise || count === 0) return null
  if (progress !== null) return <ReadingProgress progress={progress} stop={stop} />
  return (
    <Button
      disabled={count > ACTED_MOST}
      title={count > ACTED_MOST ? lists.tooManyChosen(ACTED_MOST) : text.passCleanWords}
      onClick={() => void start()}
    >
      {text.passClean(batchActName('pass', first?.rows ?? [], language), count)}
    </Button>
  )
}
