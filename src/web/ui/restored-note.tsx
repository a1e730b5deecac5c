/** Above a form whose fields hold again what was typed before and not sent. */
import { Button } from 'antd'
import { COMMON } from '#text/interface/common.ts'
import { useText } from '../preferences/language.ts'
import { Callout } from './callout.tsx'
import type { Form } from './use-form.ts'

export function RestoredNote({ form }: { readonly form: Pick<Form<object>, 'isRestored' | 'dropRestored'> }) {
  const text = useText(COMMON)
  if (!form.isRestored) return null
  return (
    <Callout
      kind="note"
      action={
        <Button size="small" onClick={form.dropRestored}>
          {text.dropRestored}
        </Button>
      }
    >
      {text.restored}
    </Callout>
  )
}
