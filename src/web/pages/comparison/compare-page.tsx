/** Two projects that are alike, side by side. */
import { useMemo } from 'react'
import { useParams } from 'react-router'
import { projectLikeness } from '#core/duplicates/likeness.ts'
import type { OpenedProject } from '#core/projects/rows.ts'
import { BESIDE, DUPLICATES } from '#text/interface/duplicates.ts'
import { useProject } from '../../api/projects.ts'
import { SideBySide } from '../../components/comparison/side-by-side.tsx'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Loaded } from '../../ui/states.tsx'
import styles from './beside.module.css'

export function ComparePage() {
  const text = useText(BESIDE)
  const { left = '', right = '' } = useParams()
  const [first, second] = [useProject(left), useProject(right)]
  return (
    <>
      <PageHeader
        title={text.compare}
        crumbs={[{ label: useText(DUPLICATES).title, to: paths.duplicates() }]}
        beside={first.data && second.data ? <Parts left={first.data} right={second.data} /> : undefined}
      />
      <Loaded query={first}>
        {(one) => <Loaded query={second}>{(other) => <SideBySide left={one} right={other} />}</Loaded>}
      </Loaded>
    </>
  )
}

function Parts({ left, right }: { readonly left: OpenedProject; readonly right: OpenedProject }) {
  const text = useText(BESIDE)
  const words = useText(DUPLICATES)
  const parts = useMemo(() => projectLikeness(left.project, right.project), [left, right])
  if (parts.length === 0) return <span className={styles.quiet}>{text.notAlike}</span>
  return (
    <span className={styles.quiet}>
      {parts
        .map(({ part, similarity }) =>
          similarity === 1 ? words.exact(words[part]) : words.near(words[part], Math.floor(similarity * 100)),
        )
        .join(' · ')}
    </span>
  )
}
