/** Groups of alike projects as a file has them: a row each. */
import type { DuplicateGroup } from '#api/duplicates.ts'
import { DUPLICATES } from '#text/interface/duplicates.ts'
import { FIGURE, moneyColumn, type ListColumn } from '../../lists/columns.tsx'
import { useText } from '../../preferences/language.ts'

export function useGroupColumns(): ListColumn<DuplicateGroup>[] {
  const text = useText(DUPLICATES)
  const alike = ({ parts }: DuplicateGroup) =>
    parts.map(({ part, similarity }) =>
      similarity === 1 ? text.exact(text[part]) : text.near(text[part], Math.floor(similarity * 100)),
    )
  const names = ({ members }: DuplicateGroup) =>
    members.map((member) => (member.hidden ? text.anothersProject : member.name))
  return [
    { key: 'parts', title: text.part, cell: (group) => alike(group).join('；') },
    { ...FIGURE, key: 'projects', title: text.projectCount, cell: ({ projects }) => projects },
    { ...FIGURE, key: 'units', title: text.unitCount, cell: ({ units }) => units },
    moneyColumn({ key: 'budget', title: text.budget, amount: ({ budget }) => budget }),
    { key: 'members', title: text.project, cell: (group) => names(group).join('；') },
  ]
}
