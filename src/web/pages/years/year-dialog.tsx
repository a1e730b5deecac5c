/** Closing a year, opening it again, or undoing its opening: what it comes to, and why. */
import { YEAR_NOTE_MAX, type YearView } from '#api/years.ts'
import { YEARS } from '#text/interface/years.ts'
import { useCloseYear, useUndoYear } from '../../api/years.ts'
import { useText } from '../../preferences/language.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { needed, useForm } from '../../ui/use-form.ts'

export type YearAct = 'close' | 'reopen' | 'undo'
type Props = { readonly act: YearAct; readonly view: YearView; readonly onClose: () => void }

export function YearDialog({ act, view: { year, opening }, onClose }: Props) {
  const text = useText(YEARS)
  const close = useCloseYear(year)
  const undo = useUndoYear(year)
  const said = {
    close: {
      title: text.closeTitle(year),
      confirm: text.close2,
      words: text.closesHint,
      done: text.didClose(year),
    },
    reopen: {
      title: text.reopenTitle(year),
      confirm: text.reopen2,
      words: text.reopenWords,
      done: text.didReopen(year),
    },
    undo: {
      title: text.undoTitle(year),
      confirm: text.undo2,
      words: text.undoWords(opening?.carried ?? 0),
      done: text.didUndo(year),
    },
  }[act]
  const form = useForm({
    first: { note: '' },
    checks: { note: needed(text.noteMissing) },
    send: ({ note }) =>
      act === 'undo'
        ? undo.mutateAsync(note.trim())
        : close.mutateAsync({ closed: act === 'close', note: note.trim() }),
    onDone: () => {
      notify(said.done)
      onClose()
    },
  })
  return (
    <FormDialog
      title={said.title}
      confirm={said.confirm}
      danger={act === 'undo'}
      form={form}
      onClose={onClose}
    >
      <p>{said.words}</p>
      <Field {...form.field('note')} label={text.note} required maxLength={YEAR_NOTE_MAX} />
    </FormDialog>
  )
}
