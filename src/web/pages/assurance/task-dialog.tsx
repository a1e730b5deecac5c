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
import { needed, useForm, type Form } from '../../ui/use-form.ts'
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
  const form = useForm({
    first: {
      title: task?.title ?? '',
      owner: task?.owner ?? '',
      due: task?.due ?? '',
      doneOn: task?.doneOn ?? (done ? today : ''),
      note: task?.note ?? '',
    },
    checks: {
      title: needed(text.missing),
      owner: needed(text.missing),
      due: (due) => (DAY.test(due) ? null : text.dayWrong(year)),
    },
    send: (typed) =>
      save.mutateAsync({
        kind: 'task',
        measure: measure.id,
        id: task?.id ?? null,
        input: inputOf(typed),
      }),
    onDone: () => {
      notify(done ? text.completed : text.saved)
      onClose()
    },
  })
  const name = nameOf({ measure, task, done }, text)
  return (
    <FormDialog title={name} confirm={done ? text.completeShort : text.save} form={form} onClose={onClose}>
      {done ? null : <PlanFields form={form} />}
      {task === null ? null : (
        <Field {...form.field('doneOn')} label={text.doneOn} type="date" max={today} hint={text.doneOnHint} />
      )}
      {task === null ? null : (
        <TextArea {...form.field('note')} label={text.note} maxLength={TASK_NOTE_MAX} />
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

/** What, who, by when. */
function PlanFields({ form }: { readonly form: Form<Typed> }) {
  const text = useText(ASSURANCE)
  return (
    <>
      <Field {...form.field('title')} label={text.task} maxLength={MEASURE_TITLE_MAX} required />
      <Field
        {...form.field('owner')}
        label={text.owner}
        maxLength={TASK_OWNER_MAX}
        required
        hint={text.ownerHint}
      />
      <Field {...form.field('due')} label={text.due} type="date" required />
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
