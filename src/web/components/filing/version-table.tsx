/**
 * Approved versions with their signatures, the newest first, and the choice of two to compare: any two, or
 * one and the text as it is now.
 */
import { useState, type ReactNode } from 'react'
import { Button } from 'antd'
import { Link } from 'react-router'
import { COMMENTS } from '#text/interface/comments.ts'
import type { VersionRow } from '#core/filing/rows.ts'
import type { FilingRef } from '../../api/filings.ts'
import type { VersionCheck } from '#api/signing.ts'
import { useCheckVersion, versionFile } from '../../api/signing.ts'
import type { ListColumn } from '../../lists/columns.tsx'
import { RowsExport } from '../../lists/rows-export.tsx'
import { useText } from '../../preferences/language.ts'
import { ChooseVersions } from './choose-versions.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import tables from '../../ui/table.module.css'
import comments from '../comments/comments.module.css'

type Props = {
  readonly way: FilingRef
  readonly rows: readonly VersionRow[]
  /** Where two are laid side by side. */
  readonly beside?: (from: number, to: number | null) => string
  /** What differs. @param to null: as it is now */
  readonly children: (from: number, to: number | null) => ReactNode
}

export function VersionTable({ way, rows, beside, children }: Props) {
  const text = useText(COMMENTS)
  const [newest] = rows
  const [from, setFrom] = useState(rows[1]?.number ?? newest?.number ?? 1)
  const [to, setTo] = useState<number | null>(rows.length > 1 ? (newest?.number ?? null) : null)
  return (
    <>
      <Approved way={way} rows={rows} />
      <div className={comments.choose}>
        <span>{text.compare}</span>
        <ChooseVersions versions={rows} from={from} to={to} onFrom={setFrom} onTo={setTo} />
        {beside === undefined ? null : (
          <Link className={comments.beside} to={beside(from, to)}>
            {text.beside}
          </Link>
        )}
      </div>
      {children(from, to)}
    </>
  )
}

function Approved({ way, rows }: Pick<Props, 'way' | 'rows'>) {
  const text = useText(COMMENTS)
  const columns: ListColumn<VersionRow>[] = [
    { key: 'number', title: text.number, cell: ({ number }) => number },
    { key: 'document', title: text.document, cell: ({ approval }) => approval.number },
    { key: 'date', title: text.date, cell: ({ approval }) => approval.date },
    { key: 'by', title: text.approvedBy, cell: ({ approvedBy }) => approvedBy ?? text.someone },
    { key: 'reason', title: text.reason, cell: ({ reason }) => reason },
    { key: 'digest', title: text.digest, cell: ({ sha256 }) => sha256 },
    { key: 'signed', title: text.signature, cell: (row) => (row.isSigned ? text.signed : text.notSigned) },
  ]
  return (
    <div className={tables.scroll}>
      <RowsExport
        title={text.versions}
        rows={rows}
        columns={columns}
        keyOf={({ number }) => String(number)}
      />
      <table className={`${tables.table} ${comments.versions}`} aria-label={text.versions}>
        <thead>
          <tr>
            <th scope="col">{text.number}</th>
            <th scope="col">{text.document}</th>
            <th scope="col">{text.date}</th>
            <th scope="col">{text.approvedBy}</th>
            <th scope="col">{text.reason}</th>
            <th scope="col">{text.digest}</th>
            <th scope="col">{text.signature}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.number}>
              <th scope="row">{text.versionOf(row.number)}</th>
              <td>{row.approval.number}</td>
              <td>{row.approval.date}</td>
              <td>
                <PersonName name={row.approvedBy ?? text.someone} posts={row.posts} />
              </td>
              <td>{row.reason === '' ? '—' : row.reason}</td>
              <td>
                <code className={comments.digest} title={row.sha256}>
                  {row.sha256.slice(0, 12)}
                </code>
              </td>
              <td className={comments.signed}>
                <Signed way={way} version={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What fits, and what nothing can be said of. */
function fitting(
  { anchor, signature }: VersionCheck,
  text: { readonly checkRight: string; readonly checkDigest: string; readonly checkUnanchored: string },
): string {
  if (anchor === 'none') return text.checkUnanchored
  return signature === 'right' ? text.checkRight : text.checkDigest
}

/** Whether it is signed; checks one version at the server, and hands it out with its signature. */
function Signed({
  way,
  version: { number, isSigned },
}: {
  readonly way: FilingRef
  readonly version: VersionRow
}) {
  const text = useText(COMMENTS)
  const check = useCheckVersion(way, number)
  const { data } = check
  const isFine = data !== undefined && data.digest && data.anchor !== 'differs' && data.signature !== 'wrong'
  const sign = data?.anchor === 'held' ? '✓' : '?'
  return (
    <>
      {isSigned ? text.signed : text.notSigned}{' '}
      <Button
        size="small"
        type="link"
        loading={check.isPending}
        aria-label={text.checkOf(number)}
        onClick={() => check.mutate()}
      >
        {text.checkVersion}
      </Button>
      <a href={versionFile(way, number)} download aria-label={text.downloadOf(number)}>
        {text.downloadVersion}
      </a>
      {data === undefined ? null : (
        <output
          className={isFine ? comments.fits : comments.fitsNot}
          title={data.publicKey === null ? '' : text.signedBy(data.publicKey)}
        >
          {isFine ? sign : '✗'} {isFine ? fitting(data, text) : text.checkWrong}
        </output>
      )}
    </>
  )
}
