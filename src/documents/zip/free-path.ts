/** Two files of one name are beside each other in a zip. */
export function freePath(taken: { has(path: string): boolean }, path: string): string {
  if (!taken.has(path)) return path
  const dot = path.lastIndexOf('.')
  const [stem, ending] = dot > path.lastIndexOf('/') ? [path.slice(0, dot), path.slice(dot)] : [path, '']
  for (let count = 2; ; count += 1)
    if (!taken.has(`${stem} (${count})${ending}`)) return `${stem} (${count})${ending}`
}
