import type { IncomingMessage, ServerResponse } from "node:http";

export interface Taken {
  readonly request?: IncomingMessage;
  readonly body?: Buffer;
  readonly refusal?: { readonly status: number };
}

export function takesWhole(options?: {
  readonly silenceMs?: number;
  readonly wholeMs?: { readonly file: number; readonly other: number };
  readonly room?: { readonly all: number; readonly ofOne: number };
  readonly beginning?: { readonly bytes: number; readonly all: number; readonly ofOne: number };
  readonly uploads?: string;
  readonly mostUploads?: { readonly all: number; readonly ofOne: number };
}): (request: IncomingMessage, response: ServerResponse, client: string) => Promise<Taken>;
