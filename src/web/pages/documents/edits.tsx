/** That the text of a document was changed, and the changes, each with the way back. */
import { Button } from 'antd'
import type { DocumentDetail } from '#api/documents/documents.ts'
import type { MadeEdit } from '#api/documents/edits.ts'
import { ruleTitle } from '#text/findings/findings.ts'
import { DECISIONS } from '#text/interface/decisions.ts'
import { useEdits } from '../../api/decisions.ts'
import { useMay } from '../../api/session.ts'
import { ChangesTable } from '../../components/findings/changes-table.tsx'
import { useDecisions } from '../../components/findings/use-decisions.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Loaded } from '../../ui/states.tsx'
import { momentText } from '../../ui/time.ts'
import styles from './document.module.css'

export function Edits({ document: { id, edits, sinceLast } }: { readonly document: DocumentDetail }) {
  const text = useText(DECISIONS)
  return (
    <>
      {sinceLast === null || sinceLast.new + sinceLast.fixed === 0 ? null : (
        <p className={styles.sinceLast}>{text.sinceLast(sinceLast.new, sinceLast.fixed)}</p>
      )}
      {edits === 0 ? null : <EditList id={id} count={edits} />}
    </>
  )
}

function EditList({ id, count }: { readonly id: string; readonly count: number }) {
  const text = useText(DECISIONS)
  const query = useEdits(id)
  return (
    <section className="panel" aria-label={text.edits}>
      <div className={styles.head}>
        <h2>{text.edited(count)}</h2>
        <span className={styles.faint}>{text.editedWords}</span>
      </div>
      <Loaded query={query}>{({ rows }) => <Steps edits={rows.toReversed()} />}</Loaded>
    </section>
  )
}

/** The newest first; what was made together can be taken back together. */
function Steps({ edits }: { readonly edits: readonly MadeEdit[] }) {
  const text = useText(DECISIONS)
  const may = useMay()('document.edit')
  const by = (edit: MadeEdit) => {
    const together = edits.filter(({ step }) => step === edit.step)
    return <By edit={edit} may={may} together={together[0] === edit && together.length > 1 ? together : []} />
  }
  return (
    <div className={styles.edits}>
      <ChangesTable edits={edits} keyOf={(edit) => edit.id} last={{ head: text.editBy, of: by }} />
    </div>
  )
}

function By({
  edit,
  may,
  together,
}: {
  readonly edit: MadeEdit
  readonly may: boolean
  readonly together: readonly MadeEdit[]
}) {
  const text = useText(DECISIONS)
  const language = useLanguage()
  const { undo, busy } = useDecisions()
  return (
    <div className={styles.by}>
      <div>
        {edit.by ?? '—'} <span className={styles.faint}>{momentText(edit.at)}</span>
      </div>
      {edit.rule === null ? null : <div className={styles.faint}>{ruleTitle(edit.rule, language)}</div>}
      {may ? (
        <div className={`${styles.undo} no-print`}>
          <Button
            size="small"
            disabled={!edit.undoable}
            loading={busy}
            title={edit.undoable ? undefined : text.overwritten}
            onClick={() => undo([edit.id])}
          >
            {text.undo}
          </Button>
          {together.length === 0 ? null : (
            <Button size="small" loading={busy} onClick={() => undo(together.map(({ id }) => id))}>
              {text.undoStep(together.length)}
            </Button>
          )}
        </div>
      ) : null}
    </div>
  )
}
