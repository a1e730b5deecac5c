/** 单位自评: the sheets of a year by state and grade, and how far every department is. */
import { useState } from 'react'
import { Link } from 'react-router'
import { Button } from 'antd'
import type { Coverage } from '#api/self-evaluation.ts'
import { SELF_EVALUATION } from '#text/interface/self-evaluation.ts'
import { summaryPath, useCoverage, useOpenEvaluations } from '../../api/self-evaluations.ts'
import { changedAddress, pageOf } from '../../lists/address.ts'
import { useAddress } from '../../lists/use-address.ts'
import { PAGE_SIZE } from '../../lists/use-list.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { useYear } from '../../preferences/year.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Loaded } from '../../ui/states.tsx'
import tabs from '../../lists/results.module.css'
import { CoverageTable } from './coverage-table.tsx'
import { Days } from './days.tsx'
import { Sheets } from './sheets.tsx'

export function SelfEvaluationsPage() {
  const text = useText(SELF_EVALUATION)
  const [parameters, setParameters] = useAddress()
  const [year] = useYear()
  const [opening, open] = useState(false)
  const tab = parameters.get('tab') === 'coverage' ? 'coverage' : 'sheets'
  const page = tab === 'coverage' ? pageOf(parameters) : 1
  const coverage = useCoverage({ year, page, size: PAGE_SIZE })
  const known = coverage.data
  const missing = known?.toOpen ?? 0
  return (
    <>
      <PageHeader
        title={text.title}
        beside={known === undefined ? null : text.yearOption(known.year)}
        actions={known === undefined ? null : <HeadActions coverage={known} onOpen={() => open(true)} />}
      />
      <Tabs shown={tab} year={year} />
      {tab === 'coverage' ? (
        <Loaded query={coverage}>
          {(data) => (
            <>
              <Days days={data.days} />
              <CoverageTable
                coverage={data}
                page={page}
                size={PAGE_SIZE}
                onPage={(next) => setParameters((now) => changedAddress(now, { page: next }))}
              />
            </>
          )}
        </Loaded>
      ) : (
        <Sheets year={year} />
      )}
      {opening && known !== undefined ? (
        <OpenDialog year={known.year} missing={missing} onClose={() => open(false)} />
      ) : null}
    </>
  )
}

type Tab = 'sheets' | 'coverage'

function Tabs({ shown, year }: { readonly shown: Tab; readonly year: number | undefined }) {
  const text = useText(SELF_EVALUATION)
  return (
    <nav className="no-print" aria-label={text.tabs}>
      <ul className={tabs.tabs}>
        {(['sheets', 'coverage'] as const).map((one) => (
          <li key={one}>
            <Link
              to={paths.selfEvaluations({ year: year, ...(one === 'coverage' && { tab: one }) })}
              aria-current={one === shown ? 'page' : undefined}
            >
              {text[one]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

type HeadProps = { readonly coverage: Coverage; readonly onOpen: () => void }

function HeadActions({ coverage: { year, mayOpen, toOpen }, onOpen }: HeadProps) {
  const text = useText(SELF_EVALUATION)
  return (
    <>
      <Button href={summaryPath(year)} download>
        {text.summary}
      </Button>
      {mayOpen ? (
        <Button
          type="primary"
          disabled={toOpen === 0}
          title={toOpen === 0 ? text.nothingToOpen : undefined}
          onClick={onOpen}
        >
          {text.open}
        </Button>
      ) : null}
    </>
  )
}

function OpenDialog({
  year,
  missing,
  onClose,
}: {
  readonly year: number
  readonly missing: number
  readonly onClose: () => void
}) {
  const text = useText(SELF_EVALUATION)
  const open = useOpenEvaluations()
  const confirm = () =>
    open.mutate(year, {
      onSuccess: ({ opened }) => {
        notify(text.opened(opened))
        onClose()
      },
    })
  return (
    <FormDialog
      title={text.openTitle(year)}
      confirm={text.open}
      busy={open.isPending}
      error={open.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{text.openWords(missing)}</p>
    </FormDialog>
  )
}
