import "server-only";
import { z } from "zod";
import { AppError, ERROR_STATUS, type ErrorCode, type FieldErrors } from "@/lib/errors";
import { reportRefusal } from "./report-refusal";
import { currentRequestId } from "./request-id";

/** What a failed request tells, in the same words for a form, a page and the API (RFC 9457 members for the latter). */
export interface Problem {
  readonly code: ErrorCode;
  readonly status: number;
  readonly message: string;
  readonly fields?: FieldErrors;
  readonly requestId: string;
  readonly retryAfter?: number;
}

/**
 * Translates whatever a door threw, and leaves a line in the log. What nobody expected is told there with its cause and
 * shown only as an id.
 */
export async function toProblem(error: unknown, door: string): Promise<Problem> {
  const requestId = await currentRequestId();
  const known = asAppError(error);
  if (!known) {
    await reportRefusal({ door, code: "internal", status: 500, message: "unexpected error", err: error });
    const message = `Something went wrong on our side. Nothing was saved. If it happens again, tell us this id: ${requestId}`;
    return { code: "internal", status: 500, message, requestId };
  }
  const { code, message } = known;
  const status = ERROR_STATUS[code];
  await reportRefusal({ door, code, status, ...(status >= 500 ? { message, err: known.cause } : {}) });
  return {
    ...{ code, status, message },
    requestId,
    ...(known.fields ? { fields: known.fields } : {}),
    ...(known.retryAfter ? { retryAfter: known.retryAfter } : {}),
  };
}

function asAppError(error: unknown): AppError | null {
  if (error instanceof AppError) return error;
  if (error instanceof z.ZodError) return invalidInput(error);
  return null;
}

/** The first message of each field, under its path. */
function invalidInput(error: z.ZodError): AppError {
  const fields = new Map<string, string>();
  for (const issue of error.issues) {
    const path = issue.path.map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`)).join("");
    const name = path.replace(/^\./, "") || "$";
    if (!fields.has(name)) fields.set(name, issue.message);
  }
  const message = "Some fields need another look.";
  return new AppError("invalid_input", { message, fields: Object.fromEntries(fields), cause: error });
}

export function problemResponse(problem: Problem): Response {
  const { status, code, message, ...rest } = problem;
  const body = {
    type: `urn:entwine:problem:${code}`,
    title: code.replaceAll("_", " "),
    status,
    detail: message,
    ...rest,
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      "content-type": "application/problem+json",
      "cache-control": "no-store",
      ...(problem.retryAfter ? { "retry-after": String(problem.retryAfter) } : {}),
    },
  });
}
