/** Saving a set as its next version, with a note; and whether everything is audited again at once. */
import { useState } from 'react'
import { Checkbox, Input } from 'antd'
import { RULE_SET_NOTE_MAX } from '#api/kernel/constants.ts'
import type { RuleSetData } from '#core/rule-sets/rule-set-data.ts'
import { RULE_SET_WORDS } from '#text/interface/rule-sets.ts'
import { useAuditEverything, useSaveRuleSet } from '../../api/rule-sets.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { nameOfSet } from './levels.ts'
import styles from './rule-sets.module.css'

type Props = {
  readonly data: RuleSetData
  readonly expected: number | null
  readonly documents: number
  readonly onSaved: (id: string) => void
  readonly onClose: () => void
}

export function SaveRuleSetDialog({ data, expected, documents, onSaved, onClose }: Props) {
  const text = useText(RULE_SET_WORDS)
  const language = useLanguage()
  const save = useSaveRuleSet()
  const audit = useAuditEverything()
  const [note, setNote] = useState('')
  const [again, setAgain] = useState(true)
  const [missing, setMissing] = useState(false)
  const confirm = () => {
    if (note.trim() === '') return setMissing(true)
    save.mutate(
      { data, note: note.trim(), expected },
      {
        onSuccess: (saved) => {
          notify(text.saved(nameOfSet(saved.data, language), saved.data.version))
          if (again && documents > 0) audit.mutate('stale')
          onSaved(saved.data.id)
        },
      },
    )
  }
  return (
    <FormDialog
      title={text.saveTitle}
      confirm={expected === null ? text.saveNew : text.save}
      busy={save.isPending}
      error={save.error}
      onConfirm={confirm}
      onClose={onClose}
    >
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
      {missing && note.trim() === '' ? (
        <p className={styles.bad} role="alert">
          {text.unsavedRequired}
        </p>
      ) : null}
      {documents === 0 ? null : (
        <Checkbox checked={again} onChange={({ target }) => setAgain(target.checked)}>
          {text.auditNow(documents)}
        </Checkbox>
      )}
    </FormDialog>
  )
}
