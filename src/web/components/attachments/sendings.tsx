/** What is on its way, and what was refused with the reason. */
import { Button } from 'antd'
import { ATTACHMENTS } from '#text/interface/attachments.ts'
import { COMMON } from '#text/interface/common.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import type { Sending, Sendings as All } from './use-sendings.ts'

export function SendingList({ sendings: { list, drop } }: { readonly sendings: All }) {
  return (
    <>
      {list.map((sending) => (
        <One key={sending.key} sending={sending} onDrop={() => drop(sending.key)} />
      ))}
    </>
  )
}

function One({
  sending: { file, error, cancel },
  onDrop,
}: {
  readonly sending: Sending
  readonly onDrop: () => void
}) {
  const text = useText(ATTACHMENTS)
  const common = useText(COMMON)
  const refused = useErrorText(error)
  if (error !== null)
    return (
      <Callout
        kind="error"
        action={
          <Button size="small" onClick={onDrop}>
            {common.close}
          </Button>
        }
      >
        {refused}
      </Callout>
    )
  return (
    <Callout
      kind="note"
      action={
        <Button size="small" aria-label={text.cancel(file)} onClick={cancel}>
          {common.cancel}
        </Button>
      }
    >
      {text.sending(file)}…
    </Callout>
  )
}
