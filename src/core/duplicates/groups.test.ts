import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupAlike, formNeighbours, type FormPair, type MemberPart } from './groups.ts'

type One = { readonly id: string; readonly identity: string }
const one = (
  id: string,
  form: string,
  more: { part?: 'goals' | 'indicators'; exact?: string; identity?: string } = {},
): MemberPart<One> => ({
  part: more.part ?? 'goals',
  form,
  exact: more.exact ?? form,
  member: { id, identity: more.identity ?? id },
})
const pair = (
  form: string,
  other: string,
  similarity: number,
  part: 'goals' | 'indicators' = 'goals',
): FormPair => ({ part, form, other, similarity })
const shown = (parts: readonly MemberPart<One>[], pairs: readonly FormPair[] = []) =>
  groupAlike(parts, formNeighbours(pairs)).map(
    (group) =>
      `${group.members.map(({ id }) => id).join('')} ` +
      `${group.parts.map(({ part, similarity }) => `${part} ${similarity}`).join(', ')}`,
  )

describe('groups', () => {
  test('of one form, word for word or but for figures', () => {
    expect(
      shown([
        one('a', '1'),
        one('b', '1'),
        one('c', '2'),
        one('d', '3', { exact: 'x' }),
        one('e', '3', { exact: 'y' }),
      ]),
    ).toEqual(['ab goals 1', 'de goals 0.99'])
  })

  test('of near forms: all are alike with the head, and the least says how much', () => {
    expect(
      shown([one('a', '1'), one('b', '2'), one('c', '3')], [pair('1', '2', 0.9), pair('1', '3', 0.8)]),
    ).toEqual(['abc goals 0.8'])
  })

  test('of words that are the same throughout are the same, whatever their near forms', () => {
    expect(
      shown([one('a', '1', { exact: 'x' }), one('b', '2', { exact: 'x' })], [pair('1', '2', 0.9)]),
    ).toEqual(['ab goals 1'])
    expect(
      shown(
        [one('a', '1', { exact: 'x' }), one('b', '2', { exact: 'x' }), one('c', '2', { exact: 'y' })],
        [pair('1', '2', 0.9)],
      ),
    ).toEqual(['bca goals 0.9'])
  })

  test('make no chains', () => {
    const found = shown(
      ['a', 'b', 'c', 'd', 'e'].map((id, i) => one(id, String(i))),
      [pair('0', '1', 0.8), pair('1', '2', 0.8), pair('2', '3', 0.8), pair('3', '4', 0.8)],
    )
    expect(found).toEqual(['bac goals 0.8', 'de goals 0.8'])
  })

  test('of the same members in two parts are one', () => {
    expect(
      shown(
        [
          one('a', '1'),
          one('b', '1'),
          one('a', '7', { part: 'indicators' }),
          one('b', '8', { part: 'indicators' }),
        ],
        [pair('7', '8', 0.9, 'indicators')],
      ),
    ).toEqual(['ab goals 1, indicators 0.9'])
  })

  test('count several tables of one project once', () => {
    expect(shown([one('a', '1', { identity: 'x' }), one('b', '1', { identity: 'x' })])).toEqual([])
    expect(
      shown([one('a', '1', { identity: 'x' }), one('b', '1', { identity: 'x' }), one('c', '1')]),
    ).toEqual(['ac goals 1'])
  })

  test('hold every project in at most one group a part, two and more in each, whatever the order of the pairs', () => {
    const parts = fc
      .array(fc.tuple(fc.nat(12), fc.nat(6)), { maxLength: 14 })
      .map((all) => [...new Map(all)].map(([id, form]) => one(`p${id}`, `f${form}`)))
    const pairs = fc
      .array(fc.tuple(fc.nat(6), fc.nat(6), fc.constantFrom(0.75, 0.8, 0.9)), { maxLength: 10 })
      .map((all) =>
        all.filter(([a, b]) => a < b).map(([a, b, similarity]) => pair(`f${a}`, `f${b}`, similarity)),
      )
    fc.assert(
      fc.property(
        parts,
        pairs.map((all) => [...new Map(all.map((p) => [`${p.form} ${p.other}`, p])).values()]),
        (members, near) => {
          const groups = groupAlike(members, formNeighbours(near))
          const ids = groups.flatMap((group) => group.members.map(({ id }) => id))
          expect(new Set(ids).size).toBe(ids.length)
          expect(groups.every((group) => group.members.length > 1)).toBe(true)
          expect(groupAlike(members, formNeighbours(near.toReversed()))).toEqual(groups)
        },
      ),
    )
  })
})
