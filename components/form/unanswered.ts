/** What is said when no action has answered; the shape of an action's own refusal. */
interface Unanswered {
  readonly ok: false;
  readonly code: "unreachable" | "unavailable";
  readonly message: string;
}

/**
 * For the `catch` of an action: `kept` says what is not lost. A browser that reached nobody throws a TypeError; anything
 * else was an answer, only not by the action: the server had too much to do and took nothing in (decision 0041).
 */
export const unanswered =
  (kept: string) =>
  (error: unknown): Unanswered => {
    const isReached = !(error instanceof TypeError);
    const what = isReached ? "The server has too much to do at this moment." : "The server could not be reached.";
    const next = isReached ? "try again in a few seconds" : "check the connection and try again";
    return { ok: false, code: isReached ? "unavailable" : "unreachable", message: `${what} ${kept}: ${next}.` };
  };
