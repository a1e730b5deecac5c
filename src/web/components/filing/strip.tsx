/**
 * The strip above a paper in the workflow: every step, who has it since when, what the signed-in person may
 * do, and behind it what was done.
 */
import { useState, type ReactNode } from 'react'
import { Button } from 'antd'
import type { FilingStanding, HolderView, WorkflowStageView } from '#api/filing/filings.ts'
import { isAtHome } from '#core/filing/filing.ts'
import { isLocked } from '#core/filing/states.ts'
import type { StepStanding } from '#core/filing/workflow-stages.ts'
import { FILING_STATE_NAMES, flowRefusalText, stepName } from '#text/filing.ts'
import { COMMENTS } from '#text/interface/comments.ts'
import { FILING } from '#text/interface/filing.ts'
import type { Spoken } from '#text/interface/words.ts'
import { roleNames } from '#text/accounts/roles.ts'
import type { FilingRef } from '../../api/filings.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { later } from '../../ui/later.tsx'
import { dayText, momentText } from '../../ui/time.ts'
import { ActButtons } from './act-buttons.tsx'
import { actOffers } from './offers.ts'
import { RemindButton } from './remind-button.tsx'
import { spanText } from './span.ts'
import type { WayPart } from './way-drawer.tsx'
import styles from './filing.module.css'

const WayDrawer = later(async () => (await import('./way-drawer.tsx')).WayDrawer)

type Props = {
  readonly way: FilingRef
  readonly view: FilingStanding
  readonly name: string
  /** Said below. */
  readonly note?: ReactNode
  /** What the drawer shows beside the history: nothing of it is asked for before. */
  readonly versions: ReactNode
}

export function Strip({ way, view, name, note, versions }: Props) {
  const text = useText(FILING)
  const comments = useText(COMMENTS)
  const language = useLanguage()
  const [openPart, setPart] = useState<WayPart | null>(null)
  // It stays where it was opened once: it closes by moving away.
  const [hasOpened, remember] = useState(false)
  const tell = (part: WayPart | null) => {
    setPart(part)
    if (part !== null) remember(true)
  }
  const why = actOffers(view).find(({ refusal }) => refusal !== null)?.refusal ?? null
  return (
    <section className={`${styles.strip} no-print`} aria-label={text.way}>
      <span className={styles.state} data-state={view.state}>
        {FILING_STATE_NAMES[view.state][language]}
        {view.version > 0 ? <span className={styles.version}>{versionText(view, text)}</span> : null}
      </span>
      <ol className={styles.way}>
        <UnitStep view={view} />
        {view.way.map((stage, index) => (
          <Stage key={index} stage={stage} view={view} />
        ))}
      </ol>
      <div className={styles.acts}>
        <div className={styles.deeds}>
          <ActButtons way={way} view={view} name={name} />
          <RemindButton way={way} view={view} />
        </div>
        <Button type="text" onClick={() => tell('history')}>
          {text.history(view.history.length)}
        </Button>
        {view.version > 0 ? (
          <Button type="text" onClick={() => tell('versions')}>
            {comments.versions}
          </Button>
        ) : null}
      </div>
      {why === null ? null : <p className={styles.why}>{flowRefusalText(why, language)}</p>}
      {note === undefined ? null : <div className={styles.note}>{note}</div>}
      {hasOpened ? (
        <WayDrawer
          way={way}
          view={view}
          name={name}
          openPart={openPart}
          onPart={tell}
          onClose={() => tell(null)}
          versions={versions}
        />
      ) : null}
    </section>
  )
}

/** While an adjustment is on its way: the version that comes of it. */
function versionText({ state, version }: FilingStanding, text: Spoken<typeof FILING>): string {
  return isLocked(state) ? text.version(version) : text.versionToCome(version + 1)
}

function UnitStep({ view }: { readonly view: FilingStanding }) {
  const text = useText(FILING)
  const language = useLanguage()
  const [now] = useState(() => Date.now())
  const isHome = isAtHome(view)
  const sent = view.history.find(({ kind }) => kind === 'submit')
  const [holder] = view.holders
  const sentBy = sent === undefined ? '' : text.doneBy(sent.actorName ?? text.someone, dayText(sent.at))
  const who = isHome
    ? text.waiting(roleNames(withoutKeeper(holder?.roles ?? []), language), spanText(view.since, now, text))
    : sentBy
  return (
    <li className={styles.stage}>
      <StepLine standing={isHome ? 'open' : 'done'} name={stepName('unit', [], language)} who={who} />
    </li>
  )
}

/** Steps of one level are taken in parallel: they are one above the other. */
function Stage({ stage, view }: { readonly stage: WorkflowStageView; readonly view: FilingStanding }) {
  const text = useText(FILING)
  const language = useLanguage()
  const [now] = useState(() => Date.now())
  return (
    <li className={styles.stage}>
      {stage.steps.map(({ id, roles, standing, by, at }) => {
        const holders = view.holders.filter(({ step }) => step === id)
        const own = holders.find(({ kind }) => kind !== 'consult')
        const asked = holders
          .filter(({ kind }) => kind === 'consult')
          .flatMap(({ person }) => person?.name ?? [])
        const has = own?.person?.name ?? own?.opened?.by.name ?? roleNames(withoutKeeper(roles), language)
        const doneBy = by === null ? '' : text.doneBy(by.name, dayText(at))
        const isHeld = standing === 'open' && own !== undefined
        const waiting = isHeld
          ? text.waiting(has, spanText(own.since, now, text))
          : roleNames(withoutKeeper(roles), language)
        const who = standing === 'done' ? doneBy : waiting
        const seen = isHeld ? seenText(own.opened, text) : ''
        return (
          <StepLine
            key={id}
            standing={standing}
            name={stepName(id, roles, language)}
            who={asked.length === 0 ? who : `${who} · ${text.asked(asked.join('、'))}`}
            title={seen}
          />
        )
      })}
    </li>
  )
}

const SIGN: Record<StepStanding, string> = { done: '✓', open: '●', ahead: '○' }

function StepLine({
  standing,
  name,
  who,
  title = '',
}: {
  readonly standing: StepStanding
  readonly name: string
  readonly who: string
  readonly title?: string
}) {
  const text = useText(FILING)
  return (
    <div
      className={styles.step}
      data-standing={standing}
      title={[name, who, title].filter((one) => one !== '').join(' · ')}
      aria-current={standing === 'open' ? 'step' : undefined}
    >
      <span className={styles.sign} aria-hidden="true">
        {SIGN[standing]}
      </span>
      <span className={styles.stepName}>
        {name}
        <span className="visually-hidden">（{text[standing]}）</span>
      </span>
      <span className={styles.who}>{who}</span>
    </div>
  )
}

/** The office where one person keeps the system beside other work is named only where nobody else is. */
function withoutKeeper(roles: FilingStanding['holders'][number]['roles']) {
  const others = roles.filter((role) => role !== 'administrator')
  return others.length === 0 ? roles : others
}

function seenText(opened: HolderView['opened'], text: Spoken<typeof FILING>): string {
  return opened === null ? text.notSeen : text.seen(opened.by.name, momentText(opened.at))
}
