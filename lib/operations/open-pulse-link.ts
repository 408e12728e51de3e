import "server-only";
import { pulseResponseKey, pulseTokenHash } from "@/lib/auth/pulse-tokens";
import { findOpenPulseLink, findPulseLinkKey, type PulseLink } from "@/lib/data/pulse-links";
import { findPulseResponse, type StoredResponse } from "@/lib/data/pulse-responses";
import { withWorkspace } from "@/lib/data/scope";
import { notFound } from "@/lib/errors";

export interface OpenedPulse {
  readonly link: PulseLink;
  readonly response: StoredResponse | null;
}

/**
 * What a customer's link opens, with what they answered so far. Reading stores nothing: whoever opens every link of a mail answers none.
 * @throws AppError `not_found` for a link that opens nothing, whatever the reason
 */
export async function openPulseLink(token: string, now: Date): Promise<OpenedPulse> {
  const key = await findPulseLinkKey(pulseTokenHash(token));
  const opened =
    key &&
    (await withWorkspace(key.workspaceId, undefined, async (tx) => {
      const link = await findOpenPulseLink(tx, key, now);
      if (!link) return null;
      const response = await findPulseResponse(tx, key.workspaceId, pulseResponseKey(token));
      return { link, response: response && shownBy(link, response) };
    }));
  if (!opened) throw notFound("link");
  return opened;
}

/**
 * What was sent without a name is not read back, also not by its link: that stands in every reply to the mail, and in every mail that
 * is passed on.
 */
const shownBy = ({ isNamed }: PulseLink, response: StoredResponse): StoredResponse =>
  isNamed || response.respondedAt === null ? response : { ...response, answers: [] };
