/** /reports/:id: a report with its facts, written section by section, and made final. */
import { useState } from 'react'
import { Button } from 'antd'
import { useNavigate, useParams } from 'react-router'
import { KINDS_OF_GROUP, REPORT_GROUPS, type ReportView } from '#api/reports.ts'
import { numberedTitle } from '#core/reports/outline.ts'
import type { ReportSection } from '#core/reports/report.ts'
import { REPORTS } from '#text/interface/reports.ts'
import { whenDone } from '../../api/when-done.ts'
import { reportExportPath, sendFinal, sendRemoval, useRenewReport, useReport } from '../../api/reports.ts'
import { useMay } from '../../api/session.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { notify } from '../../ui/notices.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Loaded } from '../../ui/states.tsx'
import { momentText } from '../../ui/time.ts'
import { ChangeList } from './changes.tsx'
import { ReportState } from './report-state.tsx'
import { SectionPart } from './section-part.tsx'
import styles from './reports.module.css'

export function ReportPage() {
  const { id = '' } = useParams()
  const query = useReport(id)
  return (
    <Loaded isPage query={query}>
      {(view) => <Opened key={view.id} view={view} />}
    </Loaded>
  )
}

type Asking = 'finish' | 'remove' | null

const TITLES = {
  monitoring: 'monitoringTitle',
  evaluation: 'evaluationTitle',
  results: 'resultsTitle',
} as const

function Opened({ view }: { readonly view: ReportView }) {
  const text = useText(REPORTS)
  const [asking, ask] = useState<Asking>(null)
  const [unsaved, setUnsaved] = useState<ReadonlySet<ReportSection>>(new Set())
  const group = REPORT_GROUPS.find((one) => KINDS_OF_GROUP[one].includes(view.kind)) ?? 'monitoring'
  const settle = (section: ReportSection, isSaved: boolean) =>
    setUnsaved((now) => {
      if (now.has(section) !== isSaved) return now
      const next = new Set(now)
      if (isSaved) next.delete(section)
      else next.add(section)
      return next
    })
  return (
    <>
      <PageHeader
        title={view.title}
        crumbs={[{ label: text[TITLES[group]], to: paths.reports(group) }, { label: view.title }]}
        beside={<ReportState state={view.state} />}
        actions={<Actions view={view} isSaved={unsaved.size === 0} onAsk={ask} />}
      />
      <Standing view={view} />
      <News view={view} />
      <div className={styles.report}>
        <Contents view={view} />
        <div className={styles.sections}>
          {view.sections.map((section, at) => (
            <SectionPart
              key={section.id}
              view={view}
              section={section}
              heading={numberedTitle(section.title, at)}
              onState={(isSaved) => settle(section.id, isSaved)}
            />
          ))}
        </div>
      </div>
      {asking === 'finish' ? <FinishDialog view={view} onClose={() => ask(null)} /> : null}
      {asking === 'remove' ? (
        <RemoveDialog view={view} to={paths.reports(group)} onClose={() => ask(null)} />
      ) : null}
    </>
  )
}

function Actions({
  view,
  isSaved,
  onAsk,
}: {
  readonly view: ReportView
  readonly isSaved: boolean
  readonly onAsk: (asking: Asking) => void
}) {
  const text = useText(REPORTS)
  const may = useMay()
  return (
    <>
      {may('document.export') ? (
        <>
          <Button href={reportExportPath(view.id, 'docx')} download>
            {text.word}
          </Button>
          <Button href={reportExportPath(view.id, 'pdf')} download>
            {text.pdf}
          </Button>
        </>
      ) : null}
      {view.mayWrite ? (
        <>
          <Button danger onClick={() => onAsk('remove')}>
            {text.remove}
          </Button>
          <Button
            type="primary"
            disabled={!isSaved}
            title={isSaved ? undefined : text.unsaved}
            onClick={() => onAsk('finish')}
          >
            {text.finish}
          </Button>
        </>
      ) : null}
    </>
  )
}

/** When its figures were taken, whose outline it is; who made it final. */
function Standing({ view }: { readonly view: ReportView }) {
  const text = useText(REPORTS)
  const parts = [
    ...(view.finalAt === null ? [] : [text.finalOf(view.finalBy ?? '', momentText(view.finalAt))]),
    text.asOf(momentText(view.draftedAt)),
    ...(view.outline.confirmed ? [] : [text.outlineOpen(view.outline.source)]),
    ...(view.digest === null ? [] : [text.digest(view.digest.slice(0, 16))]),
  ]
  return (
    <p className={styles.words} title={view.digest ?? undefined}>
      {parts.join(' · ')}
    </p>
  )
}

function News({ view: { id, news, mayWrite } }: { readonly view: ReportView }) {
  const text = useText(REPORTS)
  const renew = useRenewReport(id)
  const refused = useErrorText(renew.error)
  if (renew.error)
    return (
      <div className={styles.said}>
        <Callout kind="error">{refused}</Callout>
      </div>
    )
  if (news.length === 0) return null
  const take = () => whenDone(renew.mutateAsync(), () => notify(text.renewed))
  return (
    <div className={`${styles.said} no-print`}>
      <Callout
        kind="warning"
        action={
          mayWrite ? (
            <Button onClick={take} loading={renew.isPending}>
              {text.renew}
            </Button>
          ) : null
        }
      >
        {text.news(news.length)}
        <ChangeList changes={news} />
      </Callout>
    </div>
  )
}

/** The sections: a press leads to one; what is edited, and where figures changed since, has a mark. */
function Contents({ view }: { readonly view: ReportView }) {
  const text = useText(REPORTS)
  return (
    <nav className={`${styles.contents} no-print`} aria-label={text.sections}>
      <ol>
        {view.sections.map(({ id, title, written }, at) => (
          <li key={id}>
            <a href={`#${id}`}>{numberedTitle(title, at)}</a>
            {written === null ? null : <span className={styles.mark}>{text.edited}</span>}
            {written === null || written.changes.length === 0 ? null : (
              <span className={styles.changed}>▲ {text.outdated}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

function FinishDialog({ view, onClose }: { readonly view: ReportView; readonly onClose: () => void }) {
  const text = useText(REPORTS)
  return (
    <ConfirmDialog
      title={text.finish}
      confirm={text.finish}
      send={() => sendFinal(view)}
      onDone={() => notify(text.finished)}
      onClose={onClose}
    >
      <p>{text.finishAsk}</p>
      {view.news.length === 0 ? null : <Callout kind="warning">{text.finishNews(view.news.length)}</Callout>}
    </ConfirmDialog>
  )
}

function RemoveDialog({
  view,
  to,
  onClose,
}: {
  readonly view: ReportView
  readonly to: string
  readonly onClose: () => void
}) {
  const text = useText(REPORTS)
  const navigate = useNavigate()
  return (
    <ConfirmDialog
      danger
      title={text.remove}
      confirm={text.remove}
      send={() => sendRemoval(view)}
      onDone={() => {
        notify(text.removed)
        void navigate(to)
      }}
      onClose={onClose}
    >
      <p>{text.removeAsk}</p>
    </ConfirmDialog>
  )
}
