import { Building2, ClipboardCheck, MessageSquarePlus, Plus } from "lucide-react";
import { NAV_ICONS } from "@/components/layout/nav-icons";
import { navigationFor } from "@/components/layout/navigation";
import { can } from "@/lib/permissions/can";
import type { PaletteItem } from "./command-palette";

type Who = Parameters<typeof can>[0];

/** Everything this member can start or go to. */
export function paletteItems(who: Who): readonly PaletteItem[] {
  const doing: readonly (PaletteItem & { readonly isAllowed: boolean })[] = [
    {
      id: "log",
      label: "Log an interaction…",
      href: "/interactions/new",
      icon: <MessageSquarePlus aria-hidden="true" />,
      keywords: ["call", "meeting", "e-mail", "note", "complaint"],
      isAllowed: can(who, "interaction.write"),
      group: "Do",
    },
    {
      id: "score",
      label: "Score an account…",
      href: "/accounts?sort=coverage",
      hint: "least known first",
      icon: <ClipboardCheck aria-hidden="true" />,
      keywords: ["assess", "seven questions", "answer"],
      isAllowed: can(who, "assessment.write"),
      group: "Do",
    },
    {
      id: "add-account",
      label: "Add an account",
      href: "/accounts/new",
      icon: <Plus aria-hidden="true" />,
      keywords: ["new", "create", "customer"],
      isAllowed: can(who, "account.create"),
      group: "Do",
    },
  ];
  const { work, house } = navigationFor(who);
  const isStarted = (href: string) => doing.some((item) => item.href === href);
  const ways = [...work, ...house].filter(({ href }) => !isStarted(href));
  const going = ways.map(({ label, href, icon }) => {
    const Icon = NAV_ICONS[icon];
    return { id: href, label, href, icon: <Icon aria-hidden="true" />, group: "Go to" };
  });
  const unowned = {
    id: "unowned",
    label: "Accounts without an owner",
    href: "/portfolio?owner=none",
    icon: <Building2 aria-hidden="true" />,
    group: "Go to",
  };
  return [...doing.filter(({ isAllowed }) => isAllowed).map(({ isAllowed: _, ...item }) => item), ...going, unowned];
}
