/** A button that takes a filled-in form, and what of it has to be looked at. */
import { useRef } from 'react'
import { Button } from 'antd'
import { whenDone } from '../../api/when-done.ts'
import { useErrorText } from '../../ui/error-text.ts'
import styles from './transfers.module.css'

type Reading<Read> = {
  readonly mutateAsync: (file: File) => Promise<Read>
  readonly isPending: boolean
  readonly error: unknown
}
type Props<Read> = {
  readonly label: string
  readonly reading: Reading<Read>
  readonly onRead: (read: Read) => void
}

export function FileInput<Read>({ label, reading, onRead }: Props<Read>) {
  const input = useRef<HTMLInputElement>(null)
  const refused = useErrorText(reading.error)
  return (
    <>
      {reading.error === null ? null : (
        <span role="alert" className={styles.alert}>
          {refused}
        </span>
      )}
      <Button loading={reading.isPending} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".docx,.doc,.xlsx,.xls,.html"
        aria-label={label}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file !== undefined) whenDone(reading.mutateAsync(file), onRead)
          target.value = ''
        }}
      />
    </>
  )
}

export function FileNotes({ title, notes }: { readonly title: string; readonly notes: readonly string[] }) {
  if (notes.length === 0) return null
  return (
    <div className={styles.notes}>
      {title}
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </div>
  )
}
