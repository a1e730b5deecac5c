/**
 * 绩效档案: everything that happened to a project, on one time line, with the dossier and all materials to take
 * away.
 */
import { Link, useParams } from 'react-router'
import { Button } from 'antd'
import type { ArchiveView } from '#api/archive.ts'
import { ARCHIVE_PARTS, type ArchiveEntry } from '#core/archive/entry.ts'
import { ARCHIVE_PART_NAMES, archiveWords } from '#text/archive.ts'
import { stateName } from '#text/closing.ts'
import { ARCHIVE } from '#text/interface/archive.ts'
import { archiveZipPath, dossierPath, useArchive } from '../../api/archive.ts'
import { attachmentPath } from '../../api/attachments.ts'
import filing from '../../components/filing/filing.module.css'
import { ProjectVersions } from '../../components/filing/versions.tsx'
import { changedAddress, oneOfWords } from '../../lists/address.ts'
import { CountChips } from '../../lists/count-chips.tsx'
import { useAddress } from '../../lists/use-address.ts'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Money } from '../../ui/money.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import { momentText } from '../../ui/time.ts'
import styles from '../../lists/results.module.css'

export function ArchivePage() {
  const { id = '' } = useParams()
  return (
    <Loaded isPage query={useArchive(id)}>
      {(view) => <Opened key={view.project} view={view} />}
    </Loaded>
  )
}

function Opened({ view }: { readonly view: ArchiveView }) {
  const text = useText(ARCHIVE)
  return (
    <>
      <PageHeader
        title={text.title}
        term="archive"
        crumbs={[
          { label: text.toArchives, to: paths.archives() },
          { label: view.name, to: paths.project(view.project) },
        ]}
        beside={view.name}
        actions={
          view.mayExport ? (
            <>
              <Button href={archiveZipPath(view.project)} download>
                {text.zip}
              </Button>
              <Button type="primary" href={dossierPath(view.project)} download>
                {text.dossier}
              </Button>
            </>
          ) : null
        }
      />
      <Facts view={view} />
      {view.versions === 0 ? null : (
        <section className={`panel ${styles.plate}`} aria-label={text.compare}>
          <div className={styles.plateHead}>
            <h2>{text.compare}</h2>
          </div>
          <ProjectVersions project={view.project} />
        </section>
      )}
      <TimeLine view={view} />
    </>
  )
}

function Facts({ view }: { readonly view: ArchiveView }) {
  const text = useText(ARCHIVE)
  const language = useLanguage()
  return (
    <section className={`panel ${styles.plate}`} aria-label={text.facts}>
      <dl className={styles.facts}>
        <dt>{text.unit}</dt>
        <dd>{[view.unitCode, view.unitName].filter(Boolean).join(' ') || '—'}</dd>
        <dt>{text.year}</dt>
        <dd>{view.year ?? '—'}</dd>
        <dt>{text.budget}</dt>
        <dd>
          <Money amount={view.budget} unit />
        </dd>
        <dt>{text.state}</dt>
        <dd>{stateName(view, language)}</dd>
        <dt>{text.versions}</dt>
        <dd>{text.versionsOf(view.versions)}</dd>
      </dl>
    </section>
  )
}

function TimeLine({ view }: { readonly view: ArchiveView }) {
  const text = useText(ARCHIVE)
  const [parameters] = useAddress()
  const part = oneOfWords(parameters, 'part', ARCHIVE_PARTS)
  const entries = part === undefined ? view.entries : view.entries.filter((entry) => entry.part === part)
  return (
    <section className={`panel ${styles.plate}`} aria-label={text.timeLine}>
      <div className={styles.plateHead}>
        <h2>{text.timeLine}</h2>
      </div>
      {view.entries.length === 0 ? (
        <EmptyState title={text.none}>{text.noneWords}</EmptyState>
      ) : (
        <>
          <Parts entries={view.entries} part={part} />
          <ol className={filing.history}>
            {entries.map((entry, i) => (
              <Entry
                key={`${entry.at} ${entry.part} ${entry.kind} ${i}`}
                project={view.project}
                entry={entry}
              />
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

type PartsProps = {
  readonly entries: readonly ArchiveEntry[]
  readonly part: ArchiveEntry['part'] | undefined
}

/** The parts of the archive, of which one narrows the time line down. */
function Parts({ entries, part }: PartsProps) {
  const text = useText(ARCHIVE)
  const language = useLanguage()
  const [, setParameters] = useAddress()
  const chip = (label: string, count: number, value: string | undefined) => ({
    label,
    count,
    isPressed: part === value,
    change: { part: value },
  })
  const chips = ARCHIVE_PARTS.map((one) => ({
    one,
    count: entries.filter((entry) => entry.part === one).length,
  }))
    .filter(({ one, count }) => count > 0 || one === part)
    .map(({ one, count }) => chip(ARCHIVE_PART_NAMES[one][language], count, one))
  return (
    <CountChips
      label={text.parts}
      chips={[chip(text.all, entries.length, undefined), ...chips]}
      onChange={(change) => setParameters((now) => changedAddress(now, change), { replace: true })}
    />
  )
}

function Entry({ project, entry }: { readonly project: string; readonly entry: ArchiveEntry }) {
  const language = useLanguage()
  const { title, detail } = archiveWords(entry, language)
  return (
    <li>
      <div className={filing.recordHead}>
        <strong>
          <Title project={project} title={title} link={entry.link} />
        </strong>
        {entry.by === null ? null : <PersonName name={entry.by} posts={entry.posts} />}
        <span className={filing.quiet}>{ARCHIVE_PART_NAMES[entry.part][language]}</span>
        <time className={filing.when} dateTime={entry.day ?? entry.at}>
          {entry.day ?? momentText(entry.at)}
        </time>
      </div>
      {detail === '' ? null : <p className={filing.said}>{detail}</p>}
    </li>
  )
}

type TitleProps = {
  readonly project: string
  readonly title: string
  readonly link: ArchiveEntry['link']
}

/** Leads to what it names, where that can be opened. */
function Title({ project, title, link }: TitleProps) {
  if (link === null) return title
  if (link.to === 'attachment')
    return (
      <a href={attachmentPath(link.id)} download>
        {title}
      </a>
    )
  return <Link to={addressOf(project, link)}>{title}</Link>
}

function addressOf(project: string, link: NonNullable<ArchiveEntry['link']>): string {
  if (link.to === 'evaluation') return paths.evaluationSubject(link.task, link.id)
  if (link.to === 'monitoring') return paths.monitoringSheet(link.id, project)
  if (link.to === 'self-evaluation') return paths.selfEvaluation(link.id)
  if (link.to === 'accountability') return paths.accountability({ year: link.id })
  return link.to === 'rectification' ? paths.rectification(link.id) : paths.project(project)
}
