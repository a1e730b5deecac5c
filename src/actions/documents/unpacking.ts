/**
 * Zips that are being taken apart in this process: how many of their files are still to become jobs, so that
 * a batch tells its whole number from the beginning, and can be given up, also where the page that sent the
 * zip is closed.
 */

export type Unpacking = {
  /** @param files of the zip */
  begin(batch: string, files: number): Unpacked
  /** Files of the batch's open zips: of all, and of those that are no jobs yet. */
  files(batch: string): { readonly all: number; readonly left: number }
  /** Nothing more comes out of the zips of this batch. */
  stop(batch: string): void
}

/** One zip. */
export type Unpacked = {
  stopped(): boolean
  /** So many more files became jobs. */
  took(files: number): void
  end(): void
}

export function createUnpacking(): Unpacking {
  const open = new Map<string, Set<{ readonly all: number; left: number; stopped: boolean }>>()
  return {
    begin(batch, files) {
      const zip = { all: files, left: files, stopped: false }
      const zips = open.get(batch) ?? new Set()
      open.set(batch, zips.add(zip))
      return {
        stopped: () => zip.stopped,
        took(files) {
          zip.left -= files
        },
        end() {
          zips.delete(zip)
          if (zips.size === 0) open.delete(batch)
        },
      }
    },
    files(batch) {
      const going = [...(open.get(batch) ?? [])].filter(({ stopped }) => !stopped)
      return {
        all: going.reduce((sum, zip) => sum + zip.all, 0),
        left: going.reduce((sum, zip) => sum + zip.left, 0),
      }
    },
    stop(batch) {
      for (const zip of open.get(batch) ?? []) zip.stopped = true
    },
  }
}
