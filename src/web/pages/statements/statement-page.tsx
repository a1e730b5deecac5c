/**
 * /documents/:id/write: the text of a department written as the form of a target is: keys as in a
 * spreadsheet, saved by itself, checked as one writes.
 */
import { useState, useSyncExternalStore } from 'react'
import { Button } from 'antd'
import { Link, useNavigate, useParams } from 'react-router'
import type { StatementView } from '#api/statements/statements.ts'
import { documentOfStatement } from '#core/writing/paper-of-statement.ts'
import { tidyStatement } from '#core/writing/statement-commands.ts'
import type { StatementField, StatementForm, StatementHead } from '#core/writing/statement-form.ts'
import { COMMON } from '#text/interface/common.ts'
import { DOCUMENTS } from '#text/interface/documents.ts'
import { STATEMENT } from '#text/interface/statement.ts'
import { WRITING } from '#text/interface/writing.ts'
import { documentExportPath } from '../../api/documents.ts'
import { forget } from '../../api/drafts.ts'
import { useSession } from '../../api/session.ts'
import {
  readStatementAgain,
  sendStatement,
  statementNow,
  useRemoveStatement,
  useStatement,
} from '../../api/statements.ts'
import { AbandonButton } from '../../components/filing/abandon-button.tsx'
import { ReturnedNote } from '../../components/filing/returned-note.tsx'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { ExportButton } from '../../ui/export-menu.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Loaded } from '../../ui/states.tsx'
import { SaveMark } from '../../components/writing/save-mark.tsx'
import { SavingCallouts } from '../../components/writing/saving-callouts.tsx'
import { usePreview } from '../../components/writing/use-preview.ts'
import { useFormPrinting } from '../../components/writing/use-printing.ts'
import { useOthersSaves } from '../../components/writing/use-others-saves.ts'
import { useStarted } from '../../components/writing/use-started.ts'
import { createWriting, type Writing } from '../../components/writing/writing.ts'
import type { WritingState } from '../../components/writing/writing-state.ts'
import { statementPlaceName } from './places.ts'
import { StatementEditor } from './statement-editor.tsx'
import { StatementPreview } from './statement-preview.tsx'
import styles from '../../components/writing/writing.module.css'

export function StatementPage() {
  const { id = '' } = useParams()
  const statement = useStatement(id)
  return (
    <Loaded isPage query={statement}>
      {(view) => <Opened key={`${view.document} ${view.version}`} view={view} />}
    </Loaded>
  )
}

type State = WritingState<StatementHead, StatementField>

function Opened({ view }: { readonly view: StatementView }) {
  const text = useText(STATEMENT)
  const documents = useText(DOCUMENTS)
  const { user } = useSession()
  const [writing] = useState(() =>
    createWriting<StatementHead, StatementField>({ ...view, id: view.document }, user.id, {
      save: sendStatement,
      tidy: tidyStatement,
    }),
  )
  useStarted(writing, forget)
  useOthersSaves(writing, {
    id: view.refusal === null ? view.document : null,
    ask: statementNow,
    readAgain: readStatementAgain,
  })
  const state = useSyncExternalStore(writing.subscribe, writing.get)
  const { preview, show } = usePreview(writing)
  const printing = useFormPrinting()
  const [bar, setBar] = useState<HTMLElement | null>(null)
  const { title } = state.session.form.head
  return (
    <div>
      <div className={`${styles.head} no-print`}>
        <PageHeader
          title={text.writeText(title === '' ? view.title : title)}
          beside={
            view.refusal === null ? (
              <SaveMark save={state.save} savedAt={state.savedAt} kept={state.kept} />
            ) : null
          }
          crumbs={[
            { label: documents.title, to: paths.documents() },
            { label: text.opened, to: paths.document(view.document) },
          ]}
          actions={
            <>
              <Actions view={view} title={title} preview={preview} onPreview={show} />
              <AbandonButton
                way={{ of: 'statements', id: view.document }}
                name={title === '' ? view.title : title}
                isSaved={state.save === 'saved'}
                onAsk={writing.flush}
              />
            </>
          }
        />
        {/* The tools of the form are here, see statement-editor.tsx. */}
        <div ref={setBar} />
      </div>
      <Messages view={view} state={state} writing={writing} />
      <ReturnedNote way={{ of: 'statements', id: view.document }} />
      {preview || printing ? (
        <Preview view={view} form={state.session.form} />
      ) : (
        <StatementEditor view={view} writing={writing} state={state} bar={bar} />
      )}
    </div>
  )
}

function Preview({ view, form }: { readonly view: StatementView; readonly form: StatementForm }) {
  const written = { form: view.form, listed: view.listed }
  const { document } = documentOfStatement(form, { written, document: view.paper }, view.unit)
  return <StatementPreview view={view} document={document} />
}

type ActionsProps = {
  readonly view: StatementView
  readonly title: string
  readonly preview: boolean
  readonly onPreview: (on: boolean) => void
}

function Actions({ view, title, preview, onPreview }: ActionsProps) {
  const text = useText(STATEMENT)
  const writing = useText(WRITING)
  const common = useText(COMMON)
  const [asking, ask] = useState(false)
  return (
    <>
      <ExportButton quiet address={(format) => documentExportPath(view.document, format)} />
      {preview ? <Button onClick={() => onPreview(false)}>{writing.backToForm}</Button> : null}
      {preview ? (
        <Button type="primary" onClick={() => window.print()}>
          {common.print}
        </Button>
      ) : (
        <Button type="primary" onClick={() => onPreview(true)}>
          {writing.preview}
        </Button>
      )}
      {view.removable && !preview ? (
        <Button type="text" danger onClick={() => ask(true)}>
          {text.remove}
        </Button>
      ) : null}
      {asking ? <RemoveDialog id={view.document} title={title} onClose={() => ask(false)} /> : null}
    </>
  )
}

function RemoveDialog({
  id,
  title,
  onClose,
}: {
  readonly id: string
  readonly title: string
  readonly onClose: () => void
}) {
  const text = useText(STATEMENT)
  const remove = useRemoveStatement()
  const navigate = useNavigate()
  return (
    <ConfirmDialog
      title={text.remove}
      confirm={text.remove}
      danger
      send={() => remove.mutateAsync(id)}
      onDone={() => {
        notify(text.removed)
        void navigate(paths.departments())
      }}
      onClose={onClose}
    >
      <p>{text.removeAsk(title)}</p>
    </ConfirmDialog>
  )
}

const BARS = {
  'not-allowed': 'barNotAllowed',
  'approved-locked': 'barApproved',
  'under-review': 'barReview',
  'year-closed': 'barYear',
} as const

function Messages({
  view,
  state,
  writing,
}: {
  readonly view: StatementView
  readonly state: State
  readonly writing: Writing<StatementHead, StatementField>
}) {
  const text = useText(STATEMENT)
  return (
    <SavingCallouts
      refusal={
        view.refusal === null
          ? null
          : text[
              BARS[
                view.refusal === 'approved-locked' ||
                view.refusal === 'under-review' ||
                view.refusal === 'year-closed'
                  ? view.refusal
                  : 'not-allowed'
              ]
            ]
      }
      opened={<Link to={paths.document(view.document)}>{text.opened}</Link>}
      state={state}
      onRetry={writing.flush}
      onDropLeftOver={writing.dropLeftOver}
      nameOf={(at) => statementPlaceName(state.session.form, at)}
    />
  )
}
