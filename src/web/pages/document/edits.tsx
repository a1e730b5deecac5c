/** That the text of a document was changed, and the changes, each with the way back. */
import { Button } from 'antd'
import type { DocumentDetail } from '#api/documents.ts'
import type { MadeEdit } from '#api/edits.ts'
import { ruleTitle } from '#text/findings.ts'
import { DECISIONS } from '#text/interface/decisions.ts'
import { useEdits } from '../../api/decisions.ts'
import { useMay } from '../../api/session.ts'
import { ChangesTable } from '../../findings/changes-table.tsx'
import { useDecisions } from '../../findings/use-decisions.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Loaded } from '../../ui/states.tsx'
import { momentText } from '../../ui/time.ts'
import styles from './document.module.css'

export function Edits({ document: { id, edits, sinceLast } }: { readonly document: DocumentDetail }) {
  const text = useText(DECISIONS)
  return (
    <>
      {sinceLast === null || sinceLast.new + sinceLast.fixed === 0 ? null : <p className={styles.sinceLast}>{text.sinceLast(sinceLast.new, sinceLast.fixed)}</p>}
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
      <Loaded query={query}>
        {({ rows }) => <div className={styles.edits}><ChangesTable edits={rows.toReversed()} keyOf={(edit) => edit.id} last={{ head: text.editBy, of: byOf }} /></div>}
      </Loaded>
    </section>
  )
}

function byOf(edit: MadeEdit) {
  return <By edit={edit} />
}

function By({ edit }: { readonly edit: MadeEdit }) {
  const text = useText(DECISIONS)
  const language = useLanguage()
  const may = useMay()
  const { undo, busy } = useDecisions()
  return (
    <>
      <div>{edit.by ?? '—'} <span className={styles.faint}>{momentText(edit.at)}</span></div>
      {edit.rule === null ? null : <div className={styles.faint}>{ruleTitle(edit.rule, language)}</div>}
      {may('document.edit') ? <Button size="small" className="no-print" disabled={!edit.undoable} loading={busy} title={edit.undoable ? undefined : text.overwritten} onClick={() => undo([edit.id])}>{text.undo}</Button> : null}
    </>
  )
}
