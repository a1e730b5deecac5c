/**
 * Groups of alike projects, from forms and pairs: every member of a group is alike with its head (no chains,
 * in which the last would have nothing of the first). Deterministic: the form that most projects have speaks
 * first.
 */
import { ascending } from '../kernel/ascending.ts'
import { flatMap } from '../kernel/flat-map.ts'
import type { TellingPart } from './parts.ts'

/** A project as far as groups ask. `identity` is the same for several tables of one project. */
export type Member = { readonly id: string; readonly identity: string }

export type MemberPart<M extends Member> = {
  readonly part: TellingPart
  readonly form: string
  readonly exact: string
  readonly member: M
}
export type FormPair = {
  readonly part: TellingPart
  readonly form: string
  readonly other: string
  /** 0…1. */ readonly similarity: number
}

/** A form that is alike, by its key. */
export type Neighbour = { readonly key: string; /** 0…1. */ readonly similarity: number }
/** Which forms are alike with a form. Of most forms only the number is asked. */
export type Neighbours = {
  readonly count: (key: string) => number
  /** In any order. */ readonly of: (key: string) => readonly Neighbour[]
}

export type GroupPart = {
  readonly part: TellingPart
  /** The least with the head, 0…1; 1: all are the same except for spaces, width and punctuation. */
  readonly similarity: number
}

export type Group<M extends Member> = {
  /** Of the head's form: the same as long as that form leads. */
  readonly id: string
  readonly parts: readonly GroupPart[]
  /** The head first, then as they came: of several tables of one project the first. */
  readonly members: readonly M[]
  /** Every table of theirs that is alike, those of other years too, in the same order. */
  readonly tables: readonly M[]
}

/** Alike except for figures and names: all but the same. */
const NEARLY_ONE = 0.99

/**
 * `tables`: with several of one project. `exact`: the one exact form of all its members; null where they have
 * several.
 */
type FormMembers<M extends Member> = {
  readonly key: string
  readonly part: TellingPart
  readonly form: string
  readonly members: readonly M[]
  readonly tables: readonly M[]
  readonly exact: string | null
}

/** Groups of two and more projects; the same members in two parts are one group with both parts. */
export function groupAlike<M extends Member>(
  parts: readonly MemberPart<M>[],
  near: Neighbours,
): readonly Group<M>[] {
  const forms = formsOf(parts)
  const taken = new Set<string>()
  const found: Group<M>[] = []
  for (const head of [...forms.values()].toSorted(
    (a, b) =>
      b.members.length - a.members.length || near.count(b.key) - near.count(a.key) || ascending(a.key, b.key),
  )) {
    const { key } = head
    if (taken.has(key)) continue
    taken.add(key)
    const others = near
      .of(key)
      .filter((one) => forms.has(one.key) && !taken.has(one.key))
      .toSorted((a, b) => b.similarity - a.similarity || ascending(a.key, b.key))
    const gathered = [head, ...flatMap(others, (one) => forms.get(one.key) ?? [])]
    const members = distinct(flatMap(gathered, (form) => form.members))
    if (members.length < 2) continue
    for (const one of others) taken.add(one.key)
    // Near forms can differ where the words do not: 本局 is a name in one and none in the other.
    const same = head.exact !== null && gathered.every(({ exact }) => exact === head.exact)
    found.push({
      id: key,
      parts: [
        {
          part: head.part,
          similarity: same ? 1 : Math.min(NEARLY_ONE, ...others.map(({ similarity }) => similarity)),
        },
      ],
      members,
      tables: [...new Set(flatMap(gathered, (form) => form.tables))],
    })
  }
  return merged(found)
}

function formsOf<M extends Member>(parts: readonly MemberPart<M>[]): ReadonlyMap<string, FormMembers<M>> {
  const gathered = new Map<string, MemberPart<M>[]>()
  for (const one of parts) pushTo(gathered, keyOf(one), one)
  return new Map(
    flatMap([...gathered], ([key, ones]): [string, FormMembers<M>][] => {
      const [first] = ones
      if (first === undefined) return []
      const exact = ones.every((one) => one.exact === first.exact) ? first.exact : null
      return [
        [
          key,
          {
            key,
            part: first.part,
            form: first.form,
            members: distinct(ones.map(({ member }) => member)),
            tables: ones.map(({ member }) => member),
            exact,
          },
        ],
      ]
    }),
  )
}

/** Lists grow in place: there are tens of thousands of forms in a whole province. */
function pushTo<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [one])
  else list.push(one)
}

/** Of several tables of one project the first. */
function distinct<M extends Member>(members: readonly M[]): readonly M[] {
  const seen = new Set<string>()
  return members.filter(({ identity }) => !seen.has(identity) && seen.add(identity))
}

function merged<M extends Member>(groups: readonly Group<M>[]): readonly Group<M>[] {
  const bySet = new Map<string, Group<M>>()
  for (const group of groups) {
    const set = group.members
      .map(({ id }) => id)
      .toSorted(ascending)
      .join(' ')
    const there = bySet.get(set)
    bySet.set(
      set,
      there === undefined
        ? group
        : {
            ...there,
            parts: [...there.parts, ...group.parts],
            tables: [...new Set([...there.tables, ...group.tables])],
          },
    )
  }
  return [...bySet.values()]
}

/** @param pairs each once, in one direction */
export function formNeighbours(pairs: readonly FormPair[]): Neighbours {
  const near = new Map<string, Neighbour[]>()
  for (const { part, form, other, similarity } of pairs) {
    const [here, there] = [keyOf({ part, form }), keyOf({ part, form: other })]
    pushTo(near, here, { key: there, similarity })
    pushTo(near, there, { key: here, similarity })
  }
  return { count: (key) => near.get(key)?.length ?? 0, of: (key) => near.get(key) ?? [] }
}

/** Of a form: the same as long as its words, figures and names aside, are. */
const keyOf = ({ part, form }: { readonly part: TellingPart; readonly form: string }) => `${part}-${form}`
