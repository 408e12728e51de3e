import { vi } from "vitest";
import { z } from "zod";
import { filesIn, textOf } from "../../architecture/files";
import { nounsAt } from "./addresses";
import { NOWHERE } from "./door-table";

/**
 * Every door of the app, read from the tree: the wrappers are replaced by ones that hand back what a door declares, so
 * a new page, route or action is found here without anybody listing it.
 */
export interface Door {
  readonly kind: "page" | "route" | "action";
  /** Of a page or route its file, of an action its name. */
  readonly name: string;
  readonly method: "GET" | "POST";
  /** Without a viewer: what lets one in is a password or a one-time token. */
  readonly isPublic: boolean;
  /** Where ids come in, as paths into its input: `accountId`, `contactIds.0`. */
  readonly ids: readonly string[];
  /** Everything it takes, by its outermost names. */
  readonly fields: readonly string[];
}

const asDeclared = (door: object) => door;
const asPublic = (door: object) => ({ ...door, isPublic: true });
/** What a customer's link opens takes its token and no id. */
const asLink = (door: object) => ({ ...door, isPublic: true, input: z.object({ token: z.string() }) });
const declaration = z.object({ input: z.instanceof(z.ZodType), isPublic: z.boolean().default(false) });

export async function findDoors(): Promise<readonly Door[]> {
  vi.doMock("@/lib/http/define-page", () => ({ definePage: asDeclared }));
  vi.doMock("@/lib/http/define-public-page", () => ({ definePublicPage: asPublic }));
  vi.doMock("@/lib/http/define-route", () => ({ defineReadRoute: asDeclared, defineWriteRoute: asDeclared }));
  vi.doMock("@/lib/http/define-download-route", () => ({ defineDownloadRoute: asDeclared, savedAs: String }));
  vi.doMock("@/lib/http/define-form-route", () => ({ defineFormRoute: () => "asks an action" }));
  vi.doMock("@/lib/http/define-link-route", () => ({ defineLinkRoute: asLink }));
  vi.doMock("@/lib/http/define-action", () => ({ defineAction: asDeclared }));
  vi.doMock("@/lib/http/define-desk-action", () => ({ defineDeskAction: asDeclared }));
  vi.doMock("@/lib/http/define-prepared-action", () => ({ definePreparedAction: asDeclared }));
  vi.doMock("@/lib/http/define-public-action", () => ({ definePublicAction: asPublic }));
  const found = [
    ...filesIn("app", /\/page\.tsx$/).map((file) => doorsIn(file, "page")),
    ...filesIn("app", /\/route\.tsx?$/).map((file) => doorsIn(file, "route")),
    ...filesIn("lib/actions", /\.ts$/).map((file) => doorsIn(file, "action")),
  ];
  return (await Promise.all(found)).flat();
}

async function doorsIn(file: string, kind: Door["kind"]): Promise<readonly Door[]> {
  // What a page looks like is not asked here, and takes long to load.
  for (const [, component = ""] of textOf(file).matchAll(/from "(@\/components\/[^"]+)"/g))
    vi.doMock(component, () => ({}));
  const exported: object = await import(/* @vite-ignore */ `../../../${file}`);
  return Object.entries(exported).flatMap(([name, value]) => {
    const declared = declaration.safeParse(value);
    if (!declared.success) return [];
    const { input, isPublic } = declared.data;
    const method = kind === "action" || name === "POST" ? "POST" : "GET";
    const address = kind === "action" ? name : file;
    return [{ kind, name: address, method, isPublic, ids: [...new Set(idsIn(input))], fields: fieldsOf(input) }];
  });
}

function fieldsOf(schema: unknown): readonly string[] {
  if (schema instanceof z.ZodPipe) return fieldsOf(schema.in);
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

/** What is read of the app; a door to nothing is none. */
export const isReadable = ({ kind, method, name }: Door) => kind !== "action" && method === "GET" && name !== NOWHERE;

/** One line per door and place of an id. */
export const placesOf = (doors: readonly Door[]) =>
  doors.flatMap(({ name, ids }) =>
    ids.flatMap((at) => nounsAt(at).map((noun) => [`${name}: ${at} (${noun})`, { name, at, noun }] as const)),
  );

const LEAVES = ["string", "number", "boolean", "enum", "literal", "unknown", "transform", "custom", "never"];

/** What this does not know how to look into is an error, so that no id hides in a new kind of schema. */
function idsIn(schema: unknown, path: readonly string[] = []): readonly string[] {
  if (schema instanceof z.ZodUUID) return [path.join(".")];
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([name, inner]) => idsIn(inner, [...path, name]));
  }
  if (schema instanceof z.ZodArray) return idsIn(schema.element, [...path, "0"]);
  // Under names of its own choosing: an id could be a name as well as what stands under it.
  if (schema instanceof z.ZodRecord) {
    return [...idsIn(schema.keyType, [...path, "0"]), ...idsIn(schema.valueType, [...path, "0"])];
  }
  if (schema instanceof z.ZodPipe) return [...idsIn(schema.in, path), ...idsIn(schema.out, path)];
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((inner) => idsIn(inner, path));
  const isWrapped =
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodCatch;
  if (isWrapped) return idsIn(schema.unwrap(), path);
  if (schema instanceof z.ZodType && LEAVES.includes(schema.def.type)) return [];
  throw new Error(
    `Nobody looks for ids in ${path.join(".")}: ${schema instanceof z.ZodType ? schema.def.type : schema}`,
  );
}
