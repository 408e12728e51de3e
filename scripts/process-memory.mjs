/** Memory of a process and of all it started, each page counted once however many share it (Linux). */
import { readdirSync, readFileSync } from "node:fs";

/** Megabytes of a program's processes by its name: `{ node: 210, postgres: 85 }`. */
export function memoryOf(pid) {
  const all = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  const known = new Map(all.flatMap((name) => about(Number(name)) ?? []));
  const sums = {};
  for (const one of familyOf(pid, known)) {
    const { name } = known.get(one);
    sums[name] = (sums[name] ?? 0) + megabytesOf(one);
  }
  return sums;
}

function familyOf(pid, known) {
  const family = known.has(pid) ? [pid] : [];
  for (const member of family) {
    for (const [child, { parent }] of known) {
      if (parent === member) {
        family.push(child);
      }
    }
  }
  return family;
}

/** A process that ends meanwhile is none. */
function about(pid) {
  try {
    const [, name, rest] = /^\d+ \((.*)\) (.*)$/s.exec(readFileSync(`/proc/${pid}/stat`, "utf8"));
    const kind = /^postgres/.test(name) ? "postgres" : "node";
    return [[pid, { name: kind, parent: Number(rest.split(" ")[1]) }]];
  } catch {
    return null;
  }
}

function megabytesOf(pid) {
  try {
    const [, kilobytes] = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"));
    return Number(kilobytes) / 1024;
  } catch {
    return 0;
  }
}
