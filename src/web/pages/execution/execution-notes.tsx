/** What needs care in the targets of 预算执行: overspent, out of balance, not yet refined. */
import { Button } from 'antd'
import type { EXECUTION_MARKS, ExecutionList } from '#api/execution/execution.ts'
import { transferDifference } from '#core/execution/transfer-balance.ts'
import { fen, wanText } from '#core/kernel/money.ts'
import { EXECUTION } from '#text/interface/execution.ts'
import type { ChangeFilter } from '../../lists/fields.tsx'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import styles from './execution.module.css'

type Props = {
  readonly list: ExecutionList
  /** By what the list is narrowed down. */
  readonly mark: (typeof EXECUTION_MARKS)[number] | undefined
  readonly onChange: ChangeFilter
}

export function Notes({ list, mark, onChange }: Props) {
  const text = useText(EXECUTION)
  return (
    <div className={styles.notes}>
      {list.overspent === 0 ? null : (
        <Callout
          kind="error"
          action={
            mark === 'overspent' ? null : (
              <Button onClick={() => onChange({ mark: 'overspent' })}>{text.pooledShow}</Button>
            )
          }
        >
          {text.overspentCount(list.overspent)}
        </Callout>
      )}
      <Unbalanced
        unbalanced={list.unbalanced}
        onShow={mark === 'unbalanced' ? null : () => onChange({ mark: 'unbalanced' })}
      />
      {list.pooled.projects === 0 || list.pooled.due === null ? null : (
        <Callout
          kind={list.pooled.due.days < 0 ? 'error' : 'warning'}
          action={
            mark === 'pooled' ? null : (
              <Button onClick={() => onChange({ mark: 'pooled' })}>{text.pooledShow}</Button>
            )
          }
        >
          {text.pooledNote(list.pooled.projects, list.pooled.due.by, list.pooled.due.days)}
        </Callout>
      )}
    </div>
  )
}

function Unbalanced({
  unbalanced: { rows, total },
  onShow,
}: {
  readonly unbalanced: ExecutionList['unbalanced']
  readonly onShow: (() => void) | null
}) {
  const text = useText(EXECUTION)
  if (total === 0) return null
  return (
    <Callout
      kind="warning"
      action={onShow === null ? null : <Button onClick={onShow}>{text.pooledShow}</Button>}
    >
      {text.unbalancedNote(total)}
      <ul className={styles.lines}>
        {rows.map(({ approvalNumber, ...sums }) => {
          const [into, out] = [fen(BigInt(sums.into)), fen(BigInt(sums.out))]
          return (
            <li key={approvalNumber}>
              {text.unbalancedLine(
                approvalNumber,
                wanText(into),
                wanText(fen(-out)),
                wanText(transferDifference({ into, out })),
              )}
            </li>
          )
        })}
        {total > rows.length ? <li>{text.unbalancedMore(total - rows.length)}</li> : null}
      </ul>
      {text.unbalancedWhy}
    </Callout>
  )
}
