/** The words of the first part: 总体绩效目标, 分项绩效目标, 工作保障措施. */
import { Link } from 'react-router'
import type { DocumentDetail } from '#api/documents.ts'
import type { Place } from '#core/target/document.ts'
import { COMMON } from '#text/interface/common.ts'
import { DOCUMENT } from '#text/interface/documents.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { placeText } from '../../source/place-address.ts'
import styles from './statement.module.css'

type Statement = NonNullable<DocumentDetail['statement']>

export function StatementView({ id, statement }: { readonly id: string; readonly statement: Statement | null }) {
  const text = useText(DOCUMENT)
  return (
    <section className={`panel ${styles.statement}`}>
      <h2>{text.statement}</h2>
      {statement === null ? <p className={styles.none}>{text.noStatement}</p> : <Words id={id} statement={statement} />}
    </section>
  )
}

function Words({ id, statement }: { readonly id: string; readonly statement: Statement }) {
  const text = useText(DOCUMENT)
  return (
    <div lang="zh-CN" className={statement.subGoals.length === 0 ? styles.words : `${styles.words} ${styles.two}`}>
      {statement.overallGoal === null ? null : (
        <div className={styles.overall}>
          <h3>{text.overallGoal}</h3>
          <Paragraphs text={statement.overallGoal} />
        </div>
      )}
      {statement.subGoals.length === 0 ? null : (
        <div className={styles.subGoals}>
          <h3>{text.subGoals}</h3>
          {statement.subGoals.map((goal) => <SubGoalView key={JSON.stringify(goal.at)} id={id} goal={goal} />)}
        </div>
      )}
      {statement.safeguards.length === 0 ? null : (
        <div className={styles.safeguards}>
          <h3>{text.safeguards}</h3>
          {statement.safeguards.map((safeguard) => (
            <p key={JSON.stringify(safeguard.at)} className={styles.item}>{labelText(safeguard.label)}{safeguard.text}<Where id={id} at={safeguard.at} /></p>
          ))}
        </div>
      )}
    </div>
  )
}

function SubGoalView({ id, goal }: { readonly id: string; readonly goal: Statement['subGoals'][number] }) {
  const text = useText(DOCUMENT)
  const common = useText(COMMON)
  const where = <Where id={id} at={goal.at} />
  return (
    <div className={styles.item}>
      {goal.title === null ? null : <h4>{labelText(goal.label)}{goal.title}{where}</h4>}
      {goal.goal === null ? null : <Paragraphs lead={goal.title === null ? labelText(goal.label) : `${text.subGoalGoal}${common.colon}`} text={goal.goal} />}
      {goal.indicators === null ? null : <Paragraphs lead={`${text.subGoalIndicators}${common.colon}`} text={goal.indicators} />}
      {goal.title === null ? where : null}
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

function Where({ id, at }: { readonly id: string; readonly at: Place }) {
  const text = useText(DOCUMENT)
  const place = placeText(at)
  return place === null ? null : <Link className={`${styles.where} no-print`} to={paths.documentSource(id, place)}>{text.showWhere}</Link>
}
