/**
 * 常用意见 beside a reason that is being written: a press adds one on a line of its own; who lays down the flow
 * keeps the list.
 */
import { useState } from 'react'
import { OPINION_LENGTH, OPINIONS_MOST } from '#core/filing/standard-opinions.ts'
import type { OpinionList } from '#core/filing/rows.ts'
import { FILINGS } from '#text/interface/filings.ts'
import { COMMON } from '#text/interface/common.ts'
import { useOpinions, useSaveOpinions } from '../../api/filings.ts'
import { useMay } from '../../api/session.ts'
import { useText } from '../../preferences/language.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useForm } from '../../ui/use-form.ts'
import { OpinionLines } from './opinion-lines.tsx'
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
      <OpinionLines opinions={data.opinions} onChoose={onAdd} />
      {keeping ? <KeepOpinions list={data} onClose={() => keep(false)} /> : null}
    </section>
  )
}

/** What was written, with an opinion on a line of its own. */
export function withOpinion(written: string, opinion: string): string {
  if (written.split('\n').includes(opinion)) return written
  return written.trim() === '' ? opinion : `${written.trimEnd()}\n${opinion}`
}

function KeepOpinions({ list, onClose }: { readonly list: OpinionList; readonly onClose: () => void }) {
  const text = useText(FILINGS)
  const common = useText(COMMON)
  const save = useSaveOpinions()
  const form = useForm({
    first: { opinions: list.opinions.join('\n') },
    checks: {
      opinions: (typed) =>
        fits(linesOf(typed)) ? null : text.opinionsTooMany(OPINIONS_MOST, OPINION_LENGTH),
    },
    saidAtOnce: ['opinions'],
    send: ({ opinions }) => save.mutateAsync({ opinions: linesOf(opinions), version: list.version }),
    onDone: () => {
      notify(text.opinionsSaved)
      onClose()
    },
  })
  return (
    <FormDialog title={text.keepOpinions} confirm={common.save} form={form} onClose={onClose}>
      <TextArea {...form.field('opinions')} label={text.opinions} rows={12} hint={text.opinionsLines} />
    </FormDialog>
  )
}

/** Every opinion is a line; each is kept once. */
function linesOf(typed: string): string[] {
  const lines = typed.split('\n').map((line) => line.trim())
  return [...new Set(lines.filter((line) => line !== ''))]
}

function fits(opinions: readonly string[]): boolean {
  return opinions.length <= OPINIONS_MOST && opinions.every((line) => line.length <= OPINION_LENGTH)
}
