/** 催办: of ticked targets or texts, or of a department's targets; a note, and what came of each. */
import { useState } from 'react'
import { Radio } from 'antd'
import type { Reminded } from '#api/filing/filings.ts'
import { COMMENT_MAX } from '#api/kernel/constants.ts'
import { COMMON } from '#text/interface/common.ts'
import { FILINGS } from '#text/interface/filings.ts'
import { several, useRemind, type WayOf } from '../../api/filings.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { problemText } from '../../ui/problem-text.ts'
import { TextArea } from '../../ui/text-area.tsx'
import styles from '../../lists/list-page.module.css'

type Props = {
  /** The targets of a department, or ticked ones. */
  readonly what:
    | { readonly name: string; readonly unit: string | undefined; readonly year: number | undefined }
    | { readonly of: WayOf['of']; readonly ids: readonly string[] }
  /** How many the unit has, and how many are under review. */
  readonly home: number
  readonly review: number
  /** What came of it is shown. */
  readonly onOver?: () => void
  readonly onClose: () => void
  readonly onDone?: () => void
}

type Waits = 'all' | 'home' | 'review'

export function RemindDialog({ what, home, review, onOver, onClose, onDone = () => {} }: Props) {
  const text = useText(FILINGS)
  const remind = useRemind()
  const [comment, setComment] = useState('')
  const [waits, setWaits] = useState<Waits>(home > 0 ? 'home' : 'review')
  const confirm = () =>
    remind.mutate(
      'ids' in what
        ? { ...several(what.of, what.ids), comment: comment.trim() }
        : { of: { unit: what.unit, year: what.year, waits }, comment: comment.trim() },
      onOver === undefined ? {} : { onSuccess: onOver },
    )
  const close = () => {
    if (remind.isSuccess) onDone()
    onClose()
  }
  if (remind.isSuccess) return <Outcome reminded={remind.data} onClose={close} />
  return (
    <FormDialog
      title={text.remindOf('ids' in what ? text.counted(what.of, what.ids.length) : what.name)}
      confirm={text.remind}
      busy={remind.isPending}
      error={remind.error}
      onConfirm={confirm}
      onClose={close}
    >
      <p className={styles.words}>{text.remindWords}</p>
      {'ids' in what ? null : (
        <Radio.Group
          aria-label={text.remindWaits}
          value={waits}
          onChange={({ target }: { readonly target: { readonly value?: Waits } }) =>
            setWaits(target.value ?? 'all')
          }
        >
          <Radio value="home" disabled={home === 0}>
            {text.remindHome(home)}
          </Radio>
          <Radio value="review" disabled={review === 0}>
            {text.remindReview(review)}
          </Radio>
          <Radio value="all">{text.remindAll(home + review)}</Radio>
        </Radio.Group>
      )}
      <TextArea label={text.remindComment} maxLength={COMMENT_MAX} value={comment} onChange={setComment} />
    </FormDialog>
  )
}

function Outcome({
  reminded: { results, done },
  onClose,
}: {
  readonly reminded: Reminded
  readonly onClose: () => void
}) {
  const text = useText(FILINGS)
  const common = useText(COMMON)
  const language = useLanguage()
  return (
    <Dialog
      title={text.remindResult(done, results.length)}
      okText={common.close}
      cancelButtonProps={{ style: { display: 'none' } }}
      onOk={onClose}
      onCancel={onClose}
      width={600}
    >
      <ul className={styles.results} aria-label={text.results}>
        {results
          .toSorted((a, b) => Number(a.ok) - Number(b.ok))
          .map((result) => (
            <li key={result.id} data-done={result.ok}>
              <span aria-hidden="true">{result.ok ? '✓' : '✕'}</span>
              <span lang="zh-CN">{result.name}</span>
              <span className={styles.resultSaid}>
                {result.ok ? text.remindTold(result.told) : problemText(result.problem, language)}
              </span>
            </li>
          ))}
      </ul>
    </Dialog>
  )
}
