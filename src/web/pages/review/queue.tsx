/** The queue: the greatest risk × money first, each with its why. */
import { memo, useEffect, useRef } from 'react'
import { Pagination } from 'antd'
import type { ReviewList } from '#api/review.ts'
import { ruleTitle } from '#text/findings/findings.ts'
import { REVIEW } from '#text/interface/review.ts'
import { adjustmentName, FILING_STATE_NAMES, stepName } from '#text/filing.ts'
import { heapName, reviewGradeName } from '#text/review.ts'
import { DueMark } from '../../components/filing/due-mark.tsx'
import { withYear } from '../../lists/named-row.tsx'
import { useLanguage, useText } from '../../preferences/language.ts'
import { wanText } from '../../ui/money.tsx'
import { SeverityMark } from '../../ui/severity.tsx'
import { GradeMark } from '../../ui/grade-mark.tsx'
import { REVIEW_PAGE_SIZE, type ChangeReviewFilter, type ReviewFilter } from './review-filter.ts'
import styles from './queue.module.css'
import type { RiskReason } from '#core/review/risk.ts'
import type { QueuedReview } from '#core/review/rows.ts'

type Props = {
  readonly list: ReviewList
  readonly filter: ReviewFilter
  readonly selected: QueuedReview | null
  readonly onSelect: (row: QueuedReview) => void
  readonly onChange: ChangeReviewFilter
}

export function Queue({ list, filter, selected, onSelect, onChange }: Props) {
  return (
    <>
      <ol className={styles.list}>
        {list.rows.map((row) => (
          <Item key={row.id} row={row} open={row.id === selected?.id} onSelect={onSelect} />
        ))}
      </ol>
      {list.total > REVIEW_PAGE_SIZE ? (
        <Pagination
          className={styles.pages ?? ''}
          size="small"
          simple
          current={filter.page}
          pageSize={REVIEW_PAGE_SIZE}
          total={list.total}
          showSizeChanger={false}
          onChange={(page) => onChange({ page })}
        />
      ) : null}
    </>
  )
}

type ItemProps = {
  readonly row: QueuedReview
  readonly open: boolean
  readonly onSelect: (row: QueuedReview) => void
}

const Item = memo(
  function Item({ row, open, onSelect }: ItemProps) {
    const text = useText(REVIEW)
    const item = useRef<HTMLLIElement>(null)
    useEffect(() => {
      if (open) item.current?.scrollIntoView({ block: 'nearest' })
    }, [open])
    const stake = row.exposure === null ? text.noBudget : text.stake(wanText(row.exposure) ?? '0')
    return (
      <li ref={item}>
        <button
          type="button"
          className={styles.item}
          aria-current={open ? 'true' : undefined}
          onClick={() => onSelect(row)}
        >
          <span className={styles.name} data-name lang="zh-CN">
            {row.name}
          </span>
          <span className={styles.mark} data-mark title={row.name}>
            <GradeMark grade={row.conclusion ?? row.grade} />
          </span>
          <span className={styles.unit} lang="zh-CN">
            {withYear(row.unitName ?? row.file, row.fiscalYear)}
          </span>
          <span className={styles.risk}>
            <span className={styles.percent}>{text.risk(row.risk)}</span> · {stake}
          </span>
          <Standing row={row} />
          <Why reasons={row.reasons} />
          <State row={row} />
        </button>
      </li>
    )
  },
  (before, after) => before.row === after.row && before.open === after.open,
)

/** What there is to do with it, where it is in the workflow, and by when it has to go on. */
function Standing({ row }: { readonly row: QueuedReview }) {
  const language = useLanguage()
  const steps = [...new Set(row.waits)].map((step) => stepName(step, [], language))
  const adjusted = adjustmentName(row, language)
  const said = [heapName(row.heap, language), FILING_STATE_NAMES[row.state][language], ...steps]
  return (
    <span className={styles.standing}>
      {adjusted === null ? null : <strong className={styles.adjusted}>{adjusted}</strong>}
      {[...new Set(said)].join(' · ')}
      {row.due === null ? null : (
        <>
          {' · '}
          <DueMark due={row.due} />
        </>
      )}
    </span>
  )
}

function Why({ reasons }: { readonly reasons: readonly RiskReason[] }) {
  const text = useText(REVIEW)
  const language = useLanguage()
  const words = ({ rule, count }: RiskReason) => text.reason(ruleTitle(rule, language), count)
  if (reasons.length === 0) return <span className={styles.why}>{text.noReasons}</span>
  return (
    <span className={styles.why} title={reasons.map(words).join('；')}>
      {reasons.map((reason) => (
        <span key={reason.rule} className={styles.reason}>
          <SeverityMark severity={reason.severity} word={false} />
          {words(reason)}
        </span>
      ))}
    </span>
  )
}

function State({ row }: { readonly row: QueuedReview }) {
  const text = useText(REVIEW)
  const language = useLanguage()
  const said = [
    row.conclusion === null ? null : text.concluded(reviewGradeName(row.conclusion, language)),
    row.changes === 0 ? null : text.changed(row.changes),
  ].filter((one) => one !== null)
  return said.length === 0 ? null : <span className={styles.state}>✎ {said.join(' · ')}</span>
}
