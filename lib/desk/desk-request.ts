import type { ErrorCode, FieldErrors } from "@/lib/errors";
import type { Action } from "@/lib/permissions/actions";

/** Work at the desk: the operations that read, check and store files. */
export type DeskWork = "uploadImport" | "rereadImport" | "planImport" | "commitImport";

export interface DeskRequest {
  readonly work: DeskWork;
  readonly permission: Action;
  readonly who: { readonly workspaceId: string; readonly userId: string; readonly requestId: string };
  /** As it came; parsed at the desk. */
  readonly raw: unknown;
  readonly requestKey: string | undefined;
  /** Name of the file that belongs to it, among those that have been put down. */
  readonly upload?: string;
}

export interface ToDesk {
  readonly id: number;
  readonly request: DeskRequest;
}

/** What went wrong, in what can be sent. */
export interface DeskError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly fields: FieldErrors | undefined;
  readonly retryAfter: number | undefined;
}

export type FromDesk =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: DeskError };
