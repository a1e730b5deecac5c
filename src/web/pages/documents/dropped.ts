/**
 * Files out of what was dropped: folders are walked; what the system left in them (locks, thumbnails) stays
 * out.
 */

export type Dropped = {
  readonly files: readonly File[]
  readonly skipped: number
  /** The name of the one folder that they come out of. */
  readonly folder: string | null
}

/** `~$x.docx` is Word's lock, `._x` and `.DS_Store` the Mac's, Thumbs.db and desktop.ini Windows' own. */
function isLeftover(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$') || /^(?:thumbs\.db|desktop\.ini)$/i.test(name)
}

export function withoutLeftovers(files: readonly File[], folder: string | null = null): Dropped {
  const kept = files.filter(({ name }) => !isLeftover(name))
  return { files: kept, skipped: files.length - kept.length, folder }
}

/** Where dropped files were; those that were chosen know it themselves. */
const FOLDERS = new WeakMap<File, string>()

/** The folders within the one that was dropped or chosen; null for a file that was in none of them. */
export function droppedFolder(file: File): string | null {
  const path = FOLDERS.get(file) ?? file.webkitRelativePath
  const folders = path
    .split('/')
    .filter((name) => name !== '')
    .slice(1, -1)
  return folders.length === 0 ? null : folders.join('/')
}

export async function droppedFiles(transfer: DataTransfer): Promise<Dropped> {
  // The list is emptied as soon as the event is over, so entries are taken before anything is waited for.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  if (entries.length === 0) return withoutLeftovers([...transfer.files])
  const found = await Promise.all(entries.map((entry) => filesOf(entry)))
  const [first] = entries
  return withoutLeftovers(found.flat(), entries.length === 1 && first?.isDirectory ? first.name : null)
}

async function filesOf(entry: FileSystemEntry): Promise<File[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    FOLDERS.set(file, entry.fullPath)
    return [file]
  }
  if (!isFolder(entry)) return []
  const found = await Promise.all((await entriesOf(entry)).map((inner) => filesOf(inner)))
  return found.flat()
}

/** Browsers give a folder's entries in portions until one is empty. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (portion.length === 0) return all
    all.push(...portion)
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}
