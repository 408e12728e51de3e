import { describe, expect, it } from "vitest";
import { filesIn, textOf } from "./files";

/** Seen before anybody has signed in; what authorises is a password or a one-time token. One of them leads nowhere. */
const PUBLIC_PAGES = [
  "app/(auth)/invitation/[token]/page.tsx",
  "app/(auth)/setup/page.tsx",
  "app/(auth)/sign-in/page.tsx",
  "app/(workspace)/[...missing]/page.tsx",
];
/** next-auth's own entry, whether the server is ready, and what is said while the database is away. */
const ROUTES_WITHOUT_DOOR = ["app/api/auth/[...nextauth]/route.ts", "app/readyz/route.ts", "app/unavailable/route.ts"];
/** Imported by proxy.ts, which runs outside the React server build. */
const IMPORTED_BY_THE_PROXY = ["lib/http/security-headers.ts"];
const PUBLIC_ACTIONS = ["acceptInvitationAction", "setUpWorkspaceAction"];

const pages = filesIn("app", /\/page\.tsx$/);
const routes = filesIn("app", /\/route\.tsx?$/);
const actions = filesIn("lib/actions", /\.ts$/);

describe("every page", () => {
  it("is made by definePage, except the public ones named here", () => {
    expect(pages.length).toBeGreaterThan(10);
    const others = pages.filter((file) => !/^export default definePage\(/m.test(textOf(file)));
    expect(others).toEqual(PUBLIC_PAGES);
  });

  it("behind the address of an account that a screen names is there", () => {
    const sources = [...filesIn("components", /\.tsx?$/), ...filesIn("lib", /\.ts$/)];
    const named = sources.flatMap((file) =>
      [...textOf(file).matchAll(/\/accounts\/\$\{[^}]*\}\/([a-z-]+)/g)].map(
        ([, segment = ""]) => `${segment} (${file})`,
      ),
    );
    expect(named.length).toBeGreaterThan(10);
    const there = new Set(
      pages.flatMap((file) => /\/\[accountId\]\/(?:\(views\)\/)?([a-z-]+)\//.exec(file)?.[1] ?? []),
    );
    expect(named.filter((one) => !there.has(one.split(" ")[0] ?? ""))).toEqual([]);
  });

  it("that is public says so, and says nothing else", () => {
    for (const file of PUBLIC_PAGES) expect(textOf(file), file).toMatch(/^export default definePublicPage\(/m);
  });

  it("is short: it loads, composes and renders", () => {
    expect(pages.filter((file) => textOf(file).split("\n").length > 61)).toEqual([]);
  });

  it("asks for its permission itself: no layout and no proxy authorises", () => {
    for (const file of [...filesIn("app", /\/layout\.tsx$/), "proxy.ts"]) {
      expect(textOf(file), file).not.toMatch(/requirePermission|\bcan\(/);
    }
  });
});

describe("every route", () => {
  it("is made by a door, except those named here", () => {
    expect(routes.length).toBeGreaterThan(5);
    const others = routes.filter((file) => {
      const methods = [
        ...textOf(file).matchAll(
          /^export (?:const|async function|function) (GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b(.*)$/gm,
        ),
      ];
      const isThroughDoors =
        methods.length > 0 &&
        methods.every(([, , rest]) => /^ = define(Read|Write|Link|Download|Form)Route\(/.test(rest ?? ""));
      return !isThroughDoors;
    });
    expect([...others].sort()).toEqual(ROUTES_WITHOUT_DOOR);
  });

  it("reads through the read door and writes through the write door", () => {
    for (const file of routes.filter((one) => !ROUTES_WITHOUT_DOOR.includes(one))) {
      expect(textOf(file), file).not.toMatch(/^export const (POST|PUT|PATCH|DELETE) = defineReadRoute/m);
      expect(textOf(file), file).not.toMatch(/^export const (GET|HEAD) = defineWriteRoute/m);
    }
  });
});

describe("every form without script", () => {
  it("asks an action of the same form, and does nothing of its own", () => {
    const plain = routes.filter((file) => textOf(file).includes("defineFormRoute("));
    expect(plain).toEqual(["app/(workspace)/discussion/comment/route.ts", "app/(workspace)/round/answer/route.ts"]);
    for (const file of plain) {
      expect(textOf(file), file).toMatch(/^export const POST = defineFormRoute\(\{\s+action: \w+Action,/m);
      expect(textOf(file), file).not.toMatch(/^export const GET\b|@\/lib\/(operations|data|records)/m);
    }
  });
});

describe("every route without a viewer", () => {
  it("is one that the link of a mail opens: a customer's, or a member's to stop it", () => {
    const open = routes.filter((file) => textOf(file).includes("defineLinkRoute("));
    expect(open).toEqual(["app/m/[token]/stop/route.ts", "app/p/[token]/route.ts", "app/p/[token]/stop/route.ts"]);
    for (const file of open) {
      expect(textOf(file), file).not.toMatch(/^export const GET = defineLinkRoute\(\{[^}]*isWrite: true/m);
      expect(textOf(file), file).toMatch(
        /^export const POST = defineLinkRoute\(\{\s+deed: "[a-z.]+",\s+isWrite: true/m,
      );
    }
  });
});

describe("every action", () => {
  const exported = actions.flatMap((file) =>
    [...textOf(file).matchAll(/^export (?!type )(.*)$/gm)].map(([, rest = ""]) => ({ file, rest })),
  );

  it("lives in a file that is for the server", () => {
    expect(actions.length).toBeGreaterThan(5);
    for (const file of actions) expect(textOf(file).startsWith('"use server";'), file).toBe(true);
    const elsewhere = [...filesIn("app", /\.tsx?$/), ...filesIn("components", /\.tsx?$/), ...filesIn("lib", /\.tsx?$/)];
    const strays = elsewhere.filter(
      (file) => !file.startsWith("lib/actions/") && textOf(file).includes('"use server"'),
    );
    expect(strays).toEqual([]);
  });

  it("goes through a door", () => {
    expect(exported.length).toBeGreaterThan(10);
    const strays = exported.filter(
      ({ rest }) => !/^const \w+Action = define(Public|Prepared|Record|Desk)?Action\(/.test(rest),
    );
    expect(strays).toEqual([]);
  });

  it("that writes is called as it is exported, for its request keys count for this name only", () => {
    const named = actions.flatMap((file) =>
      [
        ...textOf(file).matchAll(/^export const (\w+)Action = define(?:Prepared|Record)?Action\(\{\s+name: "(\w+)"/gm),
      ].map(([, exported, name]) => [exported, name]),
    );
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter(([exported, name]) => exported !== name)).toEqual([]);
  });

  it("without a viewer is one of two: setting up and accepting an invitation", () => {
    const open = exported.flatMap(({ rest }) => /^const (\w+) = definePublicAction\(/.exec(rest)?.[1] ?? []);
    expect(open.sort()).toEqual(PUBLIC_ACTIONS);
  });
});

describe("what must stay on the server", () => {
  it("says so in its first line, so that a slip becomes a build error", () => {
    const files = ["data", "auth", "records", "operations", "jobs", "http"].flatMap((folder) =>
      filesIn(`lib/${folder}`, /\.tsx?$/),
    );
    expect(files.length).toBeGreaterThan(60);
    const others = files.filter((file) => !textOf(file).startsWith('import "server-only";\n'));
    expect(others).toEqual(IMPORTED_BY_THE_PROXY);
  });
});
