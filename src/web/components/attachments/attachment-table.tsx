/** The files of 佐证材料, each with what it proves and whether it was scanned. */
import { Button } from 'antd'
import type { Attachment, AttachmentList } from '#api/attachments.ts'
import { ATTACHMENTS } from '#text/interface/attachments.ts'
import { attachmentPath } from '../../api/attachments.ts'
import type { ListColumn } from '../../lists/columns.tsx'
import { RowsExport } from '../../lists/rows-export.tsx'
import { useText } from '../../preferences/language.ts'
import { sizeText } from '../../ui/size.ts'
import table from '../../ui/table.module.css'
import { momentText } from '../../ui/time.ts'
import { useProved } from './use-proved.ts'
import styles from './attachments.module.css'

type Props = Pick<AttachmentList, 'rows' | 'places'> & {
  readonly mayRemove: boolean
  readonly onRemove: (attachment: Attachment) => void
}

export function AttachmentTable({ rows, places, mayRemove, onRemove }: Props) {
  const text = useText(ATTACHMENTS)
  const proved = useProved((number) => places[number - 1]?.name)
  const columns = useColumns(proved)
  return (
    <div className={table.scroll}>
      <RowsExport title={text.title} rows={rows} columns={columns} keyOf={({ id }) => id} />
      <table className={table.table}>
        <thead>
          <tr>
            <th>{text.file}</th>
            <th>{text.provesWhat}</th>
            <th className="number">{text.size}</th>
            <th>{text.added}</th>
            <th>{text.scan}</th>
            <th>
              <span className="visually-hidden">{text.removeShort}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <a href={attachmentPath(row.id)} download aria-label={text.download(row.file)}>
                  {row.file}
                </a>
                {row.note === '' ? null : <div className={styles.quiet}>{row.note}</div>}
              </td>
              <td>
                {row.stood === null && row.ahead === null ? (
                  proved(row)
                ) : (
                  <span className={styles.gone}>{proved(row)}</span>
                )}
              </td>
              <td className="number">{sizeText(row.size)}</td>
              <td>
                {momentText(row.addedAt)} {row.addedBy}
              </td>
              <td className={row.scan === 'clean' ? undefined : styles.quiet}>
                {row.scan === 'clean' ? text.clean : text.none}
              </td>
              <td className={styles.action}>
                {mayRemove ? <RemoveButton attachment={row} onPress={() => onRemove(row)} /> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function useColumns(proved: ReturnType<typeof useProved>): ListColumn<Attachment>[] {
  const text = useText(ATTACHMENTS)
  return [
    { key: 'file', title: text.file, cell: ({ file }) => file },
    { key: 'note', title: text.note, cell: ({ note }) => note },
    { key: 'proves', title: text.provesWhat, cell: proved },
    { key: 'size', title: text.size, cell: ({ size }) => sizeText(size) },
    { key: 'added', title: text.added, cell: ({ addedAt }) => momentText(addedAt) },
    { key: 'by', title: text.addedBy, cell: ({ addedBy }) => addedBy },
    { key: 'scan', title: text.scan, cell: ({ scan }) => (scan === 'clean' ? text.clean : text.none) },
  ]
}

type RemoveProps = { readonly attachment: AttachmentList['rows'][number]; readonly onPress: () => void }

function RemoveButton({ attachment: { file, kept }, onPress }: RemoveProps) {
  const text = useText(ATTACHMENTS)
  return (
    <Button
      type="link"
      size="small"
      danger
      disabled={kept}
      title={kept ? text.keptWhy : undefined}
      aria-label={text.remove(file)}
      onClick={onPress}
    >
      {text.removeShort}
    </Button>
  )
}
