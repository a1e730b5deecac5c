/** The files of an import apart by what will become of them, each with its reasons in sight. */
import { memo, useId, useState } from 'react'
import { Link } from 'react-router'
import { Button, Checkbox } from 'antd'
import type { FileChoice, ImportFileView, ImportView } from '#api/documents/imports.ts'
import type { Doubt, ImportGroup } from '#core/documents/import-plan.ts'
import { kindName } from '#text/documents/kinds.ts'
import { FILING_STATE_NAMES } from '#text/filing.ts'
import { IMPORT } from '#text/interface/import-page.ts'
import type { Spoken } from '#text/interface/words.ts'
import { COMMON } from '#text/interface/common.ts'
import { useBatchComparison } from '../../api/batches.ts'
import { useChooseFile } from '../../api/imports.ts'
import { ComparisonView } from '../../components/comparison/comparison-view.tsx'
import comparing from '../../components/comparison/comparison.module.css'
import { paths } from '../../paths.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { errorText } from '../../ui/error-text.ts'
import { problemText } from '../../ui/problem-text.ts'
import { SeverityCountsMark } from '../../ui/severity.tsx'
import { Loaded } from '../../ui/states.tsx'
import tables from '../../ui/table.module.css'
import styles from './import-page.module.css'

/** What wants a look first. */
const ORDER: readonly ImportGroup[] = ['doubtful', 'refused', 'good', 'same', 'left', 'reading']

export function ImportGroups({ opened }: { readonly opened: ImportView }) {
  const text = useText(IMPORT)
  const titles: Record<ImportGroup, string> = {
    doubtful: text.doubtful,
    refused: text.refused,
    good: goodTitle(text, opened),
    same: text.same,
    left: text.left,
    reading: text.readingGroup,
  }
  return ORDER.map((group) => {
    const files = opened.files.filter((file) => file.group === group)
    return files.length === 0 ? null : (
      <Group key={group} opened={opened} title={text.count(titles[group], files.length)} files={files} />
    )
  })
}

function goodTitle(text: Spoken<typeof IMPORT>, { confirmedAt, undoneAt }: ImportView): string {
  if (undoneAt !== null) return text.undone
  return confirmedAt === null ? text.good : text.goodDone
}

type GroupProps = {
  readonly opened: ImportView
  readonly title: string
  readonly files: readonly ImportFileView[]
}

function Group({ opened, title, files }: GroupProps) {
  const text = useText(IMPORT)
  const common = useText(COMMON)
  const choosing = opened.state === 'ready' && files.some(({ choosable }) => choosable)
  const group = files[0]?.group ?? 'good'
  const read = files.some(({ content }) => content !== null)
  const heading = `import-${group}`
  return (
    <section className={`panel ${styles.group} ${styles[group]}`} aria-labelledby={heading}>
      <div className={styles.head}>
        <h2 id={heading}>{title}</h2>
      </div>
      <div className={tables.scroll}>
        <table className={`${tables.table} ${styles.table}`} aria-labelledby={heading}>
          <thead>
            <tr>
              {choosing ? (
                <th scope="col" className={styles.choice}>
                  {text.take}
                </th>
              ) : null}
              <th scope="col" className={styles.file}>
                {text.file}
              </th>
              <th scope="col">{text.effect}</th>
              {read ? (
                <>
                  <th scope="col">{text.unitYear}</th>
                  <th scope="col" className={styles.contents}>
                    {text.contents}
                  </th>
                  <th scope="col" className={styles.findings}>
                    {common.findings}
                  </th>
                </>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {files.map((file) => (
              <FileLine key={file.job} id={opened.id} file={file} choosing={choosing} read={read} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

type LineProps = { readonly id: string; readonly file: ImportFileView; readonly choosing: boolean }
type FileLineProps = LineProps & { /** Whether any file of the table was read. */ readonly read: boolean }

const FileLine = memo(function FileLine({ id, file, choosing, read }: FileLineProps) {
  return (
    <tr>
      {choosing ? (
        <td className={styles.choice}>
          <Take id={id} file={file} />
        </td>
      ) : null}
      <th scope="row" className={styles.file}>
        <Path path={file.path} document={file.document} />
        <Reasons file={file} />
      </th>
      <td>
        <Effect id={id} file={file} choosing={choosing} />
      </td>
      {read ? (
        <>
          <td>
            <UnitYear file={file} />
          </td>
          <td className={styles.contents}>
            <Contents file={file} />
          </td>
          <td className={styles.findings}>
            {file.content === null ? null : <SeverityCountsMark counts={file.content.findings} />}
          </td>
        </>
      ) : null}
    </tr>
  )
})

function useChoice(id: string, job: string) {
  const language = useLanguage()
  const choose = useChooseFile(id)
  return {
    isPending: choose.isPending,
    choose: (choice: FileChoice) =>
      choose.mutate({ job, choice }, { onError: (error) => notify(errorText(error, language), 'error') }),
  }
}

function Take({ id, file }: Omit<LineProps, 'choosing'>) {
  const text = useText(IMPORT)
  const { isPending, choose } = useChoice(id, file.job)
  return (
    <Checkbox
      aria-label={text.takeOf(file.path)}
      checked={file.taken}
      disabled={isPending || !file.choosable}
      onChange={({ target }) => choose(choiceFor(file, target.checked))}
    />
  )
}

/** What may not replace the older one can only be beside it. */
function choiceFor({ group }: ImportFileView, taken: boolean): FileChoice {
  if (!taken) return 'leave'
  return group === 'refused' ? 'beside' : 'take'
}

/** The name first, the folders that it came out of faint behind it. */
function Path({ path, document }: { readonly path: string; readonly document: string | null }) {
  const at = path.lastIndexOf('/')
  const name = path.slice(at + 1)
  return (
    <div className={styles.path}>
      {document === null ? <span>{name}</span> : <Link to={paths.document(document)}>{name}</Link>}
      {at > 0 ? <span className={styles.faint}>{path.slice(0, at)}</span> : null}
    </div>
  )
}

function Reasons({ file: { doubts, problem, group } }: { readonly file: ImportFileView }) {
  const text = useText(IMPORT)
  const language = useLanguage()
  if (problem !== null) return <div className={styles.bad}>{problemText(problem, language)}</div>
  if (group === 'doubtful' && doubts.length === 0)
    return (
      <div className={styles.ask}>
        {text.undecided} <Link to={paths.documents()}>{text.toDocuments}</Link>
      </div>
    )
  return doubts.map((doubt) => (
    <div key={`${doubt.code} ${doubt.name} ${doubt.target?.id ?? ''}`} className={styles.ask}>
      <DoubtWords doubt={doubt} />
    </div>
  ))
}

function DoubtWords({ doubt: { code, name, expected, target } }: { readonly doubt: Doubt }) {
  const text = useText(IMPORT)
  const language = useLanguage()
  switch (code) {
    case 'unit-unknown':
      return text.doubtUnitUnknown(name)
    case 'unit-name':
      return text.doubtUnitName(name, expected)
    case 'unit-missing':
      return text.doubtUnitMissing
    case 'unit-other':
      return text.doubtUnitOther(name, expected)
    case 'year-missing':
      return text.doubtYearMissing
    case 'twin':
      return text.doubtTwin(name)
    case 'target-there':
      return target === undefined ? null : (
        <>
          {text.doubtTargetThere(name, target.unit, FILING_STATE_NAMES[target.state][language])}{' '}
          <Link to={paths.project(target.id)}>{text.openTarget}</Link>
        </>
      )
  }
}

function Effect({ id, file, choosing }: LineProps) {
  const text = useText(IMPORT)
  const { older, differences, sameAs } = file
  if (file.effect === 'same' && sameAs !== null) return text.effectSameFile(sameAs)
  const twice = file.doubts.some(({ code }) => code === 'target-there')
  if (twice && older === null) return file.taken ? text.effectTwice : text.effectThere
  const open = openWords(text, file)
  if (open !== null && older === null) return open
  const words = {
    new: text.effectNew,
    version: text.effectVersion,
    beside: text.effectBeside,
    same: text.effectSame,
    none: text.effectNone,
  }
  return (
    <div className={styles.effect}>
      <span>{open ?? words[file.effect]}</span>
      {older === null ? null : <Link to={paths.document(older.id)}>{older.file}</Link>}
      {differences === null ? null : (
        <span className={styles.faint}>
          {text.differences(differences.changed, differences.added, differences.removed)}
        </span>
      )}
      {file.state === 'held' && older !== null ? <Differences file={file} /> : null}
      {choosing && older !== null && file.taken && file.group !== 'refused' ? (
        <Beside id={id} file={file} />
      ) : null}
      {choosing && file.group === 'refused' && file.choosable ? (
        <span className={styles.faint}>{text.besideOnly}</span>
      ) : null}
    </div>
  )
}

/** Of a file that is not taken as things are, what is to be done about it; null: it says what becomes of it. */
function openWords(text: Spoken<typeof IMPORT>, file: ImportFileView): string | null {
  const { state, group, taken, chosen, choosable } = file
  if (state !== 'held' || taken || (group !== 'doubtful' && group !== 'good')) return null
  if (chosen === 'leave') return text.effectNone
  return choosable ? text.effectToChoose : text.effectToSay
}

function Beside({ id, file }: Omit<LineProps, 'choosing'>) {
  const text = useText(IMPORT)
  const { isPending, choose } = useChoice(id, file.job)
  const explained = useId()
  return (
    <>
      <Checkbox
        aria-label={text.besideOf(file.path)}
        aria-describedby={explained}
        checked={file.chosen === 'beside'}
        disabled={isPending}
        onChange={({ target }) => choose(target.checked ? 'beside' : 'take')}
      >
        {text.beside}
      </Checkbox>
      <span id={explained} className={styles.faint}>
        {file.chosen === 'beside' ? text.besideWords : text.replacesWords}
      </span>
    </>
  )
}

function Differences({ file }: { readonly file: ImportFileView }) {
  const text = useText(IMPORT)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        type="link"
        size="small"
        className={styles.link}
        aria-label={text.showDifferencesOf(file.path)}
        onClick={() => setOpen(true)}
      >
        {text.showDifferences}
      </Button>
      {open ? <DifferencesDialog job={file.job} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function DifferencesDialog({ job, onClose }: { readonly job: string; readonly onClose: () => void }) {
  const text = useText(IMPORT)
  return (
    <Dialog
      title={text.differencesTitle}
      width={920}
      footer={<Button onClick={onClose}>{text.close}</Button>}
      onCancel={onClose}
      destroyOnHidden
    >
      <Loaded query={useBatchComparison(job)}>
        {({ comparison }) => (
          <div className={comparing.scroll}>
            <ComparisonView comparison={comparison} />
          </div>
        )}
      </Loaded>
    </Dialog>
  )
}

function UnitYear({ file: { content } }: { readonly file: ImportFileView }) {
  const text = useText(IMPORT)
  if (content === null) return null
  return (
    <div className={styles.effect}>
      <span>{content.unit ?? text.noUnit}</span>
      <span className={styles.faint}>
        {content.fiscalYear === null ? text.noYear : text.yearOf(content.fiscalYear)}
      </span>
    </div>
  )
}

function Contents({ file: { content } }: { readonly file: ImportFileView }) {
  const text = useText(IMPORT)
  const language = useLanguage()
  if (content === null) return null
  return (
    <div className={styles.effect}>
      <span>{kindName(content.kind, language)}</span>
      <span>{text.contentsOf(content.projects, content.indicators)}</span>
      {content.unplaced === 0 ? null : (
        <span className={styles.faint}>{text.unplaced(content.unplaced)}</span>
      )}
    </div>
  )
}
