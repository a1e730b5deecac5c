/** What was carried over: each draft with the years that were moved in it, and those that a person has to look at. */
import { Link } from 'react-router'
import type { DraftsCarried } from '#api/writing/drafts.ts'
import { START_DRAFT } from '#text/interface/writing.ts'
import { yearMarkText } from '#text/years.ts'
import { OutcomesDialog } from '../../lists/outcomes-dialog.tsx'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { problemText } from '../../ui/problem-text.ts'
import styles from './writing.module.css'

type Result = DraftsCarried['results'][number]
type Props = {
  readonly results: readonly Result[]
  readonly nameOf: (id: string) => string
  readonly onClose: () => void
}

export function CarriedDialog({ results, nameOf, onClose }: Props) {
  const text = useText(START_DRAFT)
  const language = useLanguage()
  return (
    <OutcomesDialog
      title={text.carriedTitle}
      label={text.carriedTitle}
      outcomes={results.map((result) => ({
        id: result.id,
        name: result.draft === null ? nameOf(result.id) : result.name,
        isDone: result.draft !== null,
        said: result.draft === null ? problemText(result.problem, language) : <Carried result={result} />,
      }))}
      width={640}
      onClose={onClose}
    />
  )
}

function Carried({ result }: { readonly result: Extract<Result, { readonly name: string }> }) {
  const text = useText(START_DRAFT)
  const language = useLanguage()
  const left = result.marks.filter(({ after }) => after === null)
  return (
    <>
      {text.carriedMoved(result.marks.length - left.length, left.length)}{' '}
      <Link to={paths.write(result.draft)} target="_blank" aria-label={`${text.openToWrite}：${result.name}`}>
        {text.openToWrite}
      </Link>
      {left.length === 0 ? null : (
        <ul className={styles.leftYears} lang="zh-CN">
          {left.map((mark, i) => (
            <li key={i}>{yearMarkText(mark, language)}</li>
          ))}
        </ul>
      )}
    </>
  )
}
