import { scoreAccount } from "../score-account";
import { ScoringError } from "../scoring-error";
import { type AccountRequest, readAccount } from "./read-account";
import { writeAccount } from "./write-account";

/** Either every account was scored, one line each, or one line says which is at fault: `line N: PATH: REASON`. */
export type TextScore =
  | { readonly lines: readonly string[]; readonly fault: null }
  | { readonly lines: null; readonly fault: string };

interface Candidate {
  /** The line it starts on, from 1. */
  readonly line: number;
  readonly text: string;
}

/** Scores accounts written as one JSON object, or as NDJSON with one object a line (model section 8). */
export function scoreText(text: string): TextScore {
  const candidates = split(text);
  if (candidates.length === 0) return { lines: null, fault: "line 1: $: holds no account" };
  const lines: string[] = [];
  for (const { line, text: json } of candidates) {
    const scored = scoreOne(json);
    if (scored instanceof ScoringError) return { lines: null, fault: `line ${line}: ${onOneLine(scored.message)}` };
    lines.push(scored);
  }
  return { lines, fault: null };
}

function scoreOne(json: string): string | ScoringError {
  try {
    const request: AccountRequest = readAccount(parseJson(json));
    return writeAccount(request, scoreAccount(request.input, request.model));
  } catch (error) {
    if (error instanceof ScoringError) return error;
    throw error;
  }
}

/** The whole text if it is one JSON value, else each line that is not blank. */
function split(text: string): readonly Candidate[] {
  const written = text
    .split("\n")
    .map((content, i): Candidate => ({ line: i + 1, text: content }))
    .filter((candidate) => !/^[ \t\r]*$/.test(candidate.text));
  try {
    JSON.parse(text);
    return written.slice(0, 1).map(({ line }) => ({ line, text }));
  } catch {
    return written;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ScoringError("$", "is not JSON");
  }
}

/** A field name may hold anything; the report stays on its line. */
const onOneLine = (message: string): string =>
  message.replace(/[\p{Cc}\u2028\u2029]/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
