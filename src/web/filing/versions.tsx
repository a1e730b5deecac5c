/** Approved versions, and what differs between any two, or one and the target as it is now. */
import { useState } from 'react'
import { Button, Select } from 'antd'
import type { VersionView } from '#api/filings.ts'
import { COMMENTS } from '#text/interface/comments.ts'
import { useVersionComparison, useVersions } from '../api/comments.ts'
import { ThingDifference } from '../pages/documents/comparison-view.tsx'
import { useCheckVersion, versionFile } from '../api/signing.ts'
import { useText } from '../preferences/language.ts'
import { Loaded } from '../ui/states.tsx'
import tables from '../ui/table.module.css'
import comments from '../comments/comments.module.css'
import { changesIn } from './since-return.tsx'
import styles from './filing.module.css'

export function Versions({ project }: { readonly project: string }) {
  const text = useText(COMMENTS)
  const query = useVersions(project)
  return <Loaded query={query}>{({ rows }) => (rows.length === 0 ? <p className={styles.quiet}>{text.noVersions}</p> : <Known project={project} rows={rows} />)}</Loaded>
}

function Known({ project, rows }: { readonly project: string; readonly rows: readonly VersionView[] }) {
  const text = useText(COMMENTS)
  const [newest] = rows
  const [from, setFrom] = useState(rows[1]?.number ?? newest?.number ?? 1)
  const [to, setTo] = useState<number | null>(rows.length > 1 ? newest?.number ?? null : null)
  const numbers = rows.map(({ number }) => ({ value: number, label: text.versionOf(number) }))
  return (
    <>
      <div className={tables.scroll}>
        <table className={`${tables.table} ${comments.versions}`} aria-label={text.versions}>
          <thead><tr><th scope="col">{text.number}</th><th scope="col">{text.document}</th><th scope="col">{text.date}</th><th scope="col">{text.approvedBy}</th><th scope="col">{text.reason}</th><th scope="col">{text.digest}</th><th scope="col">{text.signature}</th></tr></thead>
          <tbody>
            {rows.map(({ number, approval, approvedBy, reason, sha256, isSigned }) => (
              <tr key={number}><th scope="row">{text.versionOf(number)}</th><td>{approval.number}</td><td>{approval.date}</td><td>{approvedBy ?? text.someone}</td><td>{reason === '' ? '—' : reason}</td><td><code className={comments.digest} title={sha256}>{sha256.slice(0, 12)}</code></td><td className={comments.signed}>{isSigned ? text.signed : text.notSigned} <Signed project={project} number={number} /></td></tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={comments.choose}>
        <span>{text.compare}</span>
        <Select size="small" aria-label={text.from} value={from} options={numbers} onChange={setFrom} />
        <span aria-hidden="true">→</span>
        <Select size="small" aria-label={text.to} value={to ?? 0} options={[...numbers, { value: 0, label: text.present }]} onChange={(chosen: number) => setTo(chosen === 0 ? null : chosen)} />
      </div>
      <Difference project={project} from={from} to={to} />
    </>
  )
}

/** Checks one version at the server, and hands it out with its signature. */
function Signed({ project, number }: { readonly project: string; readonly number: number }) {
  const text = useText(COMMENTS)
  const check = useCheckVersion(project, number)
  const { data } = check
  const isFine = data !== undefined && data.digest && data.signature !== 'wrong'
  return (
    <>
      <Button size="small" type="link" loading={check.isPending} aria-label={text.checkOf(number)} onClick={() => check.mutate()}>{text.checkVersion}</Button>
      <a href={versionFile(project, number)} download aria-label={text.downloadOf(number)}>{text.downloadVersion}</a>
      {data === undefined ? null : (
        <output className={isFine ? comments.fits : comments.fitsNot} title={data.publicKey === null ? '' : text.signedBy(data.publicKey)}>
          {isFine ? '✓' : '✗'} {isFine ? (data.signature === 'right' ? text.checkRight : text.checkDigest) : text.checkWrong}
        </output>
      )}
    </>
  )
}

function Difference({ project, from, to }: { readonly project: string; readonly from: number; readonly to: number | null }) {
  const text = useText(COMMENTS)
  const query = useVersionComparison(project, from, to)
  return (
    <Loaded query={query}>
      {({ change }) => (changesIn(change) === 0 ? <p className={styles.quiet}>{text.same}</p> : (
        <>
          <p className={comments.summary}>{text.summary(change.fields.length + change.changed.reduce((sum, { fields }) => sum + fields.length, 0), change.added.length, change.removed.length)}</p>
          <ThingDifference change={change} />
        </>
      ))}
    </Loaded>
  )
}
