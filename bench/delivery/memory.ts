import { readdirSync, readFileSync } from 'node:fs';

/** Bytes that a process and all that it started hold, pages that several share counted once (Linux's Pss). */
export function memoryOf(process: number): number {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/u.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      // The second field, in brackets, may hold spaces.
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    } catch {
      // It ended meanwhile.
    }
  }
  let bytes = 0;
  const all = [process];
  for (const each of all) {
    all.push(...(children.get(each) ?? []));
    try {
      const [, kilobytes = '0'] =
        /^Pss:\s+(\d+)/mu.exec(readFileSync(`/proc/${each}/smaps_rollup`, 'utf8')) ?? [];
      bytes += 1024 * Number(kilobytes);
    } catch {
      // It ended meanwhile.
    }
  }
  return bytes;
}
