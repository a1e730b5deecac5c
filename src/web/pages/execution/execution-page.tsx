/** 预算执行: approved targets of a year with their budget, changes, payments and rate by a day. */
import { useState } from 'react'
import { Button } from 'antd'
import { EXECUTION } from '#text/interface/execution.ts'
import { executionExportPath, useExecution } from '../../api/execution.ts'
import { changedAddress } from '../../lists/address.ts'
import { useAddress } from '../../lists/use-address.ts'
import { useText } from '../../preferences/language.ts'
import { useYear } from '../../preferences/year.ts'
import { dayOfToday } from '../../ui/day.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Loaded } from '../../ui/states.tsx'
import {
  EXECUTION_PAGE_SIZE,
  USUAL_EXECUTION_FILTER,
  type ExecutionListFilter,
  type ChangeExecutionFilter,
  readExecutionFilter,
  ExecutionFilterBar,
} from './execution-filter.tsx'
import { ExecutionTable } from './execution-list.tsx'
import styles from './execution.module.css'
import { ImportDialog } from './import-dialog.tsx'

function boundsOf(rate: ExecutionListFilter['rate']): { readonly from?: number; readonly below?: number } {
  if (rate === undefined) return {}
  const [side, percent] = rate.split('-')
  return side === 'below' ? { below: Number(percent) } : { from: Number(percent) }
}

export function ExecutionPage() {
  const text = useText(EXECUTION)
  const [parameters, setParameters] = useAddress()
  const [chosen] = useYear()
  const year = chosen ?? Number(dayOfToday().slice(0, 4))
  const { rate, ...filter } = readExecutionFilter(parameters)
  const asked = { ...filter, ...boundsOf(rate), year, size: EXECUTION_PAGE_SIZE }
  const query = useExecution(asked)
  const [importing, open] = useState(false)
  const change: ChangeExecutionFilter = (next) =>
    setParameters((now) => changedAddress(now, next, USUAL_EXECUTION_FILTER))
  const may = query.data?.mayPay === true || query.data?.mayChange === true
  return (
    <>
      <PageHeader
        title={text.title}
        beside={<span className={styles.quiet}>{text.inWan}</span>}
        actions={
          <>
            <Button href={executionExportPath(asked)} download disabled={query.data?.total === 0}>
              {text.exportCsv}
            </Button>
            {may ? (
              <Button type="primary" onClick={() => open(true)}>
                {text.import}
              </Button>
            ) : null}
          </>
        }
      />
      <ExecutionFilterBar
        filter={{ ...filter, rate }}
        year={year}
        day={query.data?.day ?? ''}
        onChange={change}
      />
      <Loaded query={query}>
        {(list) => (
          <ExecutionTable
            list={list}
            filter={{ ...filter, rate }}
            waiting={query.isPlaceholderData}
            onChange={change}
          />
        )}
      </Loaded>
      {importing && query.data !== undefined ? (
        <ImportDialog
          year={year}
          mayPay={query.data.mayPay}
          mayChange={query.data.mayChange}
          onClose={() => open(false)}
        />
      ) : null}
    </>
  )
}
