/**
 * 预算挂钩: approved projects of a year with grade, money, what is proposed and what was decided; several are
 * decided together.
 */
import { Button } from 'antd'
import { RECTIFICATIONS } from '#text/interface/rectifications.ts'
import { RESULTS } from '#text/interface/results.ts'
import { resultsExportPath, useResults } from '../../api/results.ts'
import { changedAddress } from '../../lists/address.ts'
import { useAddress } from '../../lists/use-address.ts'
import { useText } from '../../preferences/language.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Loaded } from '../../ui/states.tsx'
import { type ChangeBudgetFilter, readBudgetFilter, BudgetFilterBar } from './budget-filter.tsx'
import { BudgetTable } from './budget-list.tsx'
import { ResultYearPage } from './result-year-page.tsx'
import { ResultsTabs } from '../../components/results/results-tabs.tsx'

export function BudgetPage() {
  const text = useText(RESULTS)
  return <ResultYearPage title={text.title}>{(year) => <OfYear key={year} year={year} />}</ResultYearPage>
}

function OfYear({ year }: { readonly year: number }) {
  const text = useText(RESULTS)
  const results = useText(RECTIFICATIONS)
  const [parameters, setParameters] = useAddress()
  const filter = readBudgetFilter(parameters)
  const query = useResults({ ...filter, year })
  const change: ChangeBudgetFilter = (next) => setParameters((now) => changedAddress(now, next))
  return (
    <>
      <PageHeader
        title={text.title}
        crumbs={[{ label: results.results }]}
        beside={text.ofYear(year)}
        actions={
          <Button href={resultsExportPath({ ...filter, year })} download disabled={query.data?.total === 0}>
            {text.export}
          </Button>
        }
      />
      <ResultsTabs />
      <BudgetFilterBar filter={filter} year={year} onChange={change} />
      <Loaded query={query}>
        {(list) => (
          <BudgetTable
            list={list}
            year={year}
            filter={filter}
            waiting={query.isPlaceholderData}
            onChange={change}
          />
        )}
      </Loaded>
    </>
  )
}
