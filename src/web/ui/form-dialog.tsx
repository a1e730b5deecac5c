/**
 * A dialog that asks for something and sends it: fields, a refusal above them, cancel and one confirming
 * button.
 */
import { useEffect, useId, useRef, useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { COMMON } from '#text/interface/common.ts'
import { useText } from '../preferences/language.ts'
import { Callout } from './callout.tsx'
import { Dialog } from './dialog.tsx'
import styles from './form-dialog.module.css'
import { useProblemText } from './problem-text.ts'
import type { SentForm } from './use-form.ts'

type Props = {
  readonly title: string
  readonly confirm: string
  readonly danger?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
} & (Given | ByHand)

type Given = { readonly form: SentForm }
/** Of dialogs that do not use the form hook yet. */
type ByHand = { readonly busy: boolean; readonly error: unknown; readonly onConfirm: () => void }

export function FormDialog({ title, confirm, danger = false, onClose, children, ...given }: Props) {
  const { isBusy, refusal, send } = 'form' in given ? given.form : sentByHand(given)
  const common = useText(COMMON)
  const [answered, setAnswered] = useState<unknown>(null)
  const form = useId()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send()
  }
  return (
    <Dialog
      title={title}
      okText={confirm}
      cancelText={common.cancel}
      okButtonProps={{ htmlType: 'submit', form, danger, loading: isBusy }}
      onCancel={onClose}
      width={460}
    >
      <Form id={form} onSubmit={submit} onChange={() => setAnswered(refusal)}>
        {refusal && refusal !== answered ? <Refusal error={refusal} /> : null}
        {children}
      </Form>
    </Dialog>
  )
}

function sentByHand({ busy, error, onConfirm }: ByHand): SentForm {
  return { isBusy: busy, refusal: error, send: onConfirm }
}

/**
 * Scrolled to: a dialog may be taller than the window, and it was sent from its end. A change of a field
 * takes it away.
 */
function Refusal({ error }: { readonly error: unknown }) {
  const refused = useProblemText(error)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // In braces: browsers begin to answer with a promise, which would be taken for what ends the effect.
    place.current?.scrollIntoView({ block: 'center' })
  }, [])
  return (
    <div ref={place}>
      <Callout kind="error">{refused}</Callout>
    </div>
  )
}

type FormProps = {
  readonly id: string
  readonly onSubmit: (event: FormEvent) => void
  readonly onChange: () => void
  readonly children: ReactNode
}

/**
 * Takes the focus to its first field as it opens; a dialog without fields keeps it where closing is. What is
 * missing when it is sent is scrolled to, and the first field that is at fault takes the focus.
 */
function Form({ id, onSubmit, onChange, children }: FormProps) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea')?.focus(), [])
  const send = (event: FormEvent) => {
    flushSync(() => onSubmit(event))
    const fault = form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]')
    fault?.scrollIntoView({ block: 'nearest' })
    fault?.focus({ preventScroll: true })
  }
  // In a field of several lines Enter is a line: Ctrl and Enter send it.
  const onKey = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a key that every field of the form hears
    <form
      ref={form}
      id={id}
      className={styles.form}
      onSubmit={send}
      onChange={onChange}
      onKeyDown={onKey}
      noValidate
    >
      {children}
    </form>
  )
}
