/**
 * The review sheet of a whole document: its projects' by their money, and the way to review them one by one.
 */
import { Link } from 'react-router'
import { makePoints, showPoints } from '#core/review/points.ts'
import { GRADES } from '#core/kernel/grade.ts'
import type { DocumentDetail } from '#api/documents/documents.ts'
import type { DocumentReview as ReviewOfDocument } from '#api/review.ts'
import { checkedWords } from '#text/findings/checked.ts'
import { ruleTitle } from '#text/findings/findings.ts'
import { REVIEW } from '#text/interface/review.ts'
import { gradeMeans, itemGradeName, reviewGradeName, reviewItemAsks, reviewItemName } from '#text/review.ts'
import { useDocumentReview } from '../../api/reviews.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { GradeMark } from '../../ui/grade-mark.tsx'
import { WithTerm } from '../../ui/term.tsx'
import { SeverityMark } from '../../ui/severity.tsx'
import { Loaded } from '../../ui/states.tsx'
import styles from './document-review.module.css'

/** What is evaluated, monitored or only described is no target: nothing is asked of it here. */
const REVIEWED: ReadonlySet<DocumentDetail['kind']> = new Set([
  'budget-text',
  'project-targets',
  'department-targets',
])

/** Hundredths of all points. */
const FULL = 10_000

export function DocumentReviewPanel({ document }: { readonly document: DocumentDetail }) {
  return REVIEWED.has(document.kind) && document.projects > 0 ? <Sheet document={document} /> : null
}

/** @param points hundredths */
function figure(points: number): string {
  return showPoints(makePoints(points))
}

function Sheet({ document }: { readonly document: DocumentDetail }) {
  const text = useText(REVIEW)
  const language = useLanguage()
  const review = useDocumentReview(document.id)
  return (
    <section className={`panel ${styles.sheet}`} aria-label={text.documentSheet}>
      <Loaded query={review}>
        {(sheet) => {
          const { items } = sheet
          const own = items.flatMap(({ losses }) => losses)
          const words = checkedWords(
            items.flatMap(({ item, unjudged }) => unjudged.map((reason) => ({ item, ...reason }))),
            language,
          )
          return (
            <>
              <Head document={document.id} review={sheet} />
              <dl className={styles.items}>
                {items.map(({ item, weight, final }) => (
                  <div key={item}>
                    <dt title={reviewItemAsks(item, language)}>{reviewItemName(item, language)}</dt>
                    <dd className={styles.figure}>
                      {final.grade === null
                        ? itemGradeName(null, language)
                        : text.points(figure(final.points), figure(weight))}
                    </dd>
                  </div>
                ))}
              </dl>
              {words.unjudged === null ? null : <p className={styles.quiet}>{words.unjudged}</p>}
              <p className={styles.quiet}>
                {text.documentHow}
                {own.length === 0 ? '' : `；${text.documentOwn}：`}
                {own.map(({ id, rule, severity, taken }) => (
                  <span key={id} className={styles.loss}>
                    <SeverityMark severity={severity} word={false} /> {ruleTitle(rule, language)}{' '}
                    {figure(-taken)}
                  </span>
                ))}
              </p>
            </>
          )
        }}
      </Loaded>
    </section>
  )
}

type HeadProps = { readonly document: string; readonly review: ReviewOfDocument }

function Head({ document, review: { total, judged, grade, projects, ungraded } }: HeadProps) {
  const text = useText(REVIEW)
  const language = useLanguage()
  return (
    <header className={styles.head}>
      <WithTerm id="review-sheet" of={text.documentSheet}>
        <h2>{text.documentSheet}</h2>
      </WithTerm>
      <GradeMark grade={grade} />
      <strong className={styles.figure}>{figure(total)}</strong>
      {judged === FULL ? null : (
        <span className={styles.quiet}>{text.judgedOf(figure(judged), figure(FULL - judged))}</span>
      )}
      <span className={styles.quiet}>{gradeMeans(grade, language)}</span>
      <span className={styles.quiet}>
        {[
          ...GRADES.filter((one) => projects[one] > 0).map((one) =>
            text.gradesOf(reviewGradeName(one, language), projects[one]),
          ),
          ...(ungraded > 0 ? [text.ungradedOf(ungraded)] : []),
        ].join(' · ')}
      </span>
      <Link className={styles.push} to={paths.reviews({ document, year: 'all' })}>
        {text.reviewAll}
      </Link>
    </header>
  )
}
