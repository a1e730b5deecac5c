/** The queue: the greatest risk × money first, each with its why. */
import { memo, useEffect, useRef } from 'react'
import { Pagination } from 'antd'
import type { ReviewList, ReviewRow, RiskReasonView } from '#api/review.ts'
import { ruleTitle } from '#text/findings/findings.ts'
import { REVIEW } from '#text/interface/review.ts'
import { reviewGradeName } from '#text/review.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { wanText } from '../../ui/money.tsx'
import { SeverityMark } from '../../ui/severity.tsx'
import { GradeMark } from '../../ui/grade-mark.tsx'
import { REVIEW_PAGE_SIZE, type ChangeReviewFilter, type ReviewFilter } from './review-filter.ts'
import styles from './queue.module.css'

type Props = {
  readonly list: ReviewList
  readonly filter: ReviewFilter
  readonly selected: ReviewRow | null
  readonly onSelect: (row: ReviewRow) => void
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
  readonly row: ReviewRow
  readonly open: boolean
  readonly onSelect: (row: ReviewRow) => void
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
          <span className={styles.name} lang="zh-CN">
            {row.name}
          </span>
          <span className={styles.mark}>
            <GradeMark grade={row.conclusion ?? row.grade} />
          </span>
          <span className={styles.unit} lang="zh-CN">
            {row.unitName ?? row.file}
          </span>
          <span className={styles.risk}>
            <span className={styles.percent}>{text.risk(row.risk)}</span> · {stake}
          </span>
          <Why reasons={row.reasons} />
          <State row={row} />
        </button>
      </li>
    )
  },
  (before, after) => before.row === after.row && before.open === after.open,
)

function Why({ reasons }: { readonly reasons: readonly RiskReasonView[] }) {
  const text = useText(REVIEW)
  const language = useLanguage()
  const words = ({ rule, count }: RiskReasonView) => text.reason(ruleTitle(rule, language), count)
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

function State({ row }: { readonly row: ReviewRow }) {
  const text = useText(REVIEW)
  const language = useLanguage()
  const said = [
    row.conclusion === null ? null : text.concluded(reviewGradeName(row.conclusion, language)),
    row.changes === 0 ? null : text.changed(row.changes),
  ].filter((one) => one !== null)
  return said.length === 0 ? null : <span className={styles.state}>✎ {said.join(' · ')}</span>
}
