/** The words of the first part: 总体绩效目标, 分项绩效目标, 工作保障措施. */
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Place } from '#core/kernel/place.ts'
import type { Statement } from '#core/target/document.ts'
import { COMMON } from '#text/interface/common.ts'
import { DOCUMENT } from '#text/interface/documents.ts'
import { CommentMarks, type PaperComments } from '../paper/comment-marks.tsx'
import paper from '../paper/target-table.module.css'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { placeAddress } from '../source/place-address.ts'
import styles from './statement.module.css'

/** @param id of the document, where its source may be opened */
export function StatementPaper({
  id,
  statement,
  comments,
  narrow = false,
}: {
  readonly id: string | null
  readonly narrow?: boolean
  readonly statement: Statement | null
  readonly comments?: PaperComments | undefined
}) {
  const text = useText(DOCUMENT)
  return (
    <section className={`panel ${styles.statement}`}>
      <h2>{text.statement}</h2>
      {statement === null ? (
        <p className={styles.none}>{text.noStatement}</p>
      ) : (
        <Words id={id} narrow={narrow} statement={statement} comments={comments} />
      )}
    </section>
  )
}

type Said = { readonly comments: PaperComments | undefined }

function Words({
  id,
  narrow,
  statement,
  comments,
}: { readonly id: string | null; readonly narrow: boolean; readonly statement: Statement } & Said) {
  const text = useText(DOCUMENT)
  return (
    <div
      lang="zh-CN"
      className={narrow || statement.subGoals.length === 0 ? styles.words : `${styles.words} ${styles.two}`}
    >
      {statement.overallGoal === null ? null : (
        <div className={styles.overall}>
          <h3>{text.overallGoal}</h3>
          <Passage field="overallGoal" text={statement.overallGoal} comments={comments}>
            <Paragraphs text={statement.overallGoal} />
          </Passage>
        </div>
      )}
      {statement.subGoals.length === 0 ? null : (
        <div className={styles.subGoals}>
          <h3>{text.subGoals}</h3>
          {statement.subGoals.map((goal, i) => (
            <SubGoalView
              key={JSON.stringify(goal.at)}
              id={id}
              goal={goal}
              field={`subGoals.${i + 1}`}
              comments={comments}
            />
          ))}
        </div>
      )}
      {statement.safeguards.length === 0 ? null : (
        <div className={styles.safeguards}>
          <h3>{text.safeguards}</h3>
          {statement.safeguards.map((safeguard, i) => (
            <div key={JSON.stringify(safeguard.at)} className={styles.item}>
              <Passage field={`safeguards.${i + 1}.text`} text={safeguard.text} comments={comments}>
                <p>
                  {labelText(safeguard.label)}
                  {safeguard.text}
                  <Where id={id} at={safeguard.at} />
                </p>
              </Passage>
            </div>
          ))}
        </div>
      )}
    </div>
  )
}

function SubGoalView({
  id,
  goal,
  field,
  comments,
}: {
  readonly id: string | null
  readonly goal: Statement['subGoals'][number]
  readonly field: string
} & Said) {
  const text = useText(DOCUMENT)
  const common = useText(COMMON)
  const where = <Where id={id} at={goal.at} />
  return (
    <div className={styles.item}>
      {goal.title === null ? null : (
        <Passage field={`${field}.title`} text={goal.title} comments={comments}>
          <h4>
            {labelText(goal.label)}
            {goal.title}
            {where}
          </h4>
        </Passage>
      )}
      {goal.goal === null ? null : (
        <Passage field={`${field}.goal`} text={goal.goal} comments={comments}>
          <Paragraphs
            lead={goal.title === null ? labelText(goal.label) : `${text.subGoalGoal}${common.colon}`}
            text={goal.goal}
          />
        </Passage>
      )}
      {goal.indicators === null ? null : (
        <Passage field={`${field}.indicators`} text={goal.indicators} comments={comments}>
          <Paragraphs lead={`${text.subGoalIndicators}${common.colon}`} text={goal.indicators} />
        </Passage>
      )}
      {goal.title === null ? where : null}
    </div>
  )
}

/** Words of one place, with what is said of them. */
function Passage({
  field,
  text,
  comments,
  children,
}: { readonly field: string; readonly text: string; readonly children: ReactNode } & Said) {
  if (comments === undefined) return children
  return (
    <div className={paper.passage} data-place={field}>
      {children}
      <CommentMarks keys={[field]} text={text} comments={comments} />
    </div>
  )
}

function labelText(label: string | null): string {
  return label === null ? '' : `（${label}）`
}

function Paragraphs({ text, lead }: { readonly text: string; readonly lead?: string }) {
  return text.split('\n').map((line, i) => (
    // Lines of one text never change places.
    // oxlint-disable-next-line react/no-array-index-key
    <p key={i}>
      {lead === undefined || i > 0 ? null : <span className={styles.lead}>{lead}</span>}
      {line}
    </p>
  ))
}

function Where({ id, at }: { readonly id: string | null; readonly at: Place }) {
  const text = useText(DOCUMENT)
  const place = placeAddress(at)
  return place === null || id === null ? null : (
    <Link className={`${styles.where} no-print`} to={paths.documentSource(id, place)}>
      {text.showWhere}
    </Link>
  )
}
