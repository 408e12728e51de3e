import "server-only";
import type { ReviewPeriod } from "@/lib/calendar/review-period";
import { EDITIONS, type Edition, PACK_BLOCKS, type PackBlock, type PackTextInput } from "@/lib/schemas/review-pack";
import { oneOf } from "./one-of";
import { saveVersioned } from "./rows";
import type { Scope } from "./scope";

/** Where a text stands: of one account, period, edition and block. */
export interface PackPlace {
  readonly accountId: string;
  readonly beginsOn: Date;
  readonly endsOn: Date;
  readonly edition: Edition;
  readonly block: PackBlock;
}

export interface PackTextDetail extends PackPlace {
  readonly id: string;
  readonly content: string;
  readonly recordedAt: Date;
  readonly version: number;
  readonly removedAt: Date | null;
}

const SELECT = {
  ...{ id: true, accountId: true, beginsOn: true, endsOn: true, edition: true, block: true, content: true },
  ...{ recordedAt: true, version: true, removedAt: true },
} as const;

type Row = Omit<PackTextDetail, "edition" | "block"> & { readonly edition: string; readonly block: string };

const detailOf = (row: Row): PackTextDetail => ({
  ...row,
  edition: oneOf(EDITIONS, row.edition),
  block: oneOf(PACK_BLOCKS, row.block),
});

/** What stands in a pack, of one edition alone. */
export async function listPackTexts(
  scope: Scope,
  { accountId, edition, period }: { accountId: string; edition: Edition; period: ReviewPeriod },
): Promise<readonly PackTextDetail[]> {
  const [beginsOn, endsOn] = [new Date(period.beginsOn), new Date(period.endsOn)];
  const rows = await scope.tx.packText.findMany({
    where: { workspaceId: scope.viewer.workspaceId, accountId, beginsOn, endsOn, edition, removedAt: null },
    select: SELECT,
  });
  return rows.map(detailOf);
}

/** Also one that was taken back. */
export async function findPackText(scope: Scope, id: string): Promise<PackTextDetail | null> {
  const workspaceId_id = { workspaceId: scope.viewer.workspaceId, id };
  const row = await scope.tx.packText.findUnique({ where: { workspaceId_id }, select: SELECT });
  return row && detailOf(row);
}

/** Whether a text stands in a place already. */
export async function isPackPlaceTaken(
  scope: Scope,
  { accountId, beginsOn, endsOn, edition, block }: PackPlace,
): Promise<boolean> {
  const where = { workspaceId: scope.viewer.workspaceId, accountId, beginsOn, endsOn, edition, block, removedAt: null };
  return (await scope.tx.packText.findFirst({ where, select: { id: true } })) !== null;
}

const PACK_TEXT = {
  table: "PackText",
  columns: { content: "text" },
  made: {
    ...{ beginsOn: "date", endsOn: "date", edition: "text", block: "text" },
    ...{ recordedAt: "timestamptz", recordedById: "uuid" },
  },
  isRemovable: true,
} as const;

/** Writes a text, or changes it when the version seen is the one stored; false when it is not. */
export async function savePackText(
  scope: Scope,
  id: string,
  { accountId, version, content, beginsOn, endsOn, edition, block }: Omit<PackTextInput, "packTextId">,
): Promise<boolean> {
  const place = { beginsOn, endsOn, edition, block };
  const made = { ...place, recordedAt: scope.now, recordedById: scope.viewer.memberId };
  return saveVersioned(scope, PACK_TEXT, { id, accountId, version, fields: { content }, made });
}

/** Takes a text back, or lets it stand again; its row stays. */
export async function setPackTextRemoved(scope: Scope, id: string, isRemoved: boolean): Promise<void> {
  await scope.tx.packText.update({
    where: { workspaceId_id: { workspaceId: scope.viewer.workspaceId, id } },
    data: { removedAt: isRemoved ? scope.now : null, version: { increment: 1 } },
  });
}
