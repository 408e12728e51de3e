import type { Viewer } from "@/lib/data/scope";

/** The people of Lumen Fieldworks, our demo company: planning software and sensor kits for crews in the field. */
export const WORKSPACE_NAME = "Lumen Fieldworks";

interface MemberSeed {
  readonly name: string;
  readonly email: string;
  readonly role: Viewer["role"];
  readonly timeZone: string;
}

const member = (name: string, role: Viewer["role"], timeZone: string): MemberSeed => ({
  name,
  email: `${name.toLowerCase().replace(" ", ".")}@example.com`,
  role,
  timeZone,
});

export const MEMBERS = {
  ines: member("Ines Okafor", "admin", "Europe/Lisbon"),
  mara: member("Mara Lindqvist", "cx_leader", "Europe/Stockholm"),
  henrik: member("Henrik Osei", "executive", "Europe/Berlin"),
  julia: member("Julia Ferrante", "account_manager", "Europe/Rome"),
  tom: member("Tom Adeyemi", "account_manager", "Europe/London"),
  piotr: member("Piotr Sandoval", "account_manager", "Europe/Warsaw"),
} as const;

export type MemberKey = keyof typeof MEMBERS;
export const MEMBER_KEYS: readonly MemberKey[] = ["ines", "mara", "henrik", "julia", "tom", "piotr"];
