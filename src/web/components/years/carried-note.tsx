/** That a target was carried over from last year. */
import { useCarried } from '../../api/years.ts'
import { later } from '../../ui/later.tsx'

const CarriedMarks = later(async () => (await import('./carried-marks.tsx')).CarriedMarks)

/** Nothing for a target that was begun otherwise. */
export function CarriedNote({ project }: { readonly project: string }) {
  const carried = useCarried(project).data?.carried ?? null
  return carried === null ? null : <CarriedMarks carried={carried} />
}
