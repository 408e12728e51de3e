import { z } from "zod";
import { currency, email, id, optional, requiredText } from "./fields";
import { LOCALE } from "./locale";

const ROLES = ["admin", "cx_leader", "account_manager", "executive"] as const;

const isZone = (zone: string) => {
  try {
    return Boolean(new Intl.DateTimeFormat(LOCALE, { timeZone: zone }));
  } catch {
    return false;
  }
};
const timeZone = z.string().max(60).refine(isZone, "Choose a time zone such as Europe/Berlin.");

/** Long beats complicated: the length is all we ask (NIST SP 800-63B). */
const password = z
  .string("Enter a password.")
  .min(10, "At least 10 characters; a few words make a good password.")
  .max(256, "At most 256 characters.");

/** What somebody signs in with. Its bounds keep out what cannot be right; whether it is, only the comparison says. */
export const signInInput = z.object({ email: z.string().max(320), password: z.string().max(256) });
/** What the form sends, or a page from which somebody goes on into a workspace; any other is as good as none. */
export const signInAttempt = signInInput.extend({ workspaceId: z.uuid().optional().catch(undefined) });

/** The three people of the demo world anybody may be. Its administrator is nobody's: who manages members writes to people outside. */
export const demoRole = z.enum(["account_manager", "cx_leader", "executive"]);
export type DemoRole = z.output<typeof demoRole>;

export const setupInput = z.strictObject({
  token: z.string().min(1, "Open the address that was printed at start; it holds the token.").max(200),
  workspaceName: requiredText(200),
  currency,
  name: requiredText(200),
  email,
  password,
  timeZone: timeZone.default("UTC"),
});
export type SetupInput = z.output<typeof setupInput>;

export const invitationInput = z.strictObject({ email, role: z.enum(ROLES, "Choose a role.") });
export type InvitationInput = z.output<typeof invitationInput>;
export const invitationAnswer = z.object({ invitationId: z.string(), token: z.string() });
export const invitationRef = z.strictObject({ invitationId: id });
export const invitationAcceptance = z.strictObject({
  token: z.string().min(1).max(200),
  /** Of somebody who is new here; whoever gives the password of a login they have keeps its name. */
  name: requiredText(200),
  password,
  timeZone: timeZone.default("UTC"),
});
export type InvitationAcceptance = z.output<typeof invitationAcceptance>;
export const memberRoleChange = z.strictObject({ memberId: id, role: z.enum(ROLES, "Choose a role.") });
/** More accounts than that are not handed over at once: each is locked, and the database keeps a list of all locks. */
export const MOST_HANDED_OVER = 5_000;
/** Who leaves hands their accounts to an heir; null leaves them with nobody for now. */
export const deactivation = z.strictObject({ memberId: id, heirId: optional(id) });
export type Deactivation = z.output<typeof deactivation>;
/** With an heir it undoes that deactivation: what went to them, or to nobody, comes back. */
export const reactivation = z.strictObject({ memberId: id, heirId: id.nullable().optional() });
export type Reactivation = z.output<typeof reactivation>;
export const handOverAnswer = z.object({ accounts: z.number() });
export const profileInput = z.strictObject({ name: requiredText(200), timeZone });
export type ProfileInput = z.output<typeof profileInput>;
export const passwordChange = z.strictObject({ current: z.string().max(256), password });
export type PasswordChange = z.output<typeof passwordChange>;
export const workspaceRef = z.strictObject({ workspaceId: id });
export const workspaceInput = z.strictObject({ name: requiredText(200) });
/** Typed by hand, so that nobody removes a world by one slip. */
export const demoRemoval = z.strictObject({ confirmation: z.literal("remove", "Type the word remove.") });
