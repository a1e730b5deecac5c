/** What the guides say of a page, read beside it, and the way to the whole guide. */
import { Drawer } from 'antd'
import { Link } from 'react-router'
import type { GuideId } from '#text/guides/guide.ts'
import { stepsFor } from '#text/guides/for-whom.ts'
import { GUIDES } from '#text/guides/guides.ts'
import { HELP } from '#text/interface/help.ts'
import { useMay } from '../api/session.ts'
import { GuideLanguage } from '../components/help/guide-language.tsx'
import { GuideSteps } from '../components/help/guide-part.tsx'
import { paths, TERMS_GUIDE } from '../paths.ts'
import { useText } from '../preferences/language.ts'
import styles from './page-help.module.css'

const WIDTH = 420

type Props = { readonly guide: GuideId; readonly part: string; readonly onClose: () => void }

export function PageHelpPanel({ guide, part, onClose }: Props) {
  const text = useText(HELP)
  const may = useMay()
  const { title, parts } = GUIDES[guide]
  const shown = parts.find(({ id }) => id === part)
  return (
    <Drawer open onClose={onClose} title={text.pageHelp} size={WIDTH} mask={{ enabled: false }}>
      <GuideLanguage />
      <article className={styles.panel} lang="zh-CN">
        {shown === undefined ? null : (
          <>
            <h3>{shown.heading}</h3>
            <GuideSteps steps={stepsFor(shown, may)} />
          </>
        )}
      </article>
      <nav className={styles.foot} aria-label={text.more}>
        <Link to={paths.help(guide, part)}>{text.wholeGuide(title)}</Link>
        <Link to={paths.help(TERMS_GUIDE)}>{text.allTerms}</Link>
      </nav>
    </Drawer>
  )
}
