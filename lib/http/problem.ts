import "server-only";
import { z } from "zod";
import { AppError, ERROR_STATUS, type ErrorCode, type FieldErrors } from "@/lib/errors";
import { log } from "@/lib/log";

/** What a failed request tells, in the same words for a form, a page and the API (RFC 9457 members for the latter). */
export interface Problem {
  readonly code: ErrorCode;
  readonly status: number;
  readonly message: string;
  readonly fields?: FieldErrors;
  readonly requestId: string;
  readonly retryAfter?: number;
}

/** Translates whatever was thrown. What nobody expected is logged with its cause and shown only as an id. */
export function toProblem(error: unknown, requestId: string): Problem {
  const known = asAppError(error);
  if (!known) {
    log.error({ requestId, err: error }, "unexpected error");
    const message = `Something went wrong on our side. Nothing was saved. If it happens again, tell us this id: ${requestId}`;
    return { code: "internal", status: 500, message, requestId };
  }
  if (ERROR_STATUS[known.code] >= 500) log.warn({ requestId, code: known.code, err: known.cause }, known.message);
  return {
    code: known.code,
    status: ERROR_STATUS[known.code],
    message: known.message,
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
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    const path = issue.path.map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`)).join("");
    fields[path.replace(/^\./, "") || "$"] ??= issue.message;
  }
  return new AppError("invalid_input", { message: "Some fields need another look.", fields, cause: error });
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
