/** 使用指南: the quick guides, to read and to print on two sheets; for those who administer their own. */
import { Link, useParams } from 'react-router'
import { Button } from 'antd'
import { FRAME } from '#text/interface/frame.ts'
import { COMMON } from '#text/interface/common.ts'
import { GUIDE_IDS, type Guide } from '#text/guides/guide.ts'
import { GUIDES } from '#text/guides/guides.ts'
import { useMay } from '../../api/session.ts'
import { ADMINISTRATOR_GUIDE, paths, TERMS_GUIDE } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { AdministratorGuide } from './administrator-guide.tsx'
import { MarkdownText } from './marked.tsx'
import { Terms } from './terms.tsx'
import styles from './help.module.css'

export function HelpPage() {
  const { guide } = useParams()
  const frame = useText(FRAME)
  const common = useText(COMMON)
  const may = useMay()
  const administers = may('user.read') || may('flow.manage')
  const isAdministrators = administers && guide === ADMINISTRATOR_GUIDE
  const isTerms = guide === TERMS_GUIDE
  const open = GUIDES[GUIDE_IDS.find((id) => id === guide) ?? 'filling']
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
        actions={<Button onClick={() => window.print()}>{common.print}</Button>}
      />
      <nav className={`no-print ${styles.tabs}`} aria-label={frame.help}>
        {GUIDE_IDS.map((id) => (
          <Link
            key={id}
            to={paths.help(id)}
            aria-current={other === undefined && id === open.id ? 'page' : undefined}
            className={styles.tab}
          >
            {GUIDES[id].title}
          </Link>
        ))}
        {others
          .filter(({ isSeen }) => isSeen)
          .map(({ id, title, isOpen }) => (
            <Link
              key={id}
              to={paths.help(id)}
              aria-current={isOpen ? 'page' : undefined}
              className={styles.tab}
            >
              {title}
            </Link>
          ))}
      </nav>
      {isTerms ? <Terms /> : null}
      {isAdministrators ? <AdministratorGuide /> : null}
      {other === undefined ? <Opened guide={open} /> : null}
    </>
  )
}

function Opened({ guide: { lead, parts, keys } }: { readonly guide: Guide }) {
  return (
    <article className={`panel ${styles.sheet}`} lang="zh-CN">
      <p className={styles.lead}>{lead}</p>
      {parts.map(({ heading, steps }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          <ol className={styles.steps}>
            {steps.map(({ text, more }) => (
              <li key={text}>
                <MarkdownText text={text} />
                {more === undefined ? null : (
                  <div className={styles.more}>
                    <MarkdownText text={more} />
                  </div>
                )}
              </li>
            ))}
          </ol>
        </section>
      ))}
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
    </article>
  )
}
