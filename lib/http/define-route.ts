import "server-only";
import type { z } from "zod";
import { askDesk } from "@/lib/desk/ask-desk";
import type { DeskWork } from "@/lib/desk/desk-request";
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

/** A route that takes a file: its body goes on to the desk while it streams, counted on the way. */
export function defineWriteRoute<S extends z.ZodType, R>(door: FileDoor<S, R>): RouteHandler {
  return answering(door, async (request) => {
    const type = request.headers.get("content-type") ?? "";
    if (!type.startsWith(door.contentType)) throw new AppError("unsupported", { message: `Send ${door.contentType}.` });
    const who = await enterToWrite(request.headers.get("entwine-workspace") || undefined);
    const raw = door.input.parse(door.parse(request));
    const requestKey = request.headers.get("idempotency-key") ?? undefined;
    const { work, permission } = door;
    const file = bodyOf(request, door.maxBytes);
    return json(door.output.parse(await askDesk({ work, permission, who, raw, requestKey }, file)));
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

async function* bodyOf(request: Request, maxBytes: number): AsyncGenerator<Uint8Array> {
  const tooLarge = () =>
    new AppError("too_large", { message: `At most ${Math.floor(maxBytes / 1_000_000)} MB at a time. Split the file.` });
  const told = Number(request.headers.get("content-length") ?? 0);
  if (told > maxBytes) throw tooLarge();
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw tooLarge();
    yield chunk;
  }
  // Whatever stands in front may have cut the body off; half a file must not pass for a whole one.
  if (size < told) {
    throw new AppError("invalid_input", {
      message: "Only a part of the file arrived. Nothing was read; send it again.",
    });
  }
}

const json = (data: unknown) =>
  new Response(JSON.stringify(data ?? null), {
    headers: { "content-type": "application/json", "cache-control": "no-store" },
  });
