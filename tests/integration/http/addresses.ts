import { REGISTER_NOUNS } from "@/lib/schemas/register-noun";
import { type Ids, randomIds } from "../../factories/furnish";
import { READABLE } from "./door-table";

/** What kind of id each parameter and field takes; one that is not here is refused, so that nobody forgets it. */
const NOUNS: Readonly<Record<string, readonly (keyof Ids)[]>> = {
  account: ["accountId"],
  action: ["actionId"],
  accounts: ["accountId"],
  accountIds: ["accountId"],
  confirmedById: ["contactId"],
  contact: ["contactId"],
  contactIds: ["contactId"],
  except: ["accountId", "contactId"],
  formerId: ["contactId"],
  grewFromId: ["promiseId", "interactionId"],
  heirId: ["memberId"],
  ideaId: ["idea"],
  leave: ["promiseId"],
  memberIds: ["memberId"],
  mentionIds: ["memberId"],
  notificationIds: ["notificationId"],
  of: ["importRunId"],
  owner: ["memberId"],
  ownerId: ["memberId"],
  parentId: ["accountId"],
  recordId: REGISTER_NOUNS,
  toAccountId: ["accountId"],
  view: ["savedViewId"],
  with: ["contactId"],
  without: ["contactId", "memberId"],
};

const KNOWN = randomIds();
const isKnown = (name: string): name is keyof Ids => Object.hasOwn(KNOWN, name);

/** `contactIds.0` takes the id of a contact. */
export function nounsAt(position: string): readonly (keyof Ids)[] {
  const name = position.split(".")[0] ?? "";
  const nouns = NOUNS[name] ?? (isKnown(name) ? [name] : []);
  if (nouns.length === 0) throw new Error(`Which id does "${position}" take? Say so in addresses.ts.`);
  return nouns;
}

/** Parameters in paths that are no ids. */
const PATH_WORDS: Readonly<Record<string, string>> = { noun: "accounts", token: "guessed" };

/** The address of a page or route by its file, with parameters from the ids; what stands in `query` goes behind. */
export function addressOf(file: string, ids: Ids, query: Readonly<Record<string, string>> = {}): string {
  const segments = file
    .replace(/^app\//, "")
    .replace(/(^|\/)(page|route)\.tsx?$/, "")
    .split("/")
    .filter((segment) => !segment.startsWith("("));
  const path = segments.map((segment) => {
    const name = /^\[(\w+)\]$/.exec(segment)?.[1];
    return name === undefined ? segment : (PATH_WORDS[name] ?? ids[nounsAt(name)[0] ?? "accountId"]);
  });
  const search = [READABLE[file]?.query, new URLSearchParams(query).toString()].filter(Boolean).join("&");
  return `/${path.join("/")}${search ? `?${search}` : ""}`;
}

/** The same input with another id at one place. */
export function withId(input: object, position: string, id: string): object {
  const [name = "", index] = position.split(".");
  return { ...input, [name]: index === undefined ? id : [id] };
}
