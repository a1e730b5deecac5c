/**
 * 佐证材料 of a department that is evaluated as a whole: handed in here by the department, read by those who
 * evaluates it.
 */
import { Button } from 'antd'
import type { EvaluationSheetView } from '#api/evaluation/evaluations.ts'
import { EVALUATION_SHEET_WORDS } from '#text/interface/evaluations.ts'
import { uploadEvaluationFile, evaluationFilePath, useRemoveEvaluationFile } from '../../api/evaluations.ts'
import { Chooser } from '../../components/attachments/chooser.tsx'
import { SendingList } from '../../components/attachments/sendings.tsx'
import { useSendings } from '../../components/attachments/use-sendings.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { sizeText } from '../../ui/size.ts'
import { momentText } from '../../ui/time.ts'
import styles from './evaluations.module.css'

export function DepartmentFiles({
  sheet: { task, subject, files, mayAttach },
}: {
  readonly sheet: EvaluationSheetView
}) {
  const words = useText(EVALUATION_SHEET_WORDS)
  const remove = useRemoveEvaluationFile(task.id, subject.id)
  const sendings = useSendings(subject.id, {
    attach: (of, file, _proves, signal) => uploadEvaluationFile(task.id, of, file, signal),
    takeBack: remove.mutateAsync,
  })
  const refused = useErrorText(remove.error)
  return (
    <section className={`panel ${styles.plate}`} aria-label={words.files}>
      <div className={styles.head}>
        <h2>{words.files}</h2>
        {mayAttach ? <Chooser onChosen={(chosen) => sendings.add(chosen)} /> : null}
      </div>
      {mayAttach ? <p className={styles.quiet}>{words.handIn}</p> : null}
      <SendingList sendings={sendings} />
      {remove.error === null ? null : <Callout kind="error">{refused}</Callout>}
      {files.length === 0 ? (
        <p className={styles.quiet}>{words.noFiles}</p>
      ) : (
        <ul className={styles.list}>
          {files.map(({ id, file, size, addedBy, addedAt }) => (
            <li key={id}>
              <a href={evaluationFilePath(task.id, subject.id, id)} download>
                {file}
              </a>
              <span className={styles.sub}>
                {sizeText(size)} · {addedBy} {momentText(addedAt)}
                {mayAttach && subject.state === 'marking' ? (
                  <Button
                    type="link"
                    size="small"
                    danger
                    aria-label={words.takeAway(file)}
                    loading={remove.isPending && remove.variables === id}
                    onClick={() => remove.mutate(id)}
                  >
                    {words.takeAwayShort}
                  </Button>
                ) : null}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
