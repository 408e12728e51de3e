import { randomUUID } from "node:crypto";
import { pulseTokenHash, pulseTokenOf } from "@/lib/auth/pulse-tokens";
import { insertRows } from "@/lib/data/rows";
import type { Scope } from "@/lib/data/scope";
import type { Pulse } from "@/lib/generated/client";
import { recordContacts } from "@/lib/operations/record-contacts";
import { buildContact } from "./inputs";

const DAY_MS = 86_400_000;

export interface Asked {
  readonly pulseId: string;
  readonly recipients: readonly {
    readonly id: string;
    readonly contactId: string;
    readonly address: string;
    readonly token: string;
  }[];
}

interface Asking {
  readonly accountId: string;
  /** One person is asked for each. */
  readonly addresses: readonly (string | null)[];
  readonly language?: string;
  readonly pulse?: Partial<Pulse>;
}

/** A pulse that asks somebody at each of these addresses, and no mail yet; open for a month. */
export async function askPeople(
  scope: Scope,
  { accountId, addresses, language = "en", pulse }: Asking,
): Promise<Asked> {
  const { workspaceId, memberId } = scope.viewer;
  const pulseId = randomUUID();
  const asks = {
    name: "Spring",
    items: ["csat", "q1", "comment"],
    wording: "v1",
    isNamed: true,
    note: null,
    timeZone: "UTC",
  };
  const when = { createdAt: scope.now, sendAt: scope.now, closesAt: new Date(scope.now.getTime() + 30 * DAY_MS) };
  await scope.tx.pulse.create({
    data: { workspaceId, id: pulseId, askedById: memberId, ...asks, ...when, ...pulse },
  });
  const people = addresses.map((address) => ({ id: randomUUID(), contactId: randomUUID(), address }));
  await recordContacts(
    scope,
    people.map(({ contactId, address }) => ({
      id: contactId,
      input: buildContact(accountId, { name: `Person ${address?.split("@")[0]}`, email: address }),
    })),
  );
  await insertRows(scope.tx, {
    table: "PulseRecipient",
    columns: {
      ...{ workspaceId: "uuid", id: "uuid", pulseId: "uuid", accountId: "uuid", contactId: "uuid" },
      ...{ language: "text", tokenHash: "text", createdAt: "timestamptz" },
    },
    rows: people.map(({ id, contactId }) => ({
      ...{ workspaceId, id, pulseId, accountId, contactId, language, createdAt: scope.now },
      tokenHash: pulseTokenHash(pulseTokenOf(id)),
    })),
  });
  return {
    pulseId,
    recipients: people.map(({ address, ...one }) => ({ ...one, address: address ?? "", token: pulseTokenOf(one.id) })),
  };
}

export const idsOf = ({ recipients }: Asked): string[] => recipients.map(({ id }) => id);
