/** Saving a set as its next version, with a note; and whether everything is audited again at once. */
import { Checkbox, Input } from 'antd'
import { RULE_SET_NOTE_MAX } from '#api/kernel/constants.ts'
import type { RuleSetData } from '#core/rule-sets/rule-set-data.ts'
import { RULE_SET_WORDS } from '#text/interface/rule-sets.ts'
import { useAuditEverything, useSaveRuleSet } from '../../api/rule-sets.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { needed, useForm } from '../../ui/use-form.ts'
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
  const form = useForm({
    first: { note: '', again: true },
    checks: { note: needed(text.unsavedRequired) },
    send: ({ note: typed }) => save.mutateAsync({ data, note: typed.trim(), expected }),
    onDone: (saved, { values }) => {
      notify(text.saved(nameOfSet(saved.data, language), saved.data.version))
      if (values.again && documents > 0) audit.mutate('stale')
      onSaved(saved.data.id)
    },
  })
  const note = form.field('note')
  return (
    <FormDialog
      title={text.saveTitle}
      confirm={expected === null ? text.saveNew : text.save}
      form={form}
      onClose={onClose}
    >
      <label className={styles.field}>
        <span>{text.note}</span>
        <Input
          value={note.value}
          maxLength={RULE_SET_NOTE_MAX}
          status={note.fault === null ? '' : 'error'}
          placeholder={text.noteHint}
          onChange={({ target }) => note.onChange(target.value)}
        />
      </label>
      {note.fault === null ? null : (
        <p className={styles.bad} role="alert">
          {note.fault}
        </p>
      )}
      {documents === 0 ? null : (
        <Checkbox
          checked={form.values.again}
          onChange={({ target }) => form.change({ again: target.checked })}
        >
          {text.auditNow(documents)}
        </Checkbox>
      )}
    </FormDialog>
  )
}
