/** Who is notified of a step of the workflow, and of what: pure, from the filing before and after it. */
import type { Role } from '../kernel/roles.ts'
import type { Party, Stepped } from '../filing/act.ts'
import { openTasks, type Filing, type FilingTask } from '../filing/filing.ts'
import type { Flow } from '../filing/flow.ts'
import type { MessageKind } from './message.ts'

type Recipient = { readonly person: string; readonly kind: MessageKind }

/**
 * Everybody except for the actor, each once.
 * @param people all who hold a role for the target, with the roles held there
 */
export function stepRecipients(
  before: Filing,
  { filing: after, record }: Stepped,
  { submit, approve }: Pick<Flow, 'submit' | 'approve'>,
  people: readonly Party[],
): readonly Recipient[] {
  const whom = (): readonly Recipient[] => {
    switch (record.kind) {
      case 'submit':
        return ofTasks('arrived', newTasks(before, after), people)
      // Handed to nobody: back to its place, with the present holders of the role.
      case 'transfer':
        return record.target === null
          ? ofTasks('arrived', releasedTasks(before, after), people)
          : [{ person: record.target, kind: 'transferred' }]
      case 'countersign':
        return record.target === null ? [] : [{ person: record.target, kind: 'asked' }]
      case 'approve':
        return those('approved', roleHolders(submit, people))
      case 'adjust':
        return those('adjusting', [...roleHolders(submit, people), ...roleHolders(approve, people)])
      case 'pass':
        return record.isConsult
          ? those('answered', askers(before, after))
          : ofTasks('arrived', newTasks(before, after), people)
      case 'return':
        if (record.isConsult) return those('answered', askers(before, after))
        return record.back === 'unit'
          ? those('returned', roleHolders(submit, people))
          : ofTasks('returned', newTasks(before, after), people)
      case 'close':
        return those('closed', roleHolders(submit, people))
      case 'reopen':
        return those('reopened', roleHolders(submit, people))
      case 'withdraw':
      case 'open':
      case 'abandon':
      case 'archive':
        return []
    }
  }
  return whom().filter(
    ({ person }, index, all) =>
      person !== record.actor && all.findIndex((one) => one.person === person) === index,
  )
}

/**
 * All who hold one of the roles. Administrators hold every step beside others: they are told where nobody
 * else holds it.
 * @returns account ids
 */
export function roleHolders(roles: readonly Role[], people: readonly Party[]): readonly string[] {
  const holding = (wanted: readonly Role[]) =>
    people.filter((person) => wanted.some((role) => person.roles.includes(role))).map(({ id }) => id)
  const others = holding(roles.filter((role) => role !== 'administrator'))
  return others.length > 0 ? others : holding(roles)
}

function those(kind: MessageKind, persons: readonly string[]): readonly Recipient[] {
  return persons.map((person) => ({ person, kind }))
}

function ofTasks(
  kind: MessageKind,
  tasks: readonly FilingTask[],
  people: readonly Party[],
): readonly Recipient[] {
  return tasks.flatMap(({ roles, person }) =>
    those(kind, person === null ? roleHolders(roles, people) : [person]),
  )
}

function newTasks(before: Filing, after: Filing): readonly FilingTask[] {
  return openTasks(after).filter(({ id }) => before.tasks.every((task) => task.id !== id))
}

function releasedTasks(before: Filing, after: Filing): readonly FilingTask[] {
  return openTasks(after).filter(
    ({ id, person }) =>
      person === null && before.tasks.some((task) => task.id === id && task.person !== null),
  )
}

/** Who asked for the opinions that came with this step. */
function askers(before: Filing, after: Filing): readonly string[] {
  const open = new Set(openTasks(before).map(({ id }) => id))
  return after.tasks.flatMap(({ id, done, asked }) =>
    done !== null && asked !== null && open.has(id) ? [asked.by] : [],
  )
}
