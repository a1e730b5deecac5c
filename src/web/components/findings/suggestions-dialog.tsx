/** What taking up several suggestions would change, before it is done. */
import type { FindingBrief } from '#api/documents/edits.ts'
import { COMMON } from '#text/interface/common.ts'
import { DECISIONS } from '#text/interface/decisions.ts'
import { useDecisionPreview } from '../../api/decisions.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Loaded } from '../../ui/states.tsx'
import { ChangesTable } from './changes-table.tsx'
import { useDecisions } from './use-decisions.ts'
import styles from './decisions.module.css'

type Props = {
  readonly findings: readonly { readonly id: string }[]
  readonly onClose: () => void
  readonly onDone: () => void
}

export function SuggestionsDialog({ findings, onClose, onDone }: Props) {
  const text = useText(DECISIONS)
  const common = useText(COMMON)
  const preview = useDecisionPreview(findings.map(({ id }) => id))
  const { take, busy } = useDecisions()
  const changes = preview.data?.edits.length ?? 0
  return (
    <Dialog
      title={text.previewTitle}
      width={860}
      okText={text.previewConfirm(changes)}
      cancelText={common.cancel}
      okButtonProps={{ disabled: changes === 0, loading: busy }}
      onOk={() =>
        void take(findings, {
          onDone: () => {
            onDone()
            onClose()
          },
        })
      }
      onCancel={onClose}
    >
      <Loaded query={preview}>
        {({ edits, vanish, appear, left }) => (
          <>
            {edits.length === 0 ? (
              <p>{text.previewNone}</p>
            ) : (
              <div className={styles.scroll}>
                <ChangesTable
                  edits={edits}
                  keyOf={(edit, i) =>
                    `${edit.document} ${edit.project ?? ''} ${edit.indicator ?? ''} ${edit.field} ${i}`
                  }
                />
              </div>
            )}
            {edits.length > 0 && left.length > 0 ? (
              <p className={styles.outcome}>{text.previewLeft(left.length)}</p>
            ) : null}
            {vanish.length === 0 ? null : <Briefs title={text.vanish(vanish.length)} findings={vanish} />}
            {appear.length === 0 ? null : <Briefs title={text.appear(appear.length)} findings={appear} />}
          </>
        )}
      </Loaded>
    </Dialog>
  )
}

function Briefs({ title, findings }: { readonly title: string; readonly findings: readonly FindingBrief[] }) {
  const language = useLanguage()
  return (
    <section className={styles.outcome}>
      <h3>{title}</h3>
      <ul>
        {findings.map(({ rule, message, projectName, project }, i) => (
          <li key={`${rule} ${project ?? ''} ${i}`}>
            {projectName === null ? '' : `${projectName}：`}
            {message[language]}
          </li>
        ))}
      </ul>
    </section>
  )
}
