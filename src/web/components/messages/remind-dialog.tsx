/** 催办: of what was ticked, or of all that wait in a list; a note, and what came of each. */
import { useState, type ReactNode } from 'react'
import { Radio } from 'antd'
import { COMMENT_MAX } from '#api/kernel/constants.ts'
import type { Reminded, RemindWaits } from '#api/messages/reminders.ts'
import { REMINDERS } from '#text/interface/reminders.ts'
import { OutcomesDialog } from '../../lists/outcomes-dialog.tsx'
import { useLanguage, useText } from '../../preferences/language.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { problemText } from '../../ui/problem-text.ts'
import { TextArea } from '../../ui/text-area.tsx'
import { useForm } from '../../ui/use-form.ts'
import styles from '../../lists/list-page.module.css'

export type RemindAsked = { readonly comment: string; readonly waits: RemindWaits }

type Props = {
  /** What is reminded of. */
  readonly name: string
  /** How many the unit has, and how many are under review. */
  readonly home: number
  readonly review: number
  /** Whether it is asked which of them. */
  readonly isChoosing: boolean
  /** Who would be notified of those that are chosen; left out: that is not shown before. */
  readonly renderPreview?: (waits: RemindWaits) => ReactNode
  readonly send: (asked: RemindAsked) => Promise<Reminded>
  /** What came of it is shown. */
  readonly onOver?: () => void
  readonly onClose: () => void
  readonly onDone?: () => void
}

export function RemindDialog(props: Props) {
  const { name, home, review, isChoosing, renderPreview, send, onOver, onClose, onDone } = props
  const text = useText(REMINDERS)
  const [reminded, over] = useState<Reminded | null>(null)
  const form = useForm({
    first: { comment: '', waits: 'all' as RemindWaits },
    send: ({ comment, waits }) => send({ comment: comment.trim(), waits }),
    onDone: (answer) => {
      over(answer)
      onOver?.()
    },
  })
  const close = () => {
    if (reminded !== null) onDone?.()
    onClose()
  }
  if (reminded !== null) return <Outcome reminded={reminded} onClose={close} />
  return (
    <FormDialog title={text.remindOf(name)} confirm={text.remind} form={form} onClose={close}>
      <p className={styles.words}>{text.words}</p>
      {isChoosing ? (
        <Radio.Group
          aria-label={text.waits}
          value={form.values.waits}
          onChange={({ target }: { readonly target: { readonly value?: RemindWaits } }) =>
            form.change({ waits: target.value ?? 'all' })
          }
        >
          <Radio value="home" disabled={home === 0}>
            {text.home(home)}
          </Radio>
          <Radio value="review" disabled={review === 0}>
            {text.review(review)}
          </Radio>
          <Radio value="all">{text.all(home + review)}</Radio>
        </Radio.Group>
      ) : null}
      {renderPreview?.(form.values.waits)}
      <TextArea {...form.field('comment')} label={text.comment} maxLength={COMMENT_MAX} />
    </FormDialog>
  )
}

/** So many are named; of more it is said how many. */
const NAMED = 3

function Outcome({
  reminded: { results, done },
  onClose,
}: {
  readonly reminded: Reminded
  readonly onClose: () => void
}) {
  const text = useText(REMINDERS)
  const language = useLanguage()
  const names = (people: readonly string[]) =>
    people.slice(0, NAMED).join(language === 'en' ? ', ' : '、') + (people.length > NAMED ? '…' : '')
  return (
    <OutcomesDialog
      title={text.result(done, results.length)}
      label={text.results}
      outcomes={results.map((result) => ({
        id: result.id,
        name: result.name,
        isDone: result.ok,
        said: result.ok
          ? text.notified(result.notified, names(result.people))
          : problemText(result.problem, language),
      }))}
      width={600}
      onClose={onClose}
    />
  )
}
