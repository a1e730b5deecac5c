/** Files that prove a task: handed in here, kept as soon as it is done. */
import { useRef } from 'react'
import { Button } from 'antd'
import type { TaskView } from '#api/assurance.ts'
import { ASSURANCE } from '#text/interface/assurance.ts'
import { uploadAssuranceFile, assuranceFilePath, useRemoveAssuranceFile } from '../../api/assurance.ts'
import { SendingList } from '../../components/attachments/sendings.tsx'
import { useSendings } from '../../components/attachments/use-sendings.ts'
import { useText } from '../../preferences/language.ts'
import { useErrorText } from '../../ui/error-text.ts'
import styles from './assurance.module.css'

const ACCEPTED =
  '.pdf,.ofd,.jpg,.jpeg,.png,.tif,.tiff,.bmp,.webp,.docx,.doc,.wps,.xlsx,.xls,.et,.pptx,.ppt,.dps,.txt,.csv'

export function TaskEvidence({ task, mayWrite }: { readonly task: TaskView; readonly mayWrite: boolean }) {
  const text = useText(ASSURANCE)
  const input = useRef<HTMLInputElement>(null)
  const remove = useRemoveAssuranceFile()
  const sendings = useSendings(task.id, {
    attach: (id, file, _proves, signal) => uploadAssuranceFile(id, file, signal),
    takeBack: remove.mutateAsync,
  })
  const refused = useErrorText(remove.error)
  return (
    <div className={styles.files}>
      {task.files.map(({ id, file }) => (
        <span key={id} className={styles.file}>
          <a href={assuranceFilePath(id)} download>
            {file}
          </a>
          {mayWrite && task.doneOn === null ? (
            <button
              type="button"
              className={`${styles.cross} no-print`}
              aria-label={text.remove(file)}
              disabled={remove.isPending}
              onClick={() => remove.mutate(id)}
            >
              ✕
            </button>
          ) : null}
        </span>
      ))}
      {remove.error === null ? null : (
        <span role="alert" className={styles.late}>
          {refused}
        </span>
      )}
      <SendingList sendings={sendings} />
      {mayWrite ? (
        <span className="no-print">
          <Button size="small" onClick={() => input.current?.click()}>
            {text.addFile}
          </Button>
          <input
            ref={input}
            type="file"
            hidden
            multiple
            accept={ACCEPTED}
            aria-label={text.filesOf(task.title)}
            onChange={({ target }) => {
              sendings.add([...(target.files ?? [])])
              target.value = ''
            }}
          />
        </span>
      ) : null}
    </div>
  )
}
