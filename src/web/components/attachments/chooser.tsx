/** A button that chooses files, and a box that takes dropped ones. */
import { useRef, useState, type DragEvent } from 'react'
import { Button } from 'antd'
import { ATTACHMENTS } from '#text/interface/attachments.ts'
import { useText } from '../../preferences/language.ts'
import styles from './attachments.module.css'

const ACCEPTED =
  '.pdf,.ofd,.jpg,.jpeg,.png,.tif,.tiff,.bmp,.webp,.docx,.doc,.wps,.xlsx,.xls,.et,.pptx,.ppt,.dps,.txt,.csv'

export function Chooser({ onChosen }: { readonly onChosen: (files: readonly File[]) => void }) {
  const text = useText(ATTACHMENTS)
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const hold = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  return (
    <span
      className={over ? `${styles.box} ${styles.over}` : styles.box}
      onDragEnter={hold}
      onDragOver={hold}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        onChosen([...event.dataTransfer.files])
      }}
    >
      <Button size="small" onClick={() => input.current?.click()}>
        {text.add}
      </Button>
      <span className={styles.quiet}>{over ? text.dropNow : text.dropHere}</span>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={ACCEPTED}
        aria-label={text.add}
        onChange={({ target }) => {
          onChosen([...(target.files ?? [])])
          // The same file may be chosen again.
          target.value = ''
        }}
      />
    </span>
  )
}
