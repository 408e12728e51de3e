import "server-only";
import type { z } from "zod";
import { AppError } from "@/lib/errors";
import { problemResponse, toProblem } from "./problem";
import { type ReadDoor, readDoor } from "./read-door";
import { currentRequestId } from "./request-id";
import { type WriteDoor, writeDoor } from "./write-door";

interface RouteContext {
  readonly params: Promise<Record<string, string | string[] | undefined>>;
}

type RouteHandler = (request: Request, context: RouteContext) => Promise<Response>;

/** A route that only reads. `respond` turns the data into the answer; JSON when left out. */
export function defineReadRoute<S extends z.ZodType, D>(
  door: ReadDoor<S, D> & { respond?: (data: D) => Response },
): RouteHandler {
  return answering(async (request, context) => {
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const { data } = await readDoor(door, { ...query, ...(await context.params) });
    return door.respond ? door.respond(data) : json(data);
  });
}

/** A route that writes; its body is read with a limit, counted while it streams. */
export function defineWriteRoute<S extends z.ZodType, R>(
  door: WriteDoor<S, R> & {
    contentType: string;
    maxBytes: number;
    parse: (body: Uint8Array, request: Request) => unknown;
  },
): RouteHandler {
  return answering(async (request, context) => {
    const type = request.headers.get("content-type") ?? "";
    if (!type.startsWith(door.contentType)) throw new AppError("unsupported", { message: `Send ${door.contentType}.` });
    const body = await readBody(request, door.maxBytes);
    const raw = door.parse(body, request);
    const params = await context.params;
    const merged = typeof raw === "object" && raw !== null ? { ...raw, ...params } : raw;
    const requestKey = request.headers.get("idempotency-key") ?? undefined;
    const shownIn = request.headers.get("entwine-workspace") || undefined;
    return json(await writeDoor(door, { raw: merged, requestKey, shownIn }));
  });
}

function answering(handle: RouteHandler): RouteHandler {
  return async (request, context) => {
    try {
      return await handle(request, context);
    } catch (error) {
      return problemResponse(toProblem(error, await currentRequestId()));
    }
  };
}

async function readBody(request: Request, maxBytes: number): Promise<Uint8Array> {
  const tooLarge = () =>
    new AppError("too_large", { message: `At most ${Math.floor(maxBytes / 1_000_000)} MB at a time. Split the file.` });
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw tooLarge();
    chunks.push(chunk);
  }
  // Whatever stands in front may have cut the body off; half a file must not pass for a whole one.
  if (size < Number(request.headers.get("content-length") ?? 0)) {
    throw new AppError("invalid_input", {
      message: "Only a part of the file arrived. Nothing was read; send it again.",
    });
  }
  return Buffer.concat(chunks);
}

const json = (data: unknown) =>
  new Response(JSON.stringify(data ?? null), {
    headers: { "content-type": "application/json", "cache-control": "no-store" },
  });
