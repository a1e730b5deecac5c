/** Answers or mutes the chosen warnings, with the reason. */
import { Button, Input, Radio } from 'antd'
import { WARNING_NOTE_MAX, type WarningActs, type WarningView } from '#api/monitoring/monitoring.ts'
import { WARNING_ANSWERS, type WarningAnswer } from '#core/monitoring/warning.ts'
import { MONITORING } from '#text/interface/monitoring.ts'
import { WARNING_ANSWER_NAMES, WARNING_KIND_NAMES, warningText } from '#text/monitoring.ts'
import { useActOnWarnings } from '../../api/monitoring.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { needed, useForm } from '../../ui/use-form.ts'
import styles from './monitoring.module.css'
import { useRectify } from './rectify-warning.ts'

export type WarningAsk = { readonly act: 'answer' | 'mute' }
type Props = {
  readonly ask: WarningAsk
  readonly rows: readonly WarningView[]
  readonly onClose: () => void
  readonly onDone: (act: string, acted: WarningActs) => void
}

export function WarningDialog({ ask, rows, onClose, onDone }: Props) {
  const text = useText(MONITORING)
  const language = useLanguage()
  const act = useActOnWarnings()
  const title = ask.act === 'answer' ? text.answer : text.mute
  const form = useForm({
    first: { answer: 'continue' as WarningAnswer, note: '' },
    checks: { note: needed(text.noteMissing) },
    send: ({ answer, note: typed }) =>
      act.mutateAsync({
        warnings: rows.map(({ id }) => id),
        note: typed.trim(),
        ...(ask.act === 'answer' ? { act: 'answer', answer } : { act: 'mute' }),
      }),
    onDone: (acted) => onDone(title, acted),
  })
  const note = form.field('note')
  return (
    <FormDialog
      title={`${title} · ${rows.length === 1 ? rows[0]?.name : text.chosen(rows.length)}`}
      confirm={title}
      form={form}
      onClose={onClose}
    >
      <Named rows={rows} />
      {ask.act === 'answer' ? (
        <Radio.Group
          value={form.values.answer}
          onChange={({ target }) =>
            form.change({
              answer: WARNING_ANSWERS.find((one) => one === target.value) ?? 'continue',
            })
          }
          options={WARNING_ANSWERS.map((value) => ({ value, label: WARNING_ANSWER_NAMES[value][language] }))}
        />
      ) : null}
      {ask.act === 'answer' ? <Rectify rows={rows} /> : null}
      {ask.act === 'mute' ? <p className={styles.faint}>{text.muteWords}</p> : null}
      <label className={styles.field}>
        <span>{text.noteOf}</span>
        <Input.TextArea
          aria-label={text.noteOf}
          data-typed-first
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={WARNING_NOTE_MAX}
          value={note.value}
          onChange={({ target }) => note.onChange(target.value)}
        />
        {note.fault === null ? null : <span className={styles.fault}>{note.fault}</span>}
      </label>
    </FormDialog>
  )
}

/** The way to 登记整改 of one warning. */
function Rectify({ rows }: Pick<Props, 'rows'>) {
  const text = useText(MONITORING)
  const rectify = useRectify(rows.length === 1 ? (rows[0] ?? null) : null)
  if (rectify === null) return null
  return (
    <p className={styles.faint}>
      {text.rectifyWords}{' '}
      <Button type="link" size="small" onClick={rectify}>
        {text.rectify}
      </Button>
    </p>
  )
}

/** Which warnings it is about, each with its project. */
function Named({ rows }: Pick<Props, 'rows'>) {
  const language = useLanguage()
  return (
    <ul className={styles.named}>
      {rows.map(({ id, name, unitName, kind, facts }) => (
        <li key={id}>
          <span lang="zh-CN">{[name, unitName].filter((part) => part !== null).join(' · ')}</span>
          <span className={styles.faint}>
            {WARNING_KIND_NAMES[kind][language]} · {warningText(kind, facts, language)}
          </span>
        </li>
      ))}
    </ul>
  )
}
