/** One file of an import: how far it is, what came of it, what can be done. */
import { useState } from 'react'
import { Link } from 'react-router'
import { Button } from 'antd'
import CloseOutlined from '@ant-design/icons/CloseOutlined'
import ReloadOutlined from '@ant-design/icons/ReloadOutlined'
import { DOCUMENTS } from '#text/interface/documents.ts'
import { COMPARISON } from '#text/interface/imports.ts'
import { LAYOUT_WORDS } from '#text/interface/layouts.ts'
import { useCancelJob } from '../../api/jobs.ts'
import { useMay } from '../../api/session.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { problemText } from '../../ui/problem-text.ts'
import { ProgressBar } from '../../ui/progress.tsx'
import { SeverityCountsMark } from '../../ui/severity.tsx'
import { ComparisonDialog } from './comparison-dialog.tsx'
import styles from './import-list.module.css'
import { isRowOver, type ImportRow, type ImportState } from './import-rows.ts'
import { cancelUpload, retryUploads } from './uploads.ts'

const SIGN: Record<ImportState, string> = {
  queued: '◌',
  sending: '◔',
  waiting: '◌',
  reading: '◑',
  undecided: '？',
  held: '◕',
  done: '✓',
  undone: '↶',
  duplicate: '＝',
  failed: '✕',
  cancelled: '–',
}

export function ImportRowView({ row }: { readonly row: ImportRow }) {
  return (
    <li className={`${styles.row} ${styles[row.state]}`}>
      <span className={styles.sign} aria-hidden="true">
        {SIGN[row.state]}
      </span>
      <div className={styles.main}>
        <div className={styles.line}>
          <FileName row={row} />
          <span className={styles.state}>
            <StateWords row={row} />
          </span>
        </div>
        {row.state === 'reading' ? <ProgressBar percent={row.progress} label={row.file} /> : null}
        {row.problem === null ? null : <Reason row={row} />}
        <UnitNames row={row} />
        {row.state === 'undecided' && row.job !== null ? <Decide job={row.job} file={row.file} /> : null}
      </div>
      <RowAction row={row} />
    </li>
  )
}

function FileName({ row }: { readonly row: ImportRow }) {
  return row.document === null ? (
    <span className={styles.file} title={row.file}>
      {row.file}
    </span>
  ) : (
    <Link className={styles.file} title={row.file} to={paths.document(row.document)}>
      {row.file}
    </Link>
  )
}

function StateWords({ row }: { readonly row: ImportRow }) {
  const text = useText(DOCUMENTS)
  if (row.made !== null && row.state !== 'undone') {
    return (
      <>
        <span className={styles.made}>{text.made(row.made.projects, row.made.indicators)}</span>
        <SeverityCountsMark counts={row.made.findings} />
      </>
    )
  }
  if (row.state === 'reading') return text.reading(row.progress)
  return text[row.state]
}

/** What the file calls units otherwise than they are known. */
function UnitNames({ row }: { readonly row: ImportRow }) {
  const text = useText(DOCUMENTS)
  return row.named.map(({ unit, name, called }) => (
    <div key={`${unit} ${called}`} className={styles.note}>
      {text.unitNamed(name, called)}
    </div>
  ))
}

function Reason({ row }: { readonly row: ImportRow }) {
  const language = useLanguage()
  if (row.problem === null) return null
  return (
    <div className={styles.reason}>
      {problemText(row.problem, language)}
      {row.problem.code === 'no-target-table' && row.job !== null ? (
        <MapForm job={row.job} file={row.file} />
      ) : null}
    </div>
  )
}

/** The way to say what becomes of two versions. */
function Decide({ job, file }: { readonly job: string; readonly file: string }) {
  const text = useText(COMPARISON)
  const may = useMay()
  const [open, setOpen] = useState(false)
  if (!may('document.import')) return null
  return (
    <div>
      <Button size="small" type="primary" ghost aria-label={text.openOf(file)} onClick={() => setOpen(true)}>
        {text.open}
      </Button>
      {open ? <ComparisonDialog job={job} file={file} onClose={() => setOpen(false)} /> : null}
    </div>
  )
}

/** The way to say what the labels of a form mean that nobody knows. */
function MapForm({ job, file }: { readonly job: string; readonly file: string }) {
  const text = useText(LAYOUT_WORDS)
  const may = useMay()
  return may('layout.manage') ? (
    <Link className={styles.map} to={paths.importLayout(job)} aria-label={text.openMappingOf(file)}>
      {text.openMapping}
    </Link>
  ) : null
}

function RowAction({ row }: { readonly row: ImportRow }) {
  const text = useText(DOCUMENTS)
  const cancel = useCancelJob()
  const { job, upload } = row
  if (!isRowOver(row)) {
    const stop = () => {
      if (job !== null) cancel.mutate(job)
      else if (upload !== null) cancelUpload(upload)
    }
    return (
      <Button
        type="text"
        size="small"
        icon={<CloseOutlined />}
        aria-label={text.cancelImport(row.file)}
        title={text.cancelImport(row.file)}
        onClick={stop}
      />
    )
  }
  if (upload !== null && (row.state === 'failed' || row.state === 'cancelled')) {
    return (
      <Button
        type="text"
        size="small"
        icon={<ReloadOutlined />}
        aria-label={text.retryImport(row.file)}
        title={text.retryImport(row.file)}
        onClick={() => retryUploads([upload])}
      />
    )
  }
  return <span />
}
