/** Answers or mutes the chosen warnings, with the reason. */
import { useState } from 'react'
import { Input, Radio } from 'antd'
import { WARNING_NOTE_MAX } from '#api/monitoring/monitoring.ts'
import { WARNING_ANSWERS, type WarningAnswer } from '#core/monitoring/warning.ts'
import { MONITORING } from '#text/interface/monitoring.ts'
import { WARNING_ANSWER_NAMES } from '#text/monitoring.ts'
import { useActOnWarnings } from '../../api/monitoring.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import styles from './monitoring.module.css'

export type WarningAsk = { readonly act: 'answer' | 'mute' }
type Props = {
  readonly ask: WarningAsk
  readonly warnings: readonly string[]
  readonly onClose: () => void
  readonly onDone: () => void
}

export function WarningDialog({ ask, warnings, onClose, onDone }: Props) {
  const text = useText(MONITORING)
  const language = useLanguage()
  const act = useActOnWarnings()
  const [answer, setAnswer] = useState<WarningAnswer>('continue')
  const [note, setNote] = useState('')
  const [isMissing, setMissing] = useState(false)
  const title = ask.act === 'answer' ? text.answer : text.mute
  const confirm = () => {
    if (note.trim() === '') return setMissing(true)
    const chosen = [...warnings]
    act.mutate(
      ask.act === 'answer'
        ? { act: 'answer', warnings: chosen, answer, note: note.trim() }
        : { act: 'mute', warnings: chosen, note: note.trim() },
      { onSuccess: onDone },
    )
  }
  return (
    <FormDialog
      title={`${title} · ${text.chosen(warnings.length)}`}
      confirm={title}
      busy={act.isPending}
      error={act.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      {ask.act === 'answer' ? (
        <Radio.Group
          value={answer}
          onChange={({ target }) =>
            setAnswer(WARNING_ANSWERS.find((one) => one === target.value) ?? 'continue')
          }
          options={WARNING_ANSWERS.map((value) => ({ value, label: WARNING_ANSWER_NAMES[value][language] }))}
        />
      ) : null}
      {ask.act === 'mute' ? <p className={styles.faint}>{text.muteWords}</p> : null}
      <label className={styles.field}>
        <span>{text.noteOf}</span>
        <Input.TextArea
          aria-label={text.noteOf}
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={WARNING_NOTE_MAX}
          value={note}
          onChange={({ target }) => {
            setNote(target.value)
            setMissing(false)
          }}
        />
        {isMissing ? <span className={styles.fault}>{text.noteMissing}</span> : null}
      </label>
    </FormDialog>
  )
}
