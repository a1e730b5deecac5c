/** 绩效指标库: kinds at the left, the indicators in the middle, the one that is open at the right. */
import { useState } from 'react'
import { Button } from 'antd'
import type { LibraryQuery } from '#api/library.ts'
import { LIBRARY } from '#text/interface/library.ts'
import { libraryExportPath, useLibrary } from '../../api/library.ts'
import { useMay } from '../../api/session.ts'
import { changedAddress, STAYING, addressText } from '../../lists/address.ts'
import { useAddress } from '../../lists/use-address.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Loaded } from '../../ui/states.tsx'
import { momentText } from '../../ui/time.ts'
import { EditDialog } from './edit-dialog.tsx'
import { LibraryFilterBar } from './filter-bar.tsx'
import { IndicatorList } from './indicator-list.tsx'
import { IndicatorPanel } from './indicator-panel.tsx'
import { KindList } from './kind-list.tsx'
import { readLibraryFilter, type ChangeLibraryFilter } from './library-filter.ts'
import { MiningDialog } from './mining-dialog.tsx'
import styles from './library.module.css'

type Asked = 'new' | 'mine' | null

export function LibraryPage() {
  const text = useText(LIBRARY)
  const [parameters, setParameters] = useAddress()
  const [asked, setAsked] = useState<Asked>(null)
  const filter = readLibraryFilter(parameters)
  const open = addressText(parameters, 'key') ?? null
  const query = useLibrary(filter)
  const change: ChangeLibraryFilter = (next) =>
    setParameters((now) => changedAddress(now, { key: undefined, ...next }))
  const choose = (key: string) =>
    setParameters((now) => changedAddress(now, { key, page: filter.page }), STAYING)
  const { total = 0, mining = null } = query.data ?? {}
  const beside =
    query.data === undefined ? undefined : (
      <span className={styles.quiet}>
        {text.summary(total)}
        {mining === null ? '' : ` · ${text.lastMined(momentText(mining.at), mining.projects)}`}
      </span>
    )
  return (
    <>
      <PageHeader
        title={text.title}
        beside={beside}
        actions={<Actions filter={filter} total={total} onAsk={setAsked} />}
      />
      <LibraryFilterBar filter={filter} onChange={change} />
      <Loaded query={query}>
        {(list) => (
          <>
            {list.mining === null ? <Callout kind="note">{text.neverMined}</Callout> : null}
            <div className={styles.columns}>
              <KindList counts={list.kinds} kind={filter.kind} onChange={change} />
              <IndicatorList
                list={list}
                filter={filter}
                isOld={query.isPlaceholderData}
                open={open}
                onChoose={choose}
                onPage={(page) => change({ page })}
              />
              <IndicatorPanel
                key={open}
                open={open}
                onGone={() => change({ key: undefined, page: filter.page })}
              />
            </div>
          </>
        )}
      </Loaded>
      {asked === 'mine' ? <MiningDialog onClose={() => setAsked(null)} /> : null}
      {asked === 'new' ? (
        <EditDialog indicator={null} onSaved={(key) => choose(key)} onClose={() => setAsked(null)} />
      ) : null}
    </>
  )
}

type ActionsProps = {
  readonly filter: LibraryQuery
  readonly total: number
  readonly onAsk: (asked: Asked) => void
}

function Actions({ filter, total, onAsk }: ActionsProps) {
  const text = useText(LIBRARY)
  const language = useLanguage()
  const may = useMay()
  return (
    <>
      {may('library.manage') ? (
        <Button type="primary" onClick={() => onAsk('mine')}>
          {text.mine}
        </Button>
      ) : null}
      {may('library.manage') ? <Button onClick={() => onAsk('new')}>{text.add}</Button> : null}
      <Button
        {...(total > 0 ? { href: libraryExportPath({ ...filter, lang: language }) } : {})}
        disabled={total === 0}
        title={total === 0 ? text.nothingToExport : undefined}
        download
      >
        {text.exportCsv}
      </Button>
    </>
  )
}
