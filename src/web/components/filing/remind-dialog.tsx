/** 催办: of ticked targets or texts, or of a department's targets; a note, and what came of each. */
import { Radio } from 'antd'
import type { Reminded } from '#api/filing/filings.ts'
import { COMMENT_MAX } from '#api/kernel/constants.ts'
import { FILINGS } from '#text/interface/filings.ts'
import { several, useRemind, type FilingRef } from '../../api/filings.ts'
import { OutcomesDialog } from '../../lists/outcomes-dialog.tsx'
import { useLanguage, useText } from '../../preferences/language.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { problemText } from '../../ui/problem-text.ts'
import { TextArea } from '../../ui/text-area.tsx'
import { useForm } from '../../ui/use-form.ts'
import styles from '../../lists/list-page.module.css'

type Props = {
  /** The targets of a department, or ticked ones. */
  readonly what:
    | { readonly name: string; readonly unit: string | undefined; readonly year: number | undefined }
    | { readonly of: FilingRef['of']; readonly ids: readonly string[] }
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
  const form = useForm({
    first: { comment: '', waits: (home > 0 ? 'home' : 'review') as Waits },
    send: ({ comment, waits }) =>
      remind.mutateAsync(
        'ids' in what
          ? { ...several(what.of, what.ids), comment: comment.trim() }
          : { of: { unit: what.unit, year: what.year, waits }, comment: comment.trim() },
      ),
    onDone: () => onOver?.(),
  })
  const close = () => {
    if (remind.isSuccess) onDone()
    onClose()
  }
  if (remind.isSuccess) return <Outcome reminded={remind.data} onClose={close} />
  return (
    <FormDialog
      title={text.remindOf('ids' in what ? text.counted(what.of, what.ids.length) : what.name)}
      confirm={text.remind}
      form={form}
      onClose={close}
    >
      <p className={styles.words}>{text.remindWords}</p>
      {'ids' in what ? null : (
        <Radio.Group
          aria-label={text.remindWaits}
          value={form.values.waits}
          onChange={({ target }: { readonly target: { readonly value?: Waits } }) =>
            form.change({ waits: target.value ?? 'all' })
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
      <TextArea {...form.field('comment')} label={text.remindComment} maxLength={COMMENT_MAX} />
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
  const language = useLanguage()
  return (
    <OutcomesDialog
      title={text.remindResult(done, results.length)}
      label={text.results}
      outcomes={results.map((result) => ({
        id: result.id,
        name: result.name,
        isDone: result.ok,
        said: result.ok ? text.remindTold(result.notified) : problemText(result.problem, language),
      }))}
      width={600}
      onClose={onClose}
    />
  )
}
