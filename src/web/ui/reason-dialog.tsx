/** A dialog that asks for the reason of what is done, does it and closes. */
import type { ReactNode } from 'react'
import { FormDialog } from './form-dialog.tsx'
import { TextArea } from './text-area.tsx'
import { needed, useForm } from './use-form.ts'

type Props<Answer> = {
  readonly title: string
  readonly confirm: string
  readonly danger?: boolean
  /** What is said above the reason. */
  readonly children?: ReactNode
  readonly label: string
  /** Says that it is blank; null where it may be. */
  readonly missing: string | null
  readonly longest: number
  /** @param reason without blanks around it */
  readonly send: (reason: string) => Promise<Answer> | Answer
  readonly onDone?: (answer: Answer) => void
  readonly onClose: () => void
}

export function ReasonDialog<Answer>(props: Props<Answer>) {
  const { label, missing, longest, send, onDone, children, ...dialog } = props
  const form = useForm({
    first: { reason: '' },
    checks: { reason: missing === null ? undefined : needed(missing) },
    send: ({ reason }) => send(reason.trim()),
    onDone: (answer) => {
      onDone?.(answer)
      dialog.onClose()
    },
  })
  return (
    <FormDialog {...dialog} form={form}>
      {children}
      <TextArea
        {...form.field('reason')}
        label={label}
        required={missing !== null}
        rows={3}
        maxLength={longest}
      />
    </FormDialog>
  )
}
