/**
 * /imports/:id: one import, from the first file read to its undoing. It fills while files are read; nothing counts
 * before the one confirmation, and the page is the same when it is opened again later.
 */
import { useState } from 'react'
import { useParams } from 'react-router'
import { Button } from 'antd'
import type { ImportView } from '#api/documents/imports.ts'
import { DOCUMENTS } from '#text/interface/documents.ts'
import { IMPORT, RESTS_WORDS } from '#text/interface/import-page.ts'
import { Link } from 'react-router'
import { isImportBusy, useConfirmImport, useImport, useUndoImport } from '../../api/imports.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { errorText } from '../../ui/error-text.ts'
import { ProgressBar } from '../../ui/progress.tsx'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import { momentText } from '../../ui/time.ts'
import { unsentUploads } from './batch-figures.ts'
import { standingWords, waitsFor } from './import-standing.ts'
import { GiveUpDialog } from './give-up-dialog.tsx'
import { ImportGroups } from './import-groups.tsx'
import { ImportedYears } from './imported-years.tsx'
import { ImportUnits } from './import-units.tsx'
import styles from './import-page.module.css'
import { useUploads } from './uploads.ts'

export function ImportPage() {
  const { id = '' } = useParams()
  const unsent = unsentUploads(id, useUploads()).open
  return (
    <Loaded isPage query={useImport(id, unsent > 0)}>
      {(opened) => <Opened opened={opened} unsent={unsent} />}
    </Loaded>
  )
}

type Props = { readonly opened: ImportView; readonly unsent: number }

function Opened({ opened, unsent }: Props) {
  const text = useText(IMPORT)
  const documents = useText(DOCUMENTS)
  const begun = text.begun(momentText(opened.createdAt), opened.createdBy ?? text.somebody)
  return (
    <>
      <PageHeader
        title={text.title(opened.label)}
        crumbs={[{ label: documents.title, to: paths.documents() }]}
        beside={
          <>
            <output className={styles.state}>{text[stateShown(opened, unsent)]}</output>
            <span className={styles.faint}>{begun}</span>
          </>
        }
        actions={<Acts opened={opened} unsent={unsent} />}
      />
      <Standing opened={opened} unsent={unsent} />
      {opened.state === 'done' ? <ImportedYears years={madeYears(opened)} /> : null}
      {opened.state === 'reading' || opened.state === 'ready' ? <ImportUnits opened={opened} /> : null}
      {opened.files.length === 0 ? (
        <div className="panel">
          <EmptyState title={text.empty}>{text.emptyWords}</EmptyState>
        </div>
      ) : (
        <ImportGroups opened={opened} />
      )}
    </>
  )
}

/** An import without any file has nothing yet that could be confirmed. */
function stateShown({ state, files }: ImportView, unsent: number) {
  if (unsent > 0) return 'reading'
  return state === 'ready' && files.length === 0 ? 'empty' : state
}

function madeYears({ files }: ImportView): readonly (number | null)[] {
  return files.filter((file) => file.document !== null).map(({ content }) => content?.fiscalYear ?? null)
}

/** How far it is, and what that means. */
function Standing({ opened, unsent }: Props) {
  const text = useText(IMPORT)
  const all = opened.all + unsent
  if (unsent > 0 || isImportBusy(opened))
    return (
      <section className={`panel ${styles.progress}`}>
        <output>{text.progress(opened.ended, all)}</output>
        <ProgressBar
          percent={all === 0 ? 0 : (opened.ended / all) * 100}
          label={text[unsent > 0 ? 'reading' : opened.state]}
        />
        <span className={styles.faint}>{unsent > 0 ? text.unsent(unsent) : text.readingWords}</span>
      </section>
    )
  const { confirmedAt, undoneAt } = opened
  if (undoneAt !== null)
    return (
      <Callout kind="note">
        {text.undoneWords(momentText(undoneAt), opened.undoneBy ?? text.somebody)}
        <Restored opened={opened} />
        <UnitsKept opened={opened} />
      </Callout>
    )
  if (confirmedAt !== null)
    return (
      <Callout kind="good">
        {text.doneWords(momentText(confirmedAt), opened.confirmedBy ?? text.somebody, opened.made)}
        <Rests opened={opened} />
      </Callout>
    )
  if (opened.state === 'dropped' || opened.files.length === 0) return null
  return (
    <Callout kind="note">
      {standingWords(text, opened)}
      {opened.heldUntil === null ? null : ` ${text.heldUntil(momentText(opened.heldUntil))}`}
    </Callout>
  )
}

function Rests({ opened: { rests } }: Pick<Props, 'opened'>) {
  const text = useText(IMPORT)
  const named = useText(RESTS_WORDS)
  if (rests.length === 0) return null
  return (
    <div className={styles.rests}>
      {text.rests}
      <ul>
        {rests.map(({ document, title, rest }) => (
          <li key={`${document} ${rest}`}>
            <Link className="in-words" to={paths.document(document)}>
              {title}
            </Link>
            ：{named[rest]}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The older versions that hold again now that the import is undone. */
function Restored({ opened: { restored } }: Pick<Props, 'opened'>) {
  const text = useText(IMPORT)
  if (restored.length === 0) return null
  return (
    <div className={styles.rests}>
      {text.restored}
      <ul>
        {restored.map(({ id, file }) => (
          <li key={id}>
            <Link to={paths.document(id)}>{file}</Link>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What was said of units and was not taken back with the import. */
function UnitsKept({ opened: { units } }: Pick<Props, 'opened'>) {
  const text = useText(IMPORT)
  if (units.length === 0) return null
  return (
    <div className={styles.rests}>
      {text.unitsKept}
      <ul>
        {units.map(({ key, name, unit }) => (
          <li key={key}>{text.unitKept(name, unit?.name ?? null)}</li>
        ))}
      </ul>
    </div>
  )
}

function Acts({ opened, unsent }: Props) {
  const [asked, setAsked] = useState<'give-up' | 'undo' | null>(null)
  const text = useText(IMPORT)
  const { state } = opened
  return (
    <>
      {waitsFor(opened) || unsent > 0 ? (
        <Button onClick={() => setAsked('give-up')}>{text.giveUp}</Button>
      ) : null}
      {state === 'ready' && opened.files.length > 0 && unsent === 0 ? <Confirm opened={opened} /> : null}
      {state === 'done' && opened.made > 0 ? (
        <Button disabled={opened.rests.length > 0} onClick={() => setAsked('undo')}>
          {text.undo}
        </Button>
      ) : null}
      {asked === 'give-up' ? <GiveUpDialog id={opened.id} onClose={() => setAsked(null)} /> : null}
      {asked === 'undo' ? <UndoDialog opened={opened} onClose={() => setAsked(null)} /> : null}
    </>
  )
}

function Confirm({ opened }: Pick<Props, 'opened'>) {
  const text = useText(IMPORT)
  const language = useLanguage()
  const confirm = useConfirmImport(opened.id)
  const { take, leave, files } = opened
  const doubtful = files.filter((file) => file.group === 'doubtful' && !file.taken).length
  const words = leave > 0 && doubtful === leave ? text.confirmDoubtful : text.confirm
  return (
    <Button
      type="primary"
      disabled={take === 0}
      loading={confirm.isPending}
      onClick={() =>
        confirm.mutate(take, { onError: (error) => notify(errorText(error, language), 'error') })
      }
    >
      {words(take, leave)}
    </Button>
  )
}

function UndoDialog({ opened, onClose }: Pick<Props, 'opened'> & { readonly onClose: () => void }) {
  const text = useText(IMPORT)
  const undo = useUndoImport(opened.id)
  return (
    <ConfirmDialog
      title={text.undoTitle}
      confirm={text.undo}
      danger
      send={() => undo.mutateAsync()}
      onDone={() => notify(text.undoneNow)}
      onClose={onClose}
    >
      {text.undoWords(opened.made)}
    </ConfirmDialog>
  )
}
