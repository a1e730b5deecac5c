/** Lays shares that were tried down as the rule. */
import { GRADES } from '#core/kernel/grade.ts'
import { RESULTS } from '#text/interface/results.ts'
import { ruleSetName } from '#text/rule-sets/rule-sets.ts'
import { useAdoptShares } from '../../api/results.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { needed, useForm } from '../../ui/use-form.ts'

type Props = {
  readonly year: number
  readonly shares: readonly string[]
  readonly onClose: () => void
  readonly onDone: () => void
}

export function AdoptDialog({ year, shares, onClose, onDone }: Props) {
  const text = useText(RESULTS)
  const language = useLanguage()
  const adopt = useAdoptShares()
  const [excellent = '', good = '', fair = '', poor = ''] = shares
  const form = useForm({
    first: { note: '' },
    checks: { note: needed(text.noteMissing) },
    send: ({ note }) => adopt.mutateAsync({ year, shares: [excellent, good, fair, poor], note: note.trim() }),
    onDone: ({ ruleSet, version }) => {
      notify(text.adopted(ruleSetName(ruleSet, language), version))
      onClose()
      onDone()
    },
  })
  return (
    <FormDialog title={text.adopt} confirm={text.adopt} form={form} onClose={onClose}>
      <p>{text.adoptWords}</p>
      <p>{GRADES.map((grade, i) => `${grade} ${shares[i]}%`).join('，')}</p>
      <Field {...form.field('note')} label={text.note} required maxLength={200} />
    </FormDialog>
  )
}
