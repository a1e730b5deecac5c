/**
 * Writing a target in its paper form: keys as in a spreadsheet, saved by itself, checked as one writes,
 * printed as it is seen.
 */
import { memo, useCallback, useState, useSyncExternalStore } from 'react'
import { Button } from 'antd'
import { Link, useNavigate, useParams } from 'react-router'
import type { DraftView } from '#api/writing/drafts.ts'
import { HEAD_FIELDS, ROW_FIELDS, type CellPlace } from '#core/writing/form.ts'
import { projectOfForm } from '#core/writing/paper-of-form.ts'
import { tidy } from '#core/writing/tidy.ts'
import { COMMON } from '#text/interface/common.ts'
import { DELEGATION } from '#text/interface/delegation.ts'
import { PROJECT } from '#text/interface/project.ts'
import { WRITING } from '#text/interface/writing.ts'
import { draftNow, forget, readDraftAgain, sendDraft, useDraft, useRemoveDraft } from '../../api/drafts.ts'
import { useDelegations } from '../../api/delegations.ts'
import { useMay, useSession } from '../../api/session.ts'
import { TargetTable } from '../../components/paper/target-table.tsx'
import { paths } from '../../paths.ts'
import { CarriedNote } from '../../components/years/carried-note.tsx'
import { AbandonButton } from '../../components/filing/abandon-button.tsx'
import { ProjectAdjustedNote } from '../../components/filing/adjusted-note.tsx'
import { ReturnedNote } from '../../components/filing/returned-note.tsx'
import { LastResultNote } from '../../components/rectification/last-result-note.tsx'
import { OpenItemsNote } from '../../components/rectification/open-items-note.tsx'
import { useText } from '../../preferences/language.ts'
import { usePageYear } from '../../preferences/year.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Loaded } from '../../ui/states.tsx'
import { useRefusalText } from '../../components/writing/refusal-text.ts'
import { BudgetInForm } from '../../components/writing/budget-in-form.tsx'
import { Editor } from '../../components/writing/editor.tsx'
import { dropKept } from '../../components/writing/kept.ts'
import { placeName } from '../../components/writing/place-name.ts'
import { SaveMark } from '../../components/writing/save-mark.tsx'
import { SavingCallouts } from '../../components/writing/saving-callouts.tsx'
import { usePreview } from '../../components/writing/use-preview.ts'
import { useFormPrinting } from '../../components/writing/use-printing.ts'
import { useOthersSaves } from '../../components/writing/use-others-saves.ts'
import { useStarted } from '../../components/writing/use-started.ts'
import { createWriting, type Writing } from '../../components/writing/writing.ts'
import type { WritingState } from '../../components/writing/writing-state.ts'
import styles from '../../components/writing/writing.module.css'

/** Drafts that were deleted in this window: of them nothing is saved, or kept in the browser, any more. */
const REMOVED = new Set<string>()
const saveThere: typeof sendDraft = (id, input) =>
  REMOVED.has(id) ? new Promise(() => {}) : sendDraft(id, input)

const nowThere: typeof draftNow = (id) => (REMOVED.has(id) ? new Promise(() => {}) : draftNow(id))

export function WritingPage() {
  const { id = '' } = useParams()
  const draft = useDraft(id)
  return (
    <Loaded isPage query={draft}>
      {(view) => <Opened key={`${view.project} ${view.version}`} view={view} />}
    </Loaded>
  )
}

function Opened({ view }: { readonly view: DraftView }) {
  const text = useText(WRITING)
  const writing = useWriting(view, useSession().user.id)
  const state = useSyncExternalStore(writing.subscribe, writing.get)
  const { preview, show } = usePreview(writing)
  const printing = useFormPrinting()
  const [bar, setBar] = useState<HTMLElement | null>(null)
  const delegations = useDelegations(view.project, useMay()('comment.read'), state.session.version)
  const [isSending, send] = useState(false)
  const submit = useCallback(() => {
    writing.flush()
    show(false)
    send(true)
  }, [writing, show])
  const name = state.session.form.head.name === '' ? text.unnamed : state.session.form.head.name
  return (
    <div>
      <div className={`${styles.head} no-print`}>
        <PageHeader
          title={text.writeTarget(name)}
          crumbs={useCrumbs(view)}
          beside={
            view.refusal === null ? (
              <SaveMark save={state.save} savedAt={state.savedAt} kept={state.kept} />
            ) : null
          }
          actions={
            <>
              <Actions view={view} name={name} preview={preview} onPreview={show} onSubmit={submit} />
              <Abandon view={view} name={name} state={state} writing={writing} />
            </>
          }
        />
        {/* The tools of the form are here, see editor.tsx. */}
        <div ref={setBar} />
      </div>
      <Messages view={view} state={state} writing={writing} />
      <ReturnedNote way={{ of: 'projects', id: view.project }} />
      <ProjectAdjustedNote project={view.project} />
      <BudgetInForm project={view.project} state={state} writing={view.refusal === null ? writing : null} />
      <CarriedNote project={view.project} />
      <LastResultNote project={view.project} year={view.fiscalYear} />
      <OpenItemsNote project={view.project} />
      {preview || printing ? (
        <Preview view={view} state={state} />
      ) : (
        <Editor
          view={view}
          writing={writing}
          state={state}
          bar={bar}
          delegations={delegations.data}
          sending={isSending ? { name, onClose: () => send(false) } : null}
        />
      )}
    </div>
  )
}

/** Saved by itself, with what others save, as long as the page is open. */
function useWriting(view: DraftView, person: string): Writing {
  const [writing] = useState(() =>
    createWriting({ ...view, id: view.project }, person, { save: saveThere, tidy }),
  )
  const left = useCallback(() => {
    if (REMOVED.has(view.project)) dropKept({ person, form: view.project })
    forget()
  }, [person, view.project])
  useStarted(writing, left)
  useOthersSaves(writing, {
    id: view.refusal === null ? view.project : null,
    ask: nowThere,
    readAgain: readDraftAgain,
  })
  return writing
}

function useCrumbs({ project, unit, fiscalYear }: DraftView) {
  usePageYear(fiscalYear)
  const text = useText(PROJECT)
  const writing = useText(WRITING)
  return [
    { label: text.targets, to: paths.projects() },
    ...(unit === '' ? [] : [{ label: [unit, fiscalYear].filter(Boolean).join(' · ') }]),
    { label: writing.opened, to: paths.project(project) },
  ]
}

type ActionsProps = {
  readonly view: DraftView
  readonly name: string
  readonly preview: boolean
  readonly onPreview: (on: boolean) => void
  /** Asks what sending it in needs. */ readonly onSubmit: () => void
}

const Actions = memo(function Actions({ view, name, preview, onPreview, onSubmit }: ActionsProps) {
  const text = useText(WRITING)
  const common = useText(COMMON)
  const [asking, ask] = useState(false)
  const submit = useMay()('filing.act') && view.refusal === null
  return (
    <>
      {preview ? <Button onClick={() => onPreview(false)}>{text.backToForm}</Button> : null}
      {preview ? (
        <Button type={submit ? 'default' : 'primary'} onClick={() => window.print()}>
          {common.print}
        </Button>
      ) : (
        <Button type={submit ? 'default' : 'primary'} onClick={() => onPreview(true)}>
          {text.preview}
        </Button>
      )}
      {submit ? (
        <Button type="primary" onClick={onSubmit}>
          {text.toSubmit}
        </Button>
      ) : null}
      {view.removable && !preview ? (
        <Button type="text" danger onClick={() => ask(true)}>
          {text.removeDraft}
        </Button>
      ) : null}
      {asking ? <RemoveDialog project={view.project} name={name} onClose={() => ask(false)} /> : null}
    </>
  )
})

/** 放弃调整, of what is adjusted. */
function Abandon({
  view,
  name,
  state,
  writing,
}: {
  readonly view: DraftView
  readonly name: string
  readonly state: WritingState
  readonly writing: Writing
}) {
  return (
    <AbandonButton
      way={{ of: 'projects', id: view.project }}
      name={name}
      isSaved={state.save === 'saved'}
      onAsk={writing.flush}
    />
  )
}

function RemoveDialog({
  project,
  name,
  onClose,
}: {
  readonly project: string
  readonly name: string
  readonly onClose: () => void
}) {
  const text = useText(WRITING)
  const remove = useRemoveDraft()
  const navigate = useNavigate()
  return (
    <ConfirmDialog
      title={text.removeDraft}
      confirm={text.removeDraft}
      danger
      send={() => remove.mutateAsync(project)}
      onDone={() => {
        REMOVED.add(project)
        notify(text.removed)
        void navigate(paths.projects())
      }}
      onClose={onClose}
    >
      <p>{text.removeAsk(name)}</p>
    </ConfirmDialog>
  )
}

function Messages({
  view,
  state,
  writing,
}: {
  readonly view: DraftView
  readonly state: WritingState
  readonly writing: Writing
}) {
  const text = useText(WRITING)
  const delegation = useText(DELEGATION)
  const nameOf = ({ row, field }: { readonly row: string | null; readonly field: string }) => {
    const place = placeOf(row, field)
    return place === null ? field : placeName(state.session.form, place, delegation)
  }
  const refusal = useRefusalText(view.refusal)
  return (
    <SavingCallouts
      refusal={refusal}
      opened={<Link to={paths.project(view.project)}>{text.opened}</Link>}
      state={state}
      onRetry={writing.flush}
      onDropLeftOver={writing.dropLeftOver}
      nameOf={nameOf}
    />
  )
}

const NOTHING = () => {}

/** The very paper that is printed and exported. */
function Preview({ view, state }: { readonly view: DraftView; readonly state: WritingState }) {
  const text = useText(WRITING)
  const { project } = projectOfForm(
    state.session.form,
    { written: { form: view.form, listed: view.listed }, project: view.paper },
    view.fiscalYear,
  )
  return (
    <section className={styles.preview} aria-label={text.previewTitle}>
      <TargetTable
        project={project}
        fiscalYear={view.fiscalYear}
        signing={view.signing}
        findings={NO_FINDINGS}
        selected={null}
        onSelect={NOTHING}
      />
    </section>
  )
}

const NO_FINDINGS: WritingState['findings'] = []

function placeOf(row: string | null, field: string): CellPlace | null {
  if (row === null) {
    const head = HEAD_FIELDS.find((one) => one === field)
    return head === undefined ? null : { row, field: head }
  }
  const cell = ROW_FIELDS.find((one) => one === field)
  return cell === undefined ? null : { row, field: cell }
}
