import "server-only";
import { saveChoices } from "@/lib/data/notification-choices";
import type { Scope } from "@/lib/data/scope";
import { choicesOf, type NotificationChoice } from "@/lib/schemas/notification-choice";

/** Chooses what one is told, how, and when no mail is to come. It holds for what happens from now on. */
export async function chooseNotifications(scope: Scope, choice: NotificationChoice): Promise<void> {
  await saveChoices(scope, choicesOf(choice));
}
