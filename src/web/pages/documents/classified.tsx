/** The mark 涉密: set by hand, or read in the document itself. */
import { Checkbox } from 'antd'
import { CLASSIFIED } from '#text/interface/advice.ts'
import { useClassified, useClassify } from '../../api/advice.ts'
import { useMay } from '../../api/session.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { notify } from '../../ui/notices.tsx'
import { errorText } from '../../ui/error-text.ts'

export function Classified({ id }: { readonly id: string }) {
  const text = useText(CLASSIFIED)
  const language = useLanguage()
  const may = useMay()
  const { data } = useClassified(id)
  const classify = useClassify(id)
  if (data === undefined) return null
  if (data.mark !== null) return <span>{text.itself(data.mark)}</span>
  if (!may('document.classify')) return data.classified ? <span title={text.words}>{text.label}</span> : null
  const mark = (classified: boolean) =>
    classify.mutate(classified, {
      onSuccess: () => notify(classified ? text.marked : text.unmarked),
      onError: (error) => notify(errorText(error, language), 'error'),
    })
  return (
    <span title={text.words}>
      <Checkbox
        checked={classify.isPending ? classify.variables : data.classified}
        disabled={classify.isPending}
        onChange={({ target }) => mark(target.checked)}
      >
        {text.label}
      </Checkbox>
    </span>
  )
}
