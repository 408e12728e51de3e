import "server-only";
import type { InteractionDirection, InteractionKind } from "@/lib/generated/client";
import type { SupplierShare } from "@/lib/scoring";
import { oneOf } from "./one-of";
import type { Scope } from "./scope";

/** What facts and engaged behaviours are derived from, per account; instants in UTC milliseconds. */
export interface FactSources {
  readonly supplierShare: SupplierShare;
  readonly startedAt: number | null;
  readonly createdAt: number;
  readonly renewsAt: number | null;
  readonly interactions: readonly {
    readonly kind: InteractionKind;
    readonly direction: InteractionDirection;
    readonly occurredAt: number;
    readonly recordedAt: number;
    readonly resolvedAt: number | null;
    readonly contactIds: readonly string[];
  }[];
  readonly purchasedAt: readonly number[];
  readonly contracts: readonly {
    readonly startsAt: number;
    readonly endsAt: number | null;
    readonly createdAt: number;
  }[];
  /** Reviews of the executive sponsor, 0 = none. */
  readonly sponsorReviews: readonly {
    readonly value: number;
    readonly reviewedAt: number;
    readonly recordedAt: number;
  }[];
  readonly surveyedAt: readonly { readonly occurredAt: number; readonly recordedAt: number }[];
}

const SUPPLIER_SHARES: readonly SupplierShare[] = ["sole", "main", "one-of-many", "unknown"];
const ms = (date: Date | null) => date?.getTime() ?? null;

export async function loadFactSources(
  scope: Scope,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, FactSources>> {
  const accounts = await scope.tx.account.findMany({
    where: { workspaceId: scope.viewer.workspaceId, id: { in: [...accountIds] } },
    select: {
      id: true,
      supplierShare: true,
      startedOn: true,
      createdAt: true,
      renewsOn: true,
      interactions: {
        where: { removedAt: null },
        select: {
          kind: true,
          direction: true,
          occurredAt: true,
          recordedAt: true,
          resolvedAt: true,
          contacts: { select: { contactId: true } },
        },
      },
      purchases: { select: { purchasedOn: true } },
      contracts: { select: { startsOn: true, endsOn: true, createdAt: true } },
      factReviews: { where: { kind: "sponsor" }, select: { value: true, reviewedAt: true, recordedAt: true } },
      surveyAnswers: {
        where: { removedAt: null },
        select: { answeredAt: true, recordedAt: true, contactId: true },
      },
    },
  });
  return new Map(
    accounts.map((account) => [
      account.id,
      {
        supplierShare: oneOf(SUPPLIER_SHARES, account.supplierShare),
        startedAt: ms(account.startedOn),
        createdAt: account.createdAt.getTime(),
        renewsAt: ms(account.renewsOn),
        interactions: account.interactions.map(({ contacts, ...interaction }) => ({
          ...interaction,
          occurredAt: interaction.occurredAt.getTime(),
          recordedAt: interaction.recordedAt.getTime(),
          resolvedAt: ms(interaction.resolvedAt),
          contactIds: contacts.map(({ contactId }) => contactId),
        })),
        purchasedAt: account.purchases.map(({ purchasedOn }) => purchasedOn.getTime()),
        contracts: account.contracts.map((contract) => ({
          startsAt: contract.startsOn.getTime(),
          endsAt: ms(contract.endsOn),
          createdAt: contract.createdAt.getTime(),
        })),
        sponsorReviews: account.factReviews.map(({ value, reviewedAt, recordedAt }) => ({
          value,
          reviewedAt: reviewedAt.getTime(),
          recordedAt: recordedAt.getTime(),
        })),
        surveyedAt: onePerSitting(account.surveyAnswers),
      },
    ]),
  );
}

/** One contact answering several questions at once gave feedback once. */
function onePerSitting(answers: readonly { answeredAt: Date; recordedAt: Date; contactId: string }[]) {
  const sittings = new Map(answers.map((answer) => [`${answer.contactId} ${answer.answeredAt.getTime()}`, answer]));
  return [...sittings.values()].map((answer) => ({
    occurredAt: answer.answeredAt.getTime(),
    recordedAt: answer.recordedAt.getTime(),
  }));
}
