/**
 * One item of the sheet: what it is worth here, where its points went (each finding lights its cell), what a
 * reviewer changed.
 */
import { useEffect, useRef } from 'react'
import type { ReviewItem, ReviewMode } from '#core/review/form.ts'
import { makePoints, showPoints } from '#core/review/points.ts'
import type { SheetItemView } from '#api/review.ts'
import { findingMessage, ruleTitle } from '#text/findings/findings.ts'
import { REVIEW } from '#text/interface/review.ts'
import { itemGradeName, reviewItemAsks, reviewItemName, unjudgedText } from '#text/review.ts'
import { whenDone } from '../../api/when-done.ts'
import { useRestoreItem } from '../../api/reviews.ts'
import { fieldWords } from '#text/field-words.ts'
import { FindingActions } from '../../components/findings/finding-actions.tsx'
import { FindingDetail } from '../../components/findings/finding-detail.tsx'
import { OtherPaper } from '../../components/filing/other-paper.tsx'
import { DecisionFacts, FindingMarks } from '../../components/findings/finding-marks.tsx'
import { placeIn } from '../../components/paper/place.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { notify } from '../../ui/notices.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { scrollWithin } from '../../ui/scrolling.ts'
import { SeverityMark } from '../../ui/severity.tsx'
import { momentText } from '../../ui/time.ts'
import { GradeMark } from '../../ui/grade-mark.tsx'
import { ItemEditor } from './item-editor.tsx'
import styles from './sheet.module.css'
import type { Loss } from '#core/review/losses.ts'
import type { ReviewMark, ItemChangeRow } from '#core/review/rows.ts'
import type { OpenedProject } from '#core/projects/rows.ts'
import type { LivingFinding } from '#core/findings/rows.ts'

type Props = {
  /** The project. */
  readonly id: string
  readonly item: SheetItemView
  readonly mode: ReviewMode
  readonly detail: OpenedProject
  readonly selected: LivingFinding | null
  readonly onSelect: (finding: LivingFinding | null) => void
  readonly onAsk: (what: 'waive' | 'dispute') => void
  readonly editing: boolean
  /** null: this person may not change anything. */
  readonly onEdit: ((item: ReviewItem | null) => void) | null
}

export function ReviewItemRow({ id, item, mode, detail, selected, onSelect, onAsk, editing, onEdit }: Props) {
  const text = useText(REVIEW)
  const language = useLanguage()
  const name = reviewItemName(item.item, language)
  return (
    <section className={styles.item} aria-label={name}>
      <div className={styles.itemHead}>
        <h4 title={reviewItemAsks(item.item, language)}>{name}</h4>
        <MarkOf mark={item.final} weight={item.weight} mode={mode} />
        {onEdit === null ? null : (
          <button
            type="button"
            className={styles.edit}
            aria-label={text.edit(name)}
            aria-expanded={editing}
            onClick={() => onEdit(editing ? null : item.item)}
          >
            {text.editShort}
          </button>
        )}
      </div>
      {item.unjudged === null || item.final.grade !== null ? null : (
        <p className={styles.unjudged}>{unjudgedText(item.unjudged, language)}</p>
      )}
      {item.change === null ? null : (
        <Changed id={id} item={item} change={item.change} mode={mode} may={onEdit !== null} />
      )}
      {editing && onEdit !== null ? (
        <ItemEditor id={id} item={item} mode={mode} onClose={() => onEdit(null)} />
      ) : null}
      <ul className={styles.losses}>
        {item.losses.map((loss) => (
          <Loss
            key={loss.id}
            loss={loss}
            mode={mode}
            judged={item.final.grade !== null}
            detail={detail}
            selected={selected}
            onSelect={onSelect}
            onAsk={onAsk}
          />
        ))}
        {item.waived.map((waived) => (
          <Waived key={waived} finding={detail.settled.find((one) => one.id === waived)} />
        ))}
      </ul>
    </section>
  )
}

function MarkOf({
  mark,
  weight,
  mode,
}: {
  readonly mark: ReviewMark
  readonly weight: number
  readonly mode: ReviewMode
}) {
  const text = useText(REVIEW)
  if (mark.grade === null) return <GradeMark grade={null} of="item" />
  return mode === 'scored' ? (
    <span className={styles.figure}>
      {text.points(showPoints(makePoints(mark.points)), showPoints(makePoints(weight)))}
    </span>
  ) : (
    <GradeMark grade={mark.grade} of="item" />
  )
}

/** Who set the item, when and why; what was proposed; the way back. */
function Changed({
  id,
  item,
  change,
  mode,
  may,
}: {
  readonly id: string
  readonly item: SheetItemView
  readonly change: ItemChangeRow
  readonly mode: ReviewMode
  readonly may: boolean
}) {
  const text = useText(REVIEW)
  const language = useLanguage()
  const restore = useRestoreItem(id)
  const refused = useErrorText(restore.error)
  const proposed =
    mode === 'scored' && item.proposed.grade !== null
      ? showPoints(makePoints(item.proposed.points))
      : itemGradeName(item.proposed.grade, language)
  const back = () => whenDone(restore.mutateAsync(item.item), () => notify(text.restored))
  return (
    <div className={styles.changed}>
      <p>
        {text.changedBy(change.by ?? text.someone, momentText(change.at))}：{change.reason}
      </p>
      {change.stale ? <p className={styles.stale}>▲ {text.stale}</p> : null}
      <p>
        <span className={styles.quiet}>{text.proposedWas(proposed)}</span>{' '}
        {may ? (
          <button type="button" className={styles.link} disabled={restore.isPending} onClick={back}>
            {text.toProposal}
          </button>
        ) : null}
      </p>
      {restore.error ? (
        <p role="alert" className={styles.stale}>
          {refused}
        </p>
      ) : null}
    </div>
  )
}

/** What it says may come later than the line: it is brought into view with all of it. */
function useBroughtIntoView(open: boolean) {
  const line = useRef<HTMLLIElement>(null)
  useEffect(() => {
    const shown = line.current
    if (!open || shown === null) return
    const growing = new ResizeObserver(() => scrollWithin(shown))
    growing.observe(shown)
    return () => growing.disconnect()
  }, [open])
  return line
}

type LossProps = { readonly loss: Loss; readonly mode: ReviewMode; readonly judged: boolean } & Pick<
  Props,
  'detail' | 'selected' | 'onSelect' | 'onAsk'
>

/** A finding that costs this item something; pressed, its cell lights up and it is shown in full. */
function Loss({ loss, mode, judged, detail, selected, onSelect, onAsk }: LossProps) {
  const text = useText(REVIEW)
  const language = useLanguage()
  const finding = detail.findings.find(({ id }) => id === loss.id) ?? null
  const open = selected?.id === loss.id
  const line = useBroughtIntoView(open)
  const cost = loss.taken === 0 ? text.costsNothing : showPoints(makePoints(-loss.taken))
  return (
    <li ref={line}>
      <button
        type="button"
        className={styles.loss}
        aria-expanded={open}
        disabled={finding === null}
        onClick={() => onSelect(open ? null : finding)}
      >
        <SeverityMark severity={loss.severity} word={false} />
        <span>
          {finding === null ? (
            ruleTitle(loss.rule, language)
          ) : (
            <>
              <FindingMarks finding={{ ...finding, certainty: 1 }} />
              {findingMessage(finding, language)}
            </>
          )}
          <span className={styles.where}>
            {finding === null ? '' : ` ${fieldWords(placeIn(finding, detail.project.order), language)}`}
            {loss.certainty < 100
              ? ` · ${(mode === 'scored' && judged ? text.sure : text.sureUnscored)(loss.certainty)}`
              : ''}
          </span>
        </span>
        {mode === 'scored' && judged ? <span className={styles.cost}>{cost}</span> : null}
      </button>
      {open && finding !== null ? (
        <div className={styles.full}>
          <FindingDetail
            finding={finding}
            document={detail.row.document}
            project={detail.project.order}
            projectId={detail.row.id}
          >
            <OtherPaper finding={finding} document={detail.row.document} project={detail.row.id} />
            <DecisionFacts finding={finding} />
            <FindingActions
              finding={finding}
              onWaive={() => onAsk('waive')}
              onDispute={() => onAsk('dispute')}
            />
          </FindingDetail>
        </div>
      ) : null}
    </li>
  )
}

/** What was waived costs nothing, and is said all the same: who, and why. */
function Waived({ finding }: { readonly finding: LivingFinding | undefined }) {
  const text = useText(REVIEW)
  const language = useLanguage()
  if (finding === undefined) return null
  return (
    <li className={styles.waived}>
      <span lang={language}>{findingMessage(finding, language)}</span>{' '}
      {text.waived(finding.decision?.by ?? text.someone, finding.decision?.reason ?? '')}
    </li>
  )
}
