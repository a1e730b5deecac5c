/** 绩效指标库: kinds at the left, the indicators in the middle, the one that is open at the right. */
import { useState } from 'react'
import { Button } from 'antd'
import type { LibraryList } from '#api/library.ts'
import { INDICATOR_KINDS } from '#core/indicator/kind.ts'
import { LIBRARY_ORIGINS } from '#core/library/library-indicator.ts'
import { LIBRARY } from '#text/interface/library.ts'
import { indicatorKindName, libraryOriginName } from '#text/library.ts'
import { libraryExportPath, useLibrary } from '../../api/library.ts'
import { useMay } from '../../api/session.ts'
import { pagesFrom } from '../../lists/every-row.ts'
import { choiceField, oneOfField, searchField } from '../../lists/fields.tsx'
import { ListPage } from '../../lists/list-page.tsx'
import { useList } from '../../lists/use-list.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { momentText } from '../../ui/time.ts'
import { EditDialog } from './edit-dialog.tsx'
import { useIndicatorColumns } from './indicator-columns.ts'
import { IndicatorList } from './indicator-list.tsx'
import { IndicatorPanel } from './indicator-panel.tsx'
import { KindList } from './kind-list.tsx'
import { MiningDialog } from './mining-dialog.tsx'
import styles from './library.module.css'

type Asked = 'new' | 'mine' | null

export function LibraryPage() {
  const text = useText(LIBRARY)
  const language = useLanguage()
  const [dialog, show] = useState<Asked>(null)
  const list = useList(useFields(), { size: 100, opens: 'key' })
  const { kind, q = '' } = list.filter
  const asked = { ...list.asked, q }
  const query = useLibrary(asked)
  return (
    <>
      <ListPage
        name="library"
        text={{ ...text, none: text.noMatch, noneWords: text.noMatchWords }}
        list={list}
        query={query}
        load={pagesFrom('/api/library', { query: asked })}
        columns={useIndicatorColumns()}
        keyOf={({ key }) => key}
        head={{ term: 'library', beside: <Summary list={query.data} />, actions: <Actions onAsk={show} /> }}
        exports={{ csv: libraryExportPath({ ...asked, lang: language }) }}
        renderRows={({ rows }) => (
          <IndicatorList
            rows={rows}
            words={q}
            isKindShown={kind === undefined}
            isOld={query.isPlaceholderData}
            open={list.opened}
            onChoose={list.open}
          />
        )}
        renderParts={({ data, bar, rows, pager }) => (
          <>
            {bar}
            {data.mining === null ? <Callout kind="note">{text.neverMined}</Callout> : null}
            <div className={styles.columns}>
              <KindList counts={data.kinds} kind={kind} onChange={list.change} />
              <section className={`panel ${styles.middle}`} aria-label={text.list}>
                {rows}
                {data.total === 0 ? null : (
                  <footer className={`no-print ${styles.foot}`}>
                    <span>{text.keys}</span>
                    {pager}
                  </footer>
                )}
              </section>
              <IndicatorPanel key={list.opened} open={list.opened} onGone={() => list.open(null)} />
            </div>
          </>
        )}
      />
      {dialog === 'mine' ? <MiningDialog onClose={() => show(null)} /> : null}
      {dialog === 'new' ? (
        <EditDialog indicator={null} onSaved={list.open} onClose={() => show(null)} />
      ) : null}
    </>
  )
}

function useFields() {
  const text = useText(LIBRARY)
  const language = useLanguage()
  return {
    q: searchField(text.search),
    origin: choiceField(
      text.origin,
      LIBRARY_ORIGINS.map((value) => ({ value, label: libraryOriginName(value, language) })),
    ),
    state: choiceField(text.state, [
      { value: 'offered', label: text.offered },
      { value: 'hidden', label: text.hidden },
    ]),
    kind: oneOfField(INDICATOR_KINDS, (kind) => indicatorKindName(kind, language)),
  }
}

/** Nothing before it is known. */
function Summary({ list }: { readonly list: LibraryList | undefined }) {
  const text = useText(LIBRARY)
  if (list === undefined) return null
  const { total, mining } = list
  return (
    <span className={styles.quiet}>
      {text.summary(total)}
      {mining === null ? '' : ` · ${text.lastMined(momentText(mining.at), mining.projects)}`}
    </span>
  )
}

function Actions({ onAsk }: { readonly onAsk: (asked: Asked) => void }) {
  const text = useText(LIBRARY)
  const may = useMay()
  if (!may('library.manage')) return null
  return (
    <>
      <Button type="primary" onClick={() => onAsk('mine')}>
        {text.mine}
      </Button>
      <Button onClick={() => onAsk('new')}>{text.add}</Button>
    </>
  )
}
