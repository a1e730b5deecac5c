/** A name that stands within “ ”: its own quotation marks are those inside others. */
export function inside(name: string): string {
  return name.replaceAll('“', '‘').replaceAll('”', '’')
}
