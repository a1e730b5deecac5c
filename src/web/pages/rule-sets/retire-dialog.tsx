/** Taking a set out of use, with a reason. */
import { Input } from 'antd'
import { RULE_SET_NOTE_MAX } from '#api/kernel/constants.ts'
import type { RuleSetData } from '#core/rule-sets/rule-set-data.ts'
import { RULE_SET_WORDS } from '#text/interface/rule-sets.ts'
import { useRetireRuleSet } from '../../api/rule-sets.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { needed, useForm } from '../../ui/use-form.ts'
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
  const form = useForm({
    first: { note: '' },
    checks: { note: needed(text.unsavedRequired) },
    send: ({ note: typed }) => retire.mutateAsync({ id: data.id, note: typed.trim() }),
    onDone: () => {
      notify(text.retireDone)
      onClose()
    },
  })
  const note = form.field('note')
  return (
    <FormDialog title={text.retireTitle} confirm={text.retire} danger form={form} onClose={onClose}>
      <p>{text.retireWords(nameOfSet(data, language))}</p>
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
      {note.fault === null ? null : <p className={styles.bad}>{note.fault}</p>}
    </FormDialog>
  )
}
