/** 恢复 of a closed project, with a reason; what rests on the closing is said in its place. */
import { closingRestText } from '#text/closing.ts'
import { CLOSING } from '#text/interface/closing.ts'
import { useClosing, useReopenProject } from '../../api/closing.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { notify } from '../../ui/notices.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'

export function ReopenDialog({
  project,
  onClose,
}: {
  readonly project: string
  readonly onClose: () => void
}) {
  const text = useText(CLOSING)
  const language = useLanguage()
  const reopen = useReopenProject(project)
  const rests = useClosing(project).data?.rests ?? []
  const why = rests.map((rest) => closingRestText(rest, language)).join('；')
  return (
    <ReasonDialog
      title={text.reopenTitle}
      confirm={text.reopen}
      label={text.reopenReason}
      missing={text.reasonMissing}
      longest={1000}
      send={(reason) => reopen.mutateAsync(reason)}
      onDone={() => notify(text.reopened)}
      onClose={onClose}
    >
      {why === '' ? <p>{text.reopenWords}</p> : <Callout kind="warning">{text.cannotReopen(why)}</Callout>}
    </ReasonDialog>
  )
}
