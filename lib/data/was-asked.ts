import "server-only";
import { Prisma } from "@/lib/generated/client";

/** Of a recipient `r`: a mail went out or will, or they answered all the same; whoever got none was not asked. */
export const WAS_ASKED = Prisma.sql`(r."respondedOn" IS NOT NULL OR EXISTS (
  SELECT FROM "Mail" m WHERE m."workspaceId" = r."workspaceId" AND m."recipientId" = r.id AND m.kind = 'invitation'
    AND m.state IN ('waiting', 'sending', 'sent', 'unsure')))`;
