/**
 * 支出标准 (定额): what one of something may cost, in force from a year to a year. The budget rests on standards
 * and does not exceed them (国发〔2021〕5号, 推进支出标准体系建设; 条款待核对).
 */
import { foldLabel } from '../kernel/characters.ts'
import type { Project } from '../target/project.ts'
import type { KnownStandard } from '../target/related.ts'

/** 国家标准, 省级标准, 市级标准, 县级标准, 部门标准: the nearer to the unit, the later. */
export const STANDARD_LEVELS = ['national', 'province', 'city', 'county', 'department'] as const
export type StandardLevel = (typeof STANDARD_LEVELS)[number]

/** What says how much one of something may cost: 分 for one, the most. */
export type Standard = KnownStandard

export const STANDARD_STANDINGS = ['in-force', 'old', 'ahead', 'expired', 'withdrawn'] as const
/** 现行; 现行但超过更新年限; 未生效; 已到期; 已停用. */
export type StandardStanding = (typeof STANDARD_STANDINGS)[number]

/** @param renewedWithin years after which a standard in force is to be looked at again */
export function standardStanding(
  { firstYear, lastYear, withdrawn }: Pick<Standard, 'firstYear' | 'lastYear' | 'withdrawn'>,
  year: number,
  renewedWithin: number,
): StandardStanding {
  if (withdrawn) return 'withdrawn'
  if (year < firstYear) return 'ahead'
  if (lastYear !== null && year > lastYear) return 'expired'
  return year - firstYear >= renewedWithin ? 'old' : 'in-force'
}

export function isInForce(standard: Standard, year: number): boolean {
  const { firstYear, lastYear, withdrawn } = standard
  return !withdrawn && firstYear <= year && (lastYear === null || year <= lastYear)
}

/** What something is called, and what it is counted by. */
export type Priced = { readonly per: string; readonly texts: readonly string[] }

/** Two units are one however they are spaced and joined: 人·月, 人/月. */
export function samePer(a: string, b: string): boolean {
  return perKey(a) === perKey(b)
}

export function perKey(per: string): string {
  return foldLabel(per).replaceAll(/[·/.]/gu, '')
}

/** The longest of its names that one of the texts has; '' where none has. */
export function namedAs({ name, words }: Pick<Standard, 'name' | 'words'>, texts: readonly string[]): string {
  const folded = texts.map(foldLabel)
  return [name, ...words]
    .map(foldLabel)
    .filter((word) => word !== '' && folded.some((text) => text.includes(word)))
    .reduce((longest, word) => (word.length > longest.length ? word : longest), '')
}

/**
 * The standard in force for something: counted by the same unit and called by its name; among several the one
 * that is called most exactly, then the nearest (部门 before 县 before 国家), then the newest. null: none.
 */
export function standardFor<S extends Standard>(
  standards: readonly S[],
  { per, texts }: Priced,
  year: number,
): S | null {
  const [best] = standards
    .filter((one) => isInForce(one, year) && samePer(one.per, per))
    .map((standard) => ({ standard, exact: namedAs(standard, texts).length }))
    .filter(({ exact }) => exact > 0)
    .toSorted(
      (a, b) =>
        b.exact - a.exact ||
        STANDARD_LEVELS.indexOf(b.standard.level) - STANDARD_LEVELS.indexOf(a.standard.level) ||
        b.standard.firstYear - a.standard.firstYear ||
        (a.standard.number < b.standard.number ? -1 : 1),
    )
  return best?.standard ?? null
}

/** Those that the words of a project name: the thing, the number, or the document that sets it. */
export function standardsNamed<S extends Standard>(
  standards: readonly S[],
  { name, indicators }: Pick<Project, 'name' | 'indicators'>,
): readonly S[] {
  const texts = [
    name,
    ...indicators.flatMap(({ level3, description, basis, note }) => [
      level3,
      description ?? '',
      basis ?? '',
      note ?? '',
    ]),
  ]
  return standards.filter(
    (one) =>
      namedAs(one, texts) !== '' ||
      texts.some((text) => text.includes(one.number) || text.includes(one.source)),
  )
}
