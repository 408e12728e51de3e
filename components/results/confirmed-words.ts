import { countWords } from "@/lib/format/count-words";

/** "2 of 3 measured results confirmed by them; the other we say." */
export function confirmedWords(confirmed: number, measured: number): string {
  const said = `${confirmed} of ${countWords(measured, "measured result")} confirmed by them`;
  const others = measured - confirmed;
  if (others === 0) return said;
  if (confirmed === 0) return `${said}; only we say so`;
  return `${said}; the ${others === 1 ? "other" : "others"} we say`;
}
