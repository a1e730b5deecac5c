/** What changes, what it comes to for targets on their way, and why: then it is laid down. */
import { FLOW_NOTE_MAX, type FlowDryRun, type FlowYearView } from '#api/filing/flows.ts'
import type { Flow } from '#core/filing/flow.ts'
import { stepName } from '#text/filing.ts'
import { FLOWS } from '#text/interface/flows.ts'
import { roleNames } from '#text/accounts/roles.ts'
import { COMMON } from '#text/interface/common.ts'
import { useFlowDryRun, useSaveFlow } from '../../api/flows.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { Loaded } from '../../ui/states.tsx'
import { needed, useForm } from '../../ui/use-form.ts'
import { ChangeList } from './change-list.tsx'
import styles from './flows.module.css'

type Props = {
  readonly title: string
  readonly view: FlowYearView
  /** null: goes by the year before again. */ readonly flow: Flow | null
  readonly onSaved: () => void
  readonly onClose: () => void
}

export function SaveFlowDialog({ title, view, flow, onSaved, onClose }: Props) {
  const text = useText(FLOWS)
  const common = useText(COMMON)
  const save = useSaveFlow(view.year)
  const run = useFlowDryRun(view.year, flow)
  const form = useForm({
    first: { note: '' },
    checks: { note: needed(text.noteMissing) },
    send: ({ note }) => save.mutateAsync({ flow, note: note.trim(), expected: view.version }),
    onDone: () => {
      notify(text.saved(view.year))
      onSaved()
    },
  })
  return (
    <FormDialog title={title} confirm={common.save} form={form} onClose={onClose}>
      <section aria-label={text.changes}>
        <h3>{text.changes}</h3>
        <ChangeList before={view.flow} after={flow ?? view.inherited.flow} />
      </section>
      <section aria-label={text.effect}>
        <h3>{text.effect}</h3>
        <Loaded query={run}>{(found) => <Effect run={found} />}</Loaded>
      </section>
      <Field
        {...form.field('note')}
        label={text.note}
        required
        maxLength={FLOW_NOTE_MAX}
        hint={text.noteHint(view.year)}
      />
    </FormDialog>
  )
}

function Effect({
  run: { from, until, home, otherWay, underReview, locked, withoutPeople },
}: {
  readonly run: FlowDryRun
}) {
  const text = useText(FLOWS)
  const language = useLanguage()
  const missing = withoutPeople
    .map(({ step, roles }) => `${stepName(step, roles, language)}（${roleNames(roles, language)}）`)
    .join('、')
  return (
    <>
      {missing === '' ? null : <Callout kind="warning">{text.withoutPeople(missing)}</Callout>}
      <ul className={styles.changes}>
        <li>{text.until(from, until)}</li>
        <li>{text.effectHome(home, otherWay)}</li>
        <li>{text.effectReview(underReview)}</li>
        {locked === 0 ? null : <li>{text.effectLocked(locked)}</li>}
      </ul>
    </>
  )
}
