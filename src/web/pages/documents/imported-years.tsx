/** After an import: papers of another year than the one that is looked at, and the way to that year. */
import { Link } from 'react-router'
import { DOCUMENTS } from '#text/interface/documents.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { useYear } from '../../preferences/year.ts'
import { Callout } from '../../ui/callout.tsx'
import { otherYears } from './other-years-of.ts'

/** @param years of each imported file; null: it names none */
export function ImportedYears({ years }: { readonly years: readonly (number | null)[] }) {
  const text = useText(DOCUMENTS)
  const [year] = useYear()
  return otherYears(years, year).map(({ year: other, files }) => (
    <Callout
      key={other}
      kind="note"
      action={<Link to={paths.documents({ year: other })}>{text.lookAtYear(other)}</Link>}
    >
      {text.importedOfYear(files, other, year ?? other)}
    </Callout>
  ))
}
