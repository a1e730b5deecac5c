/**
 * 佐证材料 of a project: what was handed in, for which row, and a box to hand in more. Not part of the printed
 * paper.
 */
import { useState } from 'react'
import { Button, Select } from 'antd'
import type { Attachment, AttachmentList } from '#api/attachments.ts'
import { ATTACHMENTS } from '#text/interface/attachments.ts'
import { attachmentPath, useAttachments, useRemoveAttachment } from '../api/attachments.ts'
import { useText } from '../preferences/language.ts'
import { Callout } from '../ui/callout.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { notify } from '../ui/notices.tsx'
import { sizeText } from '../ui/size.ts'
import { Loaded } from '../ui/states.tsx'
import table from '../ui/table.module.css'
import { momentText } from '../ui/time.ts'
import { Chooser } from './chooser.tsx'
import { Sendings } from './sendings.tsx'
import { useProved } from './use-proved.ts'
import { useSendings } from './use-sendings.ts'
import styles from './attachments.module.css'

type Props = {
  readonly id: string
  /** The approved version that the page shows; null: the table as it stands. */ readonly version:
    | number
    | null
}

export function Attachments({ id, version }: Props) {
  const text = useText(ATTACHMENTS)
  const query = useAttachments(id, version)
  return (
    <section className={`panel no-print ${styles.panel}`} aria-label={text.title}>
      <Loaded query={query}>{(list) => <Opened id={id} version={version} list={list} />}</Loaded>
    </section>
  )
}

function Opened({ id, version, list: { rows, places, mayAdd } }: Props & { readonly list: AttachmentList }) {
  const text = useText(ATTACHMENTS)
  const [chosen, choose] = useState<string | null>(null)
  // A row that was removed meanwhile is no choice any more.
  const proves = places.some(({ row }) => row === chosen) ? chosen : null
  const [removing, setRemoving] = useState<Attachment | null>(null)
  const sendings = useSendings(id)
  const proved = useProved((number) => places[number - 1]?.name)
  return (
    <>
      <div className={styles.head}>
        <h2>{text.title}</h2>
        <span className={styles.quiet}>{rows.length === 0 ? text.empty : text.count(rows.length)}</span>
        {mayAdd ? (
          <span className={styles.adding}>
            <Select
              className={styles.proves}
              aria-label={text.provesWhat}
              value={proves ?? ''}
              onChange={(row: string) => choose(row === '' ? null : row)}
              showSearch={{ optionFilterProp: 'label' }}
              popupMatchSelectWidth={false}
              options={[
                { value: '', label: `${text.provesWhat} ${text.whole}` },
                ...places.map(({ row, name }, i) => ({ value: row, label: text.row(i + 1, name) })),
              ]}
            />
            <Chooser onChosen={(files) => sendings.add(files, { row: proves, version })} />
          </span>
        ) : null}
      </div>
      <Sendings sendings={sendings} />
      {rows.length === 0 ? null : (
        <div className={table.scroll}>
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
                    {mayAdd ? (
                      <Button
                        type="link"
                        size="small"
                        danger
                        disabled={row.kept}
                        title={row.kept ? text.keptWhy : undefined}
                        aria-label={text.remove(row.file)}
                        onClick={() => setRemoving(row)}
                      >
                        {text.removeShort}
                      </Button>
                    ) : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {mayAdd && rows.some(({ kept }) => kept) ? <Callout kind="note">{text.keptWhy}</Callout> : null}
      {removing === null ? null : <RemoveDialog attachment={removing} onClose={() => setRemoving(null)} />}
    </>
  )
}

function RemoveDialog({
  attachment: { id, file },
  onClose,
}: {
  readonly attachment: Attachment
  readonly onClose: () => void
}) {
  const text = useText(ATTACHMENTS)
  const remove = useRemoveAttachment()
  const confirm = () =>
    remove.mutate(id, {
      onSuccess: () => {
        notify(text.removed(file))
        onClose()
      },
    })
  return (
    <FormDialog
      title={text.removeTitle}
      confirm={text.removeShort}
      danger
      busy={remove.isPending}
      error={remove.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{text.removeWords(file)}</p>
    </FormDialog>
  )
}
