/**
 * Groups of alike projects, from forms and pairs: every member of a group is alike with its head (no chains, in which
 * the last would have nothing of the first). Deterministic: the form that most projects have speaks first.
 */
import { flatMap } from '../flat-map.ts'
import type { TellingPart } from './parts.ts'

/** A project as far as groups ask. `identity` is the same for several tables of one project. */
export type Member = { readonly id: string; readonly identity: string }

export type MemberPart<M extends Member> = { readonly part: TellingPart; readonly form: string; readonly exact: string; readonly member: M }
export type FormPair = { readonly part: TellingPart; readonly form: string; readonly other: string; /** 0…1. */ readonly similarity: number }

export type GroupPart = { readonly part: TellingPart; /** The least with the head, 0…1; 1: all are the same but for spaces, width and punctuation. */ readonly similarity: number }

export type Group<M extends Member> = {
  /** Of the head's form: the same as long as that form leads. */
  readonly id: string
  readonly parts: readonly GroupPart[]
  /** The head first, then as they came. */
  readonly members: readonly M[]
}

/** Alike but for figures and names: all but the same. */
const NEARLY_ONE = 0.99

/** `exact`: the one exact form of all its members; null where they have several. */
type FormMembers<M extends Member> = { readonly part: TellingPart; readonly form: string; readonly members: readonly M[]; readonly exact: string | null }

/** Groups of two and more projects; the same members in two parts are one group with both parts. */
export function groupsOf<M extends Member>(parts: readonly MemberPart<M>[], pairs: readonly FormPair[]): readonly Group<M>[] {
  const forms = formsOf(parts)
  const near = neighboursOf(pairs)
  const taken = new Set<string>()
  const found: Group<M>[] = []
  for (const head of [...forms.values()].toSorted((a, b) => b.members.length - a.members.length || degree(near, b) - degree(near, a) || compare(keyOf(a), keyOf(b)))) {
    const key = keyOf(head)
    if (taken.has(key)) continue
    taken.add(key)
    const others = (near.get(key) ?? []).filter(({ form }) => forms.has(form) && !taken.has(form))
    const gathered = [head, ...flatMap(others, ({ form }) => forms.get(form) ?? [])]
    const members = distinct(flatMap(gathered, (form) => form.members))
    if (members.length < 2) continue
    for (const { form } of others) taken.add(form)
    // Near forms can differ where the words do not: 本局 is a name in one and none in the other.
    const same = head.exact !== null && gathered.every(({ exact }) => exact === head.exact)
    found.push({ id: key, parts: [{ part: head.part, similarity: same ? 1 : Math.min(NEARLY_ONE, ...others.map(({ similarity }) => similarity)) }], members })
  }
  return merged(found)
}

function formsOf<M extends Member>(parts: readonly MemberPart<M>[]): ReadonlyMap<string, FormMembers<M>> {
  const gathered = new Map<string, MemberPart<M>[]>()
  for (const one of parts) gathered.set(keyOf(one), [...(gathered.get(keyOf(one)) ?? []), one])
  return new Map(flatMap([...gathered], ([key, ones]): [string, FormMembers<M>][] => {
    const [first] = ones
    if (first === undefined) return []
    const exact = ones.every((one) => one.exact === first.exact) ? first.exact : null
    return [[key, { part: first.part, form: first.form, members: distinct(ones.map(({ member }) => member)), exact }]]
  }))
}

/** Of several tables of one project the first. */
function distinct<M extends Member>(members: readonly M[]): readonly M[] {
  const seen = new Set<string>()
  return members.filter(({ identity }) => !seen.has(identity) && seen.add(identity))
}

function neighboursOf(pairs: readonly FormPair[]): ReadonlyMap<string, readonly { form: string; similarity: number }[]> {
  const near = new Map<string, Map<string, number>>()
  const add = (from: string, to: string, similarity: number) => near.set(from, (near.get(from) ?? new Map<string, number>()).set(to, similarity))
  for (const { part, form, other, similarity } of pairs) {
    add(`${part}-${form}`, `${part}-${other}`, similarity)
    add(`${part}-${other}`, `${part}-${form}`, similarity)
  }
  return new Map([...near].map(([key, others]) => [key, [...others].map(([form, similarity]) => ({ form, similarity })).toSorted((a, b) => b.similarity - a.similarity || compare(a.form, b.form))]))
}

function merged<M extends Member>(groups: readonly Group<M>[]): readonly Group<M>[] {
  const bySet = new Map<string, Group<M>>()
  for (const group of groups) {
    const set = group.members.map(({ id }) => id).toSorted(compare).join(' ')
    const there = bySet.get(set)
    bySet.set(set, there === undefined ? group : { ...there, parts: [...there.parts, ...group.parts] })
  }
  return [...bySet.values()]
}

const keyOf = ({ part, form }: { readonly part: TellingPart; readonly form: string }) => `${part}-${form}`
const degree = (near: ReadonlyMap<string, readonly unknown[]>, form: { readonly part: TellingPart; readonly form: string }) => near.get(keyOf(form))?.length ?? 0
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
