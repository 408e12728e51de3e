import "server-only";
import type { z } from "zod";
import { askDesk } from "@/lib/desk/ask-desk";
import type { DeskWork } from "@/lib/desk/desk-request";
import { uploadOf } from "@/lib/desk/uploads";
import { AppError } from "@/lib/errors";
import type { Action } from "@/lib/permissions/actions";
import { problemResponse, toProblem } from "./problem";
import { type ReadDoor, readDoor } from "./read-door";
import { enterToWrite } from "./write-door";

interface RouteContext {
  readonly params: Promise<Record<string, string | string[] | undefined>>;
}

interface FileDoor<S extends z.ZodType, R> {
  readonly permission: Action;
  readonly contentType: string;
  readonly maxBytes: number;
  /** What stands beside the file. */
  readonly parse: (request: Request) => unknown;
  readonly input: S;
  readonly output: z.ZodType<R>;
  /** Who does it; permission, key and audit are its concern too. */
  readonly work: DeskWork;
}

type RouteHandler = (request: Request, context: RouteContext) => Promise<Response>;

/** A route that only reads. `respond` turns the data into the answer; JSON when left out. */
export function defineReadRoute<S extends z.ZodType, D>(
  door: ReadDoor<S, D> & { respond?: (data: D) => Response },
): RouteHandler {
  return answering(door, async (request, context) => {
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const { data } = await readDoor(door, { ...query, ...(await context.params) });
    return door.respond ? door.respond(data) : json(data);
  });
}

/** A route that takes a file, which lies on disk by now: only its name goes on to the desk. */
export function defineWriteRoute<S extends z.ZodType, R>(door: FileDoor<S, R>): RouteHandler {
  return answering(door, async (request) => {
    const type = request.headers.get("content-type") ?? "";
    if (!type.startsWith(door.contentType)) throw new AppError("unsupported", { message: `Send ${door.contentType}.` });
    const who = await enterToWrite(request.headers.get("entwine-workspace") || undefined);
    const raw = door.input.parse(door.parse(request));
    const requestKey = request.headers.get("idempotency-key") ?? undefined;
    const { work, permission, maxBytes } = door;
    const upload = await uploadOf(request, request.headers.get("x-upload"));
    try {
      if (upload.size > maxBytes) throw tooLarge(maxBytes);
      return json(door.output.parse(await askDesk({ work, permission, who, raw, requestKey, upload: upload.name })));
    } finally {
      await upload.remove();
    }
  });
}

function answering({ permission }: { permission: Action }, handle: RouteHandler): RouteHandler {
  return async (request, context) => {
    try {
      return await handle(request, context);
    } catch (error) {
      return problemResponse(await toProblem(error, `route ${permission}`));
    }
  };
}

const tooLarge = (maxBytes: number) =>
  new AppError("too_large", { message: `At most ${Math.floor(maxBytes / 1_000_000)} MB at a time. Split the file.` });

const json = (data: unknown) =>
  new Response(JSON.stringify(data ?? null), {
    headers: { "content-type": "application/json", "cache-control": "no-store" },
  });
