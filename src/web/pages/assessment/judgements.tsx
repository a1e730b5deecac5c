/** The five elements with their sub-items: what each asks, a grade or points, and the reason. */
import { useState } from 'react'
import {
  ASSESSMENT_REASON_MAX,
  OPEN_JUDGEMENT,
  type AssessmentContent,
  type ItemJudgement,
} from '#core/assessment/content.ts'
import { countAssessment, type CountedElement, type CountedItem } from '#core/assessment/count.ts'
import type { AssessmentScheme } from '#core/assessment/scheme.ts'
import { GRADES } from '#core/kernel/grade.ts'
import { parsePoints, makePoints, showPoints } from '#core/review/points.ts'
import { assessmentElementName, assessmentItemAsks, assessmentItemName } from '#text/assessment.ts'
import { ASSESSMENTS } from '#text/interface/assessments.ts'
import { reviewGradeName } from '#text/review.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { GradeMark } from '../../ui/grade-mark.tsx'
import type { EditAssessment } from './edit.ts'
import styles from './assessment.module.css'

type Props = {
  readonly content: AssessmentContent
  readonly scheme: AssessmentScheme
  readonly edit: EditAssessment | null
}

export function Judgements({ content, scheme, edit }: Props) {
  const counted = countAssessment(content, scheme)
  return (
    <>
      {counted.elements.map((element) => (
        <Element key={element.element} element={element} content={content} scheme={scheme} edit={edit} />
      ))}
    </>
  )
}

function Element({ element, content, scheme, edit }: Props & { readonly element: CountedElement }) {
  const text = useText(ASSESSMENTS)
  const language = useLanguage()
  const name = assessmentElementName(element.element, language)
  return (
    <section className={`panel ${styles.panel}`} aria-label={name}>
      <div className={styles.head}>
        <h2>{name}</h2>
        <span className={styles.right}>
          {text.of(showPoints(element.points), showPoints(element.weight))}
          {element.open > 0 ? (
            <span className={styles.quiet}>
              {'　'}
              {text.openItems(element.open)}
            </span>
          ) : null}
          {element.weak ? (
            <span className={styles.weak}>
              {'　'}▲ {text.weak}
            </span>
          ) : null}
        </span>
      </div>
      {element.items.map((item) => {
        const judgement = content.items[item.item] ?? OPEN_JUDGEMENT
        const change =
          edit === null
            ? null
            : (next: Partial<ItemJudgement>) =>
                edit({ items: { ...content.items, [item.item]: { ...judgement, ...next } } })
        return <Item key={item.item} item={item} judgement={judgement} mode={scheme.mode} onChange={change} />
      })}
    </section>
  )
}

type ItemProps = {
  readonly item: CountedItem
  readonly judgement: ItemJudgement
  readonly mode: AssessmentScheme['mode']
  readonly onChange: ((next: Partial<ItemJudgement>) => void) | null
}

function Item({ item, judgement, mode, onChange }: ItemProps) {
  const text = useText(ASSESSMENTS)
  const language = useLanguage()
  const name = assessmentItemName(item.item, language)
  return (
    <div className={styles.item}>
      <div className={styles.asks}>
        <h3>
          {name}
          <span className={styles.quiet}>
            {'　'}
            {showPoints(item.weight)}
          </span>
        </h3>
        <p className={styles.quiet}>{assessmentItemAsks(item.item, language)}</p>
      </div>
      <div className={styles.judged}>
        {onChange === null ? <Judged item={item} judgement={judgement} mode={mode} /> : null}
        {onChange !== null && mode === 'grades' ? (
          <fieldset className={styles.grades} aria-label={text.grade(name)}>
            {GRADES.map((grade) => (
              <label key={grade} data-chosen={judgement.grade === grade}>
                <input
                  type="radio"
                  className="visually-hidden"
                  name={`grade-${item.item}`}
                  checked={judgement.grade === grade}
                  onChange={() => onChange({ grade })}
                />
                {reviewGradeName(grade, language)}
              </label>
            ))}
          </fieldset>
        ) : null}
        {onChange !== null && mode === 'points' ? (
          <PointsField
            label={text.points(name, showPoints(item.weight))}
            wrong={text.pointsWrong(showPoints(item.weight))}
            points={judgement.points}
            most={item.weight}
            onChange={(points) => onChange({ points })}
          />
        ) : null}
      </div>
      {onChange === null ? (
        <p className={styles.why}>{judgement.reason}</p>
      ) : (
        <textarea
          className={styles.reason}
          aria-label={text.reason(name)}
          placeholder={text.reasonHint}
          rows={2}
          maxLength={ASSESSMENT_REASON_MAX}
          value={judgement.reason}
          onChange={({ target }) => onChange({ reason: target.value })}
        />
      )}
    </div>
  )
}

function Judged({ item, judgement, mode }: Omit<ItemProps, 'onChange'>) {
  if (item.points === null) return <span className={styles.quiet}>—</span>
  return (
    <>
      {mode === 'grades' && judgement.grade !== null ? <GradeMark grade={judgement.grade} /> : null}{' '}
      <span>{showPoints(item.points)}</span>
    </>
  )
}

type PointsProps = {
  readonly label: string
  readonly wrong: string
  readonly points: number | null
  readonly most: number
  readonly onChange: (points: number | null) => void
}

/** What is no number of points is said at once, and counts as open. */
function PointsField({ label, wrong, points, most, onChange }: PointsProps) {
  const [typed, type] = useState(points === null ? '' : showPoints(makePoints(points)))
  const isWrong = typed.trim() !== '' && points === null
  const change = (value: string) => {
    type(value)
    const read = parsePoints(value)
    onChange(read === null || read > most ? null : read)
  }
  return (
    <>
      <input
        className={styles.points}
        aria-label={label}
        inputMode="decimal"
        maxLength={6}
        value={typed}
        aria-invalid={isWrong ? true : undefined}
        onChange={({ target }) => change(target.value)}
      />
      {isWrong ? <p className={styles.weak}>{wrong}</p> : null}
    </>
  )
}
