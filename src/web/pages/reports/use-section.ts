/** Writing a section of a report: what is shown of it, and what may be done about a refusal. */
import { useEffect, useState } from 'react'
import type { ReportSectionView, ReportView } from '#api/reports.ts'
import { ApiError } from '../../api/api-error.ts'
import { askReportAgain, sendSection, showSaved } from '../../api/reports.ts'
import { SectionSaver, STILL, type Send } from './section-saver.ts'

export function useSection(
  view: ReportView,
  section: ReportSectionView,
  onState: (isSaved: boolean) => void,
) {
  const [now, setNow] = useState(STILL)
  const send: Send = async (text, base) => {
    try {
      const answer = await sendSection(view, section.id, { text, revision: base })
      showSaved(view.id, section.id, { ...answer, text })
      return answer.section
    } catch (error) {
      if (isChangedByOther(error)) await askReportAgain()
      throw error
    }
  }
  const [saver] = useState(() => new SectionSaver())
  useEffect(() =>
    saver.serve(send, (next) => {
      setNow(next)
      onState(next.state === 'still' || next.state === 'saved')
    }),
  )
  useLeaving(saver)
  return { ...now, saver, isConflict: isChangedByOther(now.error) }
}

function isChangedByOther(error: unknown): boolean {
  return error instanceof ApiError && error.problem.code === 'report-changed'
}

/** What is typed is saved when the page is left for another, and asked about when the window is closed. */
function useLeaving(saver: SectionSaver) {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (saver.isHeld) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => {
      window.removeEventListener('beforeunload', ask)
      void saver.save()
    }
  }, [saver])
}
