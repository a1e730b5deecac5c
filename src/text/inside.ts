/** A name that is within “ ”: its own quotation marks are those inside others. */
export function inside(name: string): string {
  return name.replaceAll('“', '‘').replaceAll('”', '’')
}
