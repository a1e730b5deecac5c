/** What is being imported and what became of it: batches as a whole, other files in a row each, live. */
import { Button } from 'antd'
import { DOCUMENTS } from '#text/interface/documents.ts'
import { isBatchBusy, useBatches } from '../../api/batches.ts'
import { useJobs } from '../../api/jobs.ts'
import { useText } from '../../preferences/language.ts'
import { AuditRows } from './audit-rows.tsx'
import { BatchCard } from './batch-card.tsx'
import { unsentUploads } from './batch-figures.ts'
import styles from './import-list.module.css'
import { ImportedYears } from './imported-years.tsx'
import { ImportRowView } from './import-row.tsx'
import { importCounts, importRows, isRowOver, notArrived, type ImportRow } from './import-rows.ts'
import { clearAway, retryUploads, useCleared, useUploads } from './uploads.ts'

/** A folder of a whole county; the summary counts every file all the same. */
const SHOWN = 500
/** Batches that are over; those under way and those to be decided are all shown. */
const BATCHES_OVER = 3

export function ImportList() {
  const text = useText(DOCUMENTS)
  const uploads = useUploads()
  const cleared = useCleared()
  const jobs = useJobs().data
  const rows = importRows(uploads, jobs?.rows ?? [], cleared)
  const batches = useShownBatches(
    cleared,
    uploads.some(
      ({ name, batch, state }) =>
        (state === 'queued' || state === 'sending') && (batch !== null || /\.zip$/i.test(name)),
    ),
  )
  return (
    <div className={`panel ${styles.list}`}>
      <Head rows={rows} hasBatches={batches.length > 0} />
      {jobs !== undefined && rows.length + batches.length === 0 ? (
        <p className={styles.none}>{text.recentNone}</p>
      ) : null}
      <ImportedYears years={justImported(rows)} />
      <ul className={styles.rows}>
        <AuditRows jobs={jobs?.rows ?? []} />
        {batches.map((batch) => (
          <BatchCard
            key={batch.id}
            batch={batch}
            unsent={unsentUploads(batch.id, uploads)}
            onDismiss={() => clearAway([], [batch.id])}
          />
        ))}
        {rows.slice(0, SHOWN).map((row) => (
          <ImportRowView key={row.key} row={row} />
        ))}
      </ul>
    </div>
  )
}

/** The years of what came from this window. */
function justImported(rows: readonly ImportRow[]): readonly (number | null)[] {
  return rows
    .filter(({ upload, state }) => upload !== null && (state === 'done' || state === 'duplicate'))
    .map(({ fiscalYear }) => fiscalYear)
}

type HeadProps = { readonly rows: readonly ImportRow[]; readonly hasBatches: boolean }

/** The figures of all files, and what can be done with them together. */
function Head({ rows, hasBatches }: HeadProps) {
  const text = useText(DOCUMENTS)
  const over = rows.filter((row) => isRowOver(row))
  const unsent = notArrived(over)
  const clear = () =>
    clearAway(
      over.flatMap(({ upload }) => upload ?? []),
      over.flatMap(({ job }) => job ?? []),
    )
  return (
    <div className={styles.head}>
      <h2>{text.recent}</h2>
      <output className={styles.summary}>
        {rows.length === 0 || hasBatches ? '' : text.summary(importCounts(rows))}
      </output>
      {unsent.length < 2 ? null : (
        <Button size="small" onClick={() => retryUploads(unsent)}>
          {text.retryAll(unsent.length)}
        </Button>
      )}
      {over.length === 0 ? null : (
        <Button type="text" size="small" onClick={clear}>
          {text.clearOver}
        </Button>
      )}
    </div>
  )
}

function useShownBatches(cleared: ReadonlySet<string>, sending: boolean) {
  const all = (useBatches(sending).data?.rows ?? []).filter(({ id }) => !cleared.has(id))
  const over = all
    .filter((batch) => !isBatchBusy(batch) && batch.counts.needsDecision + batch.counts.held === 0)
    .slice(BATCHES_OVER)
  return all.filter((batch) => !over.includes(batch))
}
