import "server-only";
import { pulseTokenHash } from "@/lib/auth/pulse-tokens";
import { findPulseAddressee, findPulseLinkKey, type PulseAddressee } from "@/lib/data/pulse-links";
import { withWorkspace } from "@/lib/data/scope";
import { notFound } from "@/lib/errors";
import { refuseMail } from "./refuse-mail";

/**
 * Whose mail a link would stop. It goes on working when the pulse is long over: a mail lies in a mailbox for years.
 * @throws AppError `not_found`
 */
export async function readStop(token: string): Promise<PulseAddressee> {
  const key = await findPulseLinkKey(pulseTokenHash(token));
  const found = key && (await withWorkspace(key.workspaceId, undefined, (tx) => findPulseAddressee(tx, key)));
  if (!found) throw notFound("link");
  return found;
}

/** Stops mail to whoever holds the link, for good. Said again it changes nothing. */
export async function stopMail(
  token: string,
  { now, requestId }: { readonly now: Date; readonly requestId: string },
): Promise<PulseAddressee> {
  const key = await findPulseLinkKey(pulseTokenHash(token));
  const found =
    key &&
    (await withWorkspace(key.workspaceId, undefined, async (tx) => {
      const addressee = await findPulseAddressee(tx, key);
      if (addressee) await refuseMail(tx, { ...key, now, requestId });
      return addressee;
    }));
  if (!found) throw notFound("link");
  return found;
}
