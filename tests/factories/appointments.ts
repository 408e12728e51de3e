import { as, type Person } from "./people";

/** Every score of the workspace is to be made anew from an instant on, as if something in it changed then. */
export const appointAll = (member: Person, at: Date) =>
  as(member, ({ tx, viewer: { workspaceId } }) =>
    tx.ladderScore.updateMany({ where: { workspaceId }, data: { nextChangeAt: at } }),
  );
