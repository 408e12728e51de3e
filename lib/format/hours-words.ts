const DAY_HOURS = 24;

/** "after 4 hours", "after 3 days". */
export function hoursWords(hours: number): string {
  if (hours < 2 * DAY_HOURS) return `after ${hours} ${hours === 1 ? "hour" : "hours"}`;
  return `after ${Math.round(hours / DAY_HOURS)} days`;
}
