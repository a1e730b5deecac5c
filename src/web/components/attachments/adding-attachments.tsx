/** A box to hand in more 佐证材料: what the next files prove, and their choice. */
import { useState } from 'react'
import { Select } from 'antd'
import type { AttachmentList } from '#api/attachments.ts'
import { ATTACHMENTS } from '#text/interface/attachments.ts'
import { useText } from '../../preferences/language.ts'
import { Chooser } from './chooser.tsx'
import styles from './attachments.module.css'

type Props = {
  readonly places: AttachmentList['places']
  /** @param row what the files prove; null: the table as a whole */
  readonly onChosen: (files: readonly File[], row: string | null) => void
}

export function AddingAttachments({ places, onChosen }: Props) {
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
        options={[
          { value: '', label: `${text.provesWhat} ${text.whole}` },
          ...places.map(({ row, name }, i) => ({ value: row, label: text.row(i + 1, name) })),
        ]}
      />
      <Chooser onChosen={(files) => onChosen(files, proves)} />
    </span>
  )
}
