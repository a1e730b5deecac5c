/**
 * A batch: how far it is as a whole, what is done with all of it at once, and its files one by one when asked
 * for.
 */
import { useState } from 'react'
import { Link } from 'react-router'
import { Button, type MenuProps } from 'antd'
import DownOutlined from '@ant-design/icons/DownOutlined'
import type { Batch } from '#api/documents/batches.ts'
import type { JobDecision } from '#core/kernel/job.ts'
import { IMPORT } from '#text/interface/import-page.ts'
import { BATCH, COMPARISON } from '#text/interface/imports.ts'
import { batchResultsPath, isBatchBusy, useBatch, useCancelBatch, useDecideBatch } from '../../api/batches.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { MenuButton } from '../../ui/menu-button.tsx'
import { notify } from '../../ui/notices.tsx'
import { ProgressBar } from '../../ui/progress.tsx'
import { errorText } from '../../ui/error-text.ts'
import styles from './batch-card.module.css'
import { filesPerSecond, finishedCount, inOrderOfNeed, type Unsent } from './batch-figures.ts'
import { GiveUpDialog } from './give-up-dialog.tsx'
import { ImportRowView } from './import-row.tsx'
import { jobRow } from './import-rows.ts'
import { cancelBatchUploads } from './uploads.ts'

type Props = { readonly batch: Batch; readonly unsent: Unsent; readonly onDismiss: () => void }

export function BatchCard({ batch, unsent, onDismiss }: Props) {
  const text = useText(BATCH)
  const [open, setOpen] = useState(false)
  const { counts } = batch
  const all = counts.all + unsent.open
  const finished = finishedCount(batch)
  const busy = isBatchBusy(batch) || unsent.open > 0
  const speed = filesPerSecond(batch)
  return (
    <li className={styles.card} aria-label={text.heading(batch.label)}>
      <div className={styles.head}>
        <span className={styles.label} title={batch.label}>
          {batch.label}
        </span>
        <span className={styles.figures}>
          <output>{text.progress(finished, all)}</output>
          {busy && speed !== null ? <span className={styles.faint}>{text.speed(speed)}</span> : null}
        </span>
      </div>
      {busy ? (
        <ProgressBar percent={all === 0 ? 0 : (finished / all) * 100} label={text.heading(batch.label)} />
      ) : null}
      <div className={styles.outcomes}>
        <Outcomes batch={batch} unsent={unsent} />
      </div>
      <div className={styles.actions}>
        {batch.held ? <OpenImport batch={batch} /> : null}
        <Button size="small" onClick={() => setOpen(!open)} aria-expanded={open}>
          {open ? text.hideFiles : text.showFiles}
        </Button>
        <DecideAll batch={batch} />
        {counts.held > 0 ? <GiveUp batch={batch} /> : null}
        {busy && counts.held === 0 ? <CancelAll batch={batch} /> : null}
        <Results batch={batch} />
        {busy || counts.needsDecision + counts.held > 0 ? null : (
          <Button type="text" size="small" onClick={onDismiss}>
            {text.dismiss}
          </Button>
        )}
      </div>
      {open ? <Files batch={batch} /> : null}
    </li>
  )
}

function Outcomes({ batch: { counts, undoneAt }, unsent }: Pick<Props, 'batch' | 'unsent'>) {
  const text = useText(BATCH)
  const shown: readonly (readonly [number, string, string | undefined])[] = [
    [unsent.open, text.unsent(unsent.open), styles.faint],
    [counts.held, text.held(counts.held), styles.ask],
    undoneAt === null
      ? [counts.done, text.imported(counts.done), styles.good]
      : [counts.done, text.undone(counts.done), styles.faint],
    [counts.duplicate, text.duplicates(counts.duplicate), styles.faint],
    [counts.needsDecision, text.undecided(counts.needsDecision), styles.ask],
    [counts.failed, text.refused(counts.failed), styles.bad],
    [counts.cancelled, text.cancelled(counts.cancelled), styles.faint],
  ]
  return shown
    .filter(([count]) => count > 0)
    .map(([, words, style]) => (
      <span key={words} className={style}>
        {words}
      </span>
    ))
}

function OpenImport({ batch: { id, label } }: { readonly batch: Batch }) {
  const text = useText(IMPORT)
  return (
    <Link to={paths.import(id)} aria-label={text.openImportOf(label)}>
      {text.openImport}
    </Link>
  )
}

/** What was said of units goes with an import: it is asked about first. */
function GiveUp({ batch: { id } }: { readonly batch: Batch }) {
  const text = useText(IMPORT)
  const [asked, setAsked] = useState(false)
  return (
    <>
      <Button size="small" onClick={() => setAsked(true)}>
        {text.giveUp}
      </Button>
      {asked ? <GiveUpDialog id={id} onClose={() => setAsked(false)} /> : null}
    </>
  )
}

function DecideAll({ batch }: { readonly batch: Batch }) {
  const text = useText(BATCH)
  const comparison = useText(COMPARISON)
  const language = useLanguage()
  const decide = useDecideBatch()
  if (batch.counts.needsDecision === 0) return null
  const choose = (decision: JobDecision) =>
    decide.mutate(
      { id: batch.id, decision },
      { onError: (error) => notify(errorText(error, language), 'error') },
    )
  const items: MenuProps['items'] = (['replace', 'keep', 'discard'] as const).map((decision) => ({
    key: decision,
    label: comparison[decision],
    onClick: () => choose(decision),
  }))
  return (
    <MenuButton items={items} size="small" type="primary" loading={decide.isPending}>
      {text.decideAll}
      <DownOutlined aria-hidden="true" />
    </MenuButton>
  )
}

function CancelAll({ batch }: { readonly batch: Batch }) {
  const text = useText(BATCH)
  const language = useLanguage()
  const cancel = useCancelBatch()
  const stop = () => {
    cancelBatchUploads(batch.id)
    cancel.mutate(batch.id, { onError: (error) => notify(errorText(error, language), 'error') })
  }
  return (
    <Button size="small" loading={cancel.isPending} onClick={stop}>
      {text.cancelAll}
    </Button>
  )
}

function Results({ batch }: { readonly batch: Batch }) {
  const text = useText(BATCH)
  const language = useLanguage()
  if (batch.counts.all === 0) return null
  return (
    <>
      {batch.counts.failed === 0 ? null : (
        <Button size="small" type="link" href={batchResultsPath(batch.id, 'refused', language)} download>
          {text.refusedList}
        </Button>
      )}
      <Button size="small" type="link" href={batchResultsPath(batch.id, 'all', language)} download>
        {text.results}
      </Button>
    </>
  )
}

function Files({ batch }: { readonly batch: Batch }) {
  const text = useText(BATCH)
  const { data } = useBatch(batch.id, true)
  if (data === undefined) return null
  return (
    <ul className={styles.files} aria-label={text.files(batch.label)}>
      {inOrderOfNeed(data.jobs).map((job) => (
        <ImportRowView key={job.id} row={jobRow(job, null)} />
      ))}
    </ul>
  )
}
