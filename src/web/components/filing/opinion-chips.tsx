/**
 * 常用意见 beside a reason that is being written: a press adds one on a line of its own; who lays down the flow
 * keeps the list.
 */
import { useState } from 'react'
import { OPINION_LENGTH, OPINIONS_MOST } from '#core/filing/standard-opinions.ts'
import type { OpinionsView } from '#api/filing/filings.ts'
import { FILINGS } from '#text/interface/filings.ts'
import { COMMON } from '#text/interface/common.ts'
import { useOpinions, useSaveOpinions } from '../../api/filings.ts'
import { useMay } from '../../api/session.ts'
import { useText } from '../../preferences/language.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import styles from './filing.module.css'

export function OpinionChips({ onAdd }: { readonly onAdd: (opinion: string) => void }) {
  const text = useText(FILINGS)
  const may = useMay()
  const [keeping, keep] = useState(false)
  const { data } = useOpinions()
  if (data === undefined) return null
  return (
    <section className={styles.opinions} aria-label={text.opinions}>
      <div className={styles.opinionsHead}>
        <span>
          {text.opinions}（{text.opinionsHint}）
        </span>
        {may('flow.manage') ? (
          <button type="button" className={styles.link} onClick={() => keep(true)}>
            {text.keepOpinions}
          </button>
        ) : null}
      </div>
      <ul>
        {data.opinions.map((opinion) => (
          <li key={opinion}>
            <button type="button" lang="zh-CN" title={opinion} onClick={() => onAdd(opinion)}>
              {opinion}
            </button>
          </li>
        ))}
      </ul>
      {keeping ? <KeepOpinions list={data} onClose={() => keep(false)} /> : null}
    </section>
  )
}

/** What was written, with an opinion on a line of its own. */
export function withOpinion(written: string, opinion: string): string {
  if (written.split('\n').includes(opinion)) return written
  return written.trim() === '' ? opinion : `${written.trimEnd()}\n${opinion}`
}

function KeepOpinions({ list, onClose }: { readonly list: OpinionsView; readonly onClose: () => void }) {
  const text = useText(FILINGS)
  const common = useText(COMMON)
  const save = useSaveOpinions()
  const [typed, setTyped] = useState(list.opinions.join('\n'))
  const opinions = [
    ...new Set(
      typed
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    ),
  ]
  const fault =
    opinions.length > OPINIONS_MOST || opinions.some((line) => line.length > OPINION_LENGTH)
      ? text.opinionsTooMany(OPINIONS_MOST, OPINION_LENGTH)
      : null
  const confirm = () => {
    if (fault !== null) return
    save.mutate(
      { opinions, version: list.version },
      {
        onSuccess: () => {
          notify(text.opinionsSaved)
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={text.keepOpinions}
      confirm={common.save}
      busy={save.isPending}
      error={save.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <TextArea
        label={text.opinions}
        rows={12}
        hint={text.opinionsLines}
        value={typed}
        onChange={setTyped}
        fault={fault}
      />
    </FormDialog>
  )
}
