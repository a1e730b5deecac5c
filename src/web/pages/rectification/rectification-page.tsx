/**
 * One 整改事项: what was found, what was done step by step, the evidence, its papers, and what the signed-in
 * person may do.
 */
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { Button } from 'antd'
import type { RectificationView } from '#api/rectification.ts'
import type { RectificationActKind } from '#core/rectification/states.ts'
import { RECTIFICATIONS } from '#text/interface/rectifications.ts'
import type { Spoken } from '#text/interface/words.ts'
import {
  RECTIFICATION_ACT_NAMES,
  RECTIFICATION_SOURCE_NAMES,
  RECTIFICATION_STATE_NAMES,
  rectificationNumber,
} from '#text/rectification.ts'
import { rectificationPaperPath, useRectification } from '../../api/rectifications.ts'
import filing from '../../components/filing/filing.module.css'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { Loaded } from '../../ui/states.tsx'
import { momentText } from '../../ui/time.ts'
import { RectificationEvidence } from '../../components/rectification/evidence.tsx'
import { RectifyDialog } from './rectify-dialog.tsx'
import { Due } from '../../components/rectification/due.tsx'
import styles from '../../lists/results.module.css'

export function RectificationPage() {
  const { id = '' } = useParams()
  return (
    <Loaded isPage query={useRectification(id)}>
      {(view) => <Opened key={view.id} view={view} />}
    </Loaded>
  )
}

function Opened({ view }: { readonly view: RectificationView }) {
  const text = useText(RECTIFICATIONS)
  const language = useLanguage()
  const [doing, start] = useState<RectificationActKind | null>(null)
  const waits = waitsText(view.state, text)
  return (
    <>
      <PageHeader
        title={rectificationNumber(view, language)}
        crumbs={[
          { label: text.results, to: paths.rectifications() },
          { label: text.title, to: paths.rectifications() },
        ]}
        beside={RECTIFICATION_STATE_NAMES[view.state][language]}
        actions={view.acts.map((kind) => (
          <Button
            key={kind}
            type={kind === 'reply' || kind === 'confirm' ? 'primary' : 'default'}
            onClick={() => start(kind)}
          >
            {text[kind]}
          </Button>
        ))}
      />
      {waits === null || view.acts.includes('reply') || view.acts.includes('confirm') ? null : (
        <div className={styles.waits}>
          <Callout kind="note">{waits}</Callout>
        </div>
      )}
      <div className={styles.two}>
        <div>
          <Facts view={view} />
          <RectificationEvidence view={view} />
          <Papers id={view.id} />
        </div>
        <section className={`panel ${styles.plate}`} aria-label={text.story}>
          <div className={styles.plateHead}>
            <h2>{text.story}</h2>
          </div>
          <Story view={view} />
        </section>
      </div>
      {doing === null ? null : <RectifyDialog view={view} kind={doing} onClose={() => start(null)} />}
    </>
  )
}

function Facts({ view }: { readonly view: RectificationView }) {
  const text = useText(RECTIFICATIONS)
  const language = useLanguage()
  const reply = view.steps.findLast(({ kind }) => kind === 'reply')
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    [
      text.project,
      view.project === null ? null : (
        <Link key="project" to={paths.project(view.project)}>
          {view.subject}
        </Link>
      ),
    ],
    [text.unit, [view.unitCode, view.unitName].filter(Boolean).join(' ')],
    [
      text.source,
      `${RECTIFICATION_SOURCE_NAMES[view.source][language]} · ` +
        `${text.openedBy(view.openedBy ?? text.system, momentText(view.openedAt))}`,
    ],
    [text.due, <Due key="due" row={view} />],
    [text.problem, view.problem],
    [text.requirement, view.requirement],
    [text.measures, reply?.said ?? ''],
    [text.outcomeShort, reply?.outcome ?? ''],
  ]
  return (
    <section className={`panel ${styles.plate}`} aria-label={text.facts}>
      <dl className={styles.facts}>
        {facts
          .filter(([, value]) => value !== null && value !== '')
          .map(([name, value]) => [<dt key={`${name}-name`}>{name}</dt>, <dd key={name}>{value}</dd>])}
      </dl>
    </section>
  )
}

/** The newest first. */
function Story({ view: { steps } }: { readonly view: RectificationView }) {
  const text = useText(RECTIFICATIONS)
  const language = useLanguage()
  return (
    <ol className={filing.history}>
      {steps.toReversed().map(({ number, kind, at, actorName, posts, said, outcome, due }) => (
        <li key={number}>
          <div className={filing.recordHead}>
            <strong>{RECTIFICATION_ACT_NAMES[kind][language]}</strong>
            <PersonName name={actorName ?? text.system} posts={posts} />
            <time className={filing.when} dateTime={at}>
              {momentText(at)}
            </time>
          </div>
          {said === '' ? null : <p className={filing.said}>{said}</p>}
          {outcome === '' ? null : (
            <p className={filing.said}>
              {text.outcomeShort}：{outcome}
            </p>
          )}
          {kind === 'extend' && due !== null ? <p className={filing.quiet}>{text.extendedTo(due)}</p> : null}
        </li>
      ))}
    </ol>
  )
}

function Papers({ id }: { readonly id: string }) {
  const text = useText(RECTIFICATIONS)
  const link = (paper: 'notice' | 'report', format: 'docx' | 'pdf') => (
    <a key={`${paper}-${format}`} href={rectificationPaperPath(id, paper, format)} download>
      {text.paper(text[paper], format === 'docx' ? 'Word' : 'PDF')}
    </a>
  )
  return (
    <section className={`panel no-print ${styles.plate}`} aria-label={text.papers}>
      <div className={styles.plateHead}>
        <h2>{text.papers}</h2>
      </div>
      <div className={styles.papers}>
        {link('notice', 'docx')}
        {link('notice', 'pdf')}
        {link('report', 'docx')}
        {link('report', 'pdf')}
      </div>
    </section>
  )
}

/** Whom it waits for; null where nobody. */
function waitsText(state: RectificationView['state'], text: Spoken<typeof RECTIFICATIONS>): string | null {
  if (state === 'replied') return text.waitsCheck
  return state === 'open' || state === 'returned' ? text.waitsUnit : null
}
