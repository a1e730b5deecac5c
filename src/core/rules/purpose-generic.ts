/**
 * A purpose that only says that work goes on (保障…正常运转): besides such a phrase and the words of the
 * project's name and its unit's, nothing in it tells what is paid for.
 */
import type { Project } from '../target/project.ts'
import { flatMap } from '../kernel/flat-map.ts'
import type { Segmenter } from './context.ts'
import { ANY_PURPOSE, PURPOSE_FRAMES } from './lexicon/purpose-frames.ts'
import { onProject, type Rule } from './rule.ts'
import { containsOneOf, essence, withoutIntroduction } from '../words/words.ts'

const FRAMES = PURPOSE_FRAMES.map(({ phrase }) => phrase)
/** A word made of such words only: 顺利开展, 管理信息系统. */
const ANY = new RegExp(`^(?:${ANY_PURPOSE.toSorted((a, b) => b.length - a.length).join('|')})+$`, 'u')

export const purposeGeneric: Rule = {
  code: 'purpose-generic',
  group: 'goals-purpose',
  how: 'semantic',
  severity: 'advice',
  tier: 'useful',
  item: 'clear',
  mending: 'instruction',
  authority: { source: 'targets-2015-88', confirmed: false },
  check: ({ projects }, _, { segmenter }) =>
    flatMap(projects, (project) => {
      const purpose = withoutIntroduction(project.purpose ?? '')
      const frame = containsOneOf(purpose, FRAMES)
      if (frame === null) return []
      const left = contentOf(purpose, segmenter)
      const own = left.filter((word) => isOfProject(word, project))
      if (own.length < left.length) return []
      return [
        onProject(project, {
          field: 'purpose',
          text: project.purpose,
          values: { frame },
          certainty: left.length === 0 ? 0.9 : 0.7,
        }),
      ]
    }),
}

/** Words that say something: two characters or more, and no word that fits any purpose. */
function contentOf(purpose: string, segmenter: Segmenter): readonly string[] {
  return segmenter.words(essence(purpose)).filter((word) => word.length >= 2 && !ANY.test(word))
}

function isOfProject(word: string, { name, unit, department }: Project): boolean {
  const names = essence(`${name}${unit?.name ?? ''}${department?.name ?? ''}`)
  return names.includes(word)
}
