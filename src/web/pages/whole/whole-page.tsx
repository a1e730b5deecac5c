/** /wholes/:id: 部门整体监控表 or 部门整体支出绩效自评表 of a department; counted here as the server counts it. */
import { useState, useSyncExternalStore } from 'react'
import { useParams } from 'react-router'
import { Button, Space } from 'antd'
import { WHOLE_FORMATS, type WholeFormat, type WholeView } from '#api/whole.ts'
import type { EvaluatedWhole, MonitoredWhole } from '#core/whole/sheet.ts'
import { MARK_NAMES, SHEET_STATE_NAMES } from '#text/monitoring.ts'
import { WHOLE } from '#text/interface/whole.ts'
import { WHOLE_TITLES } from '#text/whole.ts'
import { askWholeAgain, sendWhole, useWhole, wholeExportPath, wholeProofPath } from '../../api/whole.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { usePageYear } from '../../preferences/year.ts'
import { Callout } from '../../ui/callout.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Loaded } from '../../ui/states.tsx'
import { createSheetKeeper, REST } from '../monitoring/sheet-keeper.ts'
import { EvaluatedSheet } from './evaluated-sheet.tsx'
import { MonitoredSheet } from './monitored-sheet.tsx'

export function WholePage() {
  const { id = '' } = useParams()
  return (
    <Loaded isPage query={useWhole(id)}>
      {(view) => <Opened key={`${view.id} ${view.state} ${view.steps.length}`} view={view} />}
    </Loaded>
  )
}

function Opened({ view }: { readonly view: WholeView }) {
  usePageYear(view.year)
  const content = view.monitoring?.content ?? view.evaluation?.content
  return (
    <>
      <Head view={view} />
      {content === undefined ? null : <Written view={view} content={content} />}
    </>
  )
}

const FORMAT_NAMES: Record<WholeFormat, string> = { docx: 'Word', pdf: 'PDF', xlsx: 'Excel' }

function Head({ view: { id, kind, unit, year, round, state, published } }: { readonly view: WholeView }) {
  const text = useText(WHOLE)
  const language = useLanguage()
  const isMonitoring = kind === 'monitoring'
  return (
    <PageHeader
      title={`${unit.name}${WHOLE_TITLES[kind][language]}`}
      crumbs={[
        {
          label: isMonitoring ? text.monitoringTitle : text.evaluationTitle,
          to: paths.wholes(kind, { year, ...(round !== null && { round: round.id }) }),
        },
        { label: text.sheet },
      ]}
      beside={
        <>
          {year}
          {round === null ? '' : `　${MARK_NAMES[round.mark][language]}`}
          {'　'}
          {SHEET_STATE_NAMES[state][language]}
          {published === null ? '' : `　${text.publishedOf(published.on, published.place)}`}
        </>
      }
      actions={
        <>
          <Space.Compact>
            {WHOLE_FORMATS.map((format) => (
              <Button key={format} href={wholeExportPath(id, format)} download>
                {text.form} {FORMAT_NAMES[format]}
              </Button>
            ))}
          </Space.Compact>
          {isMonitoring ? null : (
            <Button href={wholeProofPath(id)} download>
              {text.proof}
            </Button>
          )}
        </>
      }
    />
  )
}

type WrittenProps = {
  readonly view: WholeView
  readonly content: MonitoredWhole | EvaluatedWhole
}

/** What is typed, kept a moment after the last key; figures beside the projects are asked for again then. */
function Written({ view, content: first }: WrittenProps) {
  const [keeper] = useState(() =>
    createSheetKeeper<MonitoredWhole | EvaluatedWhole>(
      { content: first, revision: view.revision },
      async (input) => {
        const saved = await sendWhole(view.id, input)
        void askWholeAgain()
        return saved
      },
      REST,
    ),
  )
  const saving = useSyncExternalStore(keeper.subscribe, keeper.now)
  const refused = useErrorText(saving.error)
  const shared = {
    view,
    saving: saving.state,
    flush: keeper.flush,
    onChange: view.mayWrite ? keeper.change : null,
  }
  return (
    <>
      {saving.state === 'failed' ? <Failed words={refused} /> : null}
      {'sheet' in saving.content ? (
        <MonitoredSheet {...shared} content={saving.content} />
      ) : (
        <EvaluatedSheet {...shared} content={saving.content} />
      )}
    </>
  )
}

function Failed({ words }: { readonly words: string }) {
  const text = useText(WHOLE)
  return (
    <Callout
      kind="error"
      action={
        <Button size="small" onClick={() => window.location.reload()}>
          {text.reload}
        </Button>
      }
    >
      {words}
    </Callout>
  )
}
