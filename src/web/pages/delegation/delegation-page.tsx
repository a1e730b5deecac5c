/**
 * Filling in what a colleague handed over: these cells, in the form they belong to; saved by itself, given
 * back or refused.
 */
import { useState, useSyncExternalStore } from 'react'
import { Button } from 'antd'
import { useNavigate, useParams } from 'react-router'
import type { DelegationForm, DelegationView } from '#api/delegation.ts'
import { COMMENT_MAX } from '#api/kernel/constants.ts'
import type { DelegatedPart } from '#core/delegation/delegation.ts'
import { isLive } from '#core/findings/life.ts'
import type { LivingFinding } from '#core/findings/rows.ts'
import { cellText, type WrittenForm } from '#core/writing/form.ts'
import { tidy } from '#core/writing/tidy.ts'
import { DELEGATION_ACT_NAMES } from '#text/delegation.ts'
import { findingMessage } from '#text/findings/findings.ts'
import { DELEGATION } from '#text/interface/delegation.ts'
import type { Spoken } from '#text/interface/words.ts'
import { FILINGS } from '#text/interface/filings.ts'
import { WRITING } from '#text/interface/writing.ts'
import {
  delegatedDraftNow,
  readDelegationAgain,
  sendDelegatedDraft,
  useActOnDelegation,
  useDelegation,
} from '../../api/delegations.ts'
import { forget } from '../../api/drafts.ts'
import { useSession } from '../../api/session.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { notify } from '../../ui/notices.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { momentText } from '../../ui/time.ts'
import { useErrorText } from '../../ui/error-text.ts'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { Loaded } from '../../ui/states.tsx'
import { useRefusalText } from '../../components/writing/refusal-text.ts'
import { Editor } from '../../components/writing/editor.tsx'
import { cellKey, cellMarks } from '../../components/writing/marks.ts'
import { placeName } from '../../components/writing/place-name.ts'
import { sizeWords } from '../../components/writing/size-words.ts'
import { SaveMark } from '../../components/writing/save-mark.tsx'
import { useOthersSaves } from '../../components/writing/use-others-saves.ts'
import { useStarted } from '../../components/writing/use-started.ts'
import { createWriting, type Writing } from '../../components/writing/writing.ts'
import type { WritingState } from '../../components/writing/writing-state.ts'
import { DelegatedCells } from './cells.tsx'
import styles from './delegation.module.css'

export function DelegationPage() {
  const { id = '' } = useParams()
  const query = useDelegation(id)
  return (
    <>
      {query.data === undefined ? <Head /> : null}
      <Loaded query={query}>
        {(form) => <Opened key={`${form.delegation.id} ${form.draft.version}`} form={form} />}
      </Loaded>
    </>
  )
}

/** While there is no form: where one is. */
function Head() {
  const text = useText(DELEGATION)
  return <PageHeader title={text.title} term="delegation" crumbs={useCrumbs()} />
}

function useCrumbs() {
  const { title } = useText(FILINGS)
  return [{ label: title, to: paths.filings() }]
}

function Opened({ form: { delegation, draft } }: { readonly form: DelegationForm }) {
  const text = useText(DELEGATION)
  const { user } = useSession()
  const [writing] = useState(() =>
    createWriting({ ...draft, id: delegation.id }, user.id, { save: sendDelegatedDraft, tidy }),
  )
  useStarted(writing, forget)
  useOthersSaves(writing, {
    id: draft.refusal === null ? delegation.id : null,
    ask: delegatedDraftNow,
    readAgain: readDelegationAgain,
  })
  const state = useSyncExternalStore(writing.subscribe, writing.get)
  const [bar, setBar] = useState<HTMLElement | null>(null)
  const barText = useRefusalText(draft.refusal)
  return (
    <div>
      <PageHeader
        title={delegation.state === 'open' ? text.fill(draft.name) : draft.name}
        crumbs={[...useCrumbs(), { label: [draft.unit, draft.fiscalYear].filter(Boolean).join(' · ') }]}
        beside={
          draft.refusal === null ? (
            <SaveMark save={state.save} savedAt={state.savedAt} kept={state.kept} />
          ) : null
        }
        actions={
          delegation.acts.length === 0 ? null : (
            <Acts
              delegation={delegation}
              name={draft.name}
              form={state.session.form}
              errors={openErrors(delegation.part, draft.order, state)}
              isSaved={state.save === 'saved'}
            />
          )
        }
      />
      {delegation.part.kind === 'whole' ? <div ref={setBar} /> : null}
      <Asked delegation={delegation} />
      <Overruled delegation={delegation} form={state.session.form} />
      {barText === null ? null : (
        <div className={styles.asked}>
          <Callout kind="note">{barText}</Callout>
        </div>
      )}
      <Refused state={state} writing={writing} />
      {delegation.part.kind === 'whole' ? (
        <Editor view={draft} writing={writing} state={state} bar={bar} />
      ) : (
        <DelegatedCells draft={draft} part={delegation.part} writing={writing} state={state} />
      )}
    </div>
  )
}

function Asked({
  delegation: { by, part, note, due, said, state },
}: {
  readonly delegation: DelegationView
}) {
  const text = useText(DELEGATION)
  return (
    <div className={styles.asked}>
      <Callout kind="note">
        <strong>{askedWords(by.name, part, text)}</strong>
        {due === null ? '' : `，${text.dueOn(due)}`}
        {note === '' ? null : <p>{text.said(note)}</p>}
        {said === '' ? null : (
          <p>
            <strong>{state === 'open' ? text.sentBack(said) : text.ownWords(said)}</strong>
          </p>
        )}
      </Callout>
    </div>
  )
}

/** What the unit wrote in the place of what was filled in. */
function Overruled({
  delegation: { filled },
  form,
}: {
  readonly delegation: DelegationView
  readonly form: WrittenForm
}) {
  const text = useText(DELEGATION)
  const changed = filled.flatMap(({ since, ...cell }) => (since === null ? [] : [{ ...cell, since }]))
  if (changed.length === 0) return null
  return (
    <div className={styles.asked}>
      <Callout kind="warning">
        <strong>{text.overruled(changed.length)}</strong>
        <ul aria-label={text.overruled(changed.length)}>
          {changed.map(({ place, after, since }) => (
            <li key={cellKey(place)}>
              {text.overruledCell({
                place: placeName(form, place, text),
                yours: after || text.blank,
                now: since.text === null ? text.rowGone : since.text || text.blank,
                by: since.by,
                at: momentText(since.at),
              })}
            </li>
          ))}
        </ul>
      </Callout>
    </div>
  )
}

function askedWords(by: string, part: DelegatedPart, text: Spoken<typeof DELEGATION>): string {
  if (part.kind === 'whole') return text.askedWhole(by)
  return part.rows === undefined
    ? text.asked(by, part.cells.length)
    : text.askedRows(by, sizeWords(part, text))
}

function Refused({ state, writing }: { readonly state: WritingState; readonly writing: Writing }) {
  const words = useErrorText(state.error)
  const text = useText(WRITING)
  return state.save === 'refused' ? (
    <div className={styles.asked}>
      <Callout
        kind="error"
        action={
          <Button size="small" onClick={writing.flush}>
            {text.retry}
          </Button>
        }
      >
        {text.refused}：{words} {text.refusedKept}
      </Callout>
    </div>
  ) : null
}

type ActsProps = {
  readonly delegation: DelegationView
  readonly name: string
  readonly form: WrittenForm
  /** What the rules find wrong in the cells that were handed over. */
  readonly errors: readonly LivingFinding[]
  readonly isSaved: boolean
}

/** Open errors of the cells; of the whole form all. */
function openErrors(
  part: DelegatedPart,
  order: number,
  { findings, listed }: WritingState,
): readonly LivingFinding[] {
  const errors = findings.filter(({ severity, state }) => severity === 'error' && isLive(state))
  if (part.kind === 'whole') return errors
  const marks = cellMarks(errors, order, listed)
  return [...new Set(part.cells.flatMap((place) => marks.get(cellKey(place)) ?? []))]
}

function Acts({ delegation, name, form, errors, isSaved }: ActsProps) {
  const text = useText(DELEGATION)
  const language = useLanguage()
  const [asking, ask] = useState<'give-back' | 'refuse' | null>(null)
  return (
    <>
      <Button onClick={() => ask('refuse')}>{DELEGATION_ACT_NAMES.refuse[language]}</Button>
      <Button
        type="primary"
        disabled={!isSaved}
        title={isSaved ? '' : text.waitSave}
        onClick={() => ask('give-back')}
      >
        {DELEGATION_ACT_NAMES['give-back'][language]}
      </Button>
      {asking === null ? null : (
        <ActDialog
          act={asking}
          delegation={delegation}
          name={name}
          form={form}
          errors={errors}
          onClose={() => ask(null)}
        />
      )}
    </>
  )
}

type DialogProps = Omit<ActsProps, 'isSaved'> & {
  readonly act: 'give-back' | 'refuse'
  readonly onClose: () => void
}

function ActDialog({ act: kind, delegation: { id, part }, name, form, errors, onClose }: DialogProps) {
  const text = useText(DELEGATION)
  const language = useLanguage()
  const navigate = useNavigate()
  const act = useActOnDelegation(id)
  const isRefusal = kind === 'refuse'
  const blank =
    part.kind === 'whole' ? 0 : part.cells.filter((place) => cellText(form, place)?.trim() === '').length
  const title = DELEGATION_ACT_NAMES[kind][language]
  const words = useActWords(isRefusal, errors.length > 0)
  return (
    <ReasonDialog
      title={`${title}：${name}`}
      confirm={title}
      danger={isRefusal}
      {...words}
      longest={COMMENT_MAX}
      send={(said) => act.mutateAsync({ act: kind, said })}
      onDone={() => {
        notify(isRefusal ? text.refused(name) : text.gaveBack(name))
        void navigate(paths.filings())
      }}
      onClose={onClose}
    >
      {isRefusal ? null : (
        <>
          {errors.length === 0 ? null : <Errors errors={errors} />}
          <p>
            {blank === 0 ? '' : text.blankLeft(blank)}
            {text.giveBackWords}
          </p>
        </>
      )}
    </ReasonDialog>
  )
}

/** What is given back with errors says why. */
function useActWords(isRefusal: boolean, hasErrors: boolean) {
  const text = useText(DELEGATION)
  if (isRefusal) return { label: text.reason, missing: text.reasonMissing }
  return hasErrors
    ? { label: text.whyErrors, missing: text.whyErrorsMissing }
    : { label: text.sayOptional, missing: null }
}

function Errors({ errors }: Pick<ActsProps, 'errors'>) {
  const text = useText(DELEGATION)
  const language = useLanguage()
  return (
    <Callout kind="warning">
      <strong>{text.errorsLeft(errors.length)}</strong>
      <ul className={styles.errors}>
        {errors.map((finding) => (
          <li key={finding.id}>{findingMessage(finding, language)}</li>
        ))}
      </ul>
    </Callout>
  )
}
