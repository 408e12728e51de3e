import type { ReactNode } from "react";
import type { AccountPlace } from "@/lib/schemas/account-view";
import { AccountFrame } from "./account-frame";
import { partOf } from "./part-of";
import type { HeadView } from "./report-view";

interface AccountPageProps extends HeadView {
  view: AccountPlace;
  children: ReactNode;
}

const HEAD = ["account", "moment", "act", "renewsOn", "standing", "riskSince"] as const;

/** One view of an account at one moment: who they are, the way to the other views, and what this one shows. */
export const AccountPage = ({ view, children, ...head }: AccountPageProps) => (
  <AccountFrame view={view} {...partOf(head, HEAD)}>
    {children}
  </AccountFrame>
);
