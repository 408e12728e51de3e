"use client";

import { useState } from "react";
import { type Imagined, MOST_IMAGINED, writeHypothesis } from "@/lib/what-if/hypothesis";

export interface Hypothesis {
  readonly records: readonly Imagined[];
  /** The day on which it would be recorded, where that is not the day of the page. */
  readonly on: string | null;
}

/** The hypothesis lives in the address: a link to it shares it, and nothing of it is sent anywhere. */
export function useHypothesis(begun: Hypothesis) {
  const [hypothesis, setHypothesis] = useState(begun);
  const [problem, setProblem] = useState<string | null>(null);
  const steer = (next: Hypothesis) => {
    const text = writeHypothesis(next.records);
    if (text === null) return setProblem(`A what-if holds at most ${MOST_IMAGINED} records, and no long texts.`);
    setProblem(null);
    setHypothesis(next);
    window.history.replaceState(null, "", addressOf(text, next.on));
    // On a phone it may lie below what was pressed.
    requestAnimationFrame(() => document.getElementById("otherwise")?.scrollIntoView({ block: "nearest" }));
  };
  const { records } = hypothesis;
  return {
    ...hypothesis,
    problem,
    /** What is said of the same thing takes the place of what was said before. */
    add: (record: Imagined) =>
      steer({ ...hypothesis, records: [...records.filter((one) => aboutOf(one) !== aboutOf(record)), record] }),
    change: (place: number, record: Imagined) => steer({ ...hypothesis, records: records.with(place, record) }),
    remove: (place: number) => steer({ ...hypothesis, records: records.toSpliced(place, 1) }),
    setDay: (on: string | null) => steer({ ...hypothesis, on }),
    clear: () => steer({ records: [], on: null }),
  };
}

function addressOf(text: string, on: string | null): string {
  const search = new URLSearchParams(window.location.search);
  // What it began with stands in what is imagined by now, or was left out.
  search.delete("ask");
  for (const [name, value] of [["if", text] as const, ["on", on ?? ""] as const]) {
    if (value === "") search.delete(name);
    else search.set(name, value);
  }
  const said = search.toString();
  return `${window.location.pathname}${said ? `?${said}` : ""}`;
}

/** Of what can only be so or otherwise, what it is about; of anything else it is one of its own. */
function aboutOf({ kind, of, said }: Imagined): unknown {
  if (of !== undefined) return of;
  if (kind === "survey_answer") return `${said["contactId"]} ${said["question"] ?? ""}`;
  if (kind === "team_answer") return `${said["memberId"]} ${said["question"] ?? ""}`;
  if (kind === "leaving") return said["personId"];
  return kind === "value_case" || kind === "departments" ? kind : Symbol("its own");
}
