/** The review sheet as the paper that is filed: 项目支出绩效目标审核表 on A4, only on the printer. */
import { REVIEW_DIMENSIONS } from '#core/review/form.ts'
import { makePoints, showPoints } from '#core/review/points.ts'
import type { LivingFinding } from '#core/findings/rows.ts'
import type { ReviewDetail, SheetItemView } from '#api/review.ts'
import { findingMessage, ruleTitle } from '#text/findings/findings.ts'
import { REVIEW } from '#text/interface/review.ts'
import {
  dimensionName,
  gradeMeans,
  itemGradeName,
  reviewGradeName,
  reviewItemAsks,
  reviewItemName,
  unjudgedText,
} from '#text/review.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { wanText } from '../../ui/money.tsx'
import { momentText } from '../../ui/time.ts'
import styles from './printed-sheet.module.css'

type Props = { readonly review: ReviewDetail; readonly findings: readonly LivingFinding[] }

export function PrintedSheet({ review, findings }: Props) {
  const text = useText(REVIEW)
  const language = useLanguage()
  const { row, sheet, opinion } = review
  const isScored = sheet.mode === 'scored'
  const decided = opinion?.conclusion ?? sheet.grade
  return (
    <article className={styles.sheet} aria-label={text.sheet}>
      <h1>{text.formTitle(row.fiscalYear === null ? '' : text.formYear(row.fiscalYear))}</h1>
      <table>
        <colgroup>
          <col style={{ width: '12%' }} />
          <col style={{ width: '13%' }} />
          <col style={{ width: '29%' }} />
          <col style={{ width: '7%' }} />
          <col style={{ width: '8%' }} />
          <col style={{ width: '31%' }} />
        </colgroup>
        <tbody>
          <ProjectRows row={row} />
          <HeadRow isScored={isScored} />
          <ItemRows sheet={sheet} findings={findings} />
          <SumRow sheet={sheet} />
          <tr>
            <th scope="row">{text.formConclusion}</th>
            <td colSpan={5}>
              {reviewGradeName(decided, language)}
              {'　'}
              {gradeMeans(decided, language)}
            </td>
          </tr>
          <tr>
            <th scope="row">{text.formOpinion}</th>
            <td colSpan={5} className={styles.opinion}>
              {opinion?.comment ?? ''}
            </td>
          </tr>
        </tbody>
      </table>
      <p className={styles.signs}>
        <span>
          {text.formReviewer}
          {opinion?.by ?? ''}
        </span>
        <span>{text.formSeal}</span>
        <span>{text.formDate}</span>
      </p>
    </article>
  )
}

const figure = (points: number) => showPoints(makePoints(points))
const weightOf = (items: readonly SheetItemView[]) => items.reduce((sum, { weight }) => sum + weight, 0)

function ProjectRows({ row }: Pick<ReviewDetail, 'row'>) {
  const text = useText(REVIEW)
  return (
    <>
      <tr>
        <th scope="row">{text.formProject}</th>
        <td colSpan={2}>{row.name}</td>
        <th scope="row" colSpan={2}>
          {text.formCode}
        </th>
        <td>{row.code ?? ''}</td>
      </tr>
      <tr>
        <th scope="row">{text.formUnit}</th>
        <td colSpan={2}>{[row.unitCode, row.unitName].filter(Boolean).join(' ')}</td>
        <th scope="row" colSpan={2}>
          {text.formBudget}
        </th>
        <td>{row.budget === null ? '' : `${wanText(row.budget)} 万元`}</td>
      </tr>
    </>
  )
}

function HeadRow({ isScored }: { readonly isScored: boolean }) {
  const text = useText(REVIEW)
  return (
    <tr className={styles.heads}>
      <th scope="col">{text.formDimension}</th>
      <th scope="col">{text.formItem}</th>
      <th scope="col">{text.formAsks}</th>
      <th scope="col">{text.formWeight}</th>
      <th scope="col">{isScored ? text.formPoints : text.formGrade}</th>
      <th scope="col">{text.formReasons}</th>
    </tr>
  )
}

/** The items of each dimension, with what they came to and why. */
function ItemRows({ sheet, findings }: Pick<ReviewDetail, 'sheet'> & Pick<Props, 'findings'>) {
  const language = useLanguage()
  const isScored = sheet.mode === 'scored'
  return REVIEW_DIMENSIONS.flatMap((dimension) =>
    sheet.items
      .filter((item) => item.dimension === dimension)
      .map((item, i, own) => (
        <tr key={item.item}>
          {i === 0 ? (
            <th scope="rowgroup" rowSpan={own.length}>
              {dimensionName(dimension, language)}
              <br />
              {figure(weightOf(own))}
            </th>
          ) : null}
          <th scope="row">{reviewItemName(item.item, language)}</th>
          <td>{reviewItemAsks(item.item, language)}</td>
          <td className={styles.number}>{figure(item.weight)}</td>
          <td className={styles.number}>
            {isScored && item.final.grade !== null
              ? figure(item.final.points)
              : itemGradeName(item.final.grade, language)}
          </td>
          <td>
            <Why item={item} findings={findings} isScored={isScored} />
          </td>
        </tr>
      )),
  )
}

function SumRow({ sheet }: Pick<ReviewDetail, 'sheet'>) {
  const text = useText(REVIEW)
  const language = useLanguage()
  const weight = weightOf(sheet.items)
  const unjudged = weight - sheet.judged
  return (
    <tr>
      <th scope="row" colSpan={3}>
        {text.formSum}
      </th>
      <td className={styles.number}>{figure(weight)}</td>
      <td className={styles.number}>
        {sheet.mode === 'scored' ? figure(sheet.total) : reviewGradeName(sheet.grade, language)}
      </td>
      <td>
        {text.formGrade}：{reviewGradeName(sheet.grade, language)}
        {unjudged === 0 ? null : (
          <>
            <br />
            {text.judgedOf(figure(sheet.judged), figure(unjudged))}
          </>
        )}
      </td>
    </tr>
  )
}

/** What a reviewer changed comes first, then the findings that cost something. */
function Why({
  item,
  findings,
  isScored,
}: {
  readonly item: SheetItemView
  readonly findings: readonly LivingFinding[]
  readonly isScored: boolean
}) {
  const text = useText(REVIEW)
  const language = useLanguage()
  const messageOf = (id: string, rule: string) => {
    const finding = findings.find((one) => one.id === id)
    return finding === undefined ? ruleTitle(rule, language) : findingMessage(finding, language)
  }
  return (
    <ul className={styles.why}>
      {item.unjudged === null || item.final.grade !== null ? null : (
        <li>
          {itemGradeName(null, language)}：{unjudgedText(item.unjudged, language)}
        </li>
      )}
      {item.change === null ? null : (
        <li>
          {text.changedBy(item.change.by ?? text.someone, momentText(item.change.at))}：{item.change.reason}
        </li>
      )}
      {item.losses
        .filter(({ taken }) => taken > 0)
        .map(({ id, rule, taken }) => (
          <li key={id}>
            {messageOf(id, rule)}
            {isScored && item.change === null ? `（${showPoints(makePoints(-taken))}）` : ''}
          </li>
        ))}
    </ul>
  )
}
