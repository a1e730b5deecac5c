/** Taking a set out of use, with a reason. */
import { useState } from 'react'
import { Input } from 'antd'
import { RULE_SET_NOTE_MAX } from '#api/kernel/constants.ts'
import type { RuleSetData } from '#core/rule-sets/rule-set-data.ts'
import { RULE_SET_WORDS } from '#text/interface/rule-sets.ts'
import { useRetireRuleSet } from '../../api/rule-sets.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { nameOfSet } from './levels.ts'
import styles from './rule-sets.module.css'

export function RetireDialog({
  data,
  onClose,
}: {
  readonly data: RuleSetData
  readonly onClose: () => void
}) {
  const text = useText(RULE_SET_WORDS)
  const language = useLanguage()
  const retire = useRetireRuleSet()
  const [note, setNote] = useState('')
  const [missing, setMissing] = useState(false)
  const confirm = () => {
    if (note.trim() === '') return setMissing(true)
    retire.mutate(
      { id: data.id, note: note.trim() },
      {
        onSuccess: () => {
          notify(text.retireDone)
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={text.retireTitle}
      confirm={text.retire}
      danger
      busy={retire.isPending}
      error={retire.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{text.retireWords(nameOfSet(data, language))}</p>
      <label className={styles.field}>
        <span>{text.note}</span>
        <Input
          value={note}
          maxLength={RULE_SET_NOTE_MAX}
          status={missing && note.trim() === '' ? 'error' : ''}
          placeholder={text.noteHint}
          onChange={({ target }) => setNote(target.value)}
        />
      </label>
      {missing && note.trim() === '' ? <p className={styles.bad}>{text.unsavedRequired}</p> : null}
    </FormDialog>
  )
}
