/**
 * 佐证材料 of a project: what was handed in, for which row, and a box to hand in more. Not part of the printed
 * paper.
 */
import { useState } from 'react'
import { Select } from 'antd'
import type { Attachment, AttachmentList } from '#api/attachments.ts'
import { ATTACHMENTS } from '#text/interface/attachments.ts'
import { useAttachments, useRemoveAttachment } from '../../api/attachments.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { Loaded } from '../../ui/states.tsx'
import { AttachmentTable } from './attachment-table.tsx'
import { Chooser } from './chooser.tsx'
import { SendingList } from './sendings.tsx'
import { useSendings } from './use-sendings.ts'
import styles from './attachments.module.css'

type Props = {
  readonly id: string
  /** The approved version that the page shows; null: the table as it is. */ readonly version: number | null
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
  const [removing, setRemoving] = useState<Attachment | null>(null)
  const sendings = useSendings(id)
  return (
    <>
      <div className={styles.head}>
        <h2>{text.title}</h2>
        <span className={styles.quiet}>{rows.length === 0 ? text.empty : text.count(rows.length)}</span>
        {mayAdd ? (
          <Adding places={places} onChosen={(files, row) => sendings.add(files, { row, version })} />
        ) : null}
      </div>
      <SendingList sendings={sendings} />
      {rows.length === 0 ? null : (
        <AttachmentTable rows={rows} places={places} mayRemove={mayAdd} onRemove={setRemoving} />
      )}
      {mayAdd && rows.some(({ kept }) => kept) ? <Callout kind="note">{text.keptWhy}</Callout> : null}
      {removing === null ? null : <RemoveDialog attachment={removing} onClose={() => setRemoving(null)} />}
    </>
  )
}

type AddingProps = {
  readonly places: AttachmentList['places']
  /** @param row what the files prove; null: the table as a whole */
  readonly onChosen: (files: readonly File[], row: string | null) => void
}

/** What the next files prove, and their choice. */
function Adding({ places, onChosen }: AddingProps) {
  const text = useText(ATTACHMENTS)
  const [chosen, choose] = useState<string | null>(null)
  // A row that was removed meanwhile is no choice any more.
  const proves = places.some(({ row }) => row === chosen) ? chosen : null
  return (
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
      <Chooser onChosen={(files) => onChosen(files, proves)} />
    </span>
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
  return (
    <ConfirmDialog
      title={text.removeTitle}
      confirm={text.removeShort}
      danger
      send={() => remove.mutateAsync(id)}
      onDone={() => notify(text.removed(file))}
      onClose={onClose}
    >
      <p>{text.removeWords(file)}</p>
    </ConfirmDialog>
  )
}
