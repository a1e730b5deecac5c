/**
 * Where a 监控表 or 自评表 is somebody else's by now: the way to the next one that waits for the signed-in person, and
 * after an act of theirs, where none does, back to the 工作台.
 */
import { FILING } from '#text/interface/filing.ts'
import { useDesk } from '../../api/desk.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { ButtonLink } from '../../ui/button-link.tsx'

type Props = {
  readonly kind: 'monitoring' | 'self-evaluation'
  /** The project of the sheet that is open. */
  readonly id: string
  /** Its 监控轮次: those of the same one come first. */
  readonly round?: string
  /** The person took a step with it a moment ago. */
  readonly hasActed: boolean
}

export function NextSheet({ kind, id, round, hasActed }: Props) {
  const text = useText(FILING)
  const desk = useDesk().data
  if (desk === undefined) return null
  const waiting = desk.parts
    .flatMap(({ items }) => items)
    .filter((item) => item.kind === kind && (item.id !== id || item.within !== (round ?? null)))
  const next = waiting.find(({ within }) => within === (round ?? null)) ?? waiting[0]
  if (next !== undefined)
    return (
      <ButtonLink to={sheetLink(next)} kind="primary" label={text.nextWaitingOf(next.title)}>
        {text.nextWaiting}
      </ButtonLink>
    )
  return hasActed ? (
    <ButtonLink to={paths.workbench()} kind="primary">
      {text.toDesk}
    </ButtonLink>
  ) : null
}

type Item = { readonly kind: string; readonly id: string; readonly within: string | null }

function sheetLink({ kind, id, within }: Item): string {
  return kind === 'monitoring' ? paths.monitoringSheet(within ?? '', id) : paths.selfEvaluation(id)
}
