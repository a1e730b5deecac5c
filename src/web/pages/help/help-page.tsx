/** 使用指南: the quick guides, to read and to print on two sheets; for those who administer their own. */
import { useParams } from 'react-router'
import { Button } from 'antd'
import { FIRST_PATH } from '#text/interface/first-path.ts'
import { FRAME } from '#text/interface/frame.ts'
import { COMMON } from '#text/interface/common.ts'
import { HELP } from '#text/interface/help.ts'
import { guidesFor } from '#text/guides/for-whom.ts'
import { GUIDE_IDS, type Guide, type GuideId } from '#text/guides/guide.ts'
import { GUIDES } from '#text/guides/guides.ts'
import { useMay } from '../../api/session.ts'
import { ADMINISTRATOR_GUIDE, paths, TERMS_GUIDE } from '../../paths.ts'
import { GuideLanguage } from '../../components/help/guide-language.tsx'
import { GuideSteps } from '../../components/help/guide-part.tsx'
import { notify } from '../../ui/notices.tsx'
import { useFirstPathMemory } from '../../preferences/first-path.ts'
import { useText } from '../../preferences/language.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { useAskedPlace } from './asked-place.ts'
import { AdministratorGuide } from './administrator-guide.tsx'
import { Terms } from './terms.tsx'
import { LinkTabs } from '../../ui/tabs.tsx'
import styles from './help.module.css'

export function HelpPage() {
  const { guide } = useParams()
  const frame = useText(FRAME)
  const common = useText(COMMON)
  const may = useMay()
  const administers = may('user.read') || may('flow.manage')
  const isAdministrators = administers && guide === ADMINISTRATOR_GUIDE
  const isTerms = guide === TERMS_GUIDE
  const { own, others: ofOthers } = guidesFor(may)
  const open = GUIDES[GUIDE_IDS.find((id) => id === guide) ?? own[0] ?? 'everyday']
  const others = [
    { id: TERMS_GUIDE, title: frame.terms, isOpen: isTerms, isSeen: true },
    {
      id: ADMINISTRATOR_GUIDE,
      title: frame.administratorGuide,
      isOpen: isAdministrators,
      isSeen: administers,
    },
  ] as const
  const other = others.find(({ isOpen }) => isOpen)
  return (
    <>
      <PageHeader
        title={other?.title ?? open.title}
        crumbs={[{ label: frame.help }]}
        actions={
          <>
            <ShowFirstPath />
            <Button onClick={() => window.print()}>{common.print}</Button>
          </>
        }
      />
      <LinkTabs
        label={frame.help}
        tabs={[
          ...own.map((id) => tabOf(id, other === undefined && id === open.id)),
          ...others
            .filter(({ isSeen }) => isSeen)
            .map(({ id, title, isOpen }) => ({ to: paths.help(id), words: title, isShown: isOpen })),
        ]}
      />
      <OfOthers guides={ofOthers} shown={other === undefined ? open.id : null} />
      {isTerms ? null : <GuideLanguage />}
      {isTerms ? <Terms /> : null}
      {isAdministrators ? <AdministratorGuide /> : null}
      {other === undefined ? <Opened guide={open} /> : null}
    </>
  )
}

const tabOf = (id: GuideId, isShown: boolean) => ({ to: paths.help(id), words: GUIDES[id].title, isShown })

type OfOthersProps = {
  readonly guides: readonly GuideId[]
  /** The guide that is read; null: none of them. */ readonly shown: GuideId | null
}

/** The guides of other roles: folded, unless one of them is read. */
function OfOthers({ guides, shown }: OfOthersProps) {
  const text = useText(HELP)
  const isRead = shown !== null && guides.includes(shown)
  if (guides.length === 0) return null
  return (
    <details key={String(isRead)} className={`${styles.others} no-print`} open={isRead}>
      <summary>{text.otherRoles}</summary>
      <LinkTabs label={text.otherRoles} tabs={guides.map((id) => tabOf(id, id === shown))} />
    </details>
  )
}

function Opened({ guide: { lead, parts, keys } }: { readonly guide: Guide }) {
  const asked = useAskedPlace()
  return (
    <article className={`panel ${styles.sheet}`} lang="zh-CN">
      <p className={styles.lead}>{lead}</p>
      {parts.map(({ id, heading, steps }) => (
        <section key={id} id={id} className={id === asked ? styles.asked : undefined}>
          <h2>{heading}</h2>
          <GuideSteps steps={steps} />
        </section>
      ))}
      {keys.length === 0 ? null : <Keys keys={keys} />}
    </article>
  )
}

function Keys({ keys }: Pick<Guide, 'keys'>) {
  return (
    <section>
      <h2>按键</h2>
      <dl className={styles.keys}>
        {keys.map((hint) => (
          <div key={hint.keys}>
            <dt>
              <kbd>{hint.keys}</kbd>
            </dt>
            <dd>{hint.does}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Nothing where it was not hidden. */
function ShowFirstPath() {
  const text = useText(FIRST_PATH)
  const { isHidden, show } = useFirstPathMemory()
  if (!isHidden) return null
  return (
    <Button
      onClick={() => {
        show()
        notify(text.shown)
      }}
    >
      {text.show}
    </Button>
  )
}
