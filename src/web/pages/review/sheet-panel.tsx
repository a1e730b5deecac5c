/**
 * The review sheet: what the project comes to, each item with where its points went, the reviewer's opinion.
 */
import { useState, type ReactNode } from 'react'
import { Link } from 'react-router'
import DownOutlined from '@ant-design/icons/DownOutlined'
import { HEAPS, REVIEW_DIMENSIONS, type ReviewItem } from '#core/review/form.ts'
import { makePoints, showPoints, pointsSum } from '#core/review/points.ts'
import type { ReviewDetail, ReviewFormat, SheetItemView } from '#api/review.ts'
import { COMMON } from '#text/interface/common.ts'
import { REVIEW } from '#text/interface/review.ts'
import { dimensionName, gradeMeans, heapName, reviewGradeName, reviewModeName } from '#text/review.ts'
import { projectExportPath } from '../../api/projects.ts'
import { reviewExportPath } from '../../api/reviews.ts'
import { useMay } from '../../api/session.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { useExportItems } from '../../ui/export-menu.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'
import { wanText } from '../../ui/money.tsx'
import { GradeMark } from '../../ui/grade-mark.tsx'
import { Term } from '../../ui/term.tsx'
import { History } from './history.tsx'
import { Opinion } from './opinion.tsx'
import { keyOfHeap } from './review-filter.ts'
import { ReviewItemRow } from './sheet-item.tsx'
import styles from './sheet.module.css'
import type { OpenedProject } from '#core/projects/rows.ts'
import type { LivingFinding } from '#core/findings/rows.ts'

type Props = {
  readonly review: ReviewDetail
  readonly detail: OpenedProject
  /** What the findings ask to be mended. */
  readonly note: string
  readonly selected: LivingFinding | null
  readonly onSelect: (finding: LivingFinding | null) => void
  /** The item that is being changed. */
  readonly editing: ReviewItem | null
  readonly onEdit: (item: ReviewItem | null) => void
  /** Asks what a decision on the selected finding needs. */
  readonly onAsk: (what: 'waive' | 'dispute') => void
  /** Above the items. */
  readonly children?: ReactNode
}

export function SheetPanel(props: Props) {
  const { review, detail, note, selected, onSelect, editing, onEdit, onAsk, children } = props
  const text = useText(REVIEW)
  const language = useLanguage()
  const may = useMay()('review.write')
  const { items, mode } = review.sheet
  const speaking = items.find(({ losses }) => losses.some(({ id }) => id === selected?.id))
  const dearest = items.toSorted((a, b) => a.final.points - a.weight - (b.final.points - b.weight))[0]
  useKeys({
    e: () => {
      if (may) onEdit((speaking ?? dearest)?.item ?? null)
    },
    c: () => document.querySelector<HTMLTextAreaElement>(`.${styles.comment}`)?.focus(),
  })
  return (
    <section className={`panel no-print ${styles.panel}`} aria-label={text.sheet}>
      <Result review={review} />
      <div className={styles.body}>
        {children}
        {REVIEW_DIMENSIONS.map((dimension) => {
          const own = items.filter((item) => item.dimension === dimension)
          return (
            <section key={dimension} aria-label={dimensionName(dimension, language)}>
              <DimensionHead dimension={dimension} items={own} mode={mode} />
              {own.map((item) => (
                <ReviewItemRow
                  key={item.item}
                  id={review.row.id}
                  item={item}
                  mode={mode}
                  detail={detail}
                  selected={selected}
                  onSelect={onSelect}
                  onAsk={onAsk}
                  editing={editing === item.item}
                  onEdit={may ? onEdit : null}
                />
              ))}
            </section>
          )
        })}
        <Opinion key={`${review.row.id} ${review.opinion?.at ?? ''}`} review={review} note={note} may={may} />
        <History events={review.history} />
        <p className={styles.source}>
          {text.sheetSource} <Term id="review-sheet" of={text.sheet} />
        </p>
      </div>
      <Keys />
    </section>
  )
}

/** The keys of most targets in one line; all of them at a press, and then until they are folded again. */
function Keys() {
  const text = useText(REVIEW)
  const language = useLanguage()
  const [areAll, showAll] = useState(false)
  useKeys({ '?': () => showAll((now) => !now), '？': () => showAll((now) => !now) })
  const heaps = [
    `${keyOfHeap(undefined)} ${text.everyHeap}`,
    ...HEAPS.map((heap) => `${keyOfHeap(heap)} ${heapName(heap, language)}`),
  ].join(' · ')
  return (
    <div className={styles.keys}>
      <button type="button" aria-expanded={areAll} onClick={() => showAll(!areAll)}>
        {text.mainKeys}
      </button>
      {areAll ? <p>{text.keys(heaps)}</p> : null}
    </div>
  )
}

type HeadProps = {
  readonly dimension: (typeof REVIEW_DIMENSIONS)[number]
  readonly items: readonly SheetItemView[]
  readonly mode: ReviewDetail['sheet']['mode']
}

/** The dimension, and what its items come to. */
function DimensionHead({ dimension, items, mode }: HeadProps) {
  const text = useText(REVIEW)
  const language = useLanguage()
  return (
    <h3 className={styles.dimension}>
      <span>{dimensionName(dimension, language)}</span>
      {mode === 'scored' ? (
        <span className={styles.figure}>
          {text.points(sum(items.map(({ final }) => final.points)), sum(items.map(({ weight }) => weight)))}
        </span>
      ) : null}
    </h3>
  )
}

function sum(points: readonly number[]): string {
  return showPoints(pointsSum(points.map(makePoints)))
}

/** What it comes to, what follows for the budget, and why it is where it is in the queue. */
function Result({ review: { row, sheet, opinion } }: { readonly review: ReviewDetail }) {
  const text = useText(REVIEW)
  const common = useText(COMMON)
  const language = useLanguage()
  const isScored = sheet.mode === 'scored'
  const unjudged = sheet.items.reduce((sum, { weight }) => sum + weight, 0) - sheet.judged
  // The grade is that of the queue: what a reviewer concluded of the target as it is, else what the sheet gives.
  const concluded = opinion === null || opinion.stale ? null : opinion.conclusion
  const grade = concluded ?? sheet.grade
  const differs = sheet.total !== sheet.proposed.total || sheet.grade !== sheet.proposed.grade
  const proposed = [
    isScored ? showPoints(makePoints(sheet.proposed.total)) : null,
    reviewGradeName(sheet.proposed.grade, language),
  ]
    .filter((one) => one !== null)
    .join(' ')
  return (
    <header className={styles.result}>
      <div className={styles.figures}>
        <GradeMark grade={grade} large />
        {isScored ? <strong className={styles.total}>{showPoints(makePoints(sheet.total))}</strong> : null}
        <span className={styles.push}>
          <Link to={paths.project(row.id)}>{text.openProject}</Link>
          <TakeAway id={row.id} />
        </span>
      </div>
      {unjudged > 0 ? (
        <p className={styles.quiet}>
          {text.judgedOf(showPoints(makePoints(sheet.judged)), showPoints(makePoints(unjudged)))}
        </p>
      ) : null}
      <p>{gradeMeans(grade, language)}</p>
      {concluded === null || concluded === sheet.grade ? null : (
        <p className={styles.quiet}>
          {text.concludedNotSheet(
            reviewGradeName(concluded, language),
            reviewGradeName(sheet.grade, language),
          )}
        </p>
      )}
      <p className={styles.quiet}>
        {reviewModeName(sheet.mode, language)}
        {differs ? ` · ${text.proposedWas(proposed)}` : ''}
      </p>
      {sheet.heldDownBy === null ? null : (
        <p className={styles.held}>▼ {text.heldDownBy(common[sheet.heldDownBy])}</p>
      )}
      <p className={styles.quiet} title={text.orderWhy}>
        {text.risk(row.risk)} × {row.budget === null ? text.noBudget : `${wanText(row.budget)} 万元`}
        {row.exposure === null ? '' : ` = ${wanText(row.exposure)} 万元`}
      </p>
    </header>
  )
}

const PAPERS = ['docx', 'xlsx', 'pdf', 'html'] as const satisfies readonly ReviewFormat[]

/**
 * The sheet as a file, and the target that it is about: papers, so in the formats of paper; the sheet printed.
 */
function TakeAway({ id }: { readonly id: string }) {
  const text = useText(REVIEW)
  const common = useText(COMMON)
  const sheet = useExportItems((format) => reviewExportPath(id, format), PAPERS)
  const target = useExportItems((format) => projectExportPath(id, format), PAPERS)
  const group = (key: string, label: string, items: typeof sheet) => ({
    key,
    label,
    type: 'group' as const,
    children: items.map((item) => ({ ...item, key: `${key} ${item?.key}` })),
  })
  const items = [
    { key: 'print', label: common.print, onClick: () => window.print() },
    group('sheet', text.takeAway, sheet),
    group('target', text.takeTarget, target),
  ]
  return (
    <MenuButton
      items={items}
      placement="bottomRight"
      size="small"
      icon={<DownOutlined />}
      iconPlacement="end"
      aria-haspopup="menu"
    >
      {text.printOrTake}
    </MenuButton>
  )
}
