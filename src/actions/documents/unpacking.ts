/**
 * Zips that are being taken apart in this process: how many of their files are still to become jobs, so that
 * a batch tells its whole number from the beginning, and can be given up, also where the page that sent the
 * zip is closed.
 */
import type { Unpacking } from '../kernel/services.ts'

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
