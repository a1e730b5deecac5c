/** One act on the sheets that were ticked, some at a time: what is said to them, how far it is, what came of each. */
import { useState, type ReactNode } from 'react'
import type { EachActed } from '#api/kernel/common.ts'
import { TOGETHER } from '#text/interface/together.ts'
import { useLanguage, useText } from '../preferences/language.ts'
import { Callout } from '../ui/callout.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { problemText } from '../ui/problem-text.ts'
import { TextArea } from '../ui/text-area.tsx'
import { useForm } from '../ui/use-form.ts'
import { useInPieces } from '../ui/use-in-pieces.ts'
import { OutcomesDialog } from './outcomes-dialog.tsx'
import { UndoButton } from './undo-button.tsx'

type Named = { readonly id: string; readonly name: string }
type Props<Row> = {
  /** The name of the act. */
  readonly act: string
  /** Those that it is done to. */
  readonly rows: readonly Row[]
  readonly commentMost: number
  readonly send: (piece: readonly Row[], comment: string) => Promise<EachActed>
  /** Takes back what was done to these, by id. */
  readonly undo: (sheets: readonly string[]) => Promise<EachActed>
  /** What each will get, before anything is done. */
  readonly children?: ReactNode
  readonly onClose: () => void
  readonly onDone: () => void
}

/** So many at once: how far it is is seen while the rest goes on. */
const AT_ONCE = 10

export function TogetherDialog<Row extends Named>(props: Props<Row>) {
  const { act, rows, commentMost, send, undo, children, onClose, onDone } = props
  const text = useText(TOGETHER)
  const { results, isOver, run } = useInPieces<Row, EachActed['results'][number]>(rows, AT_ONCE)
  const form = useForm({
    first: { comment: '' },
    send: ({ comment }) => run(async (piece) => (await send(piece, comment.trim())).results),
  })
  const close = () => {
    if (results.length > 0) onDone()
    onClose()
  }
  if (isOver) return <Over results={results} rows={rows} act={act} undo={undo} onClose={close} />
  return (
    <FormDialog title={text.title(act, rows.length)} confirm={act} form={form} onClose={close}>
      <p>{text.words}</p>
      {children}
      {form.isBusy ? <Callout kind="note">{text.running(results.length, rows.length)}</Callout> : null}
      <TextArea {...form.field('comment')} label={text.comment} maxLength={commentMost} />
    </FormDialog>
  )
}

type OverProps = {
  readonly results: EachActed['results']
  readonly rows: readonly Named[]
  readonly act: string
  readonly undo: Props<Named>['undo']
  readonly onClose: () => void
}

function Over({ results, rows, act, undo, onClose }: OverProps) {
  const text = useText(TOGETHER)
  const language = useLanguage()
  const [undone, setUndone] = useState<EachActed['results'] | null>(null)
  const shown = undone ?? results
  const done = shown.filter(({ problem }) => problem === null).length
  const good = undone === null ? text.done(act) : text.takenBack
  const title = undone === null ? text.over(act, done, shown.length) : text.undone(done, shown.length)
  return (
    <OutcomesDialog
      title={title}
      label={text.outcomes}
      outcomes={shown.map(({ id, problem }) => ({
        id,
        name: rows.find((row) => row.id === id)?.name ?? id,
        isDone: problem === null,
        said: problem === null ? good : problemText(problem, language),
      }))}
      width={560}
      onClose={onClose}
    >
      {undone === null && done > 0 ? (
        <UndoButton
          undo={() => undo(results.flatMap(({ id, problem }) => (problem === null ? [id] : [])))}
          onUndone={setUndone}
        />
      ) : null}
    </OutcomesDialog>
  )
}
