/** The element around the fields of a form, in a dialog or on a page. */
import {
  useEffect,
  useRef,
  type FormEvent,
  type FormHTMLAttributes,
  type KeyboardEvent,
  type RefObject,
  type SyntheticEvent,
} from 'react'
import { flushSync } from 'react-dom'
import type { SentForm } from './use-form.ts'

type Props = Omit<FormHTMLAttributes<HTMLFormElement>, 'onSubmit' | 'onKeyDown' | 'noValidate'> & {
  readonly form: Pick<SentForm, 'send'>
  /** Its first field has the focus as it opens. */
  readonly takesFocus?: boolean
  readonly ref?: RefObject<HTMLFormElement | null>
}

/** The first field that is at fault is scrolled to as it is sent, and takes the focus. */
export function FormElement({ form, takesFocus = false, ref, children, ...rest }: Props) {
  const own = useRef<HTMLFormElement>(null)
  const element = ref ?? own
  useEffect(() => {
    if (!takesFocus) return
    // What is to be typed, where the form says so; a choice before it has its usual answer.
    const field = 'input, textarea'
    const first = element.current?.querySelector<HTMLElement>('[data-typed-first]')
    ;(first ?? element.current?.querySelector<HTMLElement>(field))?.focus()
  }, [takesFocus, element])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isOwn(event)) return
    flushSync(form.send)
    const fault = element.current?.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]')
    fault?.scrollIntoView({ block: 'nearest' })
    fault?.focus({ preventScroll: true })
  }
  // In a field of several lines Enter is a line: Ctrl and Enter send it.
  const onKey = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && isOwn(event)) press(event.currentTarget)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a key that every field of the form hears
    <form {...rest} ref={element} onSubmit={submit} onKeyDown={onKey} noValidate>
      {children}
    </form>
  )
}

/** React tells a form of what happens in a dialog that one of its parts opened, too. */
function isOwn({ target, currentTarget }: SyntheticEvent): boolean {
  return target instanceof Element && target.closest('form') === currentTarget
}

/** Its button, which may be outside of it; one that is disabled does nothing. */
function press(form: HTMLFormElement): void {
  for (const one of form.elements) {
    if (one instanceof HTMLButtonElement && one.type === 'submit') return one.click()
  }
}
