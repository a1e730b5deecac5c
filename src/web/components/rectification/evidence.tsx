/** 佐证材料 of a 整改事项: added while the unit has it, kept with the reply. */
import { Button } from 'antd'
import type { RectificationView } from '#api/rectification.ts'
import { RECTIFICATIONS } from '#text/interface/rectifications.ts'
import {
  uploadRectificationFile,
  rectificationFilePath,
  useRemoveRectificationFile,
} from '../../api/rectifications.ts'
import { Chooser } from '../attachments/chooser.tsx'
import { SendingList } from '../attachments/sendings.tsx'
import { useSendings } from '../attachments/use-sendings.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { sizeText } from '../../ui/size.ts'
import { momentText } from '../../ui/time.ts'
import { WithTerm } from '../../ui/term.tsx'
import styles from '../../lists/results.module.css'

export function RectificationEvidence({
  view: { id, files, mayAttach, state },
}: {
  readonly view: RectificationView
}) {
  const text = useText(RECTIFICATIONS)
  const remove = useRemoveRectificationFile()
  const sendings = useSendings(id, {
    attach: (rectification, file, _proves, signal) => uploadRectificationFile(rectification, file, signal),
    takeBack: remove.mutateAsync,
  })
  const refused = useErrorText(remove.error)
  return (
    <section className={`panel ${styles.plate}`} aria-label={text.evidence}>
      <div className={styles.plateHead}>
        <WithTerm id="evidence" of={text.evidence}>
          <h2>{text.evidence}</h2>
        </WithTerm>
        {files.length === 0 ? <span className={styles.quiet}>{text.noEvidence}</span> : null}
        {mayAttach ? <Chooser onChosen={(chosen) => sendings.add(chosen)} /> : null}
      </div>
      {mayAttach ? <p className={styles.quiet}>{text.evidenceWords}</p> : null}
      <SendingList sendings={sendings} />
      {remove.error === null ? null : <Callout kind="error">{refused}</Callout>}
      <ul className={styles.files}>
        {files.map((file) => (
          <li key={file.id}>
            <a href={rectificationFilePath(file.id)} download>
              {file.file}
            </a>
            <span className={styles.quiet}>
              {sizeText(file.size)} · {file.addedBy} {momentText(file.addedAt)}
            </span>
            <span>
              {mayAttach && state === 'open' ? (
                <Button
                  type="link"
                  size="small"
                  danger
                  aria-label={text.remove(file.file)}
                  loading={remove.isPending && remove.variables === file.id}
                  onClick={() => remove.mutate(file.id)}
                >
                  {text.removeShort}
                </Button>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
