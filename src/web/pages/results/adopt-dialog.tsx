/** Lays shares that were tried down as the rule. */
import { useState } from 'react'
import { GRADES } from '#core/kernel/grade.ts'
import { RESULTS } from '#text/interface/results.ts'
import { ruleSetName } from '#text/rule-sets/rule-sets.ts'
import { useAdoptShares } from '../../api/results.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'

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
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const [excellent = '', good = '', fair = '', poor = ''] = shares
  const confirm = () => {
    setTried(true)
    if (note.trim() === '') return
    adopt.mutate(
      { year, shares: [excellent, good, fair, poor], note: note.trim() },
      {
        onSuccess: ({ ruleSet, version }) => {
          notify(text.adopted(ruleSetName(ruleSet, language), version))
          onClose()
          onDone()
        },
      },
    )
  }
  return (
    <FormDialog
      title={text.adopt}
      confirm={text.adopt}
      busy={adopt.isPending}
      error={adopt.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{text.adoptWords}</p>
      <p>{GRADES.map((grade, i) => `${grade} ${shares[i]}%`).join('，')}</p>
      <Field
        label={text.note}
        required
        maxLength={200}
        value={note}
        onChange={setNote}
        fault={tried && note.trim() === '' ? text.noteMissing : null}
      />
    </FormDialog>
  )
}
