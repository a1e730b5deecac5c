/**
 * 送审 from the form: what would be refused is listed before, each entry leading to its cell; where nothing is
 * missing, it is sent in here.
 */
import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import type { DraftView } from '#api/writing/drafts.ts'
import { isLive } from '#core/findings/life.ts'
import { formLacks, isNeeded } from '#core/writing/blanks.ts'
import type { CellPlace } from '#core/writing/form.ts'
import { findingMessage } from '#text/findings/findings.ts'
import { flowRefusalText } from '#text/filing.ts'
import { WRITING } from '#text/interface/writing.ts'
import { useFiling } from '../../api/filings.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Loaded } from '../../ui/states.tsx'
import { FilingActDialog } from '../filing/act-dialog.tsx'
import { actOffers } from '../filing/offers.ts'
import { lackName, lackingName } from './lacks-list.tsx'
import { placeOfFinding } from './marks.ts'
import type { WritingState } from './writing-state.ts'
import styles from './writing.module.css'

type Props = {
  readonly view: DraftView
  readonly state: WritingState
  readonly name: string
  /** Leads to a cell. */
  readonly onShow: (place: CellPlace | null) => void
  readonly onClose: () => void
}

export function SendIn({ view, state, name, onShow, onClose }: Props) {
  const text = useText(WRITING)
  const language = useLanguage()
  const navigate = useNavigate()
  const filing = useFiling(view.project)
  const isSaved = state.save === 'saved'
  const { refetch } = filing
  // What was written last decides about it, too.
  useEffect(() => {
    if (isSaved) void refetch()
  }, [isSaved, refetch])
  const missing = useMissing(view, state)
  const asked = { ...filing, data: !isSaved || filing.isFetching ? undefined : filing.data }
  const offer = asked.data && actOffers(asked.data).find(({ kind }) => kind === 'submit')
  if (asked.data !== undefined && offer !== undefined && offer.refusal === null && missing.length === 0)
    return (
      <FilingActDialog
        way={{ of: 'projects', id: view.project }}
        view={asked.data}
        name={name}
        offer={offer}
        onClose={onClose}
        onDone={() => void navigate(paths.project(view.project))}
      />
    )
  const why =
    offer?.refusal === undefined || offer.refusal === null ? null : flowRefusalText(offer.refusal, language)
  return (
    <Dialog
      title={text.sendIn(name)}
      okText={text.backToForm}
      cancelButtonProps={{ style: { display: 'none' } }}
      onOk={onClose}
      onCancel={onClose}
    >
      <Loaded query={asked}>{() => (why === null ? null : <Callout kind="warning">{why}</Callout>)}</Loaded>
      {missing.length === 0 ? null : (
        <>
          <p className={styles.hint}>{text.sendInMissing(missing.length)}</p>
          <ul className={styles.missing} aria-label={text.sendInList}>
            {missing.map(({ key, words, place }) => (
              <li key={key}>
                <button
                  type="button"
                  onClick={() => {
                    onClose()
                    onShow(place)
                  }}
                >
                  {words}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  )
}

type Missing = { readonly key: string; readonly words: string; readonly place: CellPlace | null }

/** Blanks that stop it, and errors that are open. */
function useMissing(
  view: DraftView,
  { session: { form }, findings, listed }: WritingState,
): readonly Missing[] {
  const text = useText(WRITING)
  const language = useLanguage()
  const blanks = view.written ? formLacks(form).filter((lack) => isNeeded(lack)) : []
  const errors = findings.filter(({ severity, state }) => severity === 'error' && isLive(state))
  return [
    ...blanks.map((lack) => ({
      key: `${lack.place.row ?? ''} ${lack.place.field}`,
      words: text.notWritten(lackName({ ...lack, name: lackingName(form, lack) }, text)),
      place: lack.place,
    })),
    ...errors.map((finding) => ({
      key: finding.id,
      words: findingMessage(finding, language),
      place: placeOfFinding(finding, view.order, listed),
    })),
  ]
}
