/** A task: what, who, by when; and when it was done, with what came of it. */
import { useState } from 'react'
import type { AssuranceRegister, TaskInput } from '#api/assurance.ts'
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
import type { Asking } from './asking.ts'

type Props = {
  readonly register: AssuranceRegister
  readonly asking: Extract<Asking, { readonly kind: 'task' }>
  readonly onClose: () => void
}

type Typed = {
  readonly title: string
  readonly owner: string
  readonly due: string
  readonly doneOn: string
  readonly note: string
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

export function TaskDialog({ register: { unit, year }, asking: { measure, task, done }, onClose }: Props) {
  const text = useText(ASSURANCE)
  const save = useChangeAssurance(unit.id, year)
  const [today] = useState(dayOfToday)
  const [typed, setTyped] = useState<Typed>({
    title: task?.title ?? '',
    owner: task?.owner ?? '',
    due: task?.due ?? '',
    doneOn: task?.doneOn ?? (done ? today : ''),
    note: task?.note ?? '',
  })
  const [asked, setAsked] = useState(false)
  const change = (field: Partial<Typed>) => setTyped((now) => ({ ...now, ...field }))
  const confirm = () => {
    setAsked(true)
    if (typed.title.trim() === '' || typed.owner.trim() === '' || !DAY.test(typed.due)) return
    save.mutate(
      { kind: 'task', measure: measure.id, id: task?.id ?? null, input: inputOf(typed) },
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
      busy={save.isPending}
      error={save.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      {done ? null : <PlanFields typed={typed} tried={asked} onType={change} />}
      {task === null ? null : (
        <Field
          label={text.doneOn}
          type="date"
          value={typed.doneOn}
          max={today}
          hint={text.doneOnHint}
          onChange={(doneOn) => change({ doneOn })}
        />
      )}
      {task === null ? null : (
        <TextArea
          label={text.note}
          value={typed.note}
          maxLength={TASK_NOTE_MAX}
          onChange={(note) => change({ note })}
        />
      )}
    </FormDialog>
  )
}

function inputOf({ title, owner, due, doneOn, note }: Typed): TaskInput {
  return {
    title: title.trim(),
    owner: owner.trim(),
    due,
    doneOn: doneOn === '' ? null : doneOn,
    note: note.trim(),
  }
}

type PlanProps = {
  readonly typed: Typed
  readonly tried: boolean
  readonly onType: (field: Partial<Typed>) => void
}

/** What, who, by when. */
function PlanFields({ typed: { title, owner, due }, tried, onType }: PlanProps) {
  const text = useText(ASSURANCE)
  const needed = (value: string) => (tried && value.trim() === '' ? text.missing : null)
  return (
    <>
      <Field
        label={text.task}
        value={title}
        maxLength={MEASURE_TITLE_MAX}
        required
        fault={needed(title)}
        onChange={(changed) => onType({ title: changed })}
      />
      <Field
        label={text.owner}
        value={owner}
        maxLength={TASK_OWNER_MAX}
        required
        hint={text.ownerHint}
        fault={needed(owner)}
        onChange={(changed) => onType({ owner: changed })}
      />
      <Field
        label={text.due}
        type="date"
        value={due}
        required
        fault={tried && !DAY.test(due) ? text.dayWrong : null}
        onChange={(changed) => onType({ due: changed })}
      />
    </>
  )
}

function nameOf(
  { measure, task, done }: Pick<Props['asking'], 'measure' | 'task' | 'done'>,
  text: Spoken<typeof ASSURANCE>,
): string {
  if (task === null) return text.addTask(measure.title)
  return done ? text.complete(task.title) : text.edit(task.title)
}
