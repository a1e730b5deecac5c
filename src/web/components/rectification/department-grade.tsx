/** On the form of a new project and in review: what its department came to as a whole, where that limits it. */
import type { DepartmentEffect } from '#api/results.ts'
import { RESULTS } from '#text/interface/results.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { GradeMark } from '../../ui/grade-mark.tsx'
import styles from './notes.module.css'

export function DepartmentGrade({ of }: { readonly of: DepartmentEffect }) {
  const text = useText(RESULTS)
  const { effect, department, resultYear, budgetYear, grade, total } = of
  return (
    <div className={`no-print ${styles.note}`}>
      <Callout kind={effect === 'block' ? 'error' : 'warning'}>
        {text.departmentGrade(department, resultYear, total)} <GradeMark grade={grade} />{' '}
        {effect === 'block' ? text.newBlocked(budgetYear) : text.newLimited(budgetYear)}
      </Callout>
    </div>
  )
}
