/**
 * A dialog that asks for something and sends it: fields, a refusal above them, cancel and one confirming
 * button; where that one cancels something (取消任务), the other is called 返回. Its first field has the focus; a dialog without fields keeps it where closing is.
 */
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { COMMON } from '#text/interface/common.ts'
import { useText } from '../preferences/language.ts'
import { Callout } from './callout.tsx'
import { Dialog } from './dialog.tsx'
import { FormElement } from './form-element.tsx'
import styles from './form-dialog.module.css'
import { useErrorText } from './error-text.ts'
import type { SentForm } from './use-form.ts'

type Props = {
  readonly title: string
  readonly confirm: string
  readonly danger?: boolean
  readonly form: SentForm
  /** False while there is nothing to send. */
  readonly isReady?: boolean
  /** In pixels, where it holds a table. */
  readonly width?: number
  readonly onClose: () => void
  readonly children: ReactNode
}

export function FormDialog({
  title,
  confirm,
  danger = false,
  isReady = true,
  width = 560,
  form,
  onClose,
  children,
}: Props) {
  const common = useText(COMMON)
  const id = useId()
  return (
    <Dialog
      title={title}
      okText={confirm}
      cancelText={confirm.startsWith(common.cancel) ? common.back : common.cancel}
      okButtonProps={{ htmlType: 'submit', form: id, danger, loading: form.isBusy, disabled: !isReady }}
      onCancel={onClose}
      width={width}
    >
      <FormElement id={id} className={styles.form} form={form} takesFocus>
        {form.refusal ? <Refusal error={form.refusal} /> : null}
        {children}
      </FormElement>
    </Dialog>
  )
}

/** Scrolled to: a dialog may be taller than the window, and it was sent from its end. */
function Refusal({ error }: { readonly error: unknown }) {
  const refused = useErrorText(error)
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
