/** 绩效档案 has two doors: the projects, and the departments that were evaluated as wholes. */
import { ARCHIVE } from '#text/interface/archive.ts'
import { useMay } from '../../api/session.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { LinkTabs } from '../../ui/tabs.tsx'

/** Nothing for those who see projects alone. */
export function ArchiveTabs({ shown }: { readonly shown: 'projects' | 'departments' }) {
  const text = useText(ARCHIVE)
  if (!useMay()('evaluation.read')) return null
  return (
    <LinkTabs
      label={text.doors}
      tabs={[
        { to: paths.archives(), words: text.projectArchives, isShown: shown === 'projects' },
        { to: paths.departmentArchives(), words: text.departments, isShown: shown === 'departments' },
      ]}
    />
  )
}
