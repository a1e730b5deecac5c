/** 整改台账: what has to be mended, late items first, by state, source and unit; taken away as a file. */
import { useState } from 'react'
import { Button } from 'antd'
import { RECTIFICATIONS } from '#text/interface/rectifications.ts'
import { rectificationsExportPath, useRectifications } from '../../api/rectifications.ts'
import { changedAddress } from '../../lists/address.ts'
import { useAddress } from '../../lists/use-address.ts'
import { useText } from '../../preferences/language.ts'
import { useYear } from '../../preferences/year.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Loaded } from '../../ui/states.tsx'
import {
  type ChangeRectificationFilter,
  readRectificationFilter,
  RectificationFilterBar,
  Chips,
} from './rectifications-filter.tsx'
import { RectificationsLedger } from './rectifications-ledger.tsx'
import { RegisterDialog } from './register-dialog.tsx'
import { ResultsTabs } from '../../components/results/results-tabs.tsx'

export function RectificationsPage() {
  const text = useText(RECTIFICATIONS)
  const [parameters, setParameters] = useAddress()
  const [year] = useYear()
  const filter = readRectificationFilter(parameters)
  const query = useRectifications({ ...filter, year })
  const [registering, register] = useState(false)
  const change: ChangeRectificationFilter = (next) => setParameters((now) => changedAddress(now, next))
  const empty = query.data?.total === 0
  return (
    <>
      <PageHeader
        title={text.title}
        actions={
          <>
            <Button href={rectificationsExportPath({ ...filter, year }, 'csv')} download disabled={empty}>
              {text.exportCsv}
            </Button>
            <Button href={rectificationsExportPath({ ...filter, year }, 'xlsx')} download disabled={empty}>
              {text.exportExcel}
            </Button>
            {query.data?.mayRegister === true ? (
              <Button type="primary" onClick={() => register(true)}>
                {text.register}
              </Button>
            ) : null}
          </>
        }
      />
      <ResultsTabs />
      <RectificationFilterBar filter={filter} year={year} onChange={change} />
      <Loaded query={query}>
        {(list) => (
          <>
            <Chips list={list} filter={filter} onChange={change} />
            <RectificationsLedger
              list={list}
              filter={filter}
              waiting={query.isPlaceholderData}
              onChange={change}
            />
          </>
        )}
      </Loaded>
      {registering ? <RegisterDialog onClose={() => register(false)} /> : null}
    </>
  )
}
