/** So much of what was taken back is said in a toast. */
const LONGEST = 60;

/** "Taken back: Call of 3 Mar 2026": which record it was, for whoever pressed the wrong one. */
export function removalWords(name: string, isRemoved: boolean): string {
  const told = name.length > LONGEST ? `${name.slice(0, LONGEST - 1).trimEnd()}…` : name;
  return `${isRemoved ? "Taken back" : "Restored"}: ${told}`;
}
