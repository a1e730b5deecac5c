/**
 * 佐证材料 of a project: what was handed in, for which row, and a box to hand in more. Not part of the printed
 * paper.
 */
import { useState } from 'react'
import type { Attachment, AttachmentList } from '#api/attachments.ts'
import { ATTACHMENTS } from '#text/interface/attachments.ts'
import { uploadAttachment, useAttachments, useRemoveAttachment } from '../../api/attachments.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { later } from '../../ui/later.tsx'
import { Loaded } from '../../ui/states.tsx'
import { AttachmentTable } from './attachment-table.tsx'
import { SendingList } from './sendings.tsx'
import { useSendings } from './use-sendings.ts'
import styles from './attachments.module.css'

const AddingAttachments = later(async () => (await import('./adding-attachments.tsx')).AddingAttachments)
const RemoveDialog = later(async () => (await import('./remove-dialog.tsx')).RemoveDialog)

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
  const remove = useRemoveAttachment()
  const sendings = useSendings(id, { attach: uploadAttachment, takeBack: remove.mutateAsync })
  return (
    <>
      <div className={styles.head}>
        <h2>{text.title}</h2>
        <span className={styles.quiet}>{rows.length === 0 ? text.empty : text.count(rows.length)}</span>
        {mayAdd ? (
          <AddingAttachments
            places={places}
            onChosen={(files, row) => sendings.add(files, { row, version })}
          />
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
