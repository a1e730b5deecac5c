/** What stands below the list of targets, said above it, each with a press that leads there. */
import { DELEGATION } from '#text/interface/delegation.ts'
import { EXECUTION } from '#text/interface/execution.ts'
import { FILINGS } from '#text/interface/filings.ts'
import { useGivenBack, useHanded } from '../../api/delegations.ts'
import { usePooledTasks } from '../../api/execution.ts'
import { useMay } from '../../api/session.ts'
import { useText } from '../../preferences/language.ts'
import styles from '../../lists/list-page.module.css'

type Props = { /** Of the place. */ readonly id: string; readonly name: string; readonly count: number }

/** Nothing where nothing is there. */
export function Below({ id, name, count }: Props) {
  const text = useText(FILINGS)
  if (count === 0) return null
  return (
    <button
      type="button"
      className={styles.link}
      onClick={() => document.getElementById(id)?.scrollIntoView({ block: 'start' })}
    >
      {text.below(name, count)}
    </button>
  )
}

/** Of 待办, where it has more than targets and texts. */
export function AllBelow() {
  const may = useMay()
  return (
    <>
      {may('delegation.fill') && may('filing.read') ? <HandedBelow /> : null}
      {may('document.edit') ? <GivenBackBelow /> : null}
      {may('execution.write') ? <PooledBelow /> : null}
    </>
  )
}

function HandedBelow() {
  const { mine } = useText(DELEGATION)
  const count = useHanded(true).data?.rows.filter(({ state }) => state === 'open').length ?? 0
  return <Below id="handed" name={mine} count={count} />
}

function GivenBackBelow() {
  const { toAccept } = useText(DELEGATION)
  return <Below id="given-back" name={toAccept} count={useGivenBack().data?.rows.length ?? 0} />
}

function PooledBelow() {
  const text = useText(EXECUTION)
  const tasks = usePooledTasks().data
  if (tasks === undefined || tasks.by === null) return null
  return <Below id="pooled-tasks" name={text.pooledTasks(tasks.year)} count={tasks.rows.length} />
}
