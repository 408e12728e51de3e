/** The few ways a request can fail. One code, one status, a message for people; details for us go to the log. */
export const ERROR_STATUS = {
  invalid_input: 422,
  not_signed_in: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  unsupported: 415,
  too_many_requests: 429,
  unavailable: 503,
  storage_full: 503,
  internal: 500,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;

/** Message per field path, such as `contacts[0].name`. */
export type FieldErrors = Readonly<Record<string, string>>;

interface AppErrorDetails {
  /** What the person sees: what happened and what to do. */
  readonly message: string;
  readonly fields?: FieldErrors;
  readonly cause?: unknown;
  /** Seconds after which trying again makes sense. */
  readonly retryAfter?: number;
}

export class AppError extends Error {
  readonly code: ErrorCode;
  readonly fields: FieldErrors | undefined;
  readonly retryAfter: number | undefined;

  constructor(code: ErrorCode, details: AppErrorDetails) {
    super(details.message, { cause: details.cause });
    this.name = "AppError";
    this.code = code;
    this.fields = details.fields;
    this.retryAfter = details.retryAfter;
  }
}

/** A foreign id and a random id answer the same: this. */
export function notFound(noun: string): AppError {
  return new AppError("not_found", { message: `This ${noun} does not exist, or you cannot see it.` });
}
