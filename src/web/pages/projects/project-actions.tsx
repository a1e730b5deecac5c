/** What one does with a project: turn to its neighbours, look at the source, print it, take it away. */
import { Button, Checkbox, Popover } from 'antd'
import { Link } from 'react-router'
import { COMMON } from '#text/interface/common.ts'
import { isWritten } from '#core/target/written-document.ts'
import type { OpenedProject } from '#core/projects/rows.ts'
import { PROJECT } from '#text/interface/project.ts'
import { useFiling } from '../../api/filings.ts'
import { projectExportPath } from '../../api/projects.ts'
import { useMay } from '../../api/session.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { useNarrow } from '../../ui/narrow.ts'
import { ExportButton } from '../../ui/export-menu.tsx'
import { ButtonLink } from '../../ui/button-link.tsx'
import styles from './project-page.module.css'

type Props = {
  readonly detail: OpenedProject
  readonly printFindings: boolean
  readonly onPrintFindings: (on: boolean) => void
  readonly sourceOpen: boolean
  readonly onSource: () => void
}

export function ProjectActions({ detail, printFindings, onPrintFindings, sourceOpen, onSource }: Props) {
  const text = useText(PROJECT)
  const common = useText(COMMON)
  const may = useMay()
  const isNarrow = useNarrow()
  const { id } = detail.row
  const filing = useFiling(id)
  // Who cannot read how far it is may still write.
  const isWritable = filing.isError || filing.data?.writing === null
  const printing = (
    <div className={styles.printing}>
      <Checkbox checked={printFindings} onChange={(event) => onPrintFindings(event.target.checked)}>
        {text.printWithFindings}
      </Checkbox>
      <Button type="primary" onClick={() => window.print()}>
        {text.printNow}
      </Button>
    </div>
  )
  const alone = useAlone(detail)
  const turns = (
    <>
      <Turn to={detail.previous} label={text.previousProject} none={alone ?? text.firstProject} sign="←" />
      <Turn to={detail.next} label={text.nextProject} none={alone ?? text.lastProject} sign="→" />
    </>
  )
  const others = (
    <>
      {may('document.edit') && isWritable ? <ButtonLink to={paths.write(id)}>{text.write}</ButtonLink> : null}
      <ButtonLink to={paths.archive(id)}>{text.archive}</ButtonLink>
      {isWritten(detail.mediaType) ? null : (
        <Button aria-pressed={sourceOpen} onClick={onSource}>
          {text.source}
        </Button>
      )}
      <Popover classNames={{ root: 'no-print' }} content={printing} trigger="click" placement="bottomRight">
        <Button aria-haspopup="dialog">{common.print}</Button>
      </Popover>
      <ExportButton quiet label="Word" address={(format) => projectExportPath(id, format)} />
    </>
  )
  return (
    <>
      {turns}
      {isNarrow ? (
        <details className={styles.fold}>
          <summary>{text.moreOnProject}</summary>
          <div className={styles.folded}>{others}</div>
        </details>
      ) : (
        others
      )}
    </>
  )
}

/** Why there is no project to turn to on either side; null where there is one. */
function useAlone({ previous, next, mediaType }: OpenedProject): string | null {
  const text = useText(PROJECT)
  if (previous !== null || next !== null) return null
  return isWritten(mediaType) ? text.aloneWritten : text.aloneInFile
}

type TurnProps = {
  readonly to: OpenedProject['next']
  readonly label: string
  readonly none: string
  readonly sign: string
}

/** A disabled way says why. */
function Turn({ to, label, none, sign }: TurnProps) {
  if (to === null)
    return (
      <Button disabled title={none} aria-label={`${label}：${none}`}>
        {sign}
      </Button>
    )
  return (
    <Link
      to={paths.project(to.id)}
      className={styles.turn}
      aria-label={`${label}：${to.name}`}
      title={`${label}：${to.name}`}
    >
      {sign}
    </Link>
  )
}
