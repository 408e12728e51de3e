import type { ComponentProps } from "react";
import { can } from "@/lib/permissions/can";
import { ExportMenu } from "./export-menu";

interface ExportListProps extends ComponentProps<typeof ExportMenu> {
  viewer: Parameters<typeof can>[0];
}

/** The way to a file, where there is something to save and one may. */
export const ExportList = ({ viewer, ...list }: ExportListProps) =>
  list.total > 0 && can(viewer, "account.export") ? <ExportMenu {...list} /> : null;
