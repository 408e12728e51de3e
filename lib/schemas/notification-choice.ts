import { z } from "zod";
import { NOTIFICATION_KINDS, type NotificationKind, type NotificationReach, REACHES } from "./notification";

/** What somebody wants to be told, and how. */
export interface NotificationChoices {
  readonly kindsInApp: readonly NotificationKind[];
  /** Of these, what comes by mail as well. */
  readonly kindsByMail: readonly NotificationKind[];
  readonly reach: NotificationReach;
  /** Minutes of their day between which no mail comes; the same twice is no quiet. */
  readonly quietFrom: number;
  readonly quietUntil: number;
  readonly hasDigest: boolean;
}

const HOUR_MINUTES = 60;
const DAY_HOURS = 24;

/** Of whoever has chosen nothing: everything in the app, and by mail what somebody has to act on. */
export const DEFAULT_CHOICES: NotificationChoices = {
  kindsInApp: NOTIFICATION_KINDS,
  kindsByMail: ["risk", "last_moment", "promise", "answer", "owner", "mention", "action_due"],
  reach: "own",
  quietFrom: 19 * HOUR_MINUTES,
  quietUntil: 7 * HOUR_MINUTES,
  hasDigest: true,
};

/** How a kind is told: not at all, in the app, or by mail as well. */
const way = z.enum(["off", "app", "mail"]);

/** "07:00": hours are fine enough for when one sleeps. */
export const HOURS = Array.from({ length: DAY_HOURS }, (_, hour) => `${String(hour).padStart(2, "0")}:00`);
const hour = z.string().refine((time) => HOURS.includes(time), "Choose an hour.");

/** The form: a way for each kind, and when no mail is to come. */
export const notificationChoice = z.strictObject({
  risk: way,
  standing: way,
  type: way,
  lock: way,
  last_moment: way,
  promise: way,
  answer: way,
  owner: way,
  mention: way,
  action_due: way,
  reach: z.enum(REACHES),
  quietFrom: hour,
  quietUntil: hour,
  digest: z.enum(["weekly", "none"]),
});
export type NotificationChoice = z.output<typeof notificationChoice>;

const hourOf = (minutes: number): string => HOURS[Math.floor(minutes / HOUR_MINUTES)] ?? "00:00";
const minutesOf = (time: string): number => HOURS.indexOf(time) * HOUR_MINUTES;

/** What the form shows of what was chosen. */
export function choiceOf(choices: NotificationChoices): NotificationChoice {
  const { kindsInApp, kindsByMail, reach, quietFrom, quietUntil, hasDigest } = choices;
  const wayOf = (kind: NotificationKind) => {
    if (!kindsInApp.includes(kind)) return "off";
    return kindsByMail.includes(kind) ? "mail" : "app";
  };
  return {
    risk: wayOf("risk"),
    standing: wayOf("standing"),
    type: wayOf("type"),
    lock: wayOf("lock"),
    last_moment: wayOf("last_moment"),
    promise: wayOf("promise"),
    answer: wayOf("answer"),
    owner: wayOf("owner"),
    mention: wayOf("mention"),
    action_due: wayOf("action_due"),
    reach,
    quietFrom: hourOf(quietFrom),
    quietUntil: hourOf(quietUntil),
    digest: hasDigest ? "weekly" : "none",
  };
}

export function choicesOf(choice: NotificationChoice): NotificationChoices {
  return {
    kindsInApp: NOTIFICATION_KINDS.filter((kind) => choice[kind] !== "off"),
    kindsByMail: NOTIFICATION_KINDS.filter((kind) => choice[kind] === "mail"),
    reach: choice.reach,
    quietFrom: minutesOf(choice.quietFrom),
    quietUntil: minutesOf(choice.quietUntil),
    hasDigest: choice.digest === "weekly",
  };
}
