/** A dialog that asks before something is done, does it and closes. */
import type { ReactNode } from 'react'
import { FormDialog } from './form-dialog.tsx'
import { useForm } from './use-form.ts'

type Props<Answer> = {
  readonly title: string
  readonly confirm: string
  readonly danger?: boolean
  /** What will be done. */
  readonly children: ReactNode
  readonly send: () => Promise<Answer> | Answer
  readonly onDone?: (answer: Answer) => void
  readonly onClose: () => void
}

export function ConfirmDialog<Answer>({ send, onDone, children, ...dialog }: Props<Answer>) {
  const form = useForm({
    first: {},
    send,
    onDone: (answer) => {
      onDone?.(answer)
      dialog.onClose()
    },
  })
  return (
    <FormDialog {...dialog} form={form}>
      {children}
    </FormDialog>
  )
}
