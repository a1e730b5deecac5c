/** What the projects of 预算挂钩 come to together, and by which shares. */
import { Button } from 'antd'
import type { ResultList } from '#api/results.ts'
import { RESULTS } from '#text/interface/results.ts'
import { ruleSetName } from '#text/rule-sets/rule-sets.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { wanText } from '../../ui/money.tsx'
import styles from '../../lists/results.module.css'

type Props = {
  readonly list: ResultList
  /** Whose results are applied. */
  readonly year: number
  /** Shows those alone whose result changed; null: they are shown. */
  readonly onChanged: (() => void) | null
}

export function BudgetSums({ list, year, onChanged }: Props) {
  const language = useLanguage()
  const text = useText(RESULTS)
  return (
    <>
      {list.isOwn ? (
        <div className={styles.waits}>
          <Callout kind="warning">{text.sharesOwn}</Callout>
        </div>
      ) : null}
      {list.changed === 0 || !list.mayDecide ? null : (
        <div className={styles.waits}>
          <Callout kind="warning">
            {text.changedCount(list.changed)}
            {onChanged === null ? null : (
              <Button type="link" size="small" onClick={onChanged}>
                {text.seeChanged}
              </Button>
            )}
          </Callout>
        </div>
      )}
      <p className={styles.sums}>{text.whyNext(year, list.budgetYear)}</p>
      <p className={styles.sums}>
        {text.sums(
          list.total,
          [year, wanText(list.base) ?? ''],
          [list.budgetYear, wanText(list.proposed) ?? ''],
          list.decided,
        )}
        {list.ending === 0 ? '' : text.sumsEnding(list.ending, wanText(list.endingBase) ?? '')}
        {list.without === 0 ? '' : text.sumsWithout(list.without, wanText(list.withoutBase) ?? '')}
        {list.isOwn ? '' : ` · ${text.sharesOf(ruleSetName(list.ruleSet, language), list.version ?? 1)}`}
      </p>
    </>
  )
}
