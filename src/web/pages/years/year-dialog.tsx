/** Closing a year, opening it again, or undoing its opening: what it comes to, and why. */
import { useState } from 'react'
import { YEAR_NOTE_MAX, type YearView } from '#api/years.ts'
import { YEARS } from '#text/interface/years.ts'
import { useCloseYear, useUndoYear } from '../../api/years.ts'
import { useText } from '../../preferences/language.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'

export type YearAct = 'close' | 'reopen' | 'undo'
type Props = { readonly act: YearAct; readonly view: YearView; readonly onClose: () => void }

export function YearDialog({ act, view: { year, opening }, onClose }: Props) {
  const text = useText(YEARS)
  const close = useCloseYear(year)
  const undo = useUndoYear(year)
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
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
  const confirm = () => {
    setTried(true)
    if (note.trim() === '') return
    const onSuccess = () => {
      notify(said.done)
      onClose()
    }
    if (act === 'undo') undo.mutate(note.trim(), { onSuccess })
    else close.mutate({ closed: act === 'close', note: note.trim() }, { onSuccess })
  }
  return (
    <FormDialog
      title={said.title}
      confirm={said.confirm}
      danger={act === 'undo'}
      busy={close.isPending || undo.isPending}
      error={close.error ?? undo.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{said.words}</p>
      <Field
        label={text.note}
        required
        maxLength={YEAR_NOTE_MAX}
        value={note}
        onChange={setNote}
        fault={tried && note.trim() === '' ? text.noteMissing : null}
      />
    </FormDialog>
  )
}
