/** /cost-analyses/:id: a cost analysis, written and made final. */
import { useRef, useState } from 'react'
import { Button } from 'antd'
import { useNavigate, useParams } from 'react-router'
import type { AnalysisView, CostSheetTaken } from '#api/cost-analysis.ts'
import { ANALYSIS_WORDS_MAX } from '#core/cost-analysis/analysis.ts'
import { fen, formatMoney } from '#core/kernel/money.ts'
import { ACTIVITY_FAULT_NAMES, ANALYSIS_STATE_NAMES, COST_ROW_FAULT_NAMES } from '#text/cost-analysis.ts'
import { COST_ANALYSIS } from '#text/interface/cost-analysis.ts'
import {
  analysisExportPath,
  sendAnalysis,
  sendAnalysisRemoval,
  sendCostSheet,
  sendDraftAgain,
  sendFinalAnalysis,
  useCostAnalysis,
} from '../../api/cost-analysis.ts'
import { useMay } from '../../api/session.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { notify } from '../../ui/notices.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { Loaded } from '../../ui/states.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { momentText } from '../../ui/time.ts'
import { ActivityPart } from './activity-part.tsx'
import { bodyOf, typedOf, type Typed } from './typed.ts'
import styles from './cost-analysis.module.css'

export function CostAnalysisPage() {
  const { id = '' } = useParams()
  const query = useCostAnalysis(id)
  return (
    <Loaded isPage query={query}>
      {(view) => <Opened key={`${view.id} ${view.revision}`} view={view} />}
    </Loaded>
  )
}

type Asking = 'finish' | 'reopen' | 'remove' | null

function Opened({ view }: { readonly view: AnalysisView }) {
  const text = useText(COST_ANALYSIS)
  const [asking, ask] = useState<Asking>(null)
  const [typed, setTyped] = useState<Typed>(() => typedOf(view))
  const [error, setError] = useState<unknown>(null)
  const refused = useErrorText(error)
  const isChanged = JSON.stringify(typed) !== JSON.stringify(typedOf(view))
  const body = bodyOf(typed, view.revision)
  const save = () => {
    if (body === null) return
    sendAnalysis(view.id, body).then(() => notify(text.saved), setError)
  }
  return (
    <>
      <PageHeader
        title={view.title}
        crumbs={[{ label: text.title, to: paths.costAnalyses() }, { label: view.title }]}
        beside={<State view={view} />}
        actions={
          <Actions view={view} isChanged={isChanged} maySave={body !== null} onSave={save} onAsk={ask} />
        }
      />
      {error === null ? null : <Callout kind="error">{refused}</Callout>}
      <Standing view={view} />
      <div className={styles.parts}>
        {view.activities.map((activity, at) => {
          const own = typed.activities[at]
          return own === undefined ? null : (
            <ActivityPart
              key={`${activity.project} ${activity.name}`}
              view={activity}
              typed={own}
              onChange={
                view.mayWrite
                  ? (changed) =>
                      setTyped({
                        ...typed,
                        activities: typed.activities.map((one, i) => (i === at ? changed : one)),
                      })
                  : null
              }
            />
          )
        })}
        <Words view={view} typed={typed} onChange={setTyped} />
      </div>
      <Dialogs view={view} asking={asking} onClose={() => ask(null)} />
    </>
  )
}

function State({ view: { state } }: { readonly view: AnalysisView }) {
  const language = useLanguage()
  return (
    <span className={state === 'final' ? styles.final : styles.draft}>
      {ANALYSIS_STATE_NAMES[state][language]}
    </span>
  )
}

function Actions({
  view,
  isChanged,
  maySave,
  onSave,
  onAsk,
}: {
  readonly view: AnalysisView
  readonly isChanged: boolean
  readonly maySave: boolean
  readonly onSave: () => void
  readonly onAsk: (asking: Asking) => void
}) {
  const text = useText(COST_ANALYSIS)
  const may = useMay()
  return (
    <>
      {may('document.export')
        ? (['docx', 'xlsx', 'pdf'] as const).map((format) => (
            <Button key={format} href={analysisExportPath(view.id, format)} download>
              {{ docx: text.word, xlsx: text.excel, pdf: text.pdf }[format]}
            </Button>
          ))
        : null}
      {view.mayReopen ? <Button onClick={() => onAsk('reopen')}>{text.reopen}</Button> : null}
      {view.mayWrite ? (
        <>
          <Button danger onClick={() => onAsk('remove')}>
            {text.remove}
          </Button>
          <Button disabled={!isChanged || !maySave} onClick={onSave}>
            {text.save}
          </Button>
          <Button
            type="primary"
            disabled={isChanged}
            title={isChanged ? text.unsaved : undefined}
            onClick={() => onAsk('finish')}
          >
            {text.finish}
          </Button>
        </>
      ) : null}
    </>
  )
}

/** By what it is judged, who made it final, and what in it does not add up. */
function Standing({ view }: { readonly view: AnalysisView }) {
  const text = useText(COST_ANALYSIS)
  const language = useLanguage()
  const { bounds } = view
  const yuan = (amount: string) => formatMoney(fen(BigInt(amount)), '元', 2)
  const said = [
    ...(view.finalAt === null ? [] : [text.finalOf(view.finalBy ?? '', momentText(view.finalAt))]),
    ...(view.digest === null ? [] : [text.digest(view.digest.slice(0, 16))]),
    text.boundsWords(
      bounds.unitCostOverStandard,
      bounds.unitCostOverMedian,
      bounds.unitCostOverLastYear,
      bounds.unitCostLeastUnits,
    ),
  ]
  const lacks = [
    ...view.faults.map(
      ({ code, activity }) =>
        `${view.activities[activity - 1]?.name ?? ''}：${ACTIVITY_FAULT_NAMES[code][language]}`,
    ),
    ...view.projects
      .filter(({ cost, paid }) => view.mayWrite && cost !== paid)
      .map(({ name, cost, paid }) => text.paidDiffers(name, yuan(cost), yuan(paid))),
  ]
  return (
    <>
      <p className={styles.words}>{said.join(' · ')}</p>
      {lacks.length === 0 ? null : (
        <Callout kind="warning">
          <ul className={styles.findings}>
            {lacks.map((lack) => (
              <li key={lack}>{lack}</li>
            ))}
          </ul>
        </Callout>
      )}
      {view.mayWrite ? <TakeSheet id={view.id} /> : null}
    </>
  )
}

/** A 成本分析表 that was filled in elsewhere. */
function TakeSheet({ id }: { readonly id: string }) {
  const text = useText(COST_ANALYSIS)
  const language = useLanguage()
  const input = useRef<HTMLInputElement>(null)
  const [taken, setTaken] = useState<CostSheetTaken | null>(null)
  const [error, setError] = useState<unknown>(null)
  const refused = useErrorText(error)
  const take = (file: File) => {
    setError(null)
    sendCostSheet(id, file).then((answer) => {
      setTaken(answer)
      notify(text.taken(answer.taken))
    }, setError)
  }
  return (
    <div className={`${styles.take} no-print`}>
      <Button size="small" onClick={() => input.current?.click()}>
        {text.takeSheet}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.xls,.et,.docx,.csv"
        aria-label={text.takeSheet}
        onChange={({ target }) => {
          const file = target.files?.[0]
          if (file !== undefined) take(file)
          target.value = ''
        }}
      />
      {error === null ? null : <Callout kind="error">{refused}</Callout>}
      {taken === null || taken.doubtful.length === 0 ? null : (
        <Callout kind="warning">
          {text.doubtful(taken.doubtful.length)}
          <ul className={styles.findings}>
            {taken.doubtful.map(({ table, row, texts, faults }) => (
              <li key={`${table} ${row} ${texts.join(' ')}`}>
                {text.rowOf(row)} {texts.filter((one) => one !== '').join(' ')}：
                {faults.map((fault) => COST_ROW_FAULT_NAMES[fault][language]).join('；')}
              </li>
            ))}
          </ul>
        </Callout>
      )}
    </div>
  )
}

function Words({
  view,
  typed,
  onChange,
}: {
  readonly view: AnalysisView
  readonly typed: Typed
  readonly onChange: (typed: Typed) => void
}) {
  const text = useText(COST_ANALYSIS)
  if (!view.mayWrite)
    return (
      <section className={`card ${styles.activity}`}>
        <h2>{text.conclusion}</h2>
        <p className={styles.written}>{view.conclusion}</p>
        <h2>{text.advice}</h2>
        <p className={styles.written}>{view.advice === '' ? '—' : view.advice}</p>
      </section>
    )
  return (
    <section className={`card ${styles.activity}`}>
      <TextArea
        label={text.conclusion}
        hint={text.conclusionHint}
        maxLength={ANALYSIS_WORDS_MAX}
        value={typed.conclusion}
        onChange={(conclusion) => onChange({ ...typed, conclusion })}
      />
      <TextArea
        label={text.advice}
        hint={text.adviceHint}
        maxLength={ANALYSIS_WORDS_MAX}
        value={typed.advice}
        onChange={(advice) => onChange({ ...typed, advice })}
      />
    </section>
  )
}

function Dialogs({
  view,
  asking,
  onClose,
}: {
  readonly view: AnalysisView
  readonly asking: Asking
  readonly onClose: () => void
}) {
  const text = useText(COST_ANALYSIS)
  const navigate = useNavigate()
  if (asking === 'finish')
    return (
      <ConfirmDialog
        title={text.finish}
        confirm={text.finish}
        send={() => sendFinalAnalysis(view)}
        onDone={() => notify(text.finished)}
        onClose={onClose}
      >
        <p>{text.finishAsk}</p>
      </ConfirmDialog>
    )
  if (asking === 'reopen')
    return (
      <ReasonDialog
        title={text.reopen}
        confirm={text.reopen}
        label={text.reason}
        missing={text.reasonMissing}
        longest={500}
        send={(reason) => sendDraftAgain(view.id, reason)}
        onDone={() => notify(text.reopened)}
        onClose={onClose}
      >
        <p>{text.reopenAsk}</p>
      </ReasonDialog>
    )
  if (asking !== 'remove') return null
  return (
    <ConfirmDialog
      danger
      title={text.remove}
      confirm={text.remove}
      send={() => sendAnalysisRemoval(view.id)}
      onDone={() => {
        notify(text.removed)
        void navigate(paths.costAnalyses())
      }}
      onClose={onClose}
    >
      <p>{text.removeAsk}</p>
    </ConfirmDialog>
  )
}
