/** 单位自评: the sheets of a year by state and grade, and how far every department is. */
import { useState } from 'react'
import { Button } from 'antd'
import type { Coverage } from '#api/self-evaluation.ts'
import { SELF_EVALUATION } from '#text/interface/self-evaluation.ts'
import { summaryPath, useCoverage, useOpenEvaluations } from '../../api/self-evaluations.ts'
import { pageNumber } from '../../lists/address.ts'
import { useAddress } from '../../lists/use-address.ts'
import { PAGE_SIZE } from '../../lists/use-list.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { usePageYear, useYear } from '../../preferences/year.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { LinkTabs } from '../../ui/tabs.tsx'
import { COVERAGE_FIELDS, CoverageTable } from './coverage-table.tsx'
import { Sheets } from './sheets.tsx'

export function SelfEvaluationsPage() {
  const text = useText(SELF_EVALUATION)
  const [parameters] = useAddress()
  const [year] = useYear()
  // The 工作台 leads here to open the year.
  const [opening, open] = useState(() => parameters.get('open') === 'yes')
  const tab = parameters.get('tab') === 'coverage' ? 'coverage' : 'sheets'
  const page = tab === 'coverage' ? pageNumber(parameters) : 1
  const sort = COVERAGE_FIELDS.sort.read(parameters.get('sort') ?? '')
  const order = COVERAGE_FIELDS.order.read(parameters.get('order') ?? '')
  const coverage = useCoverage({ year, page, size: PAGE_SIZE, ...(tab === 'coverage' && { sort, order }) })
  const known = coverage.data
  usePageYear(known?.year)
  const missing = known?.toOpen ?? 0
  return (
    <>
      <PageHeader
        title={text.title}
        term="self-evaluation"
        beside={known === undefined ? null : text.yearOption(known.year)}
        actions={known === undefined ? null : <HeadActions coverage={known} onOpen={() => open(true)} />}
      />
      <Tabs shown={tab} year={year} />
      {tab === 'coverage' ? <CoverageTable year={year} query={coverage} /> : <Sheets year={year} />}
      {opening && known?.mayOpen === true && missing > 0 ? (
        <OpenDialog year={known.year} missing={missing} onClose={() => open(false)} />
      ) : null}
    </>
  )
}

type Tab = 'sheets' | 'coverage'

function Tabs({ shown, year }: { readonly shown: Tab; readonly year: number | undefined }) {
  const text = useText(SELF_EVALUATION)
  const tabs = (['sheets', 'coverage'] as const).map((one) => ({
    to: paths.selfEvaluations({ year, ...(one === 'coverage' && { tab: one }) }),
    words: text[one],
    isShown: one === shown,
  }))
  return <LinkTabs label={text.tabs} tabs={tabs} />
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
  return (
    <ConfirmDialog
      title={text.openTitle(year)}
      confirm={text.open}
      send={() => open.mutateAsync(year)}
      onDone={({ opened }) => notify(text.opened(opened))}
      onClose={onClose}
    >
      <p>{text.openWords(missing)}</p>
    </ConfirmDialog>
  )
}
