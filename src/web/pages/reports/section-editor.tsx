/** The words of a section, to be written; what to do when somebody else wrote them first; the system's words again. */
import { useState } from 'react'
import { Button } from 'antd'
import type { ReportSectionView, ReportView } from '#api/reports.ts'
import { SECTION_MOST } from '#core/reports/report.ts'
import { REPORTS } from '#text/interface/reports.ts'
import { draftText } from '#text/reports.ts'
import { askReportAgain, sendSection } from '../../api/reports.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { notify } from '../../ui/notices.tsx'
import styles from './reports.module.css'
import { useSection } from './use-section.ts'

type Props = {
  readonly view: ReportView
  readonly section: ReportSectionView
  readonly onState: (isSaved: boolean) => void
}

/** Characters of a line of the field. */
const LINE = 34

export function SectionEditor({ view, section, onState }: Props) {
  const text = useText(REPORTS)
  const writing = useSection(view, section, onState)
  const { saver, state, error } = writing
  const words = { still: '', typing: text.unsaved, saving: text.saving, saved: text.saved }
  const shown = writing.typed ?? section.written?.text ?? draftText(section)
  return (
    <div className={styles.editor}>
      <textarea
        aria-label={section.title}
        className={styles.area}
        value={shown}
        rows={rowsOf(shown)}
        maxLength={SECTION_MOST}
        onChange={({ target }) => saver.type(target.value, section.revision, !writing.isConflict)}
        onBlur={() => (error === null ? void saver.save() : undefined)}
      />
      {error === null ? null : <Refused section={section} writing={writing} />}
      <div className={styles.foot}>
        <output className={styles.by}>{words[state]}</output>
        {section.written === null ? null : (
          <Restoring view={view} section={section} onRestored={() => saver.drop()} />
        )}
      </div>
    </div>
  )
}

function rowsOf(text: string): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE)), 0)
  return Math.min(24, Math.max(4, lines + 1))
}

/** The words of the other beside the own, and the choice. */
function Refused({
  section,
  writing: { error, isConflict, saver },
}: Pick<Props, 'section'> & { readonly writing: ReturnType<typeof useSection> }) {
  const text = useText(REPORTS)
  const refused = useErrorText(error)
  return (
    <Callout
      kind="error"
      action={
        <span className={styles.acts}>
          {isConflict ? (
            <Button size="small" onClick={() => saver.drop()}>
              {text.theirs}
            </Button>
          ) : null}
          <Button size="small" onClick={() => void saver.saveOver(section.revision)}>
            {isConflict ? text.mine : text.again}
          </Button>
        </span>
      }
    >
      {refused}
      {isConflict ? (
        <blockquote className={styles.theirs} aria-label={text.theirWords}>
          {section.written?.text ?? draftText(section)}
        </blockquote>
      ) : null}
    </Callout>
  )
}

function Restoring({
  view,
  section,
  onRestored,
}: Pick<Props, 'view' | 'section'> & { readonly onRestored: () => void }) {
  const text = useText(REPORTS)
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Button
        size="small"
        type="link"
        aria-label={text.restoreOf(section.title)}
        onClick={() => setAsking(true)}
      >
        {text.restore}
      </Button>
      {isAsking ? (
        <ConfirmDialog
          title={text.restore}
          confirm={text.restore}
          send={async () => {
            await sendSection(view, section.id, { text: null, revision: section.revision })
            onRestored()
            await askReportAgain()
          }}
          onDone={() => notify(text.restored)}
          onClose={() => setAsking(false)}
        >
          <p>{text.restoreAsk(section.title)}</p>
        </ConfirmDialog>
      ) : null}
    </>
  )
}
