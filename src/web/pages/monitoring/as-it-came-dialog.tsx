/** A sheet that goes in again as it was sent back: why it stays as it is, and a confirmation. */
import { SHEET_TEXT_MAX } from '#api/monitoring/monitoring.ts'
import { FILING } from '#text/interface/filing.ts'
import { SHEET_ACT_NAMES } from '#text/monitoring.ts'
import { AsItCame } from '../../components/filing/as-it-came.tsx'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { TextArea } from '../../ui/text-area.tsx'
import { needed, useForm } from '../../ui/use-form.ts'

type Props = {
  /** The refusal that asks for it. */
  readonly asked: unknown
  readonly onSend: (comment: string) => Promise<unknown>
  readonly onClose: () => void
}

export function AsItCameDialog({ asked, onSend, onClose }: Props) {
  const text = useText(FILING)
  const language = useLanguage()
  const why = useErrorText(asked)
  const form = useForm({
    first: { comment: '', confirmed: false },
    checks: {
      comment: needed(text.unchangedMissing),
      confirmed: (confirmed) => (confirmed ? null : text.confirmMissing),
    },
    send: ({ comment }) => onSend(comment.trim()),
    onDone: onClose,
  })
  const name = SHEET_ACT_NAMES.send[language]
  return (
    <FormDialog title={name} confirm={name} form={form} onClose={onClose}>
      {form.isTried ? null : <Callout kind="error">{why}</Callout>}
      <TextArea {...form.field('comment')} label={text.whyUnchanged} required maxLength={SHEET_TEXT_MAX} />
      <AsItCame {...form.field('confirmed')} />
    </FormDialog>
  )
}
