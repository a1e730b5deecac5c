/** 评价任务, their results beside the self-evaluations, and the pool of agencies and experts. */
import { useState } from 'react'
import { Button } from 'antd'
import { EVALUATIONS } from '#text/interface/evaluations.ts'
import { useEvaluations } from '../../api/evaluations.ts'
import { useMay } from '../../api/session.ts'
import { changedAddress } from '../../lists/address.ts'
import { useAddress } from '../../lists/use-address.ts'
import { useText } from '../../preferences/language.ts'
import { useYear } from '../../preferences/year.ts'
import { FirstPath } from '../../components/first-path/first-path.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Loaded } from '../../ui/states.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { EvaluationComparison } from './comparison.tsx'
import { NewDialog } from './new-dialog.tsx'
import { EntryDialog } from './entry-dialog.tsx'
import { Pool } from './pool.tsx'
import { Tasks } from './tasks-table.tsx'

const VIEWS = ['tasks', 'comparison', 'pool'] as const
type View = (typeof VIEWS)[number]
/** What narrows one of the lists down means nothing in another. */
const NO_FILTER = { wide: undefined, search: undefined, sort: undefined, order: undefined }

export function EvaluationsPage() {
  const text = useText(EVALUATIONS)
  const may = useMay()
  const [parameters, setParameters] = useAddress()
  const [year] = useYear()
  const query = useEvaluations(year)
  const [creating, create] = useState(false)
  const [adding, add] = useState(false)
  const views = VIEWS.filter(
    (one) =>
      one === 'tasks' ||
      (one === 'comparison' ? may('evaluation.read') : may('evaluation.manage') || may('expert-pool.manage')),
  )
  const wanted = parameters.get('view')
  const view: View = views.find((one) => one === wanted) ?? 'tasks'
  const mayCreate = query.data?.mayCreate ?? []
  const createButton =
    view === 'tasks' && mayCreate.length > 0 ? (
      <Button type="primary" onClick={() => create(true)}>
        {text.create}
      </Button>
    ) : null
  const addButton =
    view === 'pool' && may('expert-pool.manage') ? (
      <Button type="primary" onClick={() => add(true)}>
        {text.addExpert}
      </Button>
    ) : null
  return (
    <>
      <PageHeader title={text.title} term="evaluation" actions={createButton ?? addButton} />
      {may('statistics.read') ? null : <FirstPath />}
      {views.length > 1 ? (
        <ViewTabs
          views={views}
          view={view}
          onChange={(one) =>
            setParameters((now) => changedAddress(now, { ...NO_FILTER, view: one }, { view: 'tasks' }))
          }
        />
      ) : null}
      {view === 'tasks' ? <Loaded query={query}>{(list) => <Tasks list={list} />}</Loaded> : null}
      {view === 'comparison' ? (
        <Loaded query={query}>
          {(list) => (
            <EvaluationComparison year={year ?? list.years[0] ?? Number(list.today.slice(0, 4)) - 1} />
          )}
        </Loaded>
      ) : null}
      {view === 'pool' ? <Pool /> : null}
      {creating && query.data !== undefined ? (
        <NewDialog list={query.data} onClose={() => create(false)} />
      ) : null}
      {adding ? <EntryDialog entry={null} onClose={() => add(false)} /> : null}
    </>
  )
}

type ViewTabsProps = {
  readonly views: readonly View[]
  readonly view: View
  readonly onChange: (view: View) => void
}

function ViewTabs({ views, view, onChange }: ViewTabsProps) {
  const text = useText(EVALUATIONS)
  return (
    <Tabs
      label={text.parts}
      tabs={views.map((value) => ({ value, words: text[value] }))}
      shown={view}
      onShow={onChange}
    />
  )
}
