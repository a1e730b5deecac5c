/** A task: what, who, by when; and when it was done, with what came of it. */
import { useState } from 'react'
import type { AssuranceRegister } from '#api/assurance.ts'
import { MEASURE_TITLE_MAX, TASK_NOTE_MAX, TASK_OWNER_MAX } from '#core/assurance/measure.ts'
import { ASSURANCE } from '#text/interface/assurance.ts'
import type { Spoken } from '#text/interface/words.ts'
import { useChangeAssurance } from '../../api/assurance.ts'
import { useText } from '../../preferences/language.ts'
import { dayOfToday } from '../../ui/day.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import type { Asking } from './register-page.tsx'

type Props = {
  readonly register: AssuranceRegister
  readonly asking: Extract<Asking, { readonly kind: 'task' }>
  readonly onClose: () => void
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

export function TaskDialog({ register: { unit, year }, asking: { measure, task, done }, onClose }: Props) {
  const text = useText(ASSURANCE)
  const change = useChangeAssurance(unit.id, year)
  const [today] = useState(dayOfToday)
  const [title, setTitle] = useState(task?.title ?? '')
  const [owner, setOwner] = useState(task?.owner ?? '')
  const [due, setDue] = useState(task?.due ?? '')
  const [doneOn, setDoneOn] = useState(task?.doneOn ?? (done ? today : ''))
  const [note, setNote] = useState(task?.note ?? '')
  const [asked, setAsked] = useState(false)
  const needed = (value: string) => (asked && value.trim() === '' ? text.missing : null)
  const confirm = () => {
    setAsked(true)
    if (title.trim() === '' || owner.trim() === '' || !DAY.test(due)) return
    change.mutate(
      {
        kind: 'task',
        measure: measure.id,
        id: task?.id ?? null,
        input: {
          title: title.trim(),
          owner: owner.trim(),
          due,
          doneOn: doneOn === '' ? null : doneOn,
          note: note.trim(),
        },
      },
      {
        onSuccess: () => {
          notify(done ? text.completed : text.saved)
          onClose()
        },
      },
    )
  }
  const name = nameOf({ measure, task, done }, text)
  return (
    <FormDialog
      title={name}
      confirm={done ? text.completeShort : text.save}
      busy={change.isPending}
      error={change.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      {done ? null : (
        <>
          <Field
            label={text.task}
            value={title}
            maxLength={MEASURE_TITLE_MAX}
            required
            fault={needed(title)}
            onChange={setTitle}
          />
          <Field
            label={text.owner}
            value={owner}
            maxLength={TASK_OWNER_MAX}
            required
            hint={text.ownerHint}
            fault={needed(owner)}
            onChange={setOwner}
          />
          <Field
            label={text.due}
            type="date"
            value={due}
            required
            fault={asked && !DAY.test(due) ? text.dayWrong : null}
            onChange={setDue}
          />
        </>
      )}
      {task === null ? null : (
        <Field
          label={text.doneOn}
          type="date"
          value={doneOn}
          max={today}
          hint={text.doneOnHint}
          onChange={setDoneOn}
        />
      )}
      {task === null ? null : (
        <TextArea label={text.note} value={note} maxLength={TASK_NOTE_MAX} onChange={setNote} />
      )}
    </FormDialog>
  )
}

function nameOf(
  { measure, task, done }: Pick<Props['asking'], 'measure' | 'task' | 'done'>,
  text: Spoken<typeof ASSURANCE>,
): string {
  if (task === null) return text.addTask(measure.title)
  return done ? text.complete(task.title) : text.edit(task.title)
}
