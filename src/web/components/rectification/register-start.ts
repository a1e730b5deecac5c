/** 登记整改 of what another page speaks of: the page leads to the register, with what is known already. */
import { useLocation, useNavigate } from 'react-router'
import { RECTIFICATION_SOURCES, type RectificationSource } from '#core/rectification/item.ts'
import { paths } from '../../paths.ts'

export type RegisterStart = {
  readonly project: { readonly id: string; readonly name: string }
  readonly source: RectificationSource
  readonly problem: string
}

/** Leads to the register of 整改 with its form open. */
export function useGoRegister(): (start: RegisterStart) => void {
  const navigate = useNavigate()
  return (start) => void navigate(paths.rectifications(), { state: { register: start } })
}

/** What another page wants to be registered, and forgetting it; null: none does. */
export function useRegisterStart(): readonly [RegisterStart | null, () => void] {
  const { state, pathname, search } = useLocation()
  const navigate = useNavigate()
  const forget = () => void navigate(`${pathname}${search}`, { replace: true, state: null })
  return [startOf(state), forget]
}

/** The browser keeps it as it likes: it is looked at like anything from outside. */
function startOf(state: unknown): RegisterStart | null {
  const start = partOf(state, 'register')
  const project = partOf(start, 'project')
  const [id, name, said, problem] = [
    partOf(project, 'id'),
    partOf(project, 'name'),
    partOf(start, 'source'),
    partOf(start, 'problem'),
  ]
  const source = RECTIFICATION_SOURCES.find((one) => one === said)
  return typeof id === 'string' &&
    typeof name === 'string' &&
    typeof problem === 'string' &&
    source !== undefined
    ? { project: { id, name }, source, problem }
    : null
}

function partOf(of: unknown, part: string): unknown {
  return typeof of === 'object' && of !== null ? Reflect.get(of, part) : undefined
}
