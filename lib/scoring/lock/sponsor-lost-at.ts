import { liveSet } from "../evidence/live-set";
import type { Evidence } from "../types";

/**
 * When the executive sponsor fell to none, at an instant and by what was known at another (model section 2.5); null while
 * there is one, and where there never was. All instants UTC milliseconds.
 */
export function sponsorLostAt(evidence: readonly Evidence[], at: number, knownAt: number): number | null {
  const said = Object.freeze(evidence.filter(({ indicator }) => indicator === "sponsor"));
  const moments = new Set(said.map(({ occurredAt }) => occurredAt).filter((moment) => moment <= at));
  let wasThere = false;
  let lostAt: number | null = null;
  for (const moment of [...moments].sort((a, b) => a - b)) {
    const [live] = liveSet(said, moment, knownAt);
    if (live === undefined) continue;
    if (live.value === 0) {
      if (wasThere) lostAt ??= moment;
      continue;
    }
    wasThere = true;
    lostAt = null;
  }
  return lostAt;
}
